import type { Grid } from '../../../bytes/grid/grid'
import { constantsOf } from '../../frame/title-words'
import { issue } from '../../../../model/issue'
import type { Layout, LayoutContext, LayoutFit, Plan } from '../../plan/plan'
import { blankHeader, flatSample, flatUses, hasUse, isFlatHeader, titlesAbove, type FlatUses } from '../../records/flat-table'
import { cellsBeyond, findHeader, type RecordHeader } from '../../records/header'
import { planRecords, stemOf } from '../../records/record-layout'
import { profileOf } from '../../records/sample'
import type { ColumnUse } from '../../records/column-uses'
import { isLedger } from '../../records/ledger'

/** How many rows a series has on average, as far as rows are sampled: about one where a table lists things, each with its year. */
const pointsPerSeries = ({ grid, keys }: Plan, sample: readonly number[]): number => {
  const columns = keys.filter(({ role }) => role !== 'period').map(({ column }) => column)
  const seen = new Set(sample.map((row) => columns.map((column) => grid.cell(row, column)).join('\u0001')))
  return seen.size === 0 ? 0 : sample.length / seen.size
}

const LIST = 0.55 // a list of things is held for no series, whatever general layout would make of it
const LEDGER = 0.62
const PLAIN = 0.6 // periods down and nothing but figures beside them

/** Whether every row tells of another thing: a list of songs or of persons, each with its year. */
const isListOfThings = (grid: Grid, sample: readonly number[], uses: readonly ColumnUse[], period: number): boolean =>
  !hasUse(uses, 'region', 'indicator') &&
  profileOf(grid, sample, period).distinct > 2 &&
  uses.some((use, column) => {
    const { distinct, filled, numbers } = profileOf(grid, sample, column)
    return use === 'splitter' && numbers < 0.1 * filled && filled > 2 && distinct > 0.9 * filled
  })

const scoreOf = ({ row }: RecordHeader, { uses, isNamed, hasValue }: FlatUses): number => {
  const isKnown = hasUse(uses, 'region', 'indicator', 'indicator-code') || hasValue
  if (isNamed && isKnown) return hasValue && hasUse(uses, 'indicator') ? 0.75 : 0.65
  if (isNamed && row === 0 && uses.every((use) => use === 'period' || use === 'value' || use === 'part' || use === 'aside') && uses.filter((use) => use === 'value').length > 1) return PLAIN
  return isNamed ? 0.5 : isKnown ? 0.4 : 0
}

const fitHeader = (grid: Grid, header: RecordHeader, context: LayoutContext): LayoutFit | undefined => {
  const sample = flatSample(grid, header)
  if (isLedger(grid, header, sample)) return { score: LEDGER, plans: [], issues: [issue('series-none', 'error', { file: grid.file, line: 0, column: 0 }, '', { reason: 'transactions' })] }
  const flat = flatUses(grid, header, sample)
  const { uses, printed, periods, isNamed } = flat
  const [period] = periods
  if (period === undefined) return undefined
  if (isListOfThings(grid, sample, printed, period)) return { score: LIST, plans: [] }
  const score = scoreOf(header, flat)
  const above = constantsOf(titlesAbove(grid, header.row))
  const plan = score > 0 ? planRecords({ grid, header, sample, uses, isLoose: false, above: above.indicator }, above.indicator || stemOf(context)) : undefined
  if (plan === undefined || plan.rows.length === 0) return undefined
  if (!(hasUse(uses, 'region') && isNamed) && pointsPerSeries(plan, sample) < 1.5) return undefined
  return { score, plans: [{ ...plan, constants: { ...plan.constants, unit: above.unit } }], issues: cellsBeyond(grid, header, plan.rows) }
}

/** Any long table: columns known by what they are called in several languages, and by what they hold. A table without periods is none. */
export const generalLong: Layout = {
  id: 'general-long',
  isGeneral: true,
  fit: (grid, context) => {
    if (grid.columns < 2 || grid.rows < 3) return undefined
    const header = findHeader(grid, isFlatHeader, 12) ?? blankHeader(grid)
    return header && fitHeader(grid, header, context)
  },
}
