/** Makes the engine's plan of a table from what a person said of its rows and columns. */
import { issue, type Issue, result, type Result } from '../../../model/issue'
import type { Grid } from '../../bytes/grid/grid'
import type { TableBlock } from '../cross/find-blocks'
import { partOfYear, periodOfHead } from '../cross/head-period'
import type { KeyHead } from '../cross/key-columns'
import { mergedText, type MergedText } from '../cross/merged-text'
import { planOfBlock } from '../cross/plan-of-block'
import { nameFromFile, readPreamble } from '../cross/preamble'
import { scanRow, type RowScan } from '../cross/scan-row'
import { headerInOneLanguage } from '../cross/twin-names'
import { PERIOD_FORMS } from '../../package/table/table'
import { withCells, withColumns, type VirtualColumn } from '../plan/grid-views'
import { isNoteRow } from '../plan/note-rows'
import { readPeriodText } from '../plan/period-text'
import { splitPlaceCodes } from '../plan/place-codes'
import type { KeyColumn, LeftColumn, Plan, Role, ValueColumn } from '../plan/plan'
import { isNumberCell } from '../plan/read-cell'
import { partsByIndent } from '../plan/row-parts'
import { isBlank, tidy } from '../plan/tidy'
import type { FittedTable, Placed } from './fit-plan'
import { ROW_USES, type ColumnMark, type ColumnSaid, type ColumnMeaning, type RowMark, type RowMeaning, type Said } from '../plan/reading-plan'

const SAMPLE = 400 // rows that settle whether a column holds values
const HEADER_USES = ['head', 'period', 'region', 'indicator', 'unit', 'dimension'] as const satisfies readonly RowMeaning[]
type HeaderUse = (typeof HEADER_USES)[number]

const isHeaderUse = (use: RowMeaning): use is HeaderUse => HEADER_USES.some((one) => one === use)

const rowsIn = ({ from, to }: Placed<unknown>): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

/** The parts of a table: lines of the header by what they say, rows of values, lines that open blocks, and what is left out. */
interface Parts {
  readonly header: ReadonlyMap<number, HeaderUse>
  readonly data: readonly number[]
  readonly blocks: readonly Placed<RowMark>[]
  readonly left: ReadonlySet<number>
}

const ANY = new Set<string>(ROW_USES)

const marksByRow = (rows: readonly Placed<RowMark>[]): ReadonlyMap<number, RowMark> => new Map(rows.filter(({ mark }) => ANY.has(mark.as)).flatMap((placed) => rowsIn(placed).map((row) => [row, placed.mark] as const)))

const holdsNumber = (grid: Grid, row: number, columns: readonly number[]): boolean => columns.some((column) => isNumberCell(grid.cell(row, column)))

const partsOf = (grid: Grid, { rows, area }: FittedTable, columns: readonly number[]): Parts => {
  const marks = marksByRow(rows)
  const header = new Map([...marks].flatMap(([row, { as }]): [number, HeaderUse][] => (isHeaderUse(as) ? [[row, as]] : [])))
  const first = header.size === 0 ? area.top : Math.max(...header.keys()) + 1
  const data: number[] = []
  for (let row = area.top; row <= area.bottom; row += 1) {
    const mark = marks.get(row)
    const isFree = mark === undefined && row >= first && (holdsNumber(grid, row, columns) || scanRow(grid, row, false).kind === 'data') && !isNoteRow(grid, row)
    if (mark?.as === 'data' || isFree) data.push(row)
  }
  const left = new Set([...marks].flatMap(([row, { as }]) => (as === 'out' || as === 'note' ? [row] : [])))
  return { header, data, blocks: rows.filter(({ mark }) => mark.as === 'block'), left }
}

type ColumnUses = ReadonlyMap<number, ColumnMark>

const usesOf = (columns: readonly Placed<ColumnMark>[]): ColumnUses => new Map(columns.flatMap((placed) => rowsIn(placed).map((column) => [column, placed.mark] as const)))

const isRole = (use: ColumnMeaning): use is Role => use !== 'values' && use !== 'out'

/** Columns of values: those that are said to be, and others in which most rows that hold anything hold a number. */
const valueColumns = (grid: Grid, uses: ColumnUses, { left, right }: FittedTable['area'], rows: readonly number[]): number[] =>
  Array.from({ length: Math.max(0, right - left + 1) }, (_, at) => left + at).filter((column) => {
    const use = uses.get(column)?.as
    if (use !== undefined) return use === 'values'
    const texts = rows.slice(0, SAMPLE).map((row) => grid.cell(row, column)).filter((text) => !isBlank(text))
    return texts.length > 0 && texts.filter(isNumberCell).length >= 0.5 * texts.length
  })

/** A line of the header over each column of values; a blank beside a text belongs to it. */
const lineTexts = (merged: MergedText, row: number, columns: readonly number[]): string[] => {
  const texts: string[] = []
  columns.forEach((column, at) => {
    const own = tidy(merged.text(row, column))
    texts.push(own !== '' || merged.has(row) ? own : (texts[at - 1] ?? ''))
  })
  return texts
}

/** The period that lines of a header say together: 2020年 over 3月. */
const periodIn = (texts: readonly string[]): string | undefined => {
  const filled = texts.filter((text) => text !== '')
  const whole = filled.map((text) => periodOfHead(text) ?? readPeriodText(text))
  const year = whole.find((period) => period !== undefined && /^\d{4}$/.test(period)) ?? ''
  const part = filled.map((text) => partOfYear(year, text)).find((period) => period !== undefined)
  return part ?? readPeriodText(filled.join('')) ?? readPeriodText(filled.join(' ')) ?? whole.find((period) => period !== undefined)
}

type LineTexts = Readonly<Record<Exclude<HeaderUse, 'head'>, readonly (readonly string[])[]>>

/** What the lines of a header say that have a role of their own, by column of values. */
const roleLines = (merged: MergedText, header: Parts['header'], columns: readonly number[]): LineTexts => {
  const linesOf = (use: HeaderUse): string[][] => {
    const lines = rowsOf(header, use).map((row) => lineTexts(merged, row, columns))
    return columns.map((_, at) => lines.flatMap((texts) => texts[at] || []))
  }
  return { period: linesOf('period'), region: linesOf('region'), indicator: linesOf('indicator'), unit: linesOf('unit'), dimension: linesOf('dimension') }
}

const rowsOf = (header: Parts['header'], wanted: HeaderUse): number[] => [...header].flatMap(([row, use]) => (use === wanted ? [row] : [])).sort((a, b) => a - b)

/** A column of values with what the lines of the header say of it. */
const withLines = (value: ValueColumn, at: number, lines: LineTexts): ValueColumn => {
  const said = (use: keyof LineTexts): readonly string[] => lines[use][at] ?? []
  const period = said('period').length > 0 ? periodIn(said('period')) : undefined
  const unit = said('unit').join(' ').replace(/^[(（【[]\s*|\s*[)）】\]]$/g, '')
  const indicator = said('indicator').join(' ')
  const labels = [...said('dimension'), ...(indicator !== '' && value.indicator ? [value.indicator] : []), ...value.labels]
  return { ...value, labels, ...(period === undefined ? {} : { period }), ...(said('region').length > 0 ? { region: said('region').join(' ') } : {}), ...(unit === '' ? {} : { unit }), ...(indicator === '' ? {} : { indicator }) }
}

/** Issues of cells in lines of periods that name none. */
const unreadPeriods = (grid: Grid, header: Parts['header'], columns: readonly number[], { period }: LineTexts): Issue[] => {
  const [row] = rowsOf(header, 'period')
  if (row === undefined) return []
  return columns.flatMap((column, at) => {
    const texts = period[at] ?? []
    if (texts.length === 0 || periodIn(texts) !== undefined) return []
    return [issue('period-unreadable', 'error', { file: grid.file, ...grid.place(row, column), ...(grid.sheet === '' ? {} : { sheet: grid.sheet }) }, texts.join(' '), { expected: PERIOD_FORMS })]
  })
}

/** What is said of a column of values, over what its header says. */
const withSaid = (value: ValueColumn, { indicator, region, unit, period, universe, labels = value.labels }: ColumnSaid = {}): ValueColumn => ({
  ...value,
  labels: universe ? [...labels, universe] : labels,
  ...(indicator === undefined ? {} : { indicator }),
  ...(region === undefined ? {} : { region }),
  ...(unit === undefined ? {} : { unit }),
  ...(period === undefined ? {} : { period }),
})

type RowTexts = Map<number, string>

const SAID_ROLES = { indicator: 'indicator', region: 'region', unit: 'unit', period: 'period', universe: 'dimension' } as const satisfies Record<keyof Said, Role>

/** Texts that lines of blocks give to the rows below them, by role; an outer block of another role goes on. */
const blockTexts = (grid: Grid, blocks: readonly Placed<RowMark>[], data: readonly number[]): Map<Role, RowTexts> => {
  const found = new Map<Role, RowTexts>()
  const give = (role: Role, row: number, text: string): void => {
    if (text !== '') found.set(role, (found.get(role) ?? new Map<number, string>()).set(row, text))
  }
  const open = new Map<Role, string>()
  const opens = new Map(blocks.flatMap((placed) => rowsIn(placed).map((row) => [row, placed.mark] as const)))
  const rows = [...new Set([...data, ...opens.keys()])].sort((a, b) => a - b)
  for (const row of rows) {
    const mark = opens.get(row)
    if (mark) {
      const texts = Array.from({ length: Math.min(grid.columns, 60) }, (_, column) => tidy(grid.cell(row, column))).filter((text) => text !== '' && !isNumberCell(text))
      if (!mark.says) open.set(mark.of ?? 'dimension', texts[0] ?? '')
      for (const [key, text] of Object.entries(mark.says ?? {}) as [keyof Said, string][]) open.set(SAID_ROLES[key], text)
    }
    for (const [role, text] of open) give(role, row, text)
  }
  return found
}

const saidOfRows = (rows: readonly Placed<RowMark>[]): Map<Role, RowTexts> => {
  const found = new Map<Role, RowTexts>()
  for (const placed of rows) {
    if (placed.mark.as !== 'data') continue
    for (const [key, text] of Object.entries(placed.mark.says ?? {}) as [keyof Said, string][]) {
      const texts = found.get(SAID_ROLES[key]) ?? new Map<number, string>()
      for (const row of rowsIn(placed)) texts.set(row, text)
      found.set(SAID_ROLES[key], texts)
    }
  }
  return found
}

/** Columns of names as a person said, for the code that reads names. */
const headsOf = (grid: Grid, merged: MergedText, uses: ColumnUses, header: Parts['header']): KeyHead[] => {
  const rows = [...header.keys()].sort((a, b) => b - a)
  const over = (column: number): string => rows.map((row) => tidy(merged.text(row, column))).find((text) => text !== '') ?? ''
  return [...uses].filter(([column]) => column < grid.columns).sort(([a], [b]) => a - b).flatMap(([column, { as, name }]): KeyHead[] => (isRole(as) ? [{ column, role: as, name: name ?? (as === 'dimension' ? over(column) : '') }] : []))
}

/** A table in which the blank cells of some columns repeat the one above. */
const filledDown = (grid: Grid, uses: ColumnUses, rows: readonly number[]): Grid => {
  const filled = [...uses].flatMap(([column, { fillDown }]): [number, (row: number) => string][] => {
    if (!fillDown) return []
    const texts = new Map<number, string>()
    let above = ''
    for (const row of rows) {
      if (!isBlank(grid.cell(row, column))) above = grid.cell(row, column)
      texts.set(row, above)
    }
    return [[column, (row) => texts.get(row) ?? grid.cell(row, column)]]
  })
  return filled.length === 0 ? grid : withCells(grid, new Map(filled))
}

/** A plan with what is said of its rows and blocks: in place of the printed names of the same role, else as further names. */
const withRowTexts = (plan: Plan, { data, blocks }: Parts, { rows, table }: FittedTable, from: number): Plan => {
  const { grid, keys } = plan
  const said = saidOfRows(rows)
  const replaced = new Map<number, (row: number) => string>()
  for (const [role, texts] of said) {
    const own = role === 'dimension' ? undefined : keys.find((key) => key.role === role)
    if (own === undefined) continue
    replaced.set(own.column, (row) => texts.get(row) ?? grid.cell(row, own.column))
    said.delete(role)
  }
  const made: (readonly [Role, RowTexts])[] = [...blockTexts(grid, blocks, data), ...said]
  if (table.indent) {
    const indents = partsByIndent(grid, data.map((row) => ({ row, name: '', heading: tidy(grid.cell(row, from)), isLine: false })), from)
    made.unshift(['dimension', new Map([...indents].map(([row, texts]) => [row, texts.join(' · ')]))])
  }
  if (made.length === 0 && replaced.size === 0) return plan
  const view = withColumns(replaced.size > 0 ? withCells(grid, replaced) : grid, made.map(([, texts]): VirtualColumn => ({ text: (row) => texts.get(row) ?? '', from })))
  return { ...plan, grid: view, keys: [...made.map(([role], at): KeyColumn => ({ column: grid.columns + at, role, name: '' })), ...keys] }
}

const LOOKED_ABOVE = 40

/** The rows of a table's body as they look, those of values as said; lines that open blocks are read apart. */
const bodyOf = (grid: Grid, { data, blocks, left }: Parts): RowScan[] => {
  const own = new Set(data)
  const apart = new Set(blocks.flatMap(rowsIn))
  const [first = 0, last = -1] = [data[0], data[data.length - 1]]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter((row) => !apart.has(row) && !left.has(row)).map((row) => {
    const scan = scanRow(grid, row, false)
    return own.has(row) ? { ...scan, kind: 'data' } : scan.kind === 'data' ? { ...scan, kind: 'blank' } : scan
  })
}

/** The engine's plan of a table as a person described it, with what could not be taken as said. */
export const planByHand = (printed: Grid, fitted: FittedTable): Result<Plan> => {
  const { table: { says = {} }, columns, area } = fitted
  const uses = usesOf(columns)
  const said = [...uses].flatMap(([column, { as }]) => (as === 'values' ? [column] : []))
  const free = Array.from({ length: Math.max(0, area.right - area.left + 1) }, (_, at) => area.left + at).filter((column) => !uses.has(column))
  const parts = partsOf(printed, fitted, [...said, ...free])
  const filled = filledDown(printed, uses, parts.data)
  const places = [...uses].find(([, { as }]) => as === 'region')?.[0]
  const { grid, codes } = places === undefined || [...uses.values()].some(({ as }) => as === 'region-code') ? { grid: filled, codes: -1 } : splitPlaceCodes(filled, parts.data, places)
  const values = valueColumns(grid, uses, area, parts.data)
  const first = Math.min(parts.data[0] ?? area.top, ...parts.header.keys())
  const above = Array.from({ length: Math.min(LOOKED_ABOVE, Math.max(0, first - area.top)) }, (_, at) => scanRow(grid, area.top + at, false)).filter(({ row }) => !parts.left.has(row))
  const merged = mergedText(grid)
  const plain = headerInOneLanguage(merged, rowsOf(parts.header, 'head'), grid.columns)
  const heads = [...headsOf(grid, plain.merged, uses, parts.header), ...(codes < 0 ? [] : [{ column: codes, role: 'region-code' as const, name: '' }])].sort((a, b) => a.column - b.column)
  const block: TableBlock = { above, header: rowsOf(parts.header, 'head'), body: bodyOf(grid, parts), below: [], keys: heads.map(({ column }) => column), values, ...plain }
  const read = readPreamble(grid, above)
  const preamble = { ...read, universe: says.universe ?? read.universe }
  const { plan } = planOfBlock(grid, block, preamble, { unitBrackets: 'known', isRepublican: false, fallbackName: nameFromFile(grid.file) }, heads)
  const lines = roleLines(merged, parts.header, values)
  const made = plan.values.map((value, at) => withSaid(withLines(value, at, lines), uses.get(value.column)?.says))
  const { isUndated: _, ...whole } = withRowTexts({ ...plan, values: made }, parts, fitted, heads[0]?.column ?? 0)
  const { universe: __, ...constants } = says
  const all = { ...plan.constants, ...constants, period: constants.period ?? (plan.constants.period || preamble.period) }
  const isDated = all.period !== '' || whole.keys.some(({ role }) => role === 'period') || made.every(({ period }) => period !== undefined)
  const left = [...uses].flatMap(([column, { as }]): LeftColumn[] => (as === 'out' ? [{ column, reason: 'chosen' }] : []))
  return result({ ...whole, constants: all, left, leftRows: new Map([...[...parts.left].map((row) => [row, 'chosen'] as const), ...[...parts.header.keys()].map((row) => [row, 'header'] as const)]), ...(isDated ? {} : { isUndated: true }) }, unreadPeriods(grid, parts.header, values, lines))
}
