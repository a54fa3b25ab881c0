import { issue, type Issue, result, type Result } from '../../../model/issue'
import { IssueLog } from '../../bytes/issue-log'
import { NUMBER_FORM, PERIOD_FORMS } from '../../package/table/table'
import { nameSeries, type KnownKey, type RowKeys } from './name-series'
import { readLoosePeriod, readPeriodText } from './period-text'
import type { KeyColumn, Plan, ValueColumn } from './plan'
import { numberStyles, type ColumnStyle } from './number-style'
import { readCell, readQualified, type CellNumber, type QualifiedNumber } from './read-cell'
import { byGrain, SeriesBuilder, type Conflict } from './series-builder'
import { repairPlan } from './repair-plan'
import { isBlank, memoised, tidy } from './tidy'
import type { FilePoint, FileSeries, PrintedBound } from './file-series'

const RATIO = 8 // a 1 % sample between 1 ‰ samples is tenfold, 人 for 万人 ten-thousandfold
const SMALLEST = 1000 // below it counts of small places jump by chance

const isJump = (before: number, here: number, after: number): boolean => {
  const [low, high] = [Math.min(before, after), Math.max(before, after)]
  return low > 0 && here > 0 && high < 4 * low && Math.max(here, low) >= SMALLEST && (here >= RATIO * high || here * RATIO <= low)
}

const jumpAt = (series: FileSeries, before: FilePoint, here: FilePoint, after: FilePoint): Issue[] => {
  if (before.value === null || here.value === null || after.value === null || !isJump(before.value, here.value, after.value)) return []
  const place = { file: series.file, line: here.line, column: here.column, ...(series.sheet === '' ? {} : { sheet: series.sheet }) }
  const facts = { before: before.value, period: before.period ?? '', ratio: Math.round((10 * here.value) / before.value) / 10 }
  return [issue('scale-jump', 'warning', place, String(here.value), facts)]
}

/** Single values of another scale than both their neighbours, as when one year is a larger sample or another unit. */
const findScaleJumps = (series: readonly FileSeries[]): Issue[] =>
  series.flatMap((one) => {
    const points = one.points.filter(({ value }) => value !== null)
    return points.flatMap((here, at) => {
      const [before, after] = [points[at - 1], points[at + 1]]
      return before && after ? jumpAt(one, before, here, after) : []
    })
  })

const SEPARATOR = '\u0001'

/** The bound that a cell prints; undefined for a point, and for a number that is only approximate. */
const boundOf = (qualified: QualifiedNumber | undefined, text: string): PrintedBound | undefined =>
  qualified === undefined || qualified.kind === 'approximate' ? undefined : { kind: qualified.kind, printed: tidy(text) }

/** Reads one table by its plan, row by row. */
class PlanReader {
  private readonly log: IssueLog
  private readonly conflicts: Conflict[] = []
  private readonly repeated: FilePoint[] = []
  private readonly builders = new Map<string, SeriesBuilder>()
  private readonly keys: readonly KnownKey[]
  private readonly above: string[] = []
  private readonly tidied = memoised(tidy)
  private readonly period = memoised((text: string) => ({ period: this.isLoose ? readLoosePeriod(text) : readPeriodText(text) }))
  private readonly periodKey: number
  private readonly isLoose: boolean
  private readonly columnKeys: readonly string[]

  constructor(
    private readonly plan: Plan,
    private readonly styles: readonly ColumnStyle[],
  ) {
    this.log = new IssueLog(plan.grid.file)
    this.keys = plan.keys.map((key) => ({ ...key, varies: this.varies(key) }))
    this.columnKeys = plan.values.map(({ labels, region = '', unit = '', indicator = '' }) => [indicator, region, unit, ...labels].join(SEPARATOR))
    this.periodKey = plan.keys.findIndex(({ role }) => role === 'period')
    this.isLoose = plan.keys[this.periodKey]?.isLoose ?? false
  }

  read(onRows?: (done: number) => void): PlanReading {
    this.reportUnclear()
    this.plan.rows.forEach((row, at) => {
      this.readRow(row)
      if (at % STRIDE === STRIDE - 1) onRows?.(at + 1)
    })
    const series: FileSeries[] = []
    for (const builder of this.builders.values()) {
      series.push(...byGrain(builder.finish((conflict) => this.conflicts.push(conflict), (point) => this.repeated.push(point))))
    }
    for (const conflict of this.conflicts) this.reportConflict(conflict)
    for (const found of findScaleJumps(series)) this.log.take(found)
    if (this.plan.isUndated && series.length > 0) this.log.add('period-missing', 'error', 0, 0, '', { places: this.plan.rows.length })
    return { ...result(series, this.log.list()), plan: this.plan, conflicts: this.conflicts, repeated: this.repeated }
  }

  private varies({ column }: KeyColumn): boolean {
    const { grid, rows } = this.plan
    const first = rows.find((row) => !isBlank(grid.cell(row, column)))
    if (first === undefined) return false
    const printed = grid.cell(first, column)
    const text = tidy(printed)
    return rows.some((row) => {
      const other = grid.cell(row, column)
      return other !== printed && !isBlank(other) && tidy(other) !== text // equal texts are distinguished from others before they are tidied: rows may be a million
    })
  }

  private keysOf(row: number): RowKeys {
    return this.keys.map((key, at) => {
      const text = this.tidied(this.plan.grid.cell(row, key.column))
      if (!key.fillDown) return text
      if (text !== '') this.above[at] = text
      return this.above[at] ?? ''
    })
  }

  private readRow(row: number): void {
    const keys = this.keysOf(row)
    const ofRow = this.periodOfRow(row, keys)
    if (ofRow === undefined) return
    const prefix = keys.filter((_, at) => at !== this.periodKey).join(SEPARATOR)
    this.plan.values.forEach((column, index) => {
      const text = this.plan.grid.cell(row, column.column)
      const place = this.plan.grid.place(row, column.column)
      const style = this.plan.grid.isNumber?.(place) === true ? 'point' : this.styles[index]?.style
      const plain = readCell(text, style)
      const qualified = plain.missing === 'unreadable' || plain.missing === 'suppressed' ? readQualified(text, style) : undefined
      const bound = boundOf(qualified, text)
      const cell = bound && qualified ? qualified.number : plain
      const period = column.period ?? (ofRow || this.plan.constants.period)
      this.reportCell(cell, qualified, text, place)
      const stored = cell.value === null ? undefined : this.plan.grid.stored?.(place)
      const point: FilePoint = { period: period === '' ? null : period, value: cell.value, missing: cell.missing, decimals: cell.decimals, ...(bound ? { bound } : {}), ...(stored === undefined ? {} : { stored }), ...place }
      this.builder(prefix, keys, column, index, cell).add(point)
    })
  }

  /** '' when rows carry no period; undefined, with an issue, when the one that is there cannot be read. */
  private periodOfRow(row: number, keys: RowKeys): string | undefined {
    if (this.periodKey < 0) return ''
    const text = keys[this.periodKey] ?? ''
    const { period } = this.period(text)
    if (period === undefined && text !== '') {
      const { line, column } = this.plan.grid.place(row, this.keys[this.periodKey]?.column ?? 0)
      this.add('period-unreadable', 'error', line, column, text, { expected: PERIOD_FORMS })
    }
    return period
  }

  /** Columns that differ in their period alone feed the same series. */
  private builder(prefix: string, keys: RowKeys, column: ValueColumn, index: number, cell: CellNumber): SeriesBuilder {
    const key = `${prefix}${SEPARATOR}${this.columnKeys[index] ?? ''}`
    const known = this.builders.get(key)
    if (known) return known
    const name = nameSeries(this.plan, this.keys, keys, column)
    const builder = new SeriesBuilder(name.unit === '' && cell.sign !== '' ? { ...name, unit: cell.sign } : name)
    this.builders.set(key, builder)
    return builder
  }

  private reportCell(cell: CellNumber, qualified: QualifiedNumber | undefined, text: string, { line, column }: { readonly line: number; readonly column: number }): void {
    if (qualified?.kind === 'approximate') this.add('value-approximate', 'error', line, column, text, { value: qualified.number.value ?? 0 })
    else if (qualified) this.add('value-bound', 'note', line, column, text, { value: qualified.number.value ?? 0, bound: qualified.kind })
    else if (cell.missing === 'unreadable') this.add('value-unreadable', 'error', line, column, text, { expected: NUMBER_FORM, suggestion: '' })
    if (cell.isBracketed) this.add('value-bracketed', 'warning', line, column, text, { value: cell.value ?? 0 })
  }

  /** One warning for all columns whose sign can be read both ways, at the first such cell. */
  private reportUnclear(): void {
    const { grid, values } = this.plan
    const unclear = this.styles.flatMap(({ style, unclear }, at) => (unclear ? [{ ...unclear, style, column: values[at]?.column ?? 0 }] : []))
    const [first] = unclear.sort((a, b) => a.row - b.row || a.column - b.column)
    if (first === undefined) return
    const text = grid.cell(first.row, first.column).trim()
    const { line, column } = grid.place(first.row, first.column)
    const [read, other] = [readCell(text, first.style).value, readCell(text, first.style === 'point' ? 'comma' : 'point').value]
    this.add('number-ambiguous', 'warning', line, column, text, { read: String(read), other: String(other), count: unclear.reduce((sum, { count }) => sum + count, 0) })
  }

  private reportConflict({ first, second }: Conflict): void {
    this.add('value-conflict', 'error', second.line, second.column, String(second.value), { first: String(first.value), firstLine: first.line })
  }

  private add: IssueLog['add'] = (code, severity, line, column, found, facts) => {
    const { file, sheet } = this.plan.grid
    this.log.take(issue(code, severity, { file, line, column, ...(sheet === '' ? {} : { sheet }) }, found, facts) as Issue)
  }
}

const STRIDE = 20_000 // rows between two words of progress
const REPAIRS = 3

/** What a table says by its plan. */
export interface PlanReading extends Result<readonly FileSeries[]> {
  readonly plan: Plan // as read: where rows or columns fell on one another, with the text that distinguishes them
  readonly conflicts: readonly Conflict[]
  readonly repeated: readonly FilePoint[] // values that are in the table a second time
}

/** Reads a table as its plan says: series as printed, with an issue for every cell that could not be taken as it is. `styles`: of its value columns, where other tables were asked, too. */
export const applyPlan = (plan: Plan, styles = numberStyles([plan]).get(plan), onRows?: (done: number) => void): PlanReading => {
  let best = new PlanReader(plan, styles ?? []).read(onRows)
  for (let attempt = 0; attempt < REPAIRS && best.conflicts.length > 0; attempt += 1) {
    const repaired = repairPlan(best.plan, best.conflicts)
    const reading = repaired && new PlanReader(repaired, styles ?? []).read()
    if (!reading || reading.conflicts.length >= best.conflicts.length) break
    best = reading
  }
  return best
}
