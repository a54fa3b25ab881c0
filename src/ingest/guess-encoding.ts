import type { EncodingGuess } from './containers/opened'
import { scoreText } from './encodings'

/** Encodings that offices use beside UTF-8; pure UTF-16 shows in its zero bytes. */
export const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const

const SAMPLE_BYTES = 48 * 1024
const WIDE_SAMPLE = 128 * 1024
const NEWLINE = 10

/** Lines that hold anything beyond ASCII, wherever they stand, so that no English preamble hides the language. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES) + 1)
  let length = 0
  let at = bytes.findIndex((byte) => byte >= 0x80)
  while (at >= 0 && length < sample.length) {
    const start = Math.max(bytes.lastIndexOf(NEWLINE, at) + 1, at - 400)
    const feed = bytes.indexOf(NEWLINE, at)
    const end = feed < 0 ? bytes.length : feed + 1
    const line = bytes.subarray(start, Math.min(end, start + sample.length - length))
    sample.set(line, length)
    length += line.length
    const next = bytes.subarray(end).findIndex((byte) => byte >= 0x80)
    at = next < 0 ? -1 : end + next
  }
  return sample.subarray(0, length)
}

/** How many characters beyond ASCII are whole UTF-8, and how many bytes or cut sequences are not; a cut at the end is told apart. */
export interface Utf8Count {
  readonly whole: number
  readonly broken: number
  readonly cutAtEnd: boolean
}

const lengthOf = (lead: number): number => (lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0)

/** Counts what is UTF-8 in a file that is not strictly so. */
export const countUtf8 = (bytes: Uint8Array): Utf8Count => {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const length = lengthOf(lead)
    let next = at + 1
    while (next < at + length && ((bytes[next] ?? 0) & 0xc0) === 0x80) next += 1
    if (length > 0 && next === at + length) whole += 1
    else if (length > 0 && next >= bytes.length) return { whole, broken, cutAtEnd: true }
    else broken += 1
    at = Math.max(next, at + 1)
  }
  return { whole, broken, cutAtEnd: false }
}

/** Candidates by how well the text reads in each, best first. */
export const rankEncodings = (bytes: Uint8Array): EncodingGuess[] => {
  const sample = sampleOf(bytes)
  return CANDIDATES.map((encoding) => ({ encoding, score: round(scoreText(new TextDecoder(encoding).decode(sample, { stream: true }), encoding)) })).sort((a, b) => b.score - a.score)
}

const round = (score: number): number => Math.round(100 * score) / 100

const CONTROL = /[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/g // oxlint-disable-line no-control-regex -- these are what tells a program from a text

/** UTF-16 without a mark shows in its commas and newlines: their zero bytes lie on one side. */
export const utf16WithoutBom = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const sample = bytes.subarray(0, WIDE_SAMPLE)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const encoding = odd > 10 * even ? 'utf-16le' : even > 10 * odd ? 'utf-16be' : undefined
  if (encoding === undefined || Math.max(odd, even) * 40 < sample.length) return undefined
  const text = new TextDecoder(encoding).decode(sample, { stream: true })
  return (text.match(CONTROL)?.length ?? 0) * 100 > text.length ? undefined : encoding
}
