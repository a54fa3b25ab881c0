import type { Grid } from '../../grid/grid'

/** A table in which some columns say something else than what is printed, made from the cells of the same row. */
export const withCells = (grid: Grid, made: ReadonlyMap<number, (row: number) => string>): Grid => ({
  ...grid,
  cell: (row, column) => made.get(column)?.(row) ?? grid.cell(row, column),
})
