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
