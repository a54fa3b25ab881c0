import { isLoading } from './document'

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

/** Marks the document with the state of printing: '' not prepared, `ready`, or `sheets` while these are laid out. */
export const markPaper = (state: '' | 'ready' | 'sheets'): void => {
  if (state) document.documentElement.dataset['paper'] = state
  else delete document.documentElement.dataset['paper']
}

const REST = 8_000 // ms, with nothing on its way at their end; Safari has no call for an idle moment

/** Calls back once the page has come to rest: who prints from a menu gives no sign. The returned function takes it back. */
export const whenAtRest = (callback: () => void): (() => void) => {
  let timer = setTimeout(function look() {
    if (isLoading()) timer = setTimeout(look, REST)
    else callback()
  }, REST)
  return () => clearTimeout(timer)
}

/** Calls back when a reader may be about to print: a control key is pressed, or the mouse leaves for the browser's menus. The returned function takes it back. */
export const whenPrintIsNear = (callback: () => void): (() => void) => {
  const stop = (): void => {
    window.removeEventListener('keydown', press)
    document.documentElement.removeEventListener('mouseleave', done)
  }
  const done = (): void => {
    stop()
    callback()
  }
  const press = ({ ctrlKey, metaKey }: KeyboardEvent): void => {
    if (ctrlKey || metaKey) done()
  }
  window.addEventListener('keydown', press)
  document.documentElement.addEventListener('mouseleave', done)
  return stop
}
