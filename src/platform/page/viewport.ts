import { whenAtRest } from './printing'

/** Reports an element's width in CSS pixels, now and whenever it changes. */
export const observeWidth = (element: Element, callback: (width: number) => void): (() => void) => {
  const observer = new ResizeObserver(([entry]) => {
    if (entry) callback(Math.round(entry.contentRect.width))
  })
  observer.observe(element)
  callback(Math.round(element.getBoundingClientRect().width))
  return () => observer.disconnect()
}

/** Whether the window is at least this wide now, in CSS pixels. */
export const isWindowWide = (width: number): boolean => matchMedia(`(min-width: ${width}px)`).matches

/** Reports an element's size in CSS pixels, now and whenever it changes. */
export const observeSize = (element: Element, callback: (size: { readonly width: number; readonly height: number }) => void): (() => void) => {
  const tell = (): void => {
    const { width, height } = element.getBoundingClientRect()
    callback({ width: Math.floor(width), height: Math.floor(height) })
  }
  const observer = new ResizeObserver(tell)
  observer.observe(element)
  tell()
  return () => observer.disconnect()
}

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

/** Resolves when the last rendering has been painted; at once for a page in the background, which gets no animation frames. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState === 'hidden') resolve()
    else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
