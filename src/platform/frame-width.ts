/** Reports an element's width in CSS pixels, now and whenever it changes. */
export const observeWidth = (element: Element, callback: (width: number) => void): (() => void) => {
  const observer = new ResizeObserver(([entry]) => {
    if (entry) callback(Math.round(entry.contentRect.width))
  })
  observer.observe(element)
  callback(Math.round(element.getBoundingClientRect().width))
  return () => observer.disconnect()
}
