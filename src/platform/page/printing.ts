/** Calls `begin` when the browser is about to lay the page out for paper, and `end` when it is done. `begin` must be done when it returns. */
export const onPrint = (begin: () => void, end: () => void): (() => void) => {
  const paper = matchMedia('print')
  const turn = ({ matches }: { readonly matches: boolean }): void => (matches ? begin() : end())
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  paper.addEventListener('change', turn) // where the two events are not sent
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    paper.removeEventListener('change', turn)
  }
}

/** Opens the browser's dialog for printing. */
export const printPage = (): void => window.print()

/** Says on the document how printing stands: '' not prepared, `ready`, or `sheets` while these are laid out. */
export const markPaper = (state: '' | 'ready' | 'sheets'): void => {
  if (state) document.documentElement.dataset['paper'] = state
  else delete document.documentElement.dataset['paper']
}

const REST = 20_000 // ms after which print is made ready in any case

/** Resolves when a reader may be about to print: a control key is pressed, the mouse leaves for the browser's menus, or the page has long come to rest. */
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
    const timer = setTimeout(done, REST)
    window.addEventListener('keydown', press)
    document.documentElement.addEventListener('mouseleave', done)
  })
