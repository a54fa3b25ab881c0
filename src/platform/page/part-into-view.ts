/** Brings a part of the page into sight once what was changed is shown, with as little movement as it takes; with `focus` it has the focus as well. */
export const partIntoView = (id: string, focus: boolean): void => {
  requestAnimationFrame(() => {
    const part = document.getElementById(id)
    part?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    if (focus) part?.focus({ preventScroll: true })
  })
}
