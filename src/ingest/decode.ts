import { issue, type Issue } from '../model/issue'
import { result, type Result } from '../model/result'
import { scoreText } from './encodings'

/** Text of a file, given in slices so that a large file is never one string. */
export interface Decoded {
  readonly encoding: string
  readonly confidence: number // 1 when the bytes leave no doubt
  /** Decodes anew at each call; `size` is in bytes. */
  slices(size?: number): Iterable<string>
}

const SLICE_BYTES = 32 * 1024
const SAMPLE_BYTES = 128 * 1024
const CANDIDATES = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const

// oxlint-disable-next-line no-control-regex -- these are what tells a program from a text
const CONTROLS = /[\0-\x08\x0e-\x1f\ufffd]/

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

const decoded = (bytes: Uint8Array, encoding: string, confidence: number): Decoded => ({
  encoding,
  confidence,
  slices: (size = SLICE_BYTES) => decodeSlices(bytes, encoding, false, size),
})

/** UTF-16 without BOM shows in its commas and newlines: their zero bytes lie on one side. */
const utf16WithoutBom = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const encoding = odd > 10 * even ? 'utf-16le' : even > 10 * odd ? 'utf-16be' : ''
  if (encoding === '' || bytes.length % 2 !== 0 || Math.max(odd, even) * 40 < sample.length) return undefined
  return CONTROLS.test(new TextDecoder(encoding).decode(sample, { stream: true })) ? undefined : encoding
}

/** Bytes worth judging: windows around what is not ASCII, so that an English preamble does not hide the language. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = bytes.lastIndexOf(10, Math.max(0, first)) + 1
  const end = bytes.lastIndexOf(10, start + SAMPLE_BYTES)
  return bytes.subarray(start, end > start && bytes.length > start + SAMPLE_BYTES ? end : start + SAMPLE_BYTES)
}

interface Guess {
  readonly encoding: string
  readonly score: number
}

const guesses = (bytes: Uint8Array): Guess[] => {
  const sample = sampleOf(bytes)
  return ['utf-8', ...CANDIDATES]
    .map((encoding) => ({ encoding, score: scoreText(new TextDecoder(encoding).decode(sample, { stream: true })) }))
    .sort((a, b) => b.score - a.score)
}

/** Confidence from 0 to 1: how good the best is, and how far the next lies behind. */
const confidenceOf = (best: Guess, second: Guess | undefined): number => {
  const lead = best.score - (second?.score ?? -4)
  return Math.round(100 * Math.max(0.05, Math.min(0.99, best.score / 4 + Math.min(lead, 2) / 4))) / 100
}

const guessed = (bytes: Uint8Array, file: string): Result<Decoded | undefined> => {
  const [best, second] = guesses(bytes)
  const place = { file, line: 0, column: 0 }
  if (best === undefined || best.score < -2) return result(undefined, [issue('encoding-unknown', 'error', place, '', {})])
  const confidence = confidenceOf(best, second)
  const notes: Issue[] = [issue('encoding-guessed', 'warning', place, '', { encoding: best.encoding, confidence })]
  return result(decoded(bytes, best.encoding, confidence), notes)
}

/**
 * Bytes → text: byte-order mark, then strict UTF-8, then the candidates that offices of the region use, scored by
 * known words and common characters. A guess is always an issue. `hint` (chosen by a person) beats all but a BOM.
 */
export const decodeBytes = (bytes: Uint8Array, hint = '', file = ''): Result<Decoded | undefined> => {
  const marked = encodingOfBom(bytes)
  if (marked !== undefined && marked !== 'utf-8') return result(decoded(bytes, marked, 1))
  if (hint !== '') return result(decoded(bytes, hint, 1))
  const zero = bytes.indexOf(0)
  if (zero >= 0) {
    const wide = utf16WithoutBom(bytes)
    const place = { file, line: 0, column: 0 }
    if (wide === undefined) return result(undefined, [issue('file-binary', 'error', place, '', { offset: zero })])
    return result(decoded(bytes, wide, 0.9), [
      issue('encoding-guessed', 'warning', place, '', { encoding: wide, confidence: 0.9 }),
    ])
  }
  return decodesStrictly(bytes, 'utf-8') ? result(decoded(bytes, 'utf-8', 1)) : guessed(bytes, file)
}
