/** Files on their way to the workbench, which is fetched when the first arrives. */
let waiting: readonly File[] = []

/** Whether a file's name is that of data: a table, a workbook, a package. */
export const isDataName = (name: string): boolean => /\.(?:csv|tsv|tab|txt|xlsx?|xlsm|html?|zip|px)$/i.test(name)

/** Puts files where the workbench finds them. */
export const putInbox = (files: readonly File[]): void => {
  waiting = files
}

/** Takes what lies there, once. */
export const takeInbox = (): readonly File[] => {
  const taken = waiting
  waiting = []
  return taken
}

/** Memory of this machine in GiB as the browser tells it, rounded and at most 8; 0 where it does not. */
export const deviceMemory = (): number => (navigator as { readonly deviceMemory?: number }).deviceMemory ?? 0
