const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const EDGE = 12 // length, type and checksum around a chunk's content

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/** CRC-32, the checksum of PNG and ZIP. */
export const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** Whether bytes begin with the PNG signature. */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte)

/** A chunk of a PNG; `start` and `end` are offsets of the whole chunk in the file. */
interface PngChunk {
  readonly type: string
  readonly content: Uint8Array
  readonly start: number
  readonly end: number
  readonly intact: boolean // its checksum agrees
}

/** The chunks in order, up to the first malformed one. */
export const pngChunks = (bytes: Uint8Array): readonly PngChunk[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  for (let start = SIGNATURE.length; start + EDGE <= bytes.length; ) {
    const end = start + EDGE + view.getUint32(start)
    if (end > bytes.length) break
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8))
    const isText = type === 'iTXt' // checksums of pixels are not verified
    chunks.push({ type, content: bytes.subarray(start + 8, end - 4), start, end, intact: !isText || crcOf(bytes.subarray(start + 4, end - 4)) === view.getUint32(end - 4) })
    start = end
  }
  return chunks
}

const chunkOf = (type: string, content: Uint8Array): Uint8Array => {
  const chunk = new Uint8Array(content.length + EDGE)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, content.length)
  chunk.set(new TextEncoder().encode(type), 4)
  chunk.set(content, 8)
  view.setUint32(chunk.length - 4, crcOf(chunk.subarray(4, chunk.length - 4)))
  return chunk
}

/** A text under a keyword (PNG, third edition, 11.3.3.4): keyword, not compressed, no language, UTF-8. */
export const textChunk = (keyword: string, text: string): Uint8Array => chunkOf('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`))

const METRE = 1 // unit of a resolution

/** The resolution (11.3.4.3), in pixels a metre along both axes: without it programs take 72 or 96 to the inch. */
export const resolutionChunk = (perMetre: number): Uint8Array => {
  const content = new Uint8Array(9)
  const view = new DataView(content.buffer)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  content[8] = METRE
  return chunkOf('pHYs', content)
}

/** Keyword and text of an uncompressed text chunk; undefined for any other. */
export const readTextChunk = ({ type, content }: Pick<PngChunk, 'type' | 'content'>): { readonly keyword: string; readonly text: string } | undefined => {
  if (type !== 'iTXt') return undefined
  const keywordEnd = content.indexOf(0)
  if (keywordEnd < 1 || content[keywordEnd + 1] !== 0) return undefined
  const languageEnd = content.indexOf(0, keywordEnd + 3)
  const start = languageEnd < 0 ? -1 : content.indexOf(0, languageEnd + 1)
  if (start < 0) return undefined
  const read = new TextDecoder()
  return { keyword: read.decode(content.subarray(0, keywordEnd)), text: read.decode(content.subarray(start + 1)) }
}

/** The PNG with chunks inserted before its pixels. */
export const insertChunks = (bytes: Uint8Array, added: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const at = pngChunks(bytes).find(({ type }) => type === 'IDAT')?.start ?? bytes.length
  const parts = [bytes.subarray(0, at), ...added, bytes.subarray(at)]
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
