import type { Grid } from '../../bytes/grid/grid'
import { isBlank, tidy } from '../plan/tidy'
import { mergedText, type MergedText } from '../cross/merged-text'

const ofGrids = new WeakMap<Grid, { readonly merged: MergedText; readonly joined: Map<string, boolean> }>()

const joinsOf = (grid: Grid) => {
  const known = ofGrids.get(grid) ?? { merged: mergedText(grid), joined: new Map<string, boolean>() }
  ofGrids.set(grid, known)
  return known
}

/** Text of a header cell; a joined cell gives its text to all that it covers. */
export const headerText = (grid: Grid, row: number, column: number): string =>
  tidy(grid.merges.length === 0 ? grid.cell(row, column) : joinsOf(grid).merged.text(row, column))

/** Whether cells over figures are joined in a row: then no text reaches further than its own block. */
const hasJoined = (grid: Grid, row: number, first: number): boolean => {
  if (grid.merges.length === 0) return false
  const { joined, merged } = joinsOf(grid)
  const key = `${row} ${first}`
  const known = joined.get(key) ?? (merged.has(row) && grid.merges.some((merge) => merge.row <= row && row < merge.row + merge.rows && merge.columns > 1 && merge.column >= first))
  joined.set(key, known)
  return known
}

const opensBelow = (grid: Grid, rows: readonly number[], level: number, column: number): boolean =>
  rows.slice(0, level).some((row) => !isBlank(grid.cell(row, column)))

/** What is in a header row over a column: its own text, else the nearest to its left under the same heading above. */
const textOver = (grid: Grid, rows: readonly number[], level: number, column: number, first: number): string => {
  const row = rows[level] ?? 0
  const own = headerText(grid, row, column)
  if (own !== '' || level === rows.length - 1) return own
  if (hasJoined(grid, row, first)) return ''
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
