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
