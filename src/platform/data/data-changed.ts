/** Calls when a file of `data/` has changed on the development server; what is built knows none. Returns how to stop. */
export const onDataChanged = (reload: () => void): (() => void) => {
  import.meta.hot?.on('sanhua:data', reload) // spelled out: Vite looks for these very words
  return () => import.meta.hot?.off('sanhua:data', reload)
}
