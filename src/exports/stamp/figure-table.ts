/** Figures of a file as a plain table, and the differences between a table as written and as found. */
import { fingerprint } from '../../model/fingerprint'

/** The place of figures in a file: what a chart shows, the workbook behind it, or a table. */
export type FigurePlace = 'chart' | 'workbook' | 'table'

/** A cell: a number, a text, or nothing. */
export type FigureCell = number | string | undefined

/** Figures with the names of their rows and columns as printed. */
export interface FigureTable {
  readonly columns: readonly string[]
  readonly rows: readonly string[]
  readonly cells: readonly (readonly FigureCell[])[] // by row, then by column
}

/** One figure that was changed in a file after it was exported; undefined where there is none. */
export interface FigureEdit {
  readonly place: FigurePlace
  readonly row: string
  readonly column: string
  readonly before: FigureCell
  readonly after: FigureCell
}

const DIGITS = 12

/** A number without the noise of its last binary digits; a text without blanks around it; '' is nothing. */
const plain = (cell: FigureCell): FigureCell => (typeof cell === 'number' ? Number(cell.toPrecision(DIGITS)) + 0 : cell?.trim() || undefined)

/** Number of figures in a table. */
export const countFigures = ({ cells }: FigureTable): number => cells.reduce((sum, row) => sum + row.filter((cell) => plain(cell) !== undefined).length, 0)

/** Code of the figures of tables, whatever their rows and columns are called: office suites rename those, but keep their order. */
export const digestOf = (tables: readonly FigureTable[]): string => fingerprint(JSON.stringify(tables.map(({ cells }) => cells.map((row) => row.map((cell) => plain(cell) ?? null)))))

const numbered = (names: readonly string[]): string[] => {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const text = name.trim()
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    return `${count} ${text}`
  })
}

/** For each written name its index among the found ones, -1 where it is gone: by name, the first of several to the first. */
const alignNames = (written: readonly string[], found: readonly string[]): number[] => {
  const known = new Map(numbered(found).map((name, at) => [name, at]))
  return numbered(written).map((name) => known.get(name) ?? -1)
}

/** The same, and renamed ones by their position, where as many are new as are gone: a name is not a figure. */
const alignColumns = (written: readonly string[], found: readonly string[]): number[] => {
  const aligned = alignNames(written, found)
  const free = found.flatMap((_, at) => (aligned.includes(at) ? [] : [at]))
  const gone = aligned.filter((at) => at < 0).length
  return gone === free.length ? aligned.map((at) => (at < 0 ? (free.shift() ?? -1) : at)) : aligned
}

/** The figures that differ, those that are gone, and numbers that were added. Rows are known by name; an edited date is thus a row that is gone and a row that is new. */
export const compareTables = (written: FigureTable, found: FigureTable, place: FigurePlace): FigureEdit[] => {
  const columns = alignColumns(written.columns, found.columns)
  const rows = alignNames(written.rows, found.rows)
  const edit = (row: string, column: string, before: FigureCell, after: FigureCell): FigureEdit[] => (plain(before) === plain(after) ? [] : [{ place, row, column, before: plain(before), after: plain(after) }])
  const changed = written.rows.flatMap((row, at) => written.columns.flatMap((column, to) => edit(row, column, written.cells[at]?.[to], found.cells[rows[at] ?? -1]?.[columns[to] ?? -1])))
  const added = found.rows.flatMap((row, at) =>
    found.columns.flatMap((column, to) => {
      const cell = found.cells[at]?.[to]
      return (rows.includes(at) && columns.includes(to)) || typeof cell !== 'number' ? [] : edit(row, column, undefined, cell)
    }),
  )
  return [...changed, ...added]
}
