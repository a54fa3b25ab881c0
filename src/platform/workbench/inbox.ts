/** Files for the workbench, which is loaded when the first arrives. */
let waiting: readonly File[] = []

/** Whether a file name has an extension of data: a table, a workbook, a package. */
export const isDataName = (name: string): boolean => /\.(?:csv|tsv|tab|txt|xlsx?|xlsm|html?|zip|px)$/i.test(name)

/** Whether a file is called as this site calls what it saves: with a check code, or as a briefing. */
export const isExportName = (name: string): boolean => /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}|^sanhua-briefing.*\.html$/.test(name)

/** Leaves files for the workbench. */
export const putInbox = (files: readonly File[]): void => {
  waiting = files
}

/** Takes the files out of the inbox. */
export const takeInbox = (): readonly File[] => {
  const taken = waiting
  waiting = []
  return taken
}

/** Memory of this machine in GiB as the browser reports it, rounded and at most 8; 0 where it reports none. */
export const deviceMemory = (): number => (navigator as { readonly deviceMemory?: number }).deviceMemory ?? 0

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Calls back with files dropped anywhere on the page; the browser would open them in place of the page. Returns a function that stops it. */
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
