import { unzipSync } from 'fflate'
import { parseStamp, parseStamps, type Stamp } from './stamp'
import { hasPngStamp, readPngStamp, readEntities, readSvgStamps } from './picture-stamp'
import { isPng } from './png-chunks'

const CORE = 'docProps/core.xml'
const PLAIN = 'stamp.json'
const MOST_PACKED = 1_000_000 // a bomb of this size unpacks within a second
const MOST_PLAIN = 8_000_000
const MOST_ENTRIES = 10_000

/** Whether bytes begin with the ZIP signature, as PPTX and XLSX do. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** The two members that may hold stamps; no others are unpacked. */
const members = (bytes: Uint8Array): Map<string, string> => {
  let seen = 0
  const files = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      seen += 1
      if (seen > MOST_ENTRIES) throw new RangeError(name)
      return (name === CORE || name === PLAIN) && size <= MOST_PACKED && originalSize <= MOST_PLAIN
    },
  })
  return new Map(Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)]))
}

/** Text in the description of an Office file's properties; '' when it has none. */
const descriptionOf = (core: string): string => readEntities(/<dc:description[^<>]{0,200}>([^<]*)</.exec(core)?.[1] ?? '')

/** Stamps of a PPTX or XLSX (its description), or of an exported ZIP; `claimed` when it should have some. Never throws. */
const readZipStamps = (bytes: Uint8Array): { readonly stamps: readonly Stamp[]; readonly claimed: boolean } => {
  try {
    const found = members(bytes)
    const text = found.get(PLAIN) ?? descriptionOf(found.get(CORE) ?? '')
    return { stamps: parseStamps(text), claimed: text.includes('"sanhua"') }
  } catch {
    return { stamps: [], claimed: false }
  }
}

/** The stamps of a file. `damaged`: it has a stamp that is invalid. */
export type StampReading =
  | { readonly kind: 'found'; readonly stamps: readonly Stamp[] }
  | { readonly kind: 'none'; readonly reason: 'too-large' | 'damaged' | 'no-stamp' | 'other-format' }

/** Largest size of an exported file, in bytes. */
export const MOST_FILE = 60_000_000
const MOST_TEXT = 20_000_000

const readingOf = (stamps: readonly Stamp[], claimed: boolean): StampReading =>
  stamps.length > 0 ? { kind: 'found', stamps } : { kind: 'none', reason: claimed ? 'damaged' : 'no-stamp' }

/** The stamp of an exported JSON file. */
const readJsonStamps = (text: string): readonly Stamp[] => {
  try {
    const stamp = parseStamp((JSON.parse(text) as { stamp?: unknown } | null)?.stamp)
    return stamp ? [stamp] : []
  } catch {
    return []
  }
}

const readText = (bytes: Uint8Array): StampReading => {
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
  if (text.startsWith('{')) return readingOf(readJsonStamps(text), text.includes('"sanhua"'))
  if (!text.slice(0, 2_000).trimStart().startsWith('<')) return { kind: 'none', reason: 'other-format' }
  return readingOf(readSvgStamps(text), text.includes('id="sanhua-stamp"'))
}

/** Reads the stamps of a file by its content: PNG, SVG or a page with one, PPTX, XLSX, JSON, ZIP. Never throws. */
export const readStamps = (bytes: Uint8Array): StampReading => {
  if (bytes.length > MOST_FILE) return { kind: 'none', reason: 'too-large' }
  if (isPng(bytes)) {
    const stamp = readPngStamp(bytes)
    return readingOf(stamp ? [stamp] : [], hasPngStamp(bytes))
  }
  if (isZip(bytes)) {
    const { stamps, claimed } = readZipStamps(bytes)
    return readingOf(stamps, claimed)
  }
  return bytes.length > MOST_TEXT ? { kind: 'none', reason: 'too-large' } : readText(bytes)
}
