import type { Grid } from '../../grid/grid'
import { tidy } from '../../plan/tidy'

/** Whether what stands in column `a` tells what stands in column `b`, as far as the rows go. */
export const determines = (grid: Grid, rows: readonly number[], a: number, b: number): boolean => {
  const known = new Map<string, string>()
  for (const row of rows) {
    const from = tidy(grid.cell(row, a))
    const to = tidy(grid.cell(row, b))
    const before = known.get(from)
    if (before === undefined) known.set(from, to)
    else if (before !== to) return false
  }
  return true
}

/** Whether two columns say the same in two ways: a code and its name. */
export const areTwins = (grid: Grid, rows: readonly number[], a: number, b: number): boolean => determines(grid, rows, a, b) && determines(grid, rows, b, a)
