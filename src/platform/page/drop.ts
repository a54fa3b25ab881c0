const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files dropped anywhere on the page, which would else leave the page for the file. Returns how to stop. */
export const onFilesDropped = (take: (files: readonly File[]) => void): (() => void) => {
  const allow = (event: DragEvent): void => {
    if (holdsFiles(event)) event.preventDefault()
  }
  const drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    take([...(event.dataTransfer?.files ?? [])])
  }
  window.addEventListener('dragover', allow)
  window.addEventListener('drop', drop)
  return () => {
    window.removeEventListener('dragover', allow)
    window.removeEventListener('drop', drop)
  }
}
