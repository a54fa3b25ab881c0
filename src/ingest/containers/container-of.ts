import { foreignKind, type ForeignKind } from './foreign-kinds'

/** Which reader a file needs; `foreign` is no table at all. The light ones are `text`. */
export type FileNature = { readonly reader: 'text' | 'book' | 'zip' | 'gzip' } | { readonly reader: 'foreign'; readonly kind: ForeignKind }

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** A legacy workbook without the compound file around it begins with its BOF record. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes.length > 8 && bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && [4, 6, 8, 16].includes(bytes[2] ?? 0) && bytes[3] === 0

/** Tells from the first bytes alone which reader a file needs; cheap, and it loads nothing. */
export const containerOf = (bytes: Uint8Array): FileNature => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return { reader: 'zip' }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) || isBareBiff(bytes)) return { reader: 'book' }
  if (startsWith(bytes, 0x1f, 0x8b, 8)) return { reader: 'gzip' }
  const kind = foreignKind(bytes)
  return kind === undefined ? { reader: 'text' } : { reader: 'foreign', kind }
}
