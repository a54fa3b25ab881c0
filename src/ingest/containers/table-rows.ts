import type { Grid } from '../grid/grid'
import type { Opened } from './opened'

const rowsOf = (grid: Grid): string[][] =>
  Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.width?.(row) ?? grid.columns }, (__, column) => grid.cell(row, column)))

/** Every cell of a file's first table as text, its header included; rows as long as they are. */
export const tableRows = (opened: Pick<Opened, 'grids'>): string[][] => {
  const [grid] = opened.grids
  return grid === undefined ? [] : rowsOf(grid)
}
