import type { Grid } from '../../../bytes/grid/grid'
import { tidy } from '../../plan/tidy'
import { findFrame } from '../../frame/find-frame'
import { planOfFrame } from '../../frame/plan-of-frame'
import type { Layout } from '../../plan/plan'

const FOOT = /^(?:table information:?|table reference:|last updated:|source: stat(?:istic)?s n(?:ew )?z|source: statistics new zealand|contact: information centre|email: ?info@stats\.govt\.nz|symbols:?$)/i

/** The row where the prose below an Infoshare table begins; -1 when there is none. */
const footOf = (grid: Grid): number => {
  for (let row = 0; row < grid.rows; row += 1) if (FOOT.test(tidy(grid.cell(row, 0)))) return row
  return -1
}

const cutAt = (grid: Grid, rows: number): Grid => ({ ...grid, rows })

/** Stats NZ Infoshare: a title, header rows that blanks fill from the left, rows whose first cell is said once, and pages of prose below. */
export const statsNz: Layout = {
  id: 'stats-nz',
  fit: (grid) => {
    if (grid.rows > 200_000 || grid.columns < 2) return undefined
    const foot = footOf(grid)
    const isInfoshare = foot > 0 && (/table information/i.test(grid.cell(foot, 0)) || /n(?:ew )?z|stats\.govt\.nz/i.test(Array.from({ length: 40 }, (_, at) => grid.cell(grid.rows - 1 - at, 0)).join(' ')))
    if (!isInfoshare) return undefined
    const frame = findFrame(cutAt(grid, foot))
    const plan = frame ? planOfFrame(frame) : undefined
    return plan ? { score: 0.97, plans: [plan] } : undefined
  },
}
