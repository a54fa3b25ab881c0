import type { Grid } from '../../bytes/grid/grid'

/** A table in which some columns say something else than what is printed, made from the cells of the same row. */
export const withCells = (grid: Grid, made: ReadonlyMap<number, (row: number) => string>): Grid => ({
  ...grid,
  cell: (row, column) => made.get(column)?.(row) ?? grid.cell(row, column),
})

/** A column that a layout adds to a table: what its rows say, made from what is printed. */
export interface VirtualColumn {
  readonly text: (row: number) => string
  readonly from: number // the printed column that it represents
}

/** A table with further columns on its right, the first of them at `grid.columns`; places stay those of the file. */
export const withColumns = (grid: Grid, added: readonly VirtualColumn[]): Grid => ({
  ...grid,
  columns: grid.columns + added.length,
  cell: (row, column) => (column < grid.columns ? grid.cell(row, column) : (added[column - grid.columns]?.text(row) ?? '')),
  place: (row, column) => grid.place(row, column < grid.columns ? column : (added[column - grid.columns]?.from ?? 0)),
})
