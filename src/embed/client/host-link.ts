import { heightMessage, isEmbedMessage, readyMessage } from '../message'

/** Height that the page would have if the frame granted it: what is drawn now, with the drawing at its own shape. Depends on the width (and the open table) alone. */
const naturalHeight = (): number => {
  const figure = document.querySelector('figure')
  const svg = [...document.querySelectorAll('svg')].find((one) => one.getBoundingClientRect().width > 0)
  if (!figure || !svg) return 0
  const { width, height } = svg.viewBox.baseVal
  const { paddingTop, paddingBottom } = getComputedStyle(document.body)
  const shape = (svg.clientWidth * height) / width
  return Math.ceil(figure.offsetHeight - svg.clientHeight + shape + Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom))
}

/** Tells the page around the frame how high this one is, once that page has said hello, and whenever the height changes. */
export const linkHost = (): void => {
  if (window.parent === window) return
  let host = ''
  let told = ''
  const tell = (): void => {
    const height = naturalHeight()
    const now = `${height} ${window.innerWidth}`
    if (!host || height === 0 || now === told) return
    told = now
    window.parent.postMessage(heightMessage(height, window.innerWidth), host)
  }
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || !isEmbedMessage(data) || data.type !== 'hello') return
    host = origin === 'null' ? '*' : origin // a page opened from a file has no origin to name
    told = ''
    tell()
  })
  new ResizeObserver(tell).observe(document.body)
  window.addEventListener('resize', tell)
  document.addEventListener('toggle', tell, true)
  window.parent.postMessage(readyMessage, '*')
}
