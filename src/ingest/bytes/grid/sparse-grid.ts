import type { Grid, Merge } from './grid'

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
