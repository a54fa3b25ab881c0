import { whenAtRest } from './printing'

/** Calls back once, when the element comes within half a screen of the viewport; at once for print, or where the browser has no IntersectionObserver. Returns a function that stops it. */
export const whenNear = (element: Element, callback: () => void): (() => void) => {
  if (!('IntersectionObserver' in window)) {
    callback()
    return () => undefined
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      stop()
      callback()
    },
    { rootMargin: '50% 0px' },
  )
  const print = (): void => {
    stop()
    callback()
  }
  const stop = (): void => {
    observer.disconnect()
    window.removeEventListener('beforeprint', print)
  }
  observer.observe(element)
  window.addEventListener('beforeprint', print)
  return stop
}

const SIGNS = ['pointermove', 'scroll', 'keydown', 'touchstart'] as const

/** Calls back with the reader's first sign, or once the page has come to rest. The returned function takes it back. */
export const whenUsed = (callback: () => void): (() => void) => {
  const stop = (): void => {
    back()
    for (const sign of SIGNS) window.removeEventListener(sign, done)
  }
  const done = (): void => {
    stop()
    callback()
  }
  const back = whenAtRest(done)
  for (const sign of SIGNS) window.addEventListener(sign, done, { passive: true })
  return stop
}
