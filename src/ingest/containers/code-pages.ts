const LABELS: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'], [932, 'shift_jis'], [936, 'gb18030'], [949, 'euc-kr'], [950, 'big5'],
  [1200, 'utf-16le'], [1201, 'utf-16be'], [10000, 'macintosh'], [20936, 'gb18030'], [54936, 'gb18030'], [65001, 'utf-8'],
  [1250, 'windows-1250'], [1251, 'windows-1251'], [1253, 'windows-1253'], [1254, 'windows-1254'], [1255, 'windows-1255'],
  [1256, 'windows-1256'], [1257, 'windows-1257'], [1258, 'windows-1258'],
])

const decoders = new Map<string, TextDecoder>()

const decoderOf = (label: string): TextDecoder => {
  const known = decoders.get(label) ?? new TextDecoder(label, { ignoreBOM: true })
  decoders.set(label, known)
  return known
}

/** Decodes a string of an old workbook by the number of its Windows code page, with the platform's own tables. */
const decodePage = (page: number, content: ArrayLike<number> | string): string => {
  const bytes = typeof content === 'string' ? Uint8Array.from(content, (char) => char.charCodeAt(0) & 255) : Uint8Array.from(content)
  const label = LABELS.get(page) ?? 'windows-1252'
  if (label !== 'windows-1252') return decoderOf(label).decode(bytes)
  return new TextDecoder(label).decode(bytes, { stream: true }) // without it Node 20 takes windows-1252 for latin1
}

/** The part of a table of code pages that reading a workbook asks for; the library's own weighs 470 kB. */
export const codePages = { utils: { decode: decodePage, hascp: (page: number): boolean => LABELS.has(page) || page === 1252 } }
