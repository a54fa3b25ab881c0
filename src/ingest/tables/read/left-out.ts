import type { CellPlace, Grid } from '../../bytes/grid/grid'
import { periodOfHead } from '../cross/head-period'
import { roleOfHead } from '../cross/header-words'
import { isNoteRow } from '../plan/note-rows'
import type { PlanReading } from '../plan/apply-plan'
import type { FileSeries, LeftOut } from '../plan/file-series'
import type { Plan, Role } from '../plan/plan'
import { isNumberCell } from '../plan/read-cell'
import { isBlank, memoised, tidy } from '../plan/tidy'

const OF_ROLE: Readonly<Record<Role, LeftOut>> = { indicator: 'name', 'indicator-code': 'code', region: 'name', 'region-code': 'code', period: 'period', unit: 'unit', dimension: 'name' }

const RANKED = /\b(?:rank|ranking|decile|quintile|percentile)\b|排名|位次|名次|순위|順位/i
const CODED = /[a-z]Id$|コード|代码|代碼/
const CODE = /^\s*'?(?:0\d+|\d{6,12})\s*$/

/** Whether a column says again what a name does: rows with one name have one text there. */
const isSaidBy = (names: readonly string[], texts: readonly string[]): boolean => {
  const known = new Map<string, string>()
  for (const [at, name] of names.entries()) if (known.has(name) ? known.get(name) !== texts[at] : (known.set(name, texts[at] ?? ''), false)) return false
  return known.size < names.length
}

/** Whether a column holds numbers of one length right before a column of names: 1101 before 乙市. */
const isCodeBefore = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const texts = rows.map((row) => grid.cell(row, column).trim())
  const next = rows.map((row) => grid.cell(row, column + 1)).filter((text) => !isBlank(text))
  return texts.length > 1 && texts.every((text) => /^\d{2,12}$/.test(text) && text.length === texts[0]?.length) && next.length === texts.length && !next.some(isNumberCell)
}

/** What a column that no plan uses is, by the word above it and by all its numbers; undefined when it may hold values. */
const reasonOfColumn = (grid: Grid, rows: readonly number[], column: number): LeftOut | undefined => {
  const first = rows[0] ?? 0
  for (let row = first - 1; row >= Math.max(0, first - 12); row -= 1) {
    const head = grid.cell(row, column)
    if (RANKED.test(head)) return 'number'
    if (CODED.test(head)) return 'code'
    const role = roleOfHead(head)
    if (role === 'number' || role === 'note' || role === 'unit') return role
    if (role === 'period') return 'period'
    if (role === 'region-code' || role === 'indicator-code') return 'code'
  }
  const texts = rows.slice(0, 500).map((row) => grid.cell(row, column)).filter((text) => !isBlank(text))
  const numbers = texts.filter(isNumberCell)
  if (numbers.length === 0) return 'note'
  const isHeadless = isBlank(grid.cell(first - 1, column))
  if ((numbers.length > 2 || isHeadless) && numbers.every((text, at) => Number(text) === at || Number(text) === at + 1)) return 'number'
  if (numbers.every((text) => periodOfHead(text) !== undefined)) return 'period'
  const arePadded = texts.some((text) => /^0\d/.test(text.trim())) && texts.every((text) => /^\d+$/.test(text.trim()) && text.trim().length === texts[0]?.trim().length)
  return arePadded || texts.every((text) => CODE.test(text)) ? 'code' : undefined
}

export const cellKey = (line: number, column: number): number => line * 20_000 + column

/** What the columns of a table are to a plan that reads it; lines and columns as places count them. */
interface Uses {
  readonly plan: Plan
  readonly lines: ReadonlySet<number> // of its rows; none where it reads the table in another direction
  readonly values: ReadonlySet<number>
  readonly keys: ReadonlyMap<number, LeftOut>
  readonly keyCells: ReadonlyMap<number, LeftOut> // where it reads the table in another direction
}

/** Whether a plan's rows are lines of the table; in a view of the table turned on its side they are columns. */
export const isUpright = ({ grid, rows, values }: Plan): boolean => values.every(({ column }) => grid.place(rows[0] ?? 0, column).line === grid.place(rows[0] ?? 0, 0).line)

const usesOf = (plan: Plan): Uses => {
  const { grid, rows, keys, values, left = [] } = plan
  const named = [...left.map(({ column, reason }) => [column, reason] as const), ...keys.map(({ column, role }) => [column, OF_ROLE[role]] as const)]
  if (!isUpright(plan)) {
    const cells = rows.flatMap((row) => named.map(([column, reason]) => [grid.place(row, column), reason] as const))
    return { plan, lines: new Set(), values: new Set(), keys: new Map(), keyCells: new Map(cells.map(([{ line, column }, reason]) => [cellKey(line, column), reason])) }
  }
  const at = (column: number): number => grid.place(rows[0] ?? 0, column).column
  return { plan, lines: new Set(rows.map((row) => grid.place(row, 0).line)), values: new Set(values.map(({ column }) => at(column))), keys: new Map(named.map(([column, reason]) => [at(column), reason])), keyCells: new Map() }
}

const LOOKED_ACROSS = 300
const JUDGED_BY = 500 // rows

/** A number in a row that no plan reads: in the header, a note, or not understood. */
const reasonOutside = (grid: Grid, row: number, text: string, labels: ReadonlySet<string>): LeftOut | undefined => {
  const plain = tidy(text)
  if (labels.has(plain) || periodOfHead(plain) !== undefined) return 'header'
  if (isNoteRow(grid, row)) return 'note'
  const texts = Array.from({ length: Math.min(grid.columns, LOOKED_ACROSS) }, (_, column) => tidy(grid.cell(row, column))).filter((cell) => cell !== '')
  const numbers = texts.filter(isNumberCell).map(Number)
  const words = texts.filter((cell) => !isNumberCell(cell))
  if (words.some((word) => CODED.test(word))) return 'code'
  if (/[:：]$/.test(words[0] ?? '') && numbers.length === 1) return 'note' // a field: 表番号：1
  const isNumbering = (numbers.length > 2 || words.every((word) => word.length < 2)) && numbers.length > 1 && (numbers[0] ?? 9) < 2 && numbers.every((value, at) => value === (numbers[0] ?? 0) + at)
  return isNumbering ? 'header' : undefined
}

/** A table with what was read of it. */
export interface TableReading {
  readonly grid: Grid
  readonly readings: readonly PlanReading[]
  readonly series: readonly FileSeries[] // of all its plans together
  readonly lost: readonly CellPlace[] // values of one plan that contradict those of another
  readonly isKnown: boolean // to hold no series, where nothing was read
  readonly isSkipped?: boolean // a person left it out
  readonly isForm: boolean // a bureau's known form: what its layout does not read is no value
}

/** Judges the numbers of one table. */
export class Judge {
  private readonly uses: readonly Uses[]
  private readonly labels: ReadonlySet<string>
  private readonly ofColumn = new Map<number, LeftOut | undefined>()
  private readonly notesFrom: number // the row from which notes follow the last row that is read
  readonly isNumber = memoised(isNumberCell)

  constructor(private readonly table: TableReading) {
    const plans = table.readings.map(({ plan }) => plan)
    this.uses = plans.filter(({ rows }) => rows.length > 0).map(usesOf)
    this.labels = new Set(plans.flatMap(({ values }) => values.flatMap(({ labels, period = '' }) => [...labels.map(tidy), period])))
    this.notesFrom = this.firstNote()
  }

  private firstNote(): number {
    const { grid } = this.table
    let row = grid.rows
    let first = grid.rows
    while (row > 0 && this.uses.length > 0 && !this.uses.some(({ lines, keyCells }) => keyCells.size > 0 || lines.has(grid.place(row - 1, 0).line))) {
      row -= 1
      if (isNoteRow(grid, row)) first = row
    }
    return first
  }

  /** Why a number is no value of a series; undefined when nothing says so. */
  reason(row: number, column: number): LeftOut | undefined {
    const { grid, readings, isKnown, isSkipped } = this.table
    if (isSkipped || readings.some(({ plan }) => plan.leftRows?.get(row) === 'chosen')) return 'chosen'
    if (readings.length === 0) return isKnown ? 'metadata' : undefined
    const place = grid.place(row, column)
    const use = this.uses.findIndex(({ lines }) => lines.has(place.line))
    const found = this.uses[use]
    if (found) return this.reasonWithin(found, place.column, column, use)
    const key = cellKey(place.line, place.column)
    if (row >= this.notesFrom) return 'note'
    return this.uses.map(({ keyCells }) => keyCells.get(key)).find((reason) => reason !== undefined) ?? reasonOutside(grid, row, grid.cell(row, column), this.labels) ?? (readings[0] && (readings[0].plan.leftRows?.get(row) ?? this.formReason(readings[0].plan)))
  }

  private formReason({ left }: Plan): LeftOut | undefined {
    return this.table.isForm && left === undefined ? 'attribute' : undefined
  }

  private judgeColumn(plan: Plan, lines: ReadonlySet<number>, keys: ReadonlyMap<number, LeftOut>, column: number): LeftOut | undefined {
    const { grid } = this.table
    const rows = this.linesRead(lines)
    const saysAgain = (key: number): boolean => isSaidBy(rows.map((row) => grid.cell(row, key - 1)), rows.map((row) => grid.cell(row, column)))
    return reasonOfColumn(grid, rows, column) ?? (isCodeBefore(grid, rows, column) || [...keys.keys()].some(saysAgain) ? 'code' : this.formReason(plan))
  }

  /** The first rows that a plan reads, as the table counts them. */
  private linesRead(lines: ReadonlySet<number>): number[] {
    const { grid } = this.table
    const rows: number[] = []
    for (let row = 0; row < grid.rows && rows.length < JUDGED_BY; row += 1) if (lines.has(grid.place(row, 0).line)) rows.push(row)
    return rows
  }

  private reasonWithin({ plan, lines, keys, values }: Uses, at: number, column: number, use: number): LeftOut | undefined {
    if (values.has(at)) return undefined
    const known = keys.get(at)
    if (known !== undefined) return known
    const name = use * 20_000 + column
    if (!this.ofColumn.has(name)) this.ofColumn.set(name, this.judgeColumn(plan, lines, keys, column))
    return this.ofColumn.get(name)
  }
}
