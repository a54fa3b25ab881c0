/** Dates of figures alone (`31.12.2019`, `01/07/2019`), which order of day and month they are in, and a view of a table that prints them as ISO 8601. */
import type { Grid } from '../../bytes/grid/grid'
import { isBlank } from './tidy'

/** Which of two figures before a year is the day. */
export type DateOrder = 'day-first' | 'month-first'

interface DateParts {
  readonly first: number
  readonly second: number
  readonly year: string
  readonly sign: string
}

const DATE = /^\s*(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:1[6-9]|20|21)\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?\.?\s*$/

const partsOf = (text: string): DateParts | undefined => {
  if (text.length < 8 || text.length > 30) return undefined
  const [, first, sign = '', second, year = ''] = DATE.exec(text) ?? []
  const [a, b] = [Number(first), Number(second)]
  return first === undefined || a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12) ? undefined : { first: a, second: b, year, sign }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** What the dates of a column or row say of their order. Full stops are written with the day first wherever they are written. */
interface OrderEvidence {
  dayFirst: number
  monthFirst: number
  open: number // dates that both orders can read, as another day
  dayOpens: number // of these, such as are the first or last of a month with the day first
  monthOpens: number
}

const noEvidence = (): OrderEvidence => ({ dayFirst: 0, monthFirst: 0, open: 0, dayOpens: 0, monthOpens: 0 })

const isEdge = (year: string, month: number, day: number): boolean => day === 1 || day === new Date(Date.UTC(Number(year), month, 0)).getUTCDate()

const addDate = (evidence: OrderEvidence, { first, second, sign, year }: DateParts): void => {
  if (sign === '.' || first > 12) evidence.dayFirst += 1
  else if (second > 12) evidence.monthFirst += 1
  else if (first !== second) {
    evidence.open += 1
    if (isEdge(year, second, first)) evidence.dayOpens += 1
    if (isEdge(year, first, second)) evidence.monthOpens += 1
  }
}

const provenOrder = ({ dayFirst, monthFirst }: OrderEvidence): DateOrder | undefined =>
  dayFirst > 0 && monthFirst === 0 ? 'day-first' : monthFirst > 0 && dayFirst === 0 ? 'month-first' : undefined

/** Statistics are dated by the first or last day of a month: the order in which all dates are such days is the likelier one. */
const likelyOrder = ({ open, dayOpens, monthOpens }: OrderEvidence): DateOrder => (monthOpens === open && dayOpens < open ? 'month-first' : 'day-first')

/** A date that both orders can read, where nothing in the table says which: what it is read as, and what else it may be. */
export interface UnclearDate {
  readonly row: number
  readonly column: number
  readonly read: string
  readonly other: string
  readonly count: number
}

/** A table whose dates are printed as ISO 8601, and those of them that are read by likelihood alone. */
export interface DatedGrid {
  readonly grid: Grid
  readonly unclear: readonly UnclearDate[]
}

const GLANCE = 400 // rows in which a column of dates shows itself
const TOP = 30 // rows in which a header of dates is
const COLUMNS = 600

const isoOf = ({ first, second, year, sign }: DateParts, order: DateOrder): string => {
  const isDayFirst = sign === '.' || first > 12 || (second <= 12 && order === 'day-first')
  const [day, month] = isDayFirst ? [first, second] : [second, first]
  return `${year}-${two(month)}-${two(day)}`
}

/** A run of dates down a column or across a row. */
interface DateRun {
  readonly isColumn: boolean
  readonly at: number
  readonly evidence: OrderEvidence
  readonly open: { readonly row: number; readonly column: number; readonly parts: DateParts } | undefined
}

const runOf = (grid: Grid, cells: Iterable<readonly [number, number]>, isColumn: boolean, at: number): DateRun | undefined => {
  const evidence = noEvidence()
  let open: DateRun['open']
  let [dates, filled] = [0, 0]
  for (const [row, column] of cells) {
    const text = grid.cell(row, column)
    if (isBlank(text)) continue
    filled += 1
    const parts = partsOf(text)
    if (parts === undefined) continue
    dates += 1
    const before = evidence.open
    addDate(evidence, parts)
    if (open === undefined && evidence.open > before) open = { row, column, parts }
  }
  return dates > 1 && dates * (isColumn ? 3 : 4) >= filled ? { isColumn, at, evidence, open } : undefined
}

function* down(rows: number, column: number): Generator<readonly [number, number]> {
  for (let row = 0; row < rows; row += 1) yield [row, column]
}

function* across(columns: number, row: number): Generator<readonly [number, number]> {
  for (let column = 0; column < columns; column += 1) yield [row, column]
}

const seemsDated = (grid: Grid, column: number): boolean => {
  for (let row = 0; row < Math.min(grid.rows, GLANCE); row += 1) if (partsOf(grid.cell(row, column)) !== undefined) return true
  return false
}

const runsOf = (grid: Grid): readonly DateRun[] => {
  const columns = Math.min(grid.columns, COLUMNS)
  const found: (DateRun | undefined)[] = []
  for (let column = 0; column < columns; column += 1) if (seemsDated(grid, column)) found.push(runOf(grid, down(grid.rows, column), true, column))
  for (let row = 0; row < Math.min(grid.rows, TOP); row += 1) found.push(runOf(grid, across(columns, row), false, row))
  return found.filter((run) => run !== undefined)
}

const sum = (runs: readonly DateRun[]): OrderEvidence => {
  const total = noEvidence()
  for (const { evidence } of runs) for (const key of ['dayFirst', 'monthFirst', 'open', 'dayOpens', 'monthOpens'] as const) total[key] += evidence[key]
  return total
}

const unclearIn = ({ open, evidence }: DateRun, order: DateOrder): readonly UnclearDate[] => {
  if (open === undefined) return []
  const other = order === 'day-first' ? 'month-first' : 'day-first'
  return [{ row: open.row, column: open.column, read: isoOf(open.parts, order), other: isoOf(open.parts, other), count: evidence.open }]
}

/**
 * The table with its dates of figures as ISO 8601. The order of day and month is proven by the whole column (or header row), then by
 * the sheet; `chosen` by a person beats both. Where nothing proves it, the likelier order is used and reported in `unclear`.
 */
export const withIsoDates = (grid: Grid, chosen?: DateOrder): DatedGrid => {
  const runs = runsOf(grid)
  if (runs.length === 0) return { grid, unclear: [] }
  const ofSheet = provenOrder(sum(runs))
  const unclear: UnclearDate[] = []
  const [columns, rows] = [new Map<number, DateOrder>(), new Map<number, DateOrder>()]
  for (const run of runs) {
    const proven = chosen ?? provenOrder(run.evidence) ?? ofSheet
    const order = proven ?? likelyOrder(run.evidence)
    if (proven === undefined) unclear.push(...unclearIn(run, order))
    ;(run.isColumn ? columns : rows).set(run.at, order)
  }
  const cell = (row: number, column: number): string => {
    const text = grid.cell(row, column)
    const order = columns.get(column) ?? rows.get(row)
    if (order === undefined) return text
    const parts = partsOf(text)
    return parts === undefined ? text : isoOf(parts, order)
  }
  return { grid: { ...grid, cell }, unclear }
}
