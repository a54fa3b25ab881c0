/** Files for the workbench, which is loaded when the first arrives. */
let waiting: readonly File[] = []

/** Whether a file name has an extension of data: a table, a workbook, a package. */
export const isDataName = (name: string): boolean => /\.(?:csv|tsv|tab|txt|xlsx?|xlsm|html?|zip|px)$/i.test(name)

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
