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
