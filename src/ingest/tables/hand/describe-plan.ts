/** Says in the form of a reading by hand how a table was read, or might be, so that a person can correct it. */
import type { Grid } from '../../bytes/grid/grid'
import { periodOfHead } from '../cross/head-period'
import { roleOfHead } from '../cross/header-words'
import { mergedText } from '../cross/merged-text'
import { isNoteRow } from '../plan/note-rows'
import { readPeriodText } from '../plan/period-text'
import { looksLikePlace } from '../plan/place-names'
import { ROLES, type Plan, type Role, type ValueColumn } from '../plan/plan'
import { isNumberCell } from '../plan/read-cell'
import { isBlank, tidy } from '../plan/tidy'
import { unitOfNote } from '../plan/unit-text'
import type { FileReading } from '../plan/file-series'
import { columnAnchor, fitPlan, rowAnchor, rowOf, type FittedSheet, type FittedTable } from './fit-plan'
import { planByHand } from './plan-by-hand'
import { isByHand, PERIOD_FROM, PLAN_VERSION, type ColumnMark, type ColumnSaid, type ReadingPlan, type RowMark, type Said, type TablePlan } from '../plan/reading-plan'

const HEADER = 12
const SAMPLE = 100

const lineOf = (grid: Grid, row: number): number => grid.place(row, 0).line
const printed = (grid: Grid, column: number): number => grid.place(0, column).column

const filledIn = (grid: Grid, row: number, columns: readonly number[]): number => columns.filter((column) => !isBlank(grid.cell(row, column))).length

const isUnitLine = (grid: Grid, row: number): boolean => Array.from({ length: Math.min(grid.columns, 100) }, (_, column) => grid.cell(row, column)).some((text) => unitOfNote(tidy(text)) !== '')

/** Rows above the values that name columns: from the nearest upward while some column of values has a text; what is alone in its row is a title. */
const headerAbove = (grid: Grid, first: number, columns: readonly number[]): number[] => {
  const merged = mergedText(grid)
  const all = Array.from({ length: grid.columns }, (_, column) => column)
  const found: number[] = []
  for (let row = first - 1; row >= Math.max(0, first - HEADER); row -= 1) {
    const filled = filledIn(grid, row, all)
    if (filled === 0 && found.length === 0) continue
    const over = columns.filter((column) => merged.text(row, column).trim() !== '').length
    const isTitle = filled === 1 && columns.length > 1 && (over === 0 || over > 1 && !isBlank(grid.cell(row, 0)))
    if (filled === 0 || over === 0 || isTitle || (isUnitLine(grid, row) && filled < 3)) {
      if (found.length > 0) break
      continue
    }
    found.unshift(row)
  }
  return found
}

/** Marks without what anchors them, in the order of the table. */
interface Draft {
  readonly header: readonly number[]
  readonly rows: readonly RowMark[]
  readonly columns: readonly ColumnMark[]
  readonly indent: boolean
}

const tableOf = (grid: Grid, { header, rows, columns, indent }: Draft, files: boolean): TablePlan => ({
  ...(files ? { file: grid.file } : {}),
  ...(grid.sheet === '' ? {} : { sheet: grid.sheet }),
  ...(indent ? { indent: true as const } : {}),
  rows: [...header.map((row): RowMark => ({ line: lineOf(grid, row), as: 'head', text: rowAnchor(grid, row) })), ...rows].sort((a, b) => a.line - b.line),
  columns,
})

/** What an automatic reading knows of a column that its header does not say in plain words. */
const saidBeyond = (known: ValueColumn, read: ValueColumn | undefined): ColumnSaid => {
  const differs = (key: 'period' | 'region' | 'unit' | 'indicator'): boolean => (known[key] ?? '') !== (read?.[key] ?? '')
  const keys = (['period', 'region', 'unit', 'indicator'] as const).filter((key) => differs(key) && (key !== 'period' || known.period !== undefined))
  const areOther = known.labels.join('\u0001') !== (read?.labels ?? []).join('\u0001')
  return { ...Object.fromEntries(keys.map((key) => [key, known[key] ?? ''])), ...(areOther ? { labels: known.labels } : {}) }
}

/** What an automatic reading knows of a whole table that its title does not say. */
const saidOfTable = ({ constants }: Plan, read: Plan | undefined): Said => {
  const keys = (['period', 'region', 'unit', 'indicator'] as const).filter((key) => constants[key] !== (read?.constants[key] ?? '') && (key !== 'period' || constants.period !== ''))
  return Object.fromEntries(keys.map((key) => [key, constants[key]]))
}

/** Which of several names that are made of one column it is shown as. */
const RANK: Readonly<Record<Role, number>> = { indicator: 0, region: 0, period: 0, 'indicator-code': 1, 'region-code': 1, dimension: 2, unit: 3 }

const withHeads = (grid: Grid, { rows = [], columns = [], ...table }: TablePlan): TablePlan => {
  const header = rows.filter(({ as }) => as !== 'data' && as !== 'block' && as !== 'note' && as !== 'out').map(({ line }) => rowOf(grid, line))
  return { ...table, rows, columns: columns.map((mark) => ({ ...mark, head: mark.head ?? columnAnchor(grid, header, mark.column - printed(grid, 0)) })) }
}

/** How a plan of the engine reads a table; undefined where it reads it turned on its side. */
const describe = (grid: Grid, plan: Plan, files: boolean): TablePlan | undefined => {
  const [first = 0] = plan.rows
  const isUpright = plan.values.every(({ column }) => plan.grid.place(first, column).line === plan.grid.place(first, 0).line)
  if (plan.rows.length === 0 || !isUpright) return undefined
  const at = (column: number): number => plan.grid.place(first, column).column - grid.place(first, 0).column
  const row = new Map<number, number>()
  for (let own = 0; own < grid.rows; own += 1) row.set(lineOf(grid, own), own)
  const own = plan.rows.map((one) => row.get(plan.grid.place(one, 0).line) ?? one)
  const header = headerAbove(grid, own[0] ?? 0, plan.values.map(({ column }) => at(column)))
  const roles = new Map<number, ColumnMark>()
  for (const { column, role, name, fillDown } of [...plan.keys].sort((a, b) => RANK[a.role] - RANK[b.role])) {
    if (!roles.has(at(column))) roles.set(at(column), { column: at(column) + printed(grid, 0), as: role, ...(name === '' ? {} : { name }), ...(fillDown ? { fillDown } : {}) })
  }
  for (const { column } of plan.left ?? []) if (!roles.has(at(column))) roles.set(at(column), { column: at(column) + printed(grid, 0), as: 'out' })
  const values = new Set(plan.values.map(({ column }) => at(column)))
  const rest = Array.from({ length: grid.columns }, (_, column) => column).filter((column) => !roles.has(column))
  const columns = [...roles.values(), ...rest.map((column): ColumnMark => ({ column: column + printed(grid, 0), as: values.has(column) ? 'values' : 'out' }))].sort((a, b) => a.column - b.column)
  const draft = tableOf(grid, { header, rows: betweenRows(grid, own), columns, indent: false }, files)
  const read = readAgain(grid, draft)
  const again = new Map(read?.values.map((value) => [value.column, value]))
  const known = new Map(plan.values.map((value) => [at(value.column) + printed(grid, 0), value]))
  const says = saidOfTable(plan, read)
  return withHeads(grid, {
    ...draft,
    ...(Object.keys(says).length > 0 ? { says } : {}),
    columns: columns.map((mark) => {
      const value = known.get(mark.column)
      const beyond = value ? saidBeyond(value, again.get(mark.column - printed(grid, 0))) : {}
      return Object.keys(beyond).length === 0 ? mark : { ...mark, says: beyond }
    }),
  })
}

/** The table as it reads by hand. */
const readAgain = (grid: Grid, table: TablePlan): Plan | undefined => {
  const [sheet] = fitPlan({ plan: PLAN_VERSION, tables: [table] }, [grid], grid.file).sheets
  const [fitted] = sheet?.tables ?? []
  return fitted && planByHand(grid, fitted).value
}

const MOST_MARKS = 500

/** Rows beneath the first values that are left out: notes, and rows with numbers that were not taken. Lines that open parts are found again as they were. */
const betweenRows = (grid: Grid, rows: readonly number[]): RowMark[] => {
  const own = new Set(rows)
  const columns = Array.from({ length: Math.min(grid.columns, 60) }, (_, column) => column)
  const last = rows[rows.length - 1] ?? 0
  const marks: RowMark[] = []
  for (let row = rows[0] ?? 0; row < grid.rows && marks.length < MOST_MARKS; row += 1) {
    if (own.has(row)) continue
    const isNote = isNoteRow(grid, row)
    if (!isNote && row < last && !columns.some((column) => isNumberCell(grid.cell(row, column)))) continue
    const text = rowAnchor(grid, row)
    if (text === '') continue
    const before = marks[marks.length - 1]
    const as = isNote ? 'note' : 'out'
    if (before?.as === as && (before.to ?? before.line) === lineOf(grid, row) - 1) marks[marks.length - 1] = { ...before, to: lineOf(grid, row) }
    else marks.push({ line: lineOf(grid, row), as, text })
  }
  return marks
}

/** What a column of a table that no layout reads may be, by its texts. */
const roleByLook = (grid: Grid, rows: readonly number[], column: number, head: string): Role | 'values' | 'out' => {
  const texts = rows.slice(0, SAMPLE).map((row) => grid.cell(row, column)).filter((text) => !isBlank(text))
  if (texts.length === 0) return 'out'
  const named = roleOfHead(head)
  if (texts.every((text) => readPeriodText(text) !== undefined || periodOfHead(text) !== undefined)) return 'period'
  const known = ROLES.find((role) => role === named)
  if (known && known !== 'dimension') return known
  if (texts.filter(isNumberCell).length >= 0.6 * texts.length) return 'values'
  return texts.filter(looksLikePlace).length >= 0.6 * texts.length ? 'region' : 'dimension'
}

/** A first guess at a table that no layout reads: the first rows with numbers are values, those above them name columns. */
const guess = (grid: Grid, files: boolean): TablePlan => {
  const all = Array.from({ length: grid.columns }, (_, column) => column)
  const isValues = (row: number): boolean => {
    const texts = all.slice(0, 60).map((column) => grid.cell(row, column)).filter((text) => !isBlank(text))
    const numbers = texts.filter((text) => isNumberCell(text) && periodOfHead(text) === undefined)
    return numbers.length >= 0.4 * texts.length && numbers.length > 0
  }
  const rows = Array.from({ length: Math.min(grid.rows, 2000) }, (_, row) => row).filter(isValues)
  const first = rows[0] ?? Math.min(1, grid.rows)
  const header = headerAbove(grid, first, all)
  const columns = all.map((column): ColumnMark => ({ column: column + printed(grid, 0), as: roleByLook(grid, rows, column, columnAnchor(grid, header, column)) }))
  return withHeads(grid, tableOf(grid, { header, rows: [], columns, indent: false }, files))
}

/** How each table of a sheet is read, as a person may correct it. */
const describeSheet = (grid: Grid, plans: readonly Plan[], grids: readonly Grid[]): readonly TablePlan[] => {
  const files = new Set(grids.map(({ file }) => file)).size > 1
  const described = plans.map((plan) => describe(grid, plan, files))
  const all = described.filter((table) => table !== undefined)
  if (all.length === 0 || all.length < described.length) return [guess(grid, files)]
  if (all.length === 1) return all
  return all.map((table) => ({ ...table, area: areaOf(table) }))
}

const areaOf = ({ rows = [], columns = [] }: TablePlan): NonNullable<TablePlan['area']> => {
  const lines = rows.map(({ line }) => line)
  const used = columns.filter(({ as }) => as !== 'out').map(({ column }) => column)
  return { top: Math.min(...lines), left: Math.min(...used), right: Math.max(...used) }
}

/** The tables with the texts by which next year's rows and columns are found. */
const anchored = (grid: Grid, tables: readonly TablePlan[]): TablePlan[] =>
  tables.map((table) => (isByHand(table) ? withHeads(grid, { ...table, rows: (table.rows ?? []).map((mark) => ({ ...mark, text: rowAnchor(grid, rowOf(grid, mark.line)) })), columns: (table.columns ?? []).map(({ head: _head, ...mark }) => mark) }) : table))

const placeIn = (grid: Grid, grids: readonly Grid[]): Pick<TablePlan, 'file' | 'sheet'> => ({ ...(grids.some(({ file }) => file !== grid.file) ? { file: grid.file } : {}), ...(grid.sheet === '' ? {} : { sheet: grid.sheet }) })

/** What a plan says of one sheet, with the lines and columns of this file. */
const saidOfSheet = (grid: Grid, grids: readonly Grid[], said: FittedSheet): readonly TablePlan[] => {
  const place = placeIn(grid, grids)
  if (said.isSkipped) return [{ ...place, skip: true }]
  if (said.tables.length > 0) return said.tables.map((fitted) => placedAgain(grid, fitted))
  const says = said.automatic && saysOf(said.automatic)
  return said.automatic ? [{ ...place, ...(says ? { says } : {}) }] : []
}

/** How one sheet of a file was read, in the form of a plan: as was said of it, else as it was read automatically. */
export const tablesOfSheet = ({ grids, plans, byPlan, file }: FileReading, at: number): readonly TablePlan[] => {
  const grid = grids[at]
  const said = byPlan && fitPlan(byPlan, grids, file).sheets[at]
  if (grid === undefined) return []
  if (said && (said.isSkipped || said.tables.length > 0)) return anchored(grid, saidOfSheet(grid, grids, said))
  const [first, ...rest] = describeSheet(grid, plans[at] ?? [], grids)
  const says = said?.automatic && saysOf(said.automatic)
  return first === undefined ? [] : [{ ...first, ...(says ? { says: { ...first.says, ...says } } : {}) }, ...rest]
}

/** How a file was read, as a plan to be corrected. */
export const planOfReading = (reading: FileReading): ReadingPlan => {
  const { others: _others, ...choices } = reading.byPlan ?? { plan: PLAN_VERSION, tables: [] }
  return { ...choices, file: reading.file, tables: reading.grids.flatMap((_, at) => tablesOfSheet(reading, at)) }
}

/** What a person said of a file, for the next of its form; undefined where it was read automatically. */
export const planSaid = ({ byPlan, grids, file }: FileReading): ReadingPlan | undefined => {
  if (!byPlan) return undefined
  const { sheets } = fitPlan(byPlan, grids, file)
  const tables = grids.flatMap((grid, at) => {
    const said = sheets[at]
    return said && !(said.isSkipped && byPlan.others === 'skip') ? anchored(grid, saidOfSheet(grid, grids, said)) : []
  })
  return { ...byPlan, file, tables }
}

/** What is said of a whole table: a period that was dropped is no longer among it. */
const saysOf = ({ given, table }: FittedTable): Said | undefined => (PERIOD_FROM.some((from) => from === given.says?.period) ? given.says : table.says)

/** A table's plan with the lines and columns of this file. */
const placedAgain = (grid: Grid, fitted: FittedTable): TablePlan => {
  const { given: { says: _says, ...table }, rows, columns } = fitted
  const says = saysOf(fitted)
  const range = (from: number, to: number): { readonly to?: number } => (to > from ? { to } : {})
  return {
    ...table,
    ...(says ? { says } : {}),
    ...(grid.sheet === '' ? {} : { sheet: grid.sheet }),
    ...(table.file === undefined ? {} : { file: grid.file }),
    rows: rows.map(({ mark: { to: _to, ...mark }, from, to }) => ({ ...mark, line: lineOf(grid, from), ...range(lineOf(grid, from), lineOf(grid, to)) })),
    columns: columns.map(({ mark: { to: _to, ...mark }, from, to }) => ({ ...mark, column: from + printed(grid, 0), ...range(from + printed(grid, 0), to + printed(grid, 0)) })),
  }
}
