/** A flat table: one row of names, then rows of cells. What each of its columns is for, by name in many languages, else by what it holds. */
import type { Grid } from '../../bytes/grid/grid'
import { readPeriodText } from '../plan/period-text'
import { isPeriodColumn, isYearColumn, judgeColumns, columnByContent, type Judged } from './column-content'
import { type ColumnUse, columnUses, ruledUse } from './column-uses'
import { LONG_RULES } from './column-words'
import type { RecordHeader } from './header'
import { periodShare } from './period-column'
import { finestRegion, withoutGroups } from './place-columns'
import { isOfNumbers, profileOf } from './sample'

/** Whether a row of names, compared, heads a flat table: names, a place for periods among them, and no periods across. */
export const isFlatHeader = (all: readonly string[]): boolean => {
  const last = all.reduce((found, name, at) => (name === '' ? found : at), -1)
  const names = all.slice(0, last + 1)
  const filled = names.filter((name) => name !== '')
  if (filled.length < 2 || filled.length < names.length * 0.6) return false
  return filled.every((name) => !/^-?[\d.,]+%?$/.test(name)) && filled.filter((name) => readPeriodText(name) !== undefined).length === 0
}

/** Whether a column is used in one of some ways. */
export const hasUse = (uses: readonly ColumnUse[], ...wanted: readonly ColumnUse[]): boolean => uses.some((use) => wanted.includes(use))

/** The columns of a flat table with their use; `periods` is empty where it names no date. */
export interface FlatUses {
  readonly uses: readonly ColumnUse[]
  readonly printed: readonly ColumnUse[] // before what the place or the period determines is left out
  readonly periods: readonly number[]
  readonly isNamed: boolean // the column of periods is known by its name, or is the corner of the table
  readonly hasValue: boolean // some column is called a value
}

const WORDS_ALONE: ReadonlySet<ColumnUse> = new Set<ColumnUse>(['region', 'indicator', 'unit'])

/** A word of places over figures is no place: 市 over the people of towns. Where all else is words, figures may be codes of places. */
const isBelied = (grid: Grid, sample: readonly number[], use: ColumnUse | undefined, column: number, others: number): boolean =>
  use !== undefined && WORDS_ALONE.has(use) && (others > 1 || use !== 'region') && isOfNumbers(profileOf(grid, sample, column))

/** Period columns by name where most can be read, else by what they hold: the corner of the table, or a column of years. */
const periodsIn = ({ grid, rows }: Judged, header: RecordHeader, uses: readonly ColumnUse[]): Pick<FlatUses, 'isNamed' | 'periods'> => {
  const named = uses.flatMap((use, column) => (use === 'period' && periodShare(grid, rows, column, true) >= 0.9 ? [column] : []))
  if (named.length > 0) return { periods: named, isNamed: true }
  const isOpen = (column: number): boolean => uses[column] === 'value' || uses[column] === 'splitter' || (header.names[column] === '' && uses[column] === 'aside')
  const found = uses.map((_, column) => column).filter((column) => isOpen(column) && (isPeriodColumn(grid, rows, column) || isYearColumn(grid, rows, column)))
  const [first] = found
  return { periods: found.slice(0, 1), isNamed: first === 0 && header.names[0] === '' }
}

/** What each column of a flat table is for. */
export const flatUses = (grid: Grid, header: RecordHeader, sample: readonly number[]): FlatUses => {
  const { names } = header
  const ruled = names.map((name) => (name === '' ? undefined : ruledUse(name, LONG_RULES)))
  const numbersNamedPlaces = ruled.filter((use, column) => use === 'region' && isOfNumbers(profileOf(grid, sample, column))).length
  const open = new Set(ruled.flatMap((use, column) => (isBelied(grid, sample, use, column, numbersNamedPlaces) || (use === 'period' && periodShare(grid, sample, column, true) < 0.9) ? [column] : [])))
  const hasValue = ruled.includes('value')
  const places = new Set(ruled.flatMap((use, column) => (use === 'region' && !open.has(column) ? [column] : [])))
  const judged = judgeColumns(grid, sample, names.length, places)
  const byContent = (column: number): ColumnUse => columnByContent(judged, column, { isNamed: names[column] !== '', hasValue })
  const form = { id: 'flat-table', score: 0, isHeader: isFlatHeader, rules: LONG_RULES, others: 'aside' as const, useAt: (_: RecordHeader, column: number) => byContent(column) }
  const named = columnUses(grid, header, sample, form).map((use, column) => (open.has(column) && use !== 'aside' ? byContent(column) : use))
  const { periods, isNamed } = periodsIn(judged, header, named)
  const dated = named.map((use, column): ColumnUse => (periods.includes(column) ? 'period' : use === 'period' ? 'aside' : use))
  const uses = withoutGroups(grid, sample, finestRegion(grid, names, sample, dated), periods)
  return { uses, printed: dated, periods, isNamed, hasValue }
}
