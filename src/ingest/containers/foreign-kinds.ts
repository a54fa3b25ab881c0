/** Files that are no tables, by their first bytes: a person is told what the file is. */
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

/** What a file is by its first bytes, when that is no table. */
export const foreignKind = (bytes: Uint8Array): ForeignKind | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 300))
  return SIGNS.find(([, at, mark]) => head.startsWith(mark, at))?.[0]
}
