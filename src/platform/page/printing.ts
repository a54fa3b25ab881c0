/** Calls `begin` before the browser lays the page out for print, and `end` afterwards. `begin` must be synchronous. Returns a function that stops it. */
export const onPrint = (begin: () => void, end: () => void): (() => void) => {
  const paper = matchMedia('print')
  const change = ({ matches }: { readonly matches: boolean }): void => (matches ? begin() : end())
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  paper.addEventListener('change', change) // where the two events are not sent
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    paper.removeEventListener('change', change)
  }
}

/** Opens the browser's print dialog. */
export const printPage = (): void => window.print()

/** Marks the document with the state of printing, for style sheets and tests: '' not prepared, `ready`, or `sheets` while these are laid out. */
export const markPaper = (state: '' | 'ready' | 'sheets'): void => {
  if (state) document.documentElement.dataset['paper'] = state
  else delete document.documentElement.dataset['paper']
}

const PREPARE_AFTER = 20_000 // ms until print is prepared in any case

/** Resolves when a reader may be about to print: a control key is pressed, the mouse leaves for the browser's menus, or after PREPARE_AFTER. */
export const whenPrintIsNear = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      window.removeEventListener('keydown', press)
      document.documentElement.removeEventListener('mouseleave', done)
      resolve()
    }
    const press = ({ ctrlKey, metaKey }: KeyboardEvent): void => {
      if (ctrlKey || metaKey) done()
    }
    const timer = setTimeout(done, PREPARE_AFTER)
    window.addEventListener('keydown', press)
    document.documentElement.addEventListener('mouseleave', done)
  })
