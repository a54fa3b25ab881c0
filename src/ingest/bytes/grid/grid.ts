/** Place of a cell in its file, 1-based as an editor or spreadsheet counts; a column of a text file is its field. */
export interface CellPlace {
  readonly line: number
  readonly column: number
}

/** A block of merged cells; the text is in the first. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** One table of a file: every cell as printed text, rows and columns counted from 0. */
export interface Grid {
  readonly file: string // path within a container, else the file's name
  readonly sheet: string // '' for text files
  readonly rows: number
  readonly columns: number // of the widest row
  /** The text of a cell, untrimmed; '' outside the table. */
  readonly cell: (row: number, column: number) => string
  /** Number of cells of a row, where rows differ; absent: all have the same width. */
  readonly width?: (row: number) => number
  readonly place: (row: number, column: number) => CellPlace
  /** Whether the cell of a workbook is a number, printed by this program with a decimal point; absent: every cell is text. */
  readonly isNumber?: (place: CellPlace) => boolean
  /** Cells of a column whose text passes a test: of a long table each text is tested once. */
  readonly countCells?: (column: number, test: (text: string) => boolean) => number
  /** The number behind a cell that shows fewer digits, in the unit shown; undefined where the cell shows all. */
  readonly stored?: (place: CellPlace) => number | undefined
  /** Lines printed over the table and outside it: the caption of a web page's table. */
  readonly caption?: readonly string[]
  readonly delimiter?: string // of a text file's cells
  readonly merges: readonly Merge[] // only spreadsheets and HTML have any
}

/** Sparse rows of a spreadsheet: any row or cell may be absent. */
export type SparseRows = readonly (readonly (string | undefined)[] | undefined)[]

/** A grid of sparse rows, with rows and columns as on the sheet. Blank rows at the end are dropped, merges end with the table. */
export const sparseGrid = (file: string, sheet: string, rows: SparseRows, merges: readonly Merge[]): Grid => {
  let last = 0
  let widest = 0
  rows.forEach((row, at) => {
    let width = row?.length ?? 0
    while (width > 0 && (row?.[width - 1] ?? '') === '') width -= 1
    if (width === 0) return
    last = at + 1
    widest = Math.max(widest, width)
  })
  return {
    file,
    sheet,
    rows: last,
    columns: widest,
    cell: (row, column) => rows[row]?.[column] ?? '',
    place: (row, column) => ({ line: row + 1, column: column + 1 }),
    merges: merges
      .filter(({ row, column }) => row < last && column < widest)
      .map((merge) => ({ ...merge, rows: Math.min(merge.rows, last - merge.row), columns: Math.min(merge.columns, widest - merge.column) })),
  }
}
