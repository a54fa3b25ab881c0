import type { EncodingGuess } from './decode-ranked'
import { scoreDecodedText } from './encodings'

/** Candidate encodings beside UTF-16, which is detected by its zero bytes. */
export const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const

const SAMPLE_BYTES = 48 * 1024
const NEWLINE = 10

/** Lines with bytes beyond ASCII from the whole file, so that an English preamble does not hide the language. */
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

/** Candidate encodings by the score of the decoded text, best first. */
export const rankEncodings = (bytes: Uint8Array): EncodingGuess[] => {
  const sample = sampleOf(bytes)
  return CANDIDATES.map((encoding) => ({ encoding, score: round(scoreDecodedText(new TextDecoder(encoding).decode(sample, { stream: true }), encoding)) })).sort((a, b) => b.score - a.score)
}

const round = (score: number): number => Math.round(100 * score) / 100
