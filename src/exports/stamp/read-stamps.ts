import { parseStamp } from './parse-stamp'
import { hasPngStamp, readPngStamp } from './png-stamp'
import { isPng } from './png-chunks'
import type { Stamp } from './stamp'
import { readSvgStamps } from './svg-stamp'
import { isZip, readZipStamps } from './zip-stamp'

/** What a file said about itself. `damaged`: it says that it is one of ours, but what it says cannot be right. */
export type StampReading =
  | { readonly kind: 'found'; readonly stamps: readonly Stamp[] }
  | { readonly kind: 'none'; readonly reason: 'too-large' | 'damaged' | 'no-stamp' | 'other-format' }

/** Larger files are not ours. */
export const MOST_FILE = 60_000_000
const MOST_TEXT = 20_000_000

const readingOf = (stamps: readonly Stamp[], claimed: boolean): StampReading =>
  stamps.length > 0 ? { kind: 'found', stamps } : { kind: 'none', reason: claimed ? 'damaged' : 'no-stamp' }

/** The stamp that our JSON file carries. */
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

/** The stamps of a file, whatever it is called: PNG, SVG or a page that holds one, PPTX, XLSX, JSON, ZIP. Never throws. */
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
