/** Where a cell is in its file, 1-based as an editor or spreadsheet counts; a column of a text file is its field. */
export interface CellPlace {
  readonly line: number
  readonly column: number
}

/** A block of joined cells; the text is in its first one. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** One table as it is in a file: every cell as the text that is printed, rows and columns counted from 0. */
export interface Grid {
  readonly file: string // path within a container, else the file's name
  readonly sheet: string // '' for text files
  readonly rows: number
  readonly columns: number // of the widest row
  /** The text of a cell, untrimmed; '' beyond the table. */
  readonly cell: (row: number, column: number) => string
  /** Cells that a row has of its own, where rows are ragged; absent: all rows are of one width. */
  readonly width?: (row: number) => number
  readonly place: (row: number, column: number) => CellPlace
  /** Whether a workbook holds a number there, printed by this program with a point; absent: every cell is text. */
  readonly isNumber?: (place: CellPlace) => boolean
  readonly merges: readonly Merge[] // only spreadsheets and HTML have any
}

/** Rows of a spreadsheet as they come: most rows and cells of one may be absent. */
export type SparseRows = readonly (readonly (string | undefined)[] | undefined)[]

/** A table of sparse rows, where row and column are those of the sheet; blank rows at the end are left off, merges end with the table. */
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
