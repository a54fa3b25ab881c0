import { type Grid, type Merge, sparseGrid } from '../grid/grid'

const WIDEST = 1000 // columns that one cell may span, the limit of HTML
const TALLEST = 65_534
const MOST_COLUMNS = 16_384 // one more is kept, so that a table too wide is reported; cells beyond it are not walked to

/** Builds one table of a page: cells are placed beside those that span down from rows above. */
export class HtmlTable {
  private readonly rows: string[][] = []
  private readonly merges: Merge[] = []
  private readonly taken: number[] = [] // by column: the first row that no cell above covers
  private row = -1
  private column = 0
  private text: string | undefined

  openRow(): void {
    this.closeCell()
    this.row += 1
    this.column = 0
    this.rows[this.row] = []
  }

  openCell(columnSpan: number, rowSpan: number): void {
    if (this.row < 0) this.openRow()
    this.closeCell()
    while (this.column <= MOST_COLUMNS && (this.taken[this.column] ?? 0) > this.row) this.column += 1
    if (this.column > MOST_COLUMNS) return
    const columns = Math.min(WIDEST, MOST_COLUMNS + 1 - this.column, Math.max(1, columnSpan))
    const rows = Math.min(TALLEST, Math.max(1, rowSpan))
    if (columns > 1 || rows > 1) this.merges.push({ row: this.row, column: this.column, rows, columns })
    for (let at = this.column; at < this.column + columns; at += 1) this.taken[at] = this.row + rows
    this.text = ''
  }

  addText(text: string): void {
    if (this.text !== undefined) this.text += text
  }

  closeCell(): void {
    if (this.text === undefined) return
    const row = this.rows[this.row]
    if (row !== undefined) row[this.column] = tidy(this.text)
    this.column += 1
    this.text = undefined
  }

  grid(file: string, sheet: string): Grid {
    this.closeCell()
    return sparseGrid(file, sheet, this.rows, this.merges)
  }
}

/** White space at line ends and runs of blanks are the page's, not the cell's. */
const tidy = (text: string): string =>
  text
    .replace(/ +/g, ' ')
    .split('\n')
    .map((line) => line.replace(/^ | $/g, ''))
    .join('\n')
    .replace(/^[ \n]+/, '')
    .trimEnd()
