/** Calls when a file of `data/` has changed on the development server; what is built knows none. Returns how to stop. */
export const onDataChanged = (reload: () => void): (() => void) => {
  const { hot } = import.meta
  hot?.on('sanhua:data', reload)
  return () => hot?.off('sanhua:data', reload)
}
