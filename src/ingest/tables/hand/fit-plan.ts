/** Finds the rows and columns that a plan speaks of in another file of the same form, and says where it no longer fits. */
import { issue, type Issue } from '../../../model/issue'
import { findCell } from '../../bytes/grid/find-cell'
import type { Grid } from '../../bytes/grid/grid'
import { yearsIn } from '../plan/period-text'
import { isBlank, tidy } from '../plan/tidy'
import { isByHand, type ColumnMark, type ReadingPlan, type RowMark, type Said, type TablePlan } from '../plan/reading-plan'

/** A mark on the rows or columns of a table, counted from 0, `to` included. */
export interface Placed<Mark> {
  readonly mark: Mark
  readonly from: number
  readonly to: number
}

/** A table's plan with its rows and columns as they are in this file. */
export interface FittedTable {
  readonly given: TablePlan
  readonly table: TablePlan // with its period taken from where the plan says
  readonly rows: readonly Placed<RowMark>[]
  readonly columns: readonly Placed<ColumnMark>[]
  readonly area: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } // counted from 0, ends included
}

/** What a plan says of one sheet. */
export interface FittedSheet {
  readonly isSkipped: boolean
  readonly automatic: FittedTable | undefined // what is said of a table that is read automatically
  readonly tables: readonly FittedTable[]
  readonly isUnfit: boolean // something that the plan needs is not there: the sheet is not read
  readonly issues: readonly Issue[]
}

const ANCHOR = 80
const HEADS = 12
const LOOKED_AT = 200

/** A text by which next year's is known again: without years, digits and blanks. */
const folded = (text: string): string => tidy(text.normalize('NFKC')).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, '')

/** What a row begins with. */
export const rowAnchor = (grid: Grid, row: number): string => {
  for (let column = 0; column < Math.min(grid.columns, LOOKED_AT); column += 1) {
    const text = grid.cell(row, column)
    if (!isBlank(text)) return tidy(text).slice(0, ANCHOR)
  }
  return ''
}

/** What is above a column, in the lines of the header. */
export const columnAnchor = (grid: Grid, header: readonly number[], column: number): string =>
  header.slice(-HEADS).map((row) => tidy(grid.cell(row, column))).filter((text) => text !== '').join(' · ').slice(0, ANCHOR)

const isHeader = ({ as }: RowMark): boolean => as !== 'data' && as !== 'block' && as !== 'note' && as !== 'out'

const placeOf = (grid: Grid, line = 0, column = 0) => ({ file: grid.file, line, column, ...(grid.sheet === '' ? {} : { sheet: grid.sheet }) })

/** The row of a line; lines beyond the table are its last. */
export const rowOf = (grid: Grid, line: number): number => findCell(grid, { line, column: 1 })?.row ?? Math.max(0, Math.min(line, grid.rows) - 1)

const columnOf = (grid: Grid, column: number): number => Math.max(0, Math.min(grid.columns - 1, column - (grid.rows > 0 ? grid.place(0, 0).column : 1)))

/** Fits the plan of one table to a sheet. */
class Fitting {
  readonly issues: Issue[] = []
  isUnfit = false
  private readonly isOwn: boolean // the file that the plan was made for: no text needs to be the same

  constructor(private readonly grid: Grid, private readonly table: TablePlan, file: string, madeFor: string | undefined) {
    this.isOwn = madeFor === undefined || madeFor === file
  }

  private miss(what: 'row' | 'column', at: number, expected: string, isNeeded: boolean): void {
    const place = what === 'row' ? placeOf(this.grid, at) : placeOf(this.grid, 0, at)
    this.issues.push(issue('plan-unfit', isNeeded ? 'error' : 'warning', place, expected, { what, at }))
    if (isNeeded) this.isUnfit = true
  }

  /** The nearest row that begins as expected; undefined where none does. */
  private findRow(text: string, near: number, after: number): number | undefined {
    const wanted = folded(text)
    for (let away = 0; away < this.grid.rows; away += 1) {
      for (const row of away === 0 ? [near] : [near + away, near - away]) if (row > after && row >= 0 && row < this.grid.rows && folded(rowAnchor(this.grid, row)) === wanted) return row
    }
    return undefined
  }

  rows(): readonly Placed<RowMark>[] {
    const { grid } = this
    const placed: Placed<RowMark>[] = []
    let shift = 0
    let last = -1
    for (const mark of [...(this.table.rows ?? [])].sort((a, b) => a.line - b.line)) {
      const [from, to] = [rowOf(grid, mark.line), rowOf(grid, mark.to ?? mark.line)]
      const found = this.isOwn || mark.text === undefined ? from + shift : this.findRow(mark.text, from + shift, last)
      if (found === undefined || found >= grid.rows) {
        this.miss('row', mark.line, mark.text ?? '', isHeader(mark) || mark.as === 'block')
        continue
      }
      shift = found - from
      last = found
      placed.push({ mark: this.withOwnPeriod(mark, this.isOwn || rowAnchor(grid, found) === mark.text, found, -1), from: found, to: Math.min(grid.rows - 1, to + shift) })
    }
    return placed
  }

  columns(header: readonly number[]): readonly Placed<ColumnMark>[] {
    const { grid } = this
    const heads = this.isOwn ? [] : Array.from({ length: grid.columns }, (_, column) => folded(columnAnchor(grid, header, column)))
    const taken = new Set<number>()
    return (this.table.columns ?? []).flatMap((mark): Placed<ColumnMark>[] => {
      const [from, to] = [columnOf(grid, mark.column), columnOf(grid, mark.to ?? mark.column)]
      const found = this.isOwn || !mark.head ? from : this.findColumn(folded(mark.head), from, heads, taken)
      if (found === undefined || (mark.column > grid.columns && this.isOwn)) {
        this.miss('column', mark.column, mark.head ?? '', mark.as !== 'out')
        return []
      }
      taken.add(found)
      const isSame = this.isOwn || (mark.head !== undefined && columnAnchor(grid, header, found) === mark.head)
      return [{ mark: this.withOwnPeriod(mark, isSame, -1, found), from: found, to: Math.min(grid.columns - 1, to + found - from) }]
    })
  }

  private findColumn(head: string, near: number, heads: readonly string[], taken: ReadonlySet<number>): number | undefined {
    if (heads[near] === head && !taken.has(near)) return near
    const others = heads.flatMap((text, column) => (text === head && !taken.has(column) ? [column] : []))
    return others.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0]
  }

  /** A period that was written down holds for the file it was written for, and beside the same text. */
  private withOwnPeriod<Mark extends RowMark | ColumnMark>(mark: Mark, isSame: boolean, row: number, column: number): Mark {
    const { says } = mark
    if (isSame || says?.period === undefined) return mark
    const { period, ...rest } = says
    this.dropPeriod(period, row, column)
    return { ...mark, says: rest }
  }

  dropPeriod(period: string, row = -1, column = -1): void {
    this.issues.push(issue('plan-period-dropped', 'warning', placeOf(this.grid, row < 0 ? 0 : this.grid.place(row, 0).line, column + 1), period, {}))
  }
}

const fitTable = (grid: Grid, table: TablePlan, file: string, madeFor: string | undefined): { readonly fitted: FittedTable; readonly issues: readonly Issue[]; readonly isUnfit: boolean } => {
  const fitting = new Fitting(grid, table, file, madeFor)
  const rows = fitting.rows()
  const header = rows.filter(({ mark }) => isHeader(mark)).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  const columns = fitting.columns(header)
  const isOwn = madeFor === undefined || madeFor === file
  const { top, bottom, left, right } = table.area ?? {}
  const area = {
    top: top === undefined ? 0 : rowOf(grid, top),
    bottom: bottom === undefined || !isOwn ? grid.rows - 1 : rowOf(grid, bottom),
    left: left === undefined ? 0 : columnOf(grid, left),
    right: right === undefined ? grid.columns - 1 : columnOf(grid, right),
  }
  const says = saidOf(table.says, grid, { file, isOwn, title: titleOf(grid, Math.min(TOP, ...header)) }, (period) => fitting.dropPeriod(period))
  return { fitted: { given: table, table: { ...table, ...(says ? { says } : {}) }, rows, columns, area }, issues: fitting.issues, isUnfit: fitting.isUnfit }
}

const TOP = 12

const yearAlone = (texts: readonly string[]): string | undefined => {
  const years = new Set(texts.flatMap(yearsIn))
  return years.size === 1 ? [...years][0] : undefined
}

/** What is above a table: the rows before its header, and its caption. */
const titleOf = (grid: Grid, rows: number): string[] => [...Array.from({ length: Math.min(rows, grid.rows) }, (_, row) => rowAnchor(grid, row)), ...(grid.caption ?? [])]

/** What is said of a whole table, its period taken from where the plan says. */
const saidOf = (says: Said | undefined, grid: Grid, { file, isOwn, title }: { readonly file: string; readonly isOwn: boolean; readonly title: readonly string[] }, drop: (period: string) => void): Said | undefined => {
  const { period, ...rest } = says ?? {}
  if (says === undefined || period === undefined) return says
  const from = new Map([['title', () => yearAlone(title)], ['sheet', () => yearAlone([grid.sheet])], ['file', () => yearAlone([grid.file || file])]])
  const place = from.get(period)
  const found = place ? place() : isOwn || yearAlone([grid.file || file]) === period.slice(0, 4) ? period : undefined
  if (found === undefined) drop(period)
  return found === undefined ? rest : { ...rest, period: found }
}

const stem = (path: string): string => folded((path.split('/').pop() ?? path).replace(/\.[A-Za-z0-9]{1,5}$/, ''))

const isFor = (table: TablePlan, grid: Grid, several: boolean): boolean =>
  (table.sheet === undefined || folded(table.sheet) === folded(grid.sheet)) && (table.file === undefined || !several || stem(table.file) === stem(grid.file))

/** A table's plan that names the very sheet comes before one that names it without its year. */
const tablesFor = (plan: ReadingPlan, grid: Grid, grids: readonly Grid[]): TablePlan[] => {
  const several = new Set(grids.map(({ file }) => file)).size > 1
  const exact = plan.tables.filter(({ sheet = grid.sheet, file = grid.file }) => sheet === grid.sheet && (file === grid.file || !several))
  if (exact.length > 0) return exact
  return plan.tables.filter((table) => isFor(table, grid, several) && !grids.some((other) => other !== grid && other.sheet === (table.sheet ?? other.sheet) && other.file === (table.file ?? other.file) && several))
}

/** What a plan says of each sheet of a file, and whether it fits. */
export const fitPlan = (plan: ReadingPlan, grids: readonly Grid[], file: string): { readonly sheets: readonly FittedSheet[]; readonly issues: readonly Issue[] } => {
  const used = new Set<TablePlan>()
  const sheets = grids.map((grid): FittedSheet => {
    const tables = tablesFor(plan, grid, grids)
    for (const table of tables) used.add(table)
    const read = tables.filter(({ skip }) => !skip)
    const byHand = read.filter(isByHand).map((table) => fitTable(grid, table, file, plan.file))
    const [automatic] = byHand.length > 0 ? [] : read
    const fitted = automatic && fitTable(grid, automatic, file, plan.file)
    return {
      isSkipped: read.length === 0 && (tables.length > 0 || plan.others === 'skip'),
      automatic: fitted?.fitted,
      tables: byHand.map((one) => one.fitted),
      isUnfit: byHand.some(({ isUnfit }) => isUnfit),
      issues: [...byHand.flatMap(({ issues }) => issues), ...(fitted?.issues ?? [])],
    }
  })
  const missing = plan.tables.filter((table) => !used.has(table)).map(({ file: member = '', sheet = '', skip }) => issue('plan-table-missing', skip ? 'note' : 'error', { file, line: 0, column: 0 }, [member, sheet].filter(Boolean).join(' · '), { tables: grids.length }))
  return { sheets, issues: missing }
}
