/** What has the focus, seen from keys that are meant for the whole page. */
export interface PressedKey {
  readonly press: KeyboardEvent
  readonly tag: string // of the element that has the focus: 'button', 'section', 'body' …
}

/** Every key pressed on the page, wherever the focus is; the callback says whether it took it, and then the browser does not. */
export const onKey = (take: (pressed: PressedKey) => boolean): (() => void) => {
  const listen = (press: KeyboardEvent): void => {
    if (press.isComposing || press.defaultPrevented) return
    if (take({ press, tag: (document.activeElement?.tagName ?? 'body').toLowerCase() })) press.preventDefault()
  }
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}
