import { heightMessage, isEmbedMessage, readyMessage } from '../message'
import { shownDrawing } from './reading'

/** Height that the page would have if the frame granted it: what is drawn now, with the drawing at its own shape. Depends on the width (and the open table) alone. */
const naturalHeight = (): number => {
  const figure = document.querySelector('figure')
  const svg = shownDrawing(document)
  if (!figure || !svg) return 0
  const { width, height } = svg.viewBox.baseVal
  const { paddingTop, paddingBottom } = getComputedStyle(document.body)
  const shape = (svg.clientWidth * height) / width
  return Math.ceil(figure.offsetHeight - svg.clientHeight + shape + Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom))
}

/** Whether the drawing is made so low by the frame's height that it cannot be read; a narrow frame alone does not count. */
export const isTooLow = (): boolean => {
  const svg = shownDrawing(document)
  if (!svg) return false
  const { width, height } = svg.viewBox.baseVal
  const scale = svg.clientHeight / height
  return scale < 0.91 && scale < (svg.clientWidth / width) * 0.9 // letters of 12 pixels would be below 11
}

/** Sends the height to the host once it has said hello, and whenever the height changes, unless the chart is laid out for a box. `onHost`: a host that gives the frame its height has spoken. */
export const linkHost = (isInBox: () => boolean, onHost: () => void): void => {
  if (window.parent === window) return
  let host = ''
  let sent = ''
  const report = (): void => {
    if (isInBox()) return
    const height = naturalHeight()
    const now = `${height} ${window.innerWidth}`
    if (!host || height === 0 || now === sent) return
    sent = now
    window.parent.postMessage(heightMessage(height, window.innerWidth), host)
  }
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || !isEmbedMessage(data) || data.type !== 'hello') return
    host = origin === 'null' ? '*' : origin // a page opened from a file has no origin to name
    sent = ''
    report()
    onHost()
  })
  new ResizeObserver(report).observe(document.body)
  window.addEventListener('resize', report)
  document.addEventListener('toggle', report, true)
  window.parent.postMessage(readyMessage, '*')
}
