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
