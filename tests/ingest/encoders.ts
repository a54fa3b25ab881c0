/** Text → bytes in encodings that TextEncoder does not know, by turning the decoder's tables round. */
const tables = new Map<string, Map<string, readonly number[]>>()

const tableOf = (encoding: string): Map<string, readonly number[]> => {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]): void => {
    const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes), { stream: true }) // without it Node 20 takes windows-1252 for latin1
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
  }
  for (let first = 0; first < 256; first += 1) add([first])
  if (encoding !== 'windows-1252') {
    for (let first = 0x81; first < 0xff; first += 1) for (let second = 0x40; second < 0xff; second += 1) add([first, second])
  }
  tables.set(encoding, table)
  return table
}

/** The bytes of a text; throws when the encoding lacks one of its characters. */
export const encode = (text: string, encoding: string): Uint8Array => {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeWide(text, encoding === 'utf-16le')
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const bytes = table.get(char)
      if (bytes === undefined) throw new Error(`${encoding} lacks ${char}`)
      return bytes
    }),
  )
}

const encodeWide = (text: string, little: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little)
  return new Uint8Array(view.buffer)
}
