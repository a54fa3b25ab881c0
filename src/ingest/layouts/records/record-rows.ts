import type { Grid } from '../../grid/grid'
import { isBlank } from '../../plan/tidy'

/** Rows of a long table below its header: to the last one whose period can be read, without blank ones and without headers that come again. */
export const recordRows = (grid: Grid, header: number, period: number, isPeriod: (text: string) => boolean): readonly number[] => {
  const known = new Map<string, boolean>()
  const readable = (row: number): boolean => {
    const text = grid.cell(row, period)
    const before = known.get(text)
    if (before !== undefined) return before
    const found = !isBlank(text) && isPeriod(text)
    if (known.size < 50_000) known.set(text, found)
    return found
  }
  let end = grid.rows
  while (end > header + 1 && !readable(end - 1)) end -= 1
  const again = grid.cell(header, period)
  const rows: number[] = []
  for (let row = header + 1; row < end; row += 1) {
    const text = grid.cell(row, period)
    if (readable(row) || (!isBlank(text) && text !== again)) rows.push(row)
  }
  return rows
}
