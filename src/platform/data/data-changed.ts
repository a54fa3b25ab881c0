/** Calls back when a file of `data/` changes on the development server; never in a build. Returns a function that stops it. */
export const onDataChanged = (reload: () => void): (() => void) => {
  import.meta.hot?.on('sanhua:data', reload) // written in full: Vite finds `import.meta.hot` by its text
  return () => import.meta.hot?.off('sanhua:data', reload)
}
