import { LIMITS } from '../limits'
import { CellColumn } from './cell-column'
import type { Grid } from './grid'

/** Cells beyond are not kept: a table so wide is refused. */
const MOST = 20_000

/** Gathers the records of a text file into a table that stays small in memory. */
export class TextGrid {
  private readonly columns: CellColumn[] = []
  private lines = new Uint32Array(64)
  private widest = 0
  private widths = new Uint32Array(64)
  private blanks = 0 // rows without any text that came last
  rows = 0
  isBlank = true // not one cell holds anything

  /** Adds a record; `line` is where it begins. Of a long run of blank ones the first are kept. */
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
