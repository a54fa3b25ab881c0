import type { CellPlace, Grid } from './grid'

/** The last row that begins at or before a line; rows are in the order of lines. */
const rowOfLine = (grid: Grid, line: number): number => {
  let low = 0
  let high = grid.rows - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (grid.place(middle, 0).line <= line) low = middle
    else high = middle - 1
  }
  return low
}

/** Row and column of a place in a table; undefined when the place names no line or lies beyond the table. */
export const findCell = (grid: Grid, { line, column }: CellPlace): { readonly row: number; readonly column: number } | undefined => {
  if (line < 1 || grid.rows === 0) return undefined
  const row = rowOfLine(grid, line)
  if (grid.place(row, 0).line > line) return undefined
  const shift = grid.place(row, 0).column
  return { row, column: Math.min(Math.max(0, column - shift), Math.max(0, grid.columns - 1)) }
}
