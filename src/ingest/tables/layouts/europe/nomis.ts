import type { Grid } from '../../../bytes/grid/grid'
import type { Layout, Plan } from '../../plan/plan'
import { tidy, isTotalWord } from '../../plan/tidy'
import { findFrame, type TableFrame } from '../../frame/find-frame'
import { wholePeriod } from '../../frame/header-period'
import { planOfFrame } from '../../frame/plan-of-frame'

const NOMIS = /\[from nomis on|from nomis|nomisweb\.co\.uk/i
const TOP = 12
const MOST_TABLES = 200

const topLines = (grid: Grid): string[] => Array.from({ length: Math.min(grid.rows, TOP) }, (_, row) => `${grid.cell(row, 0)} ${grid.cell(row, 1)}`)

/** `date:` | `2018` and other facts that are above a table. */
const factsAbove = (grid: Grid, from: number, to: number): ReadonlyMap<string, string> => {
  const facts = new Map<string, string>()
  for (let row = from; row < to; row += 1) {
    const [name, value] = [tidy(grid.cell(row, 0)), tidy(grid.cell(row, 1))]
    const [, inner = '', rest = ''] = /^([\w ]{2,24}?)\s*:\s*(.+)$/.exec(name) ?? []
    if (value !== '' && /^[\w ()/-]{2,40}:?$/.test(name)) facts.set(name.replace(/\s*:$/, '').toLowerCase(), value)
    else if (inner !== '') facts.set(inner.toLowerCase(), rest)
  }
  return facts
}

/** Names of places bear the kind of their area before a colon: `ualad09:Hartlepool`. */
const withoutKinds = (grid: Grid, column: number): Grid => ({ ...grid, cell: (row, at) => (at === column ? grid.cell(row, at).replace(/^\s*[a-z]+\d{0,4}:(?=\S)/, '') : grid.cell(row, at)) })

const planOf = (frame: TableFrame, from: number, title: string): Plan | undefined => {
  const facts = factsAbove(frame.grid, from, frame.headers[0] ?? from)
  const labels = [...facts].filter(([name, value]) => !/date|year|time|area type|geography|source|units?$/.test(name) && !isTotalWord(value)).map(([, value]) => value)
  const date = facts.get('date') ?? facts.get('time') ?? facts.get('year') ?? ''
  const period = wholePeriod(date)
  const plan = planOfFrame(frame, { constants: { indicator: title, ...(period === '' ? {} : { period }) } })
  if (!plan) return undefined
  const place = plan.keys.find(({ role }) => role === 'region')?.column
  const units = facts.get('units') ?? ''
  return {
    ...plan,
    grid: place === undefined ? plan.grid : withoutKinds(plan.grid, place),
    values: plan.values.map((value) => ({ ...value, labels: [...labels.filter((label) => !value.labels.includes(label)), ...value.labels] })),
    constants: { ...plan.constants, unit: units },
  }
}

/** Nomis, the labour market service of the ONS: title, copyright line, facts in pairs, then one table for each of them. */
export const nomis: Layout = {
  id: 'nomis',
  fit: (grid) => {
    if (!topLines(grid).some((line) => NOMIS.test(line))) return undefined
    const title = tidy(grid.cell(0, 0))
    const plans: Plan[] = []
    let from = 1
    for (let at = 0; at < MOST_TABLES; at += 1) {
      const frame = findFrame(grid, from)
      if (!frame) break
      const plan = planOf(frame, from, title)
      if (plan) plans.push(plan)
      from = frame.lastRow + 1
    }
    return plans.length === 0 ? undefined : { score: 0.96, plans }
  },
}
