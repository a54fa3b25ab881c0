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
