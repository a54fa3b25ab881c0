import type { Grid } from '../../../bytes/grid/grid'
import { isBlank, tidy } from '../../plan/tidy'
import { findFrame, type TableFrame } from '../../frame/find-frame'
import { planOfFrame } from '../../frame/plan-of-frame'
import type { Layout } from '../../plan/plan'

const BY = /\b(?:by|efter|eftir|etter|fordelt|muuttujina|nach)\b/i
const BUREAU = /(?:pxweb|px-web|statistics sweden|statistiska centralbyrån|\bscb\b|statistics iceland|hagstofa|statistics finland|tilastokeskus|statistics norway|statistisk sentralbyrå|\bssb\b|statistics denmark|danmarks statistik|statbank|statistics estonia|latest update|senast uppdaterad|matrix|database:|internal reference code|databas)/i

const filledOf = (grid: Grid, row: number): number[] => {
  const filled: number[] = []
  for (let column = 0; column < Math.min(grid.columns, 200); column += 1) if (!isBlank(grid.cell(row, column))) filled.push(column)
  return filled
}

/** A title alone on the first line, then, after a blank line or none, the header. */
const hasPxWebShape = (grid: Grid, { headers }: TableFrame): boolean => {
  const [only] = filledOf(grid, 0)
  if (only !== 0 || filledOf(grid, 0).length !== 1 || tidy(grid.cell(0, 0)).length < 8) return false
  const top = headers[0] ?? 0
  for (let row = 1; row < top; row += 1) if (filledOf(grid, row).length > 0) return false
  return top >= 1 && top <= 3
}

/** PX-Web, as the Nordic bureaus use it: a title that says `by region, age and year`, dimensions on the left, periods across or packed with a dimension into the header. */
export const pxWeb: Layout = {
  id: 'px-web',
  fit: (grid) => {
    if (grid.rows < 3 || filledOf(grid, 0).length !== 1 || !isBlank(grid.cell(0, 1))) return undefined
    const frame = findFrame(grid)
    if (!frame || !hasPxWebShape(grid, frame) || frame.stub.length === 0) return undefined
    const plan = planOfFrame(frame)
    const title = tidy(grid.cell(0, 0))
    if (!plan || plan.isUndated || grid.merges.length > 0 || /^(?:table|figure|data ?set)\b/i.test(title)) return undefined
    const foot = Array.from({ length: 40 }, (_, at) => grid.cell(Math.max(0, grid.rows - 1 - at), 0)).join(' ')
    const isBlankBelow = frame.headers[0] === 2
    return { score: 0.62 + (BY.test(title) ? 0.15 : 0) + (isBlankBelow ? 0.1 : 0) + (BUREAU.test(foot) ? 0.1 : 0), plans: [plan] }
  },
}
