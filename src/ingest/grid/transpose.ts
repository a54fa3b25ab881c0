import type { Grid } from './grid'

/** The same table with rows for columns; places stay those of the file. */
export const transpose = (grid: Grid): Grid => ({
  file: grid.file,
  sheet: grid.sheet,
  rows: grid.columns,
  columns: grid.rows,
  cell: (row, column) => grid.cell(column, row),
  place: (row, column) => grid.place(column, row),
  merges: grid.merges.map(({ row, column, rows, columns }) => ({ row: column, column: row, rows: columns, columns: rows })),
})
