import { issue, type Issue, result, type Result } from '../../../model/issue'

/** Evidence of an encoding from its bytes alone, without a vocabulary. */

const WIDE_SAMPLE = 128 * 1024
const SHORTEST = 6

/** Counts of valid UTF-8 sequences beyond ASCII and of broken ones; a sequence cut at the end is counted separately. */
interface Utf8Count {
  readonly whole: number
  readonly broken: number
  readonly cutAtEnd: boolean
}

const lengthOf = (lead: number): number => (lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0)

/** Counts valid and broken UTF-8 sequences. */
const countUtf8 = (bytes: Uint8Array): Utf8Count => {
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

const CONTROL = /[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/g // oxlint-disable-line no-control-regex -- these are what tells a program from a text

/** UTF-16 without a mark shows in its commas and newlines: their zero bytes lie on one side. */
const utf16WithoutBom = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes.length < SHORTEST) return undefined // too short to decide
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

/** A candidate encoding with its score. */
export interface EncodingGuess {
  readonly encoding: string // as WHATWG spells it, in lower case
  readonly score: number
}

/** Ranks candidate encodings of bytes that are not UTF-8, best first. Passed as an argument, since its vocabulary is loaded on request. */
export type Rank = (bytes: Uint8Array) => readonly EncodingGuess[]

/** Text of a file, given in slices so that a large file is never one string. */
export interface Decoded {
  readonly encoding: string
  readonly confidence: number // 0 to 1; 1 when the encoding is certain
  readonly guesses: readonly EncodingGuess[] // candidates, best first; only the one chosen when it is certain
  /** Decodes anew at each call; `size` is in bytes. */
  slices(size?: number): Iterable<string>
}

const SLICE_BYTES = 32 * 1024
const WORST = -2 // no written text scores below
const MANY = 10

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const encodingOfBom = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return undefined
}

function* decodeSlices(bytes: Uint8Array, encoding: string, fatal: boolean, size: number): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal }) // drops the BOM of its own encoding
  for (let start = 0; start < bytes.length; start += size) {
    yield decoder.decode(bytes.subarray(start, start + size), { stream: true })
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

const decodesStrictly = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    for (const slice of decodeSlices(bytes, encoding, true, SLICE_BYTES)) void slice
    return true
  } catch {
    return false
  }
}

const decoded = (bytes: Uint8Array, encoding: string, confidence: number, guesses: readonly EncodingGuess[] = [{ encoding, score: confidence }]): Decoded => ({
  encoding,
  confidence,
  guesses,
  slices: (size = SLICE_BYTES) => decodeSlices(bytes, encoding, false, size),
})

/** The name that WHATWG gives an encoding, gb18030 for GBK too; undefined for one that no browser knows. */
const nameOf = (label: string): string | undefined => {
  try {
    const name = new TextDecoder(label).encoding.toLowerCase()
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    return undefined
  }
}

/** Confidence from 0 to 1, by the score of the best candidate and its distance from the second. */
const confidenceOf = (best: EncodingGuess, second: EncodingGuess | undefined): number => {
  const lead = best.score - (second?.score ?? -4)
  return Math.round(100 * Math.max(0.05, Math.min(0.99, best.score / 4 + Math.min(lead, 2) / 4))) / 100
}

/** Whether bytes are UTF-8 with a few broken ones, or cut within a character: too many sequences are valid for chance. */
const isBrokenUtf8 = ({ whole, broken, cutAtEnd }: Utf8Count): boolean => whole >= MANY && whole >= 3 * broken && (broken > 0 || cutAtEnd)

/** Offset of the first control character that does not occur in texts, when there are too many to be errors; -1 otherwise. */
const controlsFrom = (bytes: Uint8Array): number => {
  const sample = bytes.subarray(0, SLICE_BYTES)
  let count = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b)) count += 1
  return count * 100 > sample.length ? sample.findIndex((byte) => byte < 9 || (byte > 13 && byte < 32)) : -1
}

const guessed = (bytes: Uint8Array, file: string, rank: Rank): Result<Decoded | undefined> => {
  const control = controlsFrom(bytes)
  if (control >= 0) return result(undefined, [issue('file-binary', 'error', { file, line: 0, column: 0 }, '', { offset: control })])
  const guesses = rank(bytes)
  const count = countUtf8(bytes)
  const place = { file, line: 0, column: 0 }
  const [best, second] = guesses
  if (isBrokenUtf8(count) || (best?.encoding === 'utf-8' && count.whole > count.broken)) {
    const broken = count.broken + (count.cutAtEnd ? 1 : 0)
    return result(decoded(bytes, 'utf-8', 0.9, guesses), [issue('bytes-broken', 'warning', place, '', { encoding: 'utf-8', count: broken })])
  }
  const readable = guesses.filter(({ encoding }) => encoding !== 'utf-8')
  const [chosen] = readable
  if (best === undefined || chosen === undefined || chosen.score < WORST) return result(undefined, [issue('encoding-unknown', 'error', place, '', {})])
  const confidence = confidenceOf(chosen, readable[1] ?? second)
  const notes: Issue[] = [issue('encoding-guessed', 'warning', place, '', { encoding: chosen.encoding, confidence })]
  return result(decoded(bytes, chosen.encoding, confidence, guesses), notes)
}

const MOST_ZEROS = 0.05 // of the bytes: UTF-16 has a zero beside each comma, digit and line end

/** Whether zero bytes are errors in UTF-8 text: few, and all else is valid. The cells with them are reported when read. */
const isSlip = (bytes: Uint8Array): boolean => {
  let zeros = 0
  for (let at = bytes.indexOf(0); at >= 0 && zeros <= bytes.length * MOST_ZEROS; at = bytes.indexOf(0, at + 1)) zeros += 1
  return zeros <= bytes.length * MOST_ZEROS && utf16WithoutBom(bytes) === undefined && decodesStrictly(bytes, 'utf-8')
}

const wide = (bytes: Uint8Array, file: string, zero: number): Result<Decoded | undefined> => {
  const encoding = utf16WithoutBom(bytes)
  const place = { file, line: 0, column: 0 }
  if (encoding === undefined) return result(undefined, [issue('file-binary', 'error', place, '', { offset: zero })])
  return result(decoded(bytes, encoding, 0.9), [issue('encoding-guessed', 'warning', place, '', { encoding, confidence: 0.9 })])
}

/**
 * Bytes → text: by a person's choice (`hint`), byte-order mark, strict UTF-8, then the encodings that offices of the
 * region use, scored by known words and common characters. A guess is always an issue.
 */
export const decodeRanked = (bytes: Uint8Array, rank: Rank, hint = '', file = ''): Result<Decoded | undefined> => {
  if (hint !== '') {
    const name = nameOf(hint)
    if (name !== undefined) return result(decoded(bytes, name, 1))
    return result(undefined, [issue('encoding-unknown', 'error', { file, line: 0, column: 0 }, hint, {})])
  }
  const marked = encodingOfBom(bytes)
  if (marked !== undefined && marked !== 'utf-8') return result(decoded(bytes, marked, 1))
  const zero = bytes.indexOf(0)
  if (zero >= 0 && !isSlip(bytes)) return wide(bytes, file, zero)
  return decodesStrictly(bytes, 'utf-8') ? result(decoded(bytes, 'utf-8', 1)) : guessed(bytes, file, rank)
}
