import { hasHidden } from '../../../format/hidden-characters'

/** The bytes that structure a CSV file. */
export const COMMA = 44
export const QUOTE = 34
export const LF = 10
export const CR = 13
export const MINUS = 45
export const POINT = 46
export const ZERO = 48
export const NINE = 57

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
