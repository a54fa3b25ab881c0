import { strToU8, zipSync } from 'fflate'

/** Local fields of this date go into the archive, so that every machine in every zone writes the same. */
const MADE = (): Date => new Date(2000, 0, 1)

/** A ZIP whose bytes depend on its members alone, in the order given. */
export const fixedZip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { mtime: MADE(), level: 9 })
