/** A flat table: one row of names, then rows of cells. What each of its columns is for, by name in many languages, else by what it holds. */
import type { Grid } from '../../bytes/grid/grid'
import { readPeriodText } from '../plan/period-text'
import { isPeriodColumn, isYearColumn, judgeColumns, columnByContent, type Judged } from './column-content'
import { type ColumnUse, columnUses, ruledUse } from './column-uses'
import { LONG_RULES } from './column-words'
import type { RecordHeader } from './header'
import { periodShare } from './period-column'
import { finestRegion, withoutGroups } from './place-columns'
import { isOfNumbers, profileOf, sampleRows } from './sample'
import { isNumberCell } from '../plan/read-cell'
import { isBlank, tidy } from '../plan/tidy'

/** Whether a row of names, compared, heads a flat table: names, a place for periods among them, and no periods across. */
export const isFlatHeader = (all: readonly string[]): boolean => {
  const last = all.reduce((found, name, at) => (name === '' ? found : at), -1)
  const names = all.slice(0, last + 1)
  const filled = names.filter((name) => name !== '')
  if (filled.length < 2 || filled.length < names.length * 0.6) return false
  return filled.every((name) => !/^-?[\d.,]+%?$/.test(name)) && filled.filter((name) => readPeriodText(name) !== undefined).length === 0
}

/** Whether a cell holds a number, words, or nothing. */
const kindAt = (grid: Grid, row: number, column: number): string => (isBlank(grid.cell(row, column)) ? '' : isNumberCell(grid.cell(row, column)) ? 'number' : 'words')

const ALIKE = 8

/** A flat table that begins with its first row of cells: words and numbers are in the same columns from the first row on. The header of such a table is above it, and blank. */
export const blankHeader = (grid: Grid): RecordHeader | undefined => {
  const columns = Array.from({ length: Math.min(grid.columns, 60) }, (_, column) => column)
  const first = columns.map((column) => kindAt(grid, 0, column))
  if (!first.includes('number') || !first.includes('words') || first.filter((kind) => kind === '').length > 1) return undefined
  const rows = Array.from({ length: Math.min(ALIKE, grid.rows) - 1 }, (_, at) => at + 1)
  const isAlike = rows.length > 1 && rows.every((row) => columns.every((column) => ['', first[column]].includes(kindAt(grid, row, column))))
  const printed = columns.map(() => '')
  return isAlike ? { row: -1, printed, names: printed } : undefined
}

/** Whether a column is used in one of some ways. */
export const hasUse = (uses: readonly ColumnUse[], ...wanted: readonly ColumnUse[]): boolean => uses.some((use) => wanted.includes(use))

/** The lines above a flat table. */
export const titlesAbove = (grid: Grid, row: number): string[] =>
  Array.from({ length: Math.max(0, row) }, (_, at) => Array.from({ length: Math.min(grid.columns, 40) }, (__, column) => tidy(grid.cell(at, column))).filter((text) => text !== '').join(' ')).filter((line) => line !== '')

/** Rows that represent the body of a flat table; a row of one cell is a title or note between or below its rows. */
export const flatSample = (grid: Grid, { row, names }: RecordHeader): readonly number[] =>
  sampleRows(row + 1, grid.rows).filter((at) => {
    let filled = 0
    for (let column = 0; column < names.length && filled < 2; column += 1) if (!isBlank(grid.cell(at, column))) filled += 1
    return filled > 1
  })

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
  const judged = judgeColumns(grid, sample, names.length, places, header.row >= 0)
  const byContent = (column: number): ColumnUse => columnByContent(judged, column, { isNamed: names[column] !== '' || header.row < 0, hasValue })
  const form = { id: 'flat-table', score: 0, isHeader: isFlatHeader, rules: LONG_RULES, others: 'aside' as const, useAt: (_: RecordHeader, column: number) => byContent(column) }
  const named = columnUses(grid, header, sample, form).map((use, column) => (open.has(column) && use !== 'aside' ? byContent(column) : use))
  const { periods, isNamed } = periodsIn(judged, header, named)
  const dated = named.map((use, column): ColumnUse => (periods.includes(column) ? 'period' : use === 'period' ? 'aside' : use))
  const uses = withoutGroups(grid, sample, finestRegion(grid, names, sample, dated), periods)
  return { uses, printed: dated, periods, isNamed, hasValue }
}
