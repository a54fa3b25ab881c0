import type { Grid } from '../../../bytes/grid/grid'
import { readPeriodText } from '../../plan/period-text'
import type { Layout, LayoutFit, Plan } from '../../plan/plan'
import { isBlank, tidy } from '../../plan/tidy'
import { findFrame, type TableFrame } from '../../frame/find-frame'
import { planOfFrame } from '../../frame/plan-of-frame'
import { crossTables } from '../../cross/cross-tables'
import type { CrossTable } from '../../cross/plan-of-block'

const MOST_TABLES = 60
const MOST_ROWS = 60_000 // longer tables are long ones, which others read
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** A frame with the plan that reads it. */
export interface FramedPlan {
  readonly frame: TableFrame
  readonly plan: Plan
}

const read = (grid: Grid): readonly FramedPlan[] => {
  const found: FramedPlan[] = []
  let from = 0
  for (let at = 0; at < MOST_TABLES && from < grid.rows; at += 1) {
    const frame = findFrame(grid, from)
    if (!frame) break
    const plan = planOfFrame(frame)
    if (plan) found.push({ frame, plan })
    from = frame.lastRow + 1
  }
  return found
}

const known = new WeakMap<Grid, readonly FramedPlan[]>()

/** All tables that are below each other on a sheet, each with the plan that reads it. */
export const framedPlans = (grid: Grid): readonly FramedPlan[] => {
  const plans = known.get(grid) ?? read(grid)
  known.set(grid, plans)
  return plans
}

/** Whether the headers and stub of a table are written in Latin letters. */
export const isLatin = ({ grid, headers, stub, firstRow, lastRow }: TableFrame): boolean => {
  let [latin, other] = [0, 0]
  const look = (text: string): void => {
    if (isBlank(text)) return
    if (CJK.test(text)) other += 1
    else if (/\p{L}{2}/u.test(text)) latin += 1
  }
  for (const row of headers) for (let column = 0; column < Math.min(grid.columns, 60); column += 1) look(grid.cell(row, column))
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + 40); row += 1) for (const column of stub) look(grid.cell(row, column))
  return latin > other
}

const isLong = ({ values, keys, grid }: Plan): boolean =>
  values.length === 1 && keys.some(({ role }) => role === 'period') && /^(?:value|obs_?value|observation|val|number|amount|data)s?$/i.test(tidy(values[0]?.labels.join(' ') ?? '')) && grid.rows > 0

/** A printed table of the West in general: titles, one or several header rows, some of them joined, periods across, in the header's words or down the side; several below each other. */
export const westernTable: Layout = {
  id: 'western-table',
  isGeneral: true,
  fit: (grid) => {
    if (grid.rows > MOST_ROWS || grid.rows < 2) return undefined
    const dated = framedPlans(grid).filter(({ plan }) => plan.isUndated !== true && !isLong(plan))
    const [first] = dated
    if (!first) return undefined
    const isNamed = first.frame.titles.length > 0 || first.plan.keys.some(({ role }) => role === 'region')
    const hasHeaders = first.frame.headers.length > 1
    return { score: isLatin(first.frame) ? (isNamed || hasHeaders ? 0.605 : 0.5) : 0.25, plans: dated.map(({ plan }) => plan) }
  },
}

/** Periods across are plain; periods down with one column of values may as well be a long table. */
const scoreOf = ({ periods, heads, keys }: CrossTable): number => {
  if (periods === 'across') return heads.filter(({ period }) => period !== '').length >= 2 ? 0.58 : 0.45
  if (periods !== 'down' || keys.length > 3) return 0
  return heads.length >= 2 && heads.every(({ labels }) => labels.length > 0) ? 0.47 : 0.3
}

const CORNER = /^(?:年份?|年度|时间|時間|日期|years?|time|period|date|jahr|année|annee|año|ano|anno|연도|년도|年次)$/i

/** The corner of a table may name the periods on its right, not the names below it: `year,2018,2019` above indicators. There it says nothing. */
const withoutCorner = (grid: Grid): Grid => {
  for (let row = 0; row < Math.min(grid.rows, 12); row += 1) {
    if (!CORNER.test(tidy(grid.cell(row, 0)))) continue
    const across = Array.from({ length: Math.min(grid.columns, 60) - 1 }, (_, at) => grid.cell(row, at + 1)).filter((text) => !isBlank(text))
    const down = [1, 2, 3].map((step) => grid.cell(row + step, 0)).filter((text) => !isBlank(text))
    if (across.length < 2 || !across.every((text) => readPeriodText(text) !== undefined) || down.length === 0 || down.some((text) => readPeriodText(text) !== undefined)) return grid
    return { ...grid, cell: (at, column) => (at === row && column === 0 ? '' : grid.cell(at, column)) }
  }
  return grid
}

/** Where words that may be units (`births`) are all that names the rows, they are what is counted. */
const withNames = (plan: Plan): Plan =>
  plan.keys.length > 0 && plan.keys.every(({ role }) => role === 'unit')
    ? { ...plan, keys: plan.keys.map((key) => ({ ...key, role: 'indicator' })), constants: { ...plan.constants, indicator: '' } }
    : plan

/** Any table with periods across and names beside them, or periods down and names across. */
export const generalWide: Layout = {
  id: 'general-wide',
  isGeneral: true,
  fit: (grid, { file }): LayoutFit | undefined => {
    const tables = crossTables(withoutCorner(grid), file).filter((table) => scoreOf(table) > 0)
    const score = Math.max(0, ...tables.map(scoreOf))
    return score > 0 ? { score, plans: tables.map(({ plan }) => withNames(plan)) } : undefined
  },
}
