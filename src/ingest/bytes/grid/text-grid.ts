import { LIMITS } from '../limits'
import type { Grid } from './grid'

/** Distinct texts that a column stores by code; further texts are stored as bytes, once per cell. */
const POOL = 50_000
const PACKED = 0x80000000
const MISSES = 20_000

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A copy of a text; a substring would keep the text it was cut from in memory. */
const copyOf = (text: string): string => (text.length < 13 ? text : decoder.decode(encoder.encode(text)))

const grow = <Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, length: number): Numbers => {
  if (length <= numbers.length) return numbers
  const grown = new (numbers.constructor as new (size: number) => Numbers)(Math.max(length, numbers.length * 2))
  grown.set(numbers)
  return grown
}

/** One column of a large table: each text once, with a code per cell. */
class CellColumn {
  private readonly pool: string[] = ['']
  private readonly known = new Map<string, number>([['', 0]])
  private codes = new Uint32Array(16)
  private count = 0
  private bytes = new Uint8Array(0)
  private ends = new Uint32Array(0)
  private packed = 0
  private lastText = ''
  private lastCode = 0
  private misses = 0 // since the pool is full; after too many it is no longer searched

  /** Sets the text of a row. Rows must come in order; skipped ones are blank. */
  set(row: number, text: string): void {
    if (row >= this.codes.length) this.codes = grow(this.codes, row + 1)
    if (text !== this.lastText) {
      this.lastCode = this.misses > MISSES ? PACKED + this.pack(text) : (this.known.get(text) ?? this.add(text))
      this.lastText = text
    }
    this.codes[row] = this.lastCode
    this.count = row + 1
  }

  text(row: number): string {
    if (row >= this.count) return ''
    const code = this.codes[row] ?? 0
    return code < PACKED ? (this.pool[code] ?? '') : this.unpack(code - PACKED)
  }

  countCells(test: (text: string) => boolean): number {
    const passes = Uint8Array.from(this.pool, (text) => (text !== '' && test(text) ? 1 : 0))
    let found = 0
    for (let row = 0; row < this.count; row += 1) {
      const code = this.codes[row] ?? 0
      if (code < PACKED ? passes[code] === 1 : test(this.unpack(code - PACKED))) found += 1
    }
    return found
  }

  private add(text: string): number {
    if (this.pool.length >= POOL) {
      this.misses += 1
      return PACKED + this.pack(text)
    }
    const own = copyOf(text)
    this.known.set(own, this.pool.length)
    return this.pool.push(own) - 1
  }

  private pack(text: string): number {
    const start = this.packed === 0 ? 0 : (this.ends[this.packed - 1] ?? 0)
    const most = start + 3 * text.length
    if (most > this.bytes.length) this.bytes = grow(this.bytes, most)
    if (this.packed >= this.ends.length) this.ends = grow(this.ends, this.packed + 1)
    let at = 0
    let code = 0
    for (; at < text.length && (code = text.charCodeAt(at)) < 0x80; at += 1) this.bytes[start + at] = code
    this.ends[this.packed] = start + (at === text.length ? at : encoder.encodeInto(text, this.bytes.subarray(start)).written)
    this.packed += 1
    return this.packed - 1
  }

  private unpack(at: number): string {
    const bytes = this.bytes.subarray(at === 0 ? 0 : this.ends[at - 1], this.ends[at])
    return decoder.decode(bytes)
  }
}

/** Cells beyond are dropped, since so wide a table is refused. */
const MOST = 20_000

/** Collects the records of a text file into a table, column by column, to save memory. */
export class TextGrid {
  private readonly columns: CellColumn[] = []
  private lines = new Uint32Array(64)
  private widest = 0
  private widths = new Uint32Array(64)
  private blanks = 0 // rows without any text that came last
  rows = 0
  isBlank = true // no cell has a text

  /** Adds a record, which begins on `line`. Of a long run of blank records the first are kept. */
  add(cells: readonly string[], line: number): void {
    const isBlank = cells.every((cell) => cell === '')
    this.blanks = isBlank ? this.blanks + 1 : 0
    if (this.blanks > LIMITS.blankRows) return
    this.makeRoom()
    this.lines[this.rows] = line
    this.widths[this.rows] = cells.length
    this.widest = Math.max(this.widest, cells.length)
    if (this.isBlank) this.isBlank = cells.every((cell) => cell.trim() === '')
    for (let column = 0; column < Math.min(cells.length, MOST); column += 1) this.column(column).set(this.rows, cells[column] ?? '')
    this.rows += 1
  }

  /** The table so far. */
  grid(file: string): Grid {
    const { columns, lines, widths, widest, rows } = this
    return {
      file,
      sheet: '',
      rows,
      columns: widest,
      cell: (row, column) => columns[column]?.text(row) ?? '',
      place: (row, column) => ({ line: lines[row] ?? 0, column: column + 1 }),
      width: (row) => widths[row] ?? 0,
      countCells: (column, test) => columns[column]?.countCells(test) ?? 0,
      merges: [],
    }
  }

  private column(at: number): CellColumn {
    return this.columns[at] ?? (this.columns[at] = new CellColumn())
  }

  private makeRoom(): void {
    if (this.rows < this.lines.length) return
    const lines = new Uint32Array(this.rows * 2)
    const widths = new Uint32Array(this.rows * 2)
    lines.set(this.lines)
    widths.set(this.widths)
    this.lines = lines
    this.widths = widths
  }
}
