/** What a compound file of old Office holds, by the names of its streams. */
type CompoundKind = 'workbook' | 'encrypted' | 'damaged' | ForeignKind

const NAMES: readonly (readonly [CompoundKind, string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['workbook', 'Workbook'],
  ['workbook', 'Book'],
  ['word', 'WordDocument'],
  ['slides', 'PowerPoint Document'],
]
const NAME_BYTES = 64

/** A stream's name is in UTF-16 at the beginning of a 128-byte entry, padded with zeros. */
const hasStream = (bytes: Uint8Array, name: string): boolean => {
  for (let at = 512; at + NAME_BYTES <= bytes.length; at += 128) {
    let same = true
    for (let index = 0; same && index <= name.length; index += 1) same = bytes[at + 2 * index] === (name.charCodeAt(index) || 0) && bytes[at + 2 * index + 1] === 0
    if (same) return true
  }
  return false
}

/** Whether the directory, whose sector the header names, lies behind the end of the file. */
const isCutShort = (bytes: Uint8Array): boolean => {
  if (bytes.length < 512) return true
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = view.getUint16(30, true) === 12 ? 4096 : 512
  return (view.getUint32(48, true) + 2) * size > bytes.length
}

/** Kind of a compound file, by the names of its streams. */
export const compoundKind = (bytes: Uint8Array): CompoundKind => NAMES.find(([, name]) => hasStream(bytes, name))?.[0] ?? (isCutShort(bytes) ? 'damaged' : 'office')

/** Reader that a file needs; `foreign` is not a table. */
type FileNature = { readonly reader: 'text' | 'book' | 'zip' | 'gzip' } | { readonly reader: 'foreign'; readonly kind: ForeignKind }

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** A legacy workbook without the compound file around it begins with its BOF record. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes.length > 8 && bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && [4, 6, 8, 16].includes(bytes[2] ?? 0) && bytes[3] === 0

/** Determines from the first bytes which reader a file needs. Loads no reader. */
export const containerOf = (bytes: Uint8Array): FileNature => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return { reader: 'zip' }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) || isBareBiff(bytes)) return { reader: 'book' }
  if (startsWith(bytes, 0x1f, 0x8b, 8)) return { reader: 'gzip' }
  const kind = foreignKind(bytes)
  return kind === undefined ? { reader: 'text' } : { reader: 'foreign', kind }
}

/** Kinds of files that are not tables, by their first bytes, as the issue names them. */
export type ForeignKind = 'pdf' | 'picture' | 'word' | 'slides' | 'office' | 'archive' | 'program' | 'parquet' | 'database' | 'statistics' | 'rich-text' | 'media' | 'spreadsheet' | 'json' | 'unknown'

type Sign = readonly [kind: ForeignKind, at: number, mark: string]

/** Marks as text of one character for each byte. */
const SIGNS: readonly Sign[] = [
  ['pdf', 0, '%PDF'],
  ['picture', 0, '\x89PNG'],
  ['picture', 0, '\xff\xd8\xff'],
  ['picture', 0, 'GIF8'],
  ['picture', 0, 'II*\0'],
  ['picture', 0, 'MM\0*'],
  ['picture', 8, 'WEBP'],
  ['picture', 0, '\0\0\x01\0'],
  ['media', 0, 'RIFF'],
  ['media', 0, 'OggS'],
  ['media', 0, 'ID3'],
  ['media', 4, 'ftyp'],
  ['archive', 0, 'Rar!'],
  ['archive', 0, '7z\xbc\xaf'],
  ['archive', 0, 'BZh'],
  ['archive', 0, '\xfd7zXZ'],
  ['archive', 0, '\x28\xb5\x2f\xfd'],
  ['archive', 257, 'ustar'],
  ['program', 0, '\x7fELF'],
  ['program', 0, 'MZ\x90'],
  ['program', 0, '\xca\xfe\xba\xbe'],
  ['program', 0, '\0asm'],
  ['parquet', 0, 'PAR1'],
  ['parquet', 0, 'ARROW1'],
  ['parquet', 0, 'FEA1'],
  ['parquet', 0, 'ORC'],
  ['database', 0, 'SQLite format 3'],
  ['database', 4, 'Standard Jet DB'],
  ['database', 4, 'Standard ACE DB'],
  ['database', 0, '\x89HDF'],
  ['statistics', 0, '$FL2'],
  ['statistics', 0, '<stata_dta>'],
  ['statistics', 0, 'HEADER RECORD*******LIBRARY'],
  ['rich-text', 0, '{\\rtf'],
]

/** Kind of a file that is not a table, by its first bytes. */
const foreignKind = (bytes: Uint8Array): ForeignKind | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 300))
  return SIGNS.find(([, at, mark]) => head.startsWith(mark, at))?.[0]
}
