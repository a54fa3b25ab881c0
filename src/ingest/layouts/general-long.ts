import type { Grid } from '../grid/grid'
import { readPeriodText } from '../plan/period-text'
import { tidy } from '../plan/tidy'
import type { Fit, Layout } from './layout'
import type { ColumnUse } from './records/column-use'
import { columnUses } from './records/column-uses'
import { findHeader, type Header } from './records/header'
import { LONG_RULES } from './records/long-vocabulary'
import { periodShare } from './records/period-column'
import { planRecords, stemOf } from './records/plan-records'
import { finestRegion, withoutGroups } from './records/place-columns'
import { pointsPerSeries } from './records/points-per-series'
import { isOfNumbers, profileOf, sampleRows } from './records/sample'

const YEAR = /^(?:1[89]|20|21)\d{2}$/
const FREE_TEXT = 80
const LIST = 0.55 // a list of things is held for no series, whatever general layout would make of it

const isYearColumn = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const seen = new Set(rows.map((row) => tidy(grid.cell(row, column))).filter((text) => text !== ''))
  return seen.size > 1 && Array.from(seen).every((text) => YEAR.test(text))
}

/** A header of a long table: names, a place for periods among them, and no periods across. */
const isHeader = (names: readonly string[]): boolean => {
  const filled = names.filter((name) => name !== '')
  if (filled.length < 2 || filled.length < names.length * 0.6) return false
  return filled.every((name) => !/^-?[\d.,]+%?$/.test(name)) && filled.filter((name) => readPeriodText(name) !== undefined).length === 0
}

const isFreeText = (grid: Grid, rows: readonly number[], column: number): boolean => rows.slice(0, 200).some((row) => grid.cell(row, column).length > FREE_TEXT || /^https?:/.test(grid.cell(row, column)))

/** Use of a column that no name tells: figures are values where no column is called a value; text parts series only where it must. */
const byContent = (grid: Grid, sample: readonly number[], hasValue: boolean) => ({ names }: Header, column: number): ColumnUse => {
  if (names[column] === '') return 'aside'
  const profile = profileOf(grid, sample, column)
  if (profile.filled === 0) return 'aside'
  if (isOfNumbers(profile)) return hasValue ? (profile.distinct <= 120 ? 'splitter' : 'aside') : 'value'
  if (profile.numbers > 0.5 * profile.filled && !hasValue) return 'value'
  return isFreeText(grid, sample, column) ? 'aside' : 'splitter'
}

/** Periods told by name alone where most can be read, else by a column of years. */
const periodsIn = (grid: Grid, sample: readonly number[], uses: readonly ColumnUse[]): { readonly columns: readonly number[]; readonly isNamed: boolean } => {
  const named = uses.flatMap((use, column) => (use === 'period' && periodShare(grid, sample, column, true) >= 0.9 ? [column] : []))
  if (named.length > 0) return { columns: named, isNamed: true }
  const years = uses.flatMap((use, column) => ((use === 'value' || use === 'splitter') && isYearColumn(grid, sample, column) ? [column] : []))
  return { columns: years.slice(0, 1), isNamed: false }
}

/** Whether every row tells of another thing: a list of songs or of persons, each with its year. */
const isListOfThings = (grid: Grid, sample: readonly number[], uses: readonly ColumnUse[], period: number): boolean =>
  !hasUse(uses, 'region', 'indicator') &&
  profileOf(grid, sample, period).distinct > 2 &&
  uses.some((use, column) => {
    const { distinct, filled, numbers } = profileOf(grid, sample, column)
    return use === 'splitter' && numbers < 0.1 * filled && filled > 2 && distinct > 0.9 * filled
  })

const hasUse = (uses: readonly ColumnUse[], ...wanted: readonly ColumnUse[]): boolean => uses.some((use) => wanted.includes(use))

const fitHeader = (grid: Grid, header: Header, stem: string): Fit | undefined => {
  const sample = sampleRows(header.row + 1, grid.rows)
  const hasValue = header.names.some((name) => LONG_RULES.some(([named, use]) => use === 'value' && named.test(name)))
  const form = { id: 'general-long', score: 0, isHeader, rules: LONG_RULES, others: 'aside' as const, useAt: byContent(grid, sample, hasValue) }
  const named = columnUses(grid, header, sample, form)
  const { columns, isNamed } = periodsIn(grid, sample, named)
  const [period] = columns
  if (period === undefined) return undefined
  const dated = named.map((use, column): ColumnUse => (columns.includes(column) ? 'period' : use === 'period' ? 'aside' : use))
  if (isListOfThings(grid, sample, dated, period)) return { score: LIST, plans: [] }
  const uses = withoutGroups(grid, sample, finestRegion(grid, header.names, sample, dated), columns)
  const isKnown = hasUse(uses, 'region', 'indicator', 'indicator-code') || hasValue
  if (!isNamed && !isKnown) return undefined
  const plan = planRecords({ grid, header, sample, uses, isLoose: false }, stem)
  if (plan === undefined || plan.rows.length === 0) return undefined
  if (!(hasUse(uses, 'region') && isNamed) && pointsPerSeries(plan, sample) < 1.5) return undefined
  return { score: isNamed && isKnown ? (hasValue && hasUse(named, 'indicator') ? 0.75 : 0.65) : isNamed ? 0.5 : 0.4, plans: [plan] }
}

/** Any long table: columns known by what they are called in several languages, and by what they hold. A table without periods is none. */
export const generalLong: Layout = {
  id: 'general-long',
  isGeneral: true,
  fit: (grid, context) => {
    if (grid.columns < 2 || grid.rows < 3) return undefined
    const header = findHeader(grid, isHeader, 12)
    return header && fitHeader(grid, header, stemOf(context))
  },
}
