const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), iframe, [tabindex]:not([tabindex="-1"])'

/** Moves the focus to an element. Returns a function that restores it. */
export const restoreFocus = (element: HTMLElement): (() => void) => {
  const before = document.activeElement
  element.focus({ preventScroll: true })
  return () => {
    if (before instanceof HTMLElement) before.focus()
  }
}

/** Keeps the focus inside an element: from the last focusable element (backwards: the first) it moves to the other end. True when it moved. */
export const focusWithin = (element: HTMLElement, backwards: boolean): boolean => {
  const all = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(({ offsetParent }) => offsetParent !== null)
  const edge = backwards ? all[0] : all[all.length - 1]
  const atEdge = document.activeElement === edge || (backwards && document.activeElement === element)
  if (!atEdge) return false
  ;(backwards ? all[all.length - 1] : all[0])?.focus()
  return true
}

/** A key pressed, and what had the focus. */
export interface PressedKey {
  readonly press: KeyboardEvent
  readonly tag: string // of the element that has the focus: 'button', 'section', 'body' …
  readonly isInDialog: boolean // the focus is in a dialog over the page
}

/** Calls back with every key pressed on the page. Where the callback returns true, the browser's own action is prevented. Returns a function that stops it. */
export const onKey = (take: (pressed: PressedKey) => boolean): (() => void) => {
  const listen = (press: KeyboardEvent): void => {
    if (press.isComposing || press.defaultPrevented) return
    if (take({ press, tag: (document.activeElement?.tagName ?? 'body').toLowerCase(), isInDialog: Boolean(document.activeElement?.closest('[aria-modal="true"]')) })) press.preventDefault()
  }
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}
