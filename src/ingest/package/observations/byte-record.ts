import { hasHidden } from '../../../format/hidden-characters'
import { MAX_YEAR, MIN_YEAR } from '../../../model/period'

/** The bytes that structure a CSV file. */
export const COMMA = 44
export const QUOTE = 34
export const LF = 10
export const CR = 13
const MINUS = 45
const POINT = 46
const ZERO = 48
const NINE = 57

/** Thrown within the fast path when only PapaParse can tell what a file means; never leaves it. */
export class NotForBytes extends Error {}

/** Reads one record as text, quotes included; anything that is not well formed is left to PapaParse. */
export class ByteRecord {
  cells: string[] = []
  /** Position behind the record, and the lines that it covers. */
  end = 0
  lines = 1
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

  constructor(private readonly bytes: Uint8Array) {}

  read(from: number): void {
    this.cells = []
    this.lines = 1
    this.end = from
    while (this.cell());
  }

  /** Decodes strictly; bytes that are not UTF-8 text, and characters that are not seen, end the fast path. */
  text(from: number, to: number): string {
    const text = this.decode(from, to)
    if (hasHidden(text)) throw new NotForBytes()
    return text
  }

  private decode(from: number, to: number): string {
    try {
      return this.decoder.decode(this.bytes.subarray(from, to))
    } catch {
      throw new NotForBytes()
    }
  }

  /** Reads one cell and what ends it; false when that is the record's end. */
  private cell(): boolean {
    if (this.bytes[this.end] === QUOTE) this.quoted()
    else this.plain()
    const after = this.bytes[this.end]
    if (after === undefined) return false
    this.end += 1
    if (after === COMMA) return true
    if (after === LF) return false
    if (after !== CR || this.bytes[this.end] !== LF) throw new NotForBytes() // a lone CR, or text behind a quote
    this.end += 1
    return false
  }

  private plain(): void {
    const { bytes } = this
    let at = this.end
    while (at < bytes.length && bytes[at] !== COMMA && bytes[at] !== LF && bytes[at] !== CR) at += 1
    this.cells.push(this.text(this.end, at))
    this.end = at
  }

  private quoted(): void {
    const from = this.end + 1
    let close = this.bytes.indexOf(QUOTE, from)
    while (close >= 0 && this.bytes[close + 1] === QUOTE) close = this.bytes.indexOf(QUOTE, close + 2)
    if (close < 0) throw new NotForBytes()
    const text = this.text(from, close).replace(/""/g, '"').replace(/\r\n?/g, '\n')
    this.lines += text.split('\n').length - 1
    this.cells.push(text)
    this.end = close + 1
  }
}

const MOST_DIGITS = 15 // the mantissa stays an exact integer

/** What `PlainNumber.read` found: mantissa / 10^decimals. */
export class PlainNumber {
  mantissa = 0
  decimals = 0

  /** Reads `-?digits(.digits)?`; false for anything else, and for more digits than are exact. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const negative = bytes[from] === MINUS
    const start = negative ? from + 1 : from
    let mantissa = 0
    let point = -1
    for (let at = start; at < to; at += 1) {
      const byte = bytes[at] as number
      if (byte >= ZERO && byte <= NINE) mantissa = mantissa * 10 + (byte - ZERO)
      else if (byte === POINT && point < 0 && at > start) point = at
      else return false
    }
    const digits = to - start - (point < 0 ? 0 : 1)
    if (digits < 1 || digits > MOST_DIGITS || point === to - 1) return false
    this.mantissa = negative ? -mantissa : mantissa
    this.decimals = point < 0 ? 0 : to - point - 1
    return true
  }
}

const digit = (bytes: Uint8Array, at: number): number => {
  const value = (bytes[at] as number) - ZERO
  return value >= 0 && value <= 9 ? value : Number.NaN
}

/** Period code of `2023` or `2023-06`; 0 for every other form. */
export const plainPeriod = (bytes: Uint8Array, from: number, to: number): number => {
  const length = to - from
  if (length !== 4 && length !== 7) return 0
  const year =
    digit(bytes, from) * 1000 + digit(bytes, from + 1) * 100 + digit(bytes, from + 2) * 10 + digit(bytes, from + 3)
  if (!(year >= MIN_YEAR && year <= MAX_YEAR)) return 0
  if (length === 4) return year * 100
  if (bytes[from + 4] !== MINUS) return 0
  const month = digit(bytes, from + 5) * 10 + digit(bytes, from + 6)
  return month >= 1 && month <= 12 ? year * 100 + month : 0
}
