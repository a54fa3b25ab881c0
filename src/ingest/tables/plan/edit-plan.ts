/** Corrections of a reading plan, as pure functions. */
import { isByHand, PLAN_VERSION, type ColumnMark, type ReadingPlan, type RowMark, type Said, type TablePlan } from './reading-plan'

interface Ranged {
  readonly to?: number
}

/** Marks without `from` to `to`; a mark that reaches beyond keeps what is outside. */
const without = <Mark extends Ranged>(marks: readonly Mark[], from: number, to: number, at: (mark: Mark) => number, moved: (mark: Mark, at: number) => Mark): Mark[] =>
  marks.flatMap((mark) => {
    const [first, last] = [at(mark), mark.to ?? at(mark)]
    if (last < from || first > to) return [mark]
    const { to: _to, ...bare } = mark
    const piece = (start: number, end: number): Mark[] => {
      if (end < start) return []
      const placed = moved(bare as unknown as Mark, start)
      return [end > start ? { ...placed, to: end } : placed]
    }
    return [...piece(first, from - 1), ...piece(to + 1, last)]
  })

const ranged = <Mark extends Ranged>(mark: Mark, at: number, to: number): Mark => (to > at ? { ...mark, to } : mark)

/** The table with its lines `line` to `to` marked; without a mark they are read by what they look like. Texts by which rows are found are made anew where the plan is saved. */
export const markRows = (table: TablePlan, line: number, to: number, mark: Omit<RowMark, 'line' | 'to'> | undefined): TablePlan => {
  const rest = without(table.rows ?? [], line, to, (one) => one.line, ({ text: _text, ...one }, at) => ({ ...one, line: at }))
  const rows = mark ? [...rest, ranged<RowMark>({ line, ...mark }, line, to)] : rest
  return { ...table, rows: rows.sort((a, b) => a.line - b.line) }
}

/** The table with its columns `column` to `to` marked. */
export const markColumns = (table: TablePlan, column: number, to: number, mark: Omit<ColumnMark, 'column' | 'to'> | undefined): TablePlan => {
  const rest = without(table.columns ?? [], column, to, (one) => one.column, ({ head: _head, ...one }, at) => ({ ...one, column: at }))
  const columns = mark ? [...rest, ranged<ColumnMark>({ column, ...mark }, column, to)] : rest
  return { ...table, columns: columns.sort((a, b) => a.column - b.column) }
}

/** What is said, without what is said as nothing; undefined when that is all. */
export const saidOf = (said: Said): Said | undefined => {
  const filled = Object.entries(said).filter(([, text]) => text !== undefined && text !== '')
  return filled.length === 0 ? undefined : Object.fromEntries(filled)
}

/** The table with what is said of the whole of it. */
export const sayOfTable = ({ says: _says, ...table }: TablePlan, said: Said): TablePlan => {
  const says = saidOf(said)
  return says ? { ...table, says } : table
}

/** Which table of a file: a sheet of a workbook, a file of an archive. */
export interface SheetPlace {
  readonly file: string
  readonly sheet: string
}

const isAt = (table: TablePlan, { file, sheet }: SheetPlace): boolean => (table.sheet ?? sheet) === sheet && (table.file ?? file) === file

const NO_PLAN: ReadingPlan = { plan: PLAN_VERSION, tables: [] }

/** The plan with other tables in place of those of one sheet. */
export const withTablesAt = (plan: ReadingPlan = NO_PLAN, place: SheetPlace, tables: readonly TablePlan[]): ReadingPlan => ({ ...plan, tables: [...plan.tables.filter((table) => !isAt(table, place)), ...tables] })

/** The plan that reads the chosen ones of a file's sheets alone; what is said of them stays. */
export const chooseSheets = (plan: ReadingPlan = NO_PLAN, places: readonly SheetPlace[], chosen: ReadonlySet<number>): ReadingPlan => {
  const { others: _others, ...rest } = plan
  const several = new Set(places.map(({ file }) => file)).size > 1
  const kept = plan.tables.filter((table) => !table.skip && (isByHand(table) || table.says))
  if (chosen.size === places.length) return { ...rest, tables: kept }
  const tables = places.flatMap((place, at): readonly TablePlan[] => {
    if (!chosen.has(at)) return []
    const own = kept.filter((table) => isAt(table, place))
    return own.length > 0 ? own : [{ ...(several ? { file: place.file } : {}), ...(place.sheet === '' ? {} : { sheet: place.sheet }) }]
  })
  return { ...rest, others: 'skip', tables }
}

/** Whether a plan says anything at all. */
export const saysAnything = ({ delimiter, numbers, dates, others, tables }: ReadingPlan): boolean => delimiter !== undefined || numbers !== undefined || dates !== undefined || others !== undefined || tables.length > 0

const isWithin = ({ area }: TablePlan, line: number, column: number): boolean =>
  area === undefined || ((area.top ?? 1) <= line && line <= (area.bottom ?? Number.POSITIVE_INFINITY) && (area.left ?? 1) <= column && column <= (area.right ?? Number.POSITIVE_INFINITY))

/** Index of the table that a cell is in, counted as places count it: the last of those whose area holds it; 0 where none does. */
export const tableAt = (tables: readonly TablePlan[], line: number, column: number): number => Math.max(0, tables.map((table) => isWithin(table, line, column)).lastIndexOf(true))
