const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), iframe, [tabindex]:not([tabindex="-1"])'

/** Moves focus into an element; the returned function gives it back to what had it before. */
export const restoreFocus = (element: HTMLElement): (() => void) => {
  const before = document.activeElement
  element.focus({ preventScroll: true })
  return () => {
    if (before instanceof HTMLElement) before.focus()
  }
}

/** At the last (or first) focusable element goes round to the other end, so that focus stays inside. True when it did. */
export const focusWithin = (element: HTMLElement, backwards: boolean): boolean => {
  const all = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(({ offsetParent }) => offsetParent !== null)
  const edge = backwards ? all[0] : all[all.length - 1]
  const atEdge = document.activeElement === edge || (backwards && document.activeElement === element)
  if (!atEdge) return false
  ;(backwards ? all[all.length - 1] : all[0])?.focus()
  return true
}

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
