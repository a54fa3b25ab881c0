import type { Grid } from '../../bytes/grid/grid'
import { withCells } from '../plan/grid-views'
import { type KeyColumn, type Layout, type LayoutContext, NO_CONSTANTS, type Plan, type ValueColumn } from '../plan/plan'
import { hasLostZeros, withZero } from '../plan/period-text'
import { splitPlaceCodes } from '../plan/place-codes'
import { isFigure } from '../plan/read-cell'
import { isUnitText } from '../plan/unit-text'
import { looksLikePlace } from '../plan/place-names'
import { isBlank, isTotalWord, tidy } from '../plan/tidy'
import { type ColumnUse, columnUses, isKeyUse, type RecordForm, roleOfUse } from './column-uses'
import { cellsBeyond, findHeader, headerAt, type RecordHeader } from './header'
import { isDaily, isPeriodText, isYearly, periodColumn, tellSamePeriod, yearWithPart } from './period-column'
import { namedIndicator } from './place-columns'
import { determines, isBlankColumn, sampleRows } from './sample'

const ROWS = 200_000
const VALUES = 8 // columns of figures that are asked whether rows contradict each other
const SEPARATOR = '\u0001'

const rowKeyOf = (grid: Grid, row: number, columns: readonly number[]): string => columns.map((column) => grid.cell(row, column)).join(SEPARATOR)

const isOther = (grid: Grid, values: readonly number[], row: number, before: number): boolean =>
  values.some((column) => {
    const [text, first] = [grid.cell(row, column), grid.cell(before, column)]
    return text !== first && text !== '' && first !== ''
  })

/** How many rows give another figure for a key than the first of its rows does, in any of the value columns. */
const contradictions = (grid: Grid, rows: readonly number[], columns: readonly number[], values: readonly number[]): number => {
  const known = new Map<string, number>()
  let found = 0
  for (const row of rows) {
    if (values.every((column) => grid.cell(row, column) === '')) continue
    const key = rowKeyOf(grid, row, columns)
    const before = known.get(key)
    if (before === undefined) known.set(key, row)
    else if (isOther(grid, values, row, before)) found += 1
  }
  return found
}

/** Of columns that name a series only where they must, those without which rows would contradict each other; the first that help are taken. */
export const neededSplitters = (grid: Grid, all: readonly number[], keys: readonly number[], splitters: readonly number[], values: readonly number[]): readonly number[] => {
  if (splitters.length === 0) return []
  const rows = all.length > ROWS ? all.slice(0, ROWS) : all
  const looked = values.slice(0, VALUES)
  const taken: number[] = []
  let left = contradictions(grid, rows, keys, looked)
  for (const column of splitters) {
    if (left === 0) break
    const then = contradictions(grid, rows, [...keys, ...taken, column], looked)
    if (then < left) taken.push(column)
    left = Math.min(left, then)
  }
  return taken
}

const NO_NAME =
  /^(?:values?|obs ?value(?:: ?.*)?|observation ?value|observations?|data ?values?|numeric ?value|fact ?value ?numeric|numeric|display value|amount|figures?|estimate|v4 \d|quantity|data|val|数值|值|数据|數值|数值\(.*\)|値|값|수치|데이터|valeurs?|wert|valor|valore|count|total)$/
const CODE_AT_END = /^(.*\S)\s*\[[A-Za-z0-9_.:-]+\]$/

/** Value columns with what their headers say: nothing where a header is no more than `Value`; a place where all headers are places. */
const namedValues = (columns: readonly number[], printed: readonly string[], names: readonly string[], hasIndicator: boolean): readonly ValueColumn[] => {
  const arePlaces = columns.length > 1 && columns.every((column) => looksLikePlace(printed[column] ?? ''))
  return columns.map((column) => {
    const header = printed[column] ?? ''
    if (header === '' && columns.length > 1) return { column, labels: [`#${column + 1}`] }
    const name = CODE_AT_END.exec(header)?.[1] ?? header
    if (arePlaces) return { column, labels: [], region: name }
    if (NO_NAME.test(names[column] ?? '') && columns.length === 1) return { column, labels: [] }
    return hasIndicator ? { column, labels: columns.length > 1 ? [name] : [] } : { column, labels: [], indicator: name }
  })
}

/** Rows of a long table below its header: to the last one whose period can be read, without blank ones and without headers that come again. */
const recordRows = (grid: Grid, header: number, period: number, isPeriod: (text: string) => boolean): readonly number[] => {
  const known = new Map<string, boolean>()
  const readable = (row: number): boolean => {
    const text = grid.cell(row, period)
    const before = known.get(text)
    if (before !== undefined) return before
    const found = !isBlank(text) && isPeriod(text)
    if (known.size < 50_000) known.set(text, found)
    return found
  }
  let end = grid.rows
  while (end > header + 1 && !readable(end - 1)) end -= 1
  const again = grid.cell(header, period)
  const rows: number[] = []
  for (let row = header + 1; row < end; row += 1) {
    const text = grid.cell(row, period)
    if (readable(row) || (!isBlank(text) && text !== again)) rows.push(row)
  }
  return rows
}

/** Rows of a table without dates that hold a figure. */
const figureRows = (grid: Grid, header: number, values: readonly number[]): readonly number[] =>
  Array.from({ length: grid.rows - header - 1 }, (_, at) => header + 1 + at).filter((row) => values.some((column) => isFigure(grid.cell(row, column))))

/** Units in a row of their own between the names and the first figures: `Anzahl` below `Bevölkerungsstand`. */
const withUnitRow = (grid: Grid, header: RecordHeader, [first = 0]: readonly number[], values: readonly ValueColumn[]): readonly ValueColumn[] => {
  const row = header.row + 1
  if (row >= first || header.row < 0) return values
  const units = values.map(({ column }) => tidy(grid.cell(row, column)).replace(/^[([]|[)\]]$/g, ''))
  if (!units.some(isUnitText) || units.some((unit) => unit !== '' && !isUnitText(unit))) return values
  return values.map((value, at) => (units[at] === '' || units[at] === undefined ? value : { ...value, unit: units[at] }))
}

const DIVIDES = /^(?:insgesamt|zusammen|männlich|weiblich|männer|frauen|ensemble|total(?:e|es)?|totale|tot|hommes|femmes|hombres|mujeres|ambos sexos|homens|mulheres|maschi|femmine|males?|females?|men|women|both sexes|persons|all|合计|总计|男|女|男性|女性|小计|总数|計|総数|계|남|여)$/i

/** Below a title, columns that only divide what it names (`Insgesamt`, `Male`) take their name from it. */
const underTitle = (values: readonly ValueColumn[], title: string): readonly ValueColumn[] =>
  title === '' || !values.some(({ indicator = '' }) => DIVIDES.test(indicator)) ? values : values.map(({ indicator = '', ...value }) => ({ ...value, labels: [indicator, ...value.labels] }))

/** A long table with the use of its columns, before its rows are chosen. */
interface Records {
  readonly grid: Grid
  readonly header: RecordHeader
  readonly sample: readonly number[]
  readonly uses: readonly ColumnUse[]
  readonly isLoose: boolean
  readonly isUndated?: boolean // it names no date, and is read without one
  readonly above?: string // what the title above it names; '' where there is none
}

const columnsOf = (uses: readonly ColumnUse[], wanted: (use: ColumnUse) => boolean): number[] => uses.flatMap((use, column) => (wanted(use) ? [column] : []))

/** Only the first column of places is the place of a row; a further one is a dimension, unless the first tells it. Codes alone represent places. */
const oneRegion = (uses: readonly ColumnUse[], grid: Grid, sample: readonly number[]): readonly ColumnUse[] => {
  const filled = (wanted: ColumnUse): number[] => columnsOf(uses, (use) => use === wanted).filter((column) => !isBlankColumn(grid, sample, column))
  const [first = -1] = [...filled('region'), ...filled('region-code')]
  return uses.map((use, column) => {
    if (column === first) return 'region'
    return use === 'region' ? (determines(grid, sample, first, column) ? 'aside' : 'dimension') : use
  })
}

const keyOf = (header: RecordHeader, use: ColumnUse, column: number): KeyColumn => ({
  column,
  role: roleOfUse(use),
  name: header.printed[column] ?? '',
  ...(use === 'quiet' ? { isQuiet: true } : {}),
})

/** The table with a year and its month read as one, where they are in two columns; days that open or close each year represent it. */
const datedGrid = ({ grid, header, uses, sample }: Records, period: number): Grid => {
  const withPeriod = (make: (row: number) => string): Grid => withCells(grid, new Map([[period, (row) => (row <= header.row ? grid.cell(row, period) : make(row))]]))
  if (isYearly(grid, sample, period)) return withPeriod((row) => grid.cell(row, period).trim().slice(0, 4))
  if (hasLostZeros(sample.map((row) => grid.cell(row, period)))) return withPeriod((row) => withZero(grid.cell(row, period)))
  const part = uses.findIndex((use, column) => use === 'part' && !isBlankColumn(grid, sample, column))
  return part < 0 ? grid : withPeriod((row) => yearWithPart(grid.cell(row, period), grid.cell(row, part)))
}

/** Whether a key brings a word into the label: a dimension that varies, or narrows what is counted. */
const isShown = (grid: Grid, sample: readonly number[], { role, column, isQuiet = false }: KeyColumn): boolean => {
  if (role === 'indicator') return true
  const texts = new Set(role === 'dimension' ? sample.map((row) => tidy(grid.cell(row, column))).filter((text) => text !== '') : [])
  return texts.size > 1 || (!isQuiet && Array.from(texts).some((text) => !isTotalWord(text)))
}

/** The plan of a long table; undefined when it has no periods that can be read or no figures. */
export const planRecords = (records: Records, title: string): Plan | undefined => {
  const { header, sample } = records
  const named = namedIndicator(oneRegion(records.uses, records.grid, sample))
  const period = periodColumn(records.grid, sample, columnsOf(named, (use) => use === 'period'), records.isLoose)
  const uses = named.map((use, column): ColumnUse => (use !== 'period' && use !== 'value' && period >= 0 && tellSamePeriod(records.grid, sample, column, period) ? 'aside' : use))
  const isLoose = period >= 0 && (records.isLoose || isDaily(records.grid, sample, period))
  const values = columnsOf(uses, (use) => use === 'value').filter((column) => column !== period && !isBlankColumn(records.grid, sample, column))
  const isUndated = period < 0 && records.isUndated === true
  if ((period < 0 && !isUndated) || values.length === 0) return undefined
  const grid = isUndated ? records.grid : datedGrid({ ...records, uses }, period)
  const rows = isUndated ? figureRows(grid, header.row, values) : recordRows(grid, header.row, period, (text) => isPeriodText(text, isLoose))
  const filled = columnsOf(uses, isKeyUse).filter((column) => !isBlankColumn(grid, sample, column))
  const splitters = columnsOf(uses, (use) => use === 'splitter').filter((column) => !isBlankColumn(grid, sample, column))
  const split = neededSplitters(grid, rows, isUndated ? filled : [period, ...filled], splitters, values)
  const keys = [...filled, ...split].sort((a, b) => a - b).map((column) => keyOf(header, uses[column] ?? 'dimension', column))
  const valued = namedValues(values, header.printed, header.names, keys.some(({ role }) => role === 'indicator'))
  const titled = underTitle(valued, records.above ?? '')
  const isNamed = keys.some((key) => isShown(grid, sample, key)) || valued.some(({ indicator = '' }) => indicator !== '')
  const region = keys.find(({ role }) => role === 'region')
  const places = region === undefined || keys.some(({ role }) => role === 'region-code') ? { grid, codes: -1 } : splitPlaceCodes(grid, rows, region.column)
  if (places.codes >= 0) keys.push({ column: places.codes, role: 'region-code', name: '' })
  return {
    grid: places.grid,
    rows,
    keys: isUndated ? keys : [...keys, { column: period, role: 'period', name: header.printed[period] ?? '', ...(isLoose ? { isLoose } : {}) }],
    values: withUnitRow(grid, header, rows, titled),
    constants: { ...NO_CONSTANTS, indicator: isNamed && titled === valued ? '' : title },
    unitBrackets: 'known',
    ...(isUndated ? { isUndated } : {}),
  }
}

/** Reads a table with a known header as a form says. */
const recordsOf = (given: Grid, found: RecordHeader, form: RecordForm): Records => {
  const grid = form.view?.(given, found) ?? given
  const header = grid === given ? found : headerAt(grid, found.row) // a view may name columns anew
  const sample = sampleRows(header.row + 1, grid.rows)
  return { grid, header, sample, uses: columnUses(grid, header, sample, form), isLoose: form.isLoose ?? false }
}

/** A file's name without its folders and ending. */
export const stemOf = ({ file }: LayoutContext): string => (file.split('/').pop() ?? file).replace(/\.[A-Za-z0-9]{1,5}$/, '')

/** The layout of a long table whose columns are known by their names. */
export const recordLayout = (form: RecordForm): Layout => ({
  id: form.id,
  fit: (grid, context) => {
    const header = findHeader(grid, form.isHeader, form.depth)
    if (header === undefined) return undefined
    const records = recordsOf(grid, header, form)
    const title = form.title?.(records.grid, header, context) || stemOf(context)
    const plan = planRecords(records, title)
    return plan === undefined || plan.rows.length === 0 ? { score: form.score / 2, plans: [] } : { score: form.score, plans: [plan], issues: cellsBeyond(grid, header, plan.rows) }
  },
})
