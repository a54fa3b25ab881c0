/** Words of the command line. */
export const cliZh = {}

export type CliWords = typeof cliZh
