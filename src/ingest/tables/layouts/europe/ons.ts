import type { Grid } from '../../../bytes/grid/grid'
import type { ColumnUse } from '../../records/column-uses'
import type { RecordHeader } from '../../records/header'
import { recordLayout } from '../../records/record-layout'
import { withCells } from '../../plan/grid-views'
import { readPeriodText } from '../../plan/period-text'
import { type Layout, NO_CONSTANTS, type Plan, type ValueColumn } from '../../plan/plan'
import { tidy } from '../../plan/tidy'
import { isFigure } from '../../plan/read-cell'

const VALUE = /^v4 (\d+)$/
const TIME = /^(?:time|calendar-years|years?|yyyy.*|mmm.*|month.*|quarter.*|two-year-intervals)$/
const PLACE = /geograph|^(?:countries|regions|uk-only|local-auth|nuts|wards|country|region)/
const SHORT_MONTH = /^([A-Z][a-z]{2})-(\d{2})$/
const CENTURY = 50 // Jan-88 is 1988, Jan-23 is 2023: the agency's series begin after 1950

/** Columns come in pairs of code and name behind the value and as many marks as its header counts. */
const useAt = ({ names }: RecordHeader, column: number): ColumnUse => {
  const marks = Number(VALUE.exec(names[0] ?? '')?.[1] ?? 0)
  if (column === 0) return 'value'
  if (column <= marks) return 'aside'
  const isCode = (column - marks) % 2 === 1
  const code = names[isCode ? column : column - 1] ?? ''
  const name = names[isCode ? column + 1 : column] ?? ''
  if (TIME.test(code) || name === 'time') return 'period'
  if (PLACE.test(code) || name === 'geography') return isCode ? 'region-code' : 'region'
  return isCode ? 'aside' : 'dimension'
}

/** Months with two digits of their year, as the agency prints them. */
const wholeYears = (grid: Grid, header: RecordHeader): Grid => {
  const times = header.names.flatMap((_, column) => (useAt(header, column) === 'period' ? [column] : []))
  const whole = (text: string): string => {
    const [, month, year] = SHORT_MONTH.exec(text.trim()) ?? []
    return month === undefined ? text : `${month} ${Number(year) >= CENTURY ? '19' : '20'}${year}`
  }
  return withCells(grid, new Map(times.map((column) => [column, (row: number) => whole(grid.cell(row, column))])))
}

/** The Office for National Statistics' customisable data sets: `v4_0,calendar-years,Time,administrative-geography,Geography,sex,Sex`. */
export const onsCustom = recordLayout({
  id: 'ons-custom',
  score: 0.98,
  depth: 1,
  isHeader: (names) => VALUE.test(names[0] ?? ''),
  rules: [],
  others: 'aside',
  useAt,
  view: wholeYears,
})

const FACTS = /^(?:title|cdid|source dataset id|preunit|unit|release date|next release|important notes)$/i
const TOP = 20

type Frequency = 'A' | 'Q' | 'M'

/** What tells series of one title apart; the yearly one needs no word. */
const FREQUENCY: Readonly<Record<Frequency, readonly string[]>> = { A: [], Q: ['Quarters'], M: ['Months'] }

/** How often a figure is given, by the form of its period. */
const frequencyOf = (period: string): Frequency => (/Q/.test(period) ? 'Q' : /^\d{4}-\d{2}$/.test(period) ? 'M' : 'A')

/** A fact row by its name, in lower case. */
const factsOf = (grid: Grid): Map<string, number> => {
  const facts = new Map<string, number>()
  for (let row = 0; row < Math.min(grid.rows, TOP); row += 1) {
    const name = tidy(grid.cell(row, 0))
    if (FACTS.test(name) && !facts.has(name.toLowerCase())) facts.set(name.toLowerCase(), row)
  }
  return facts
}

const valuesOf = (grid: Grid, facts: ReadonlyMap<string, number>): ValueColumn[] => {
  const said = (name: string, column: number): string => {
    const row = facts.get(name)
    return row === undefined ? '' : tidy(grid.cell(row, column))
  }
  return Array.from({ length: grid.columns }, (_, column) => column).flatMap((column): ValueColumn[] => {
    const indicator = said('title', column)
    if (column === 0 || (indicator === '' && said('cdid', column) === '')) return []
    const unit = [said('preunit', column), said('unit', column)].filter((part) => part !== '').join(' ')
    return [{ column, labels: [], indicator: indicator === '' ? said('cdid', column) : indicator, ...(unit === '' ? {} : { unit }) }]
  })
}

/** ONS time series: facts on top, then years, quarters and months in one column; each frequency is a series of its own. */
export const onsTimeSeries: Layout = {
  id: 'ons-time-series',
  fit: (grid) => {
    const facts = factsOf(grid)
    if (!facts.has('cdid') || !(facts.has('title') || facts.has('unit') || facts.has('release date'))) return undefined
    const values = valuesOf(grid, facts)
    const rows = new Map<Frequency, number[]>()
    for (let row = 0; row < grid.rows; row += 1) {
      const period = readPeriodText(grid.cell(row, 0))
      if (period === undefined || !values.some(({ column }) => isFigure(grid.cell(row, column)))) continue
      const frequency = frequencyOf(period)
      const of = rows.get(frequency)
      if (of) of.push(row)
      else rows.set(frequency, [row])
    }
    const code = values.length === 1 ? tidy(grid.cell(facts.get('cdid') ?? 0, values[0]?.column ?? 1)) : ''
    const plans = [...rows].map(([frequency, of]): Plan => ({ grid, rows: of, keys: [{ column: 0, role: 'period', name: '' }], values: rows.size === 1 ? values : values.map((value) => ({ ...value, labels: [...FREQUENCY[frequency]] })), constants: { ...NO_CONSTANTS, indicatorCode: code }, numbers: 'point', unitBrackets: 'known' }))
    return plans.length === 0 ? undefined : { score: 0.99, plans }
  },
}
