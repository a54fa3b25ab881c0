import type { Merge, Grid } from '../../grid/grid'
import { isBlank, tidy } from '../../plan/tidy'

const blockAt = (grid: Grid, row: number, column: number): Merge | undefined =>
  grid.merges.find((merge) => row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns)

/** Text of a header cell; a joined cell gives its text to all that it covers. */
export const headerText = (grid: Grid, row: number, column: number): string => {
  const text = grid.cell(row, column)
  if (!isBlank(text) || grid.merges.length === 0) return tidy(text)
  const block = blockAt(grid, row, column)
  return block ? tidy(grid.cell(block.row, block.column)) : ''
}

const opensBelow = (grid: Grid, rows: readonly number[], level: number, column: number): boolean =>
  rows.slice(0, level).some((row) => !isBlank(grid.cell(row, column)))

/** What stands in a header row over a column: its own text, else the nearest to its left under the same heading above. */
const textOver = (grid: Grid, rows: readonly number[], level: number, column: number, first: number): string => {
  const row = rows[level] ?? 0
  const own = headerText(grid, row, column)
  if (own !== '' || level === rows.length - 1) return own
  const hasMerges = grid.merges.some((merge) => merge.row <= row && row < merge.row + merge.rows && merge.columns > 1 && merge.column >= first)
  if (hasMerges) return ''
  for (let left = column; left > first && !opensBelow(grid, rows, level, left); left -= 1) {
    const text = tidy(grid.cell(row, left - 1))
    if (text !== '') return text
  }
  return ''
}

/**
 * The headings over a column, outermost first, repeats and blanks left out. `first` is the leftmost column of figures;
 * `rows` are those header rows that name columns of figures. Empty for a column that has no heading of its own (flags).
 */
export const headerPath = (grid: Grid, rows: readonly number[], column: number, first: number): readonly string[] => {
  if (!rows.some((row) => headerText(grid, row, column) !== '')) return []
  const path = rows.map((_, level) => textOver(grid, rows, level, column, first))
  return path.filter((text, at) => text !== '' && text !== path[at - 1])
}
