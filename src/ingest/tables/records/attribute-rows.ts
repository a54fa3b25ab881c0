/** Tables of terminals and time series workbooks: a column a series, on top a row for each thing said of it (region, unit, frequency, id), below a row for each period. */
import type { Grid } from '../../bytes/grid/grid'
import { readLoosePeriod, readPeriodText } from '../plan/period-text'
import { NO_CONSTANTS, type Plan, type ValueColumn } from '../plan/plan'
import { isBlank, tidy } from '../plan/tidy'
import { isFigure } from '../plan/read-cell'
import { withCells } from '../plan/grid-views'
import { isDaily, isYearly } from './period-column'

type Attribute = 'name' | 'region' | 'part' | 'unit' | 'frequency' | 'id' | 'aside'

/** What rows of attributes are called: CEIC, Wind, EPS, CEIdata, ABS, INSEE, IMF, Haver, FRED. */
const ATTRIBUTES: readonly (readonly [RegExp, Attribute])[] = [
  [/^(?:指标|指标名称|名称|数列名称|变量|series ?name|name|title|libellé|indicator|indicator name|descriptor|data item description|series description)$/, 'name'],
  [/^(?:区域|地区|国家|国家\/地区|国家或地区|地域|region|country|geography|area|location|zone géographique)$/, 'region'],
  [/^(?:次国家|省份|城市|subnational|province|state)$/, 'part'],
  [/^(?:单位|計量單位|计量单位|單位|単位|units?|unité|unit of measure|einheit)$/, 'unit'],
  [/^(?:频率|频度|頻率|frequency|freq\.?|périodicité|更新频率|periodicity)$/, 'frequency'],
  [/^(?:(?:数据)?来源|资料来源|數據來源|source|状态|狀態|status)$/, 'aside'],
  [/^(?:数列 ?id|系列 ?id|series ?id|sr ?码|sr ?code|idbank|mnemonic|code|指标 ?id|指标代码|indicator ?id|series ?code|wind ?代码|trade code)$/, 'id'],
  [/^(?:首次观测日期|最后观测日期|最[后新]更新时间|更新时间|更新日期|起始时间|截止时间|起止时间|时间区间|first obs(?:ervation)?\.? date|last obs(?:ervation)?\.? date|last update(?:d| time)?|dernière mise à jour|series start|series end|date range|start date|end date)$/, 'aside'],
  [/^(?:数列备注|备注|说明|注释|函数描述|函数信息|function(?: information| description)?|notes?|remarks?|comments?|period|période|建议|suggestions|multiplier|data type|series type|collection month|no\.? ?(?:of )?obs(?:ervations)?\.?|观测[值数]数?量?|seasonal adjustment)$/, 'aside'],
  [/^(?:平均值?|均值|方差|标准差|偏度|峰度|变异系数|最小值?|最大值?|中位数|极差|mean|average|variance|standard deviation|std\.? ?dev\.?|skewness|kurtosis|coefficient of? ?variation|min(?:imum)?|max(?:imum)?|median|range)$/, 'aside'],
]

const attributeOf = (text: string): Attribute | undefined => {
  const plain = tidy(text).normalize('NFKC').toLowerCase().replace(/\s*[:：]\s*$/, '')
  const words = /^([\u3400-\u9fff]+) [a-z .]+$/.exec(plain)?.[1] ?? plain // 平均 MEAN
  return ATTRIBUTES.find(([named]) => named.test(words))?.[1]
}

const readsAsPeriod = (text: string): boolean => /\d{4}/.test(text) && (readPeriodText(text) !== undefined || (/\D/.test(text.trim()) && readLoosePeriod(text) !== undefined))

const MOST_ATTRIBUTES = 40
const FEWEST_ROWS = 2
const COLUMNS = 5000

/** The rows of attributes and of periods of a sheet. */
interface AttributedTable {
  readonly attributes: readonly { readonly row: number; readonly attribute: Attribute | undefined }[]
  readonly rows: readonly number[]
}

const periodRows = (grid: Grid, from: number): number[] => {
  const rows: number[] = []
  for (let row = from; row < grid.rows; row += 1) if (readsAsPeriod(grid.cell(row, 0))) rows.push(row)
  return rows
}

/** Whether enough rows on top are attributes, one of them the unit or the frequency. `isTurned`: indicators down with a unit beside them are an ordinary table, so the frequency or an id must be among them. */
const isAttributed = (attributes: AttributedTable['attributes'], isTurned: boolean): boolean => {
  const known = attributes.filter(({ attribute }) => attribute !== undefined)
  if (isTurned && (known.length < 3 || !known.some(({ attribute }) => attribute === 'frequency' || attribute === 'id'))) return false
  return known.length >= 2 && known.some(({ attribute }) => attribute === 'unit' || attribute === 'frequency' || attribute === 'id') && known.length * 2 >= attributes.length
}

const findTable = (grid: Grid, isTurned: boolean): AttributedTable | undefined => {
  const first = Array.from({ length: Math.min(grid.rows, MOST_ATTRIBUTES) }, (_, row) => row).find((row) => readsAsPeriod(grid.cell(row, 0)))
  if (first === undefined || first < 2) return undefined
  const filled = Array.from({ length: first }, (_, row) => row).filter((row) => Array.from({ length: Math.min(grid.columns, COLUMNS) - 1 }, (_, at) => at + 1).some((column) => !isBlank(grid.cell(row, column))))
  const attributes = filled.map((row) => ({ row, attribute: isBlank(grid.cell(row, 0)) ? ('name' as const) : attributeOf(grid.cell(row, 0)) }))
  if (!isAttributed(attributes, isTurned)) return undefined
  const rows = periodRows(grid, first)
  const below = Array.from({ length: grid.rows - first }, (_, at) => first + at).filter((row) => !isBlank(grid.cell(row, 0))).length
  return rows.length >= FEWEST_ROWS && rows.length * 4 >= below * 3 ? { attributes, rows } : undefined
}

/** ABS: `Estimated Resident Population ;  Male ;  New South Wales ;`. */
const partsOf = (name: string): string[] => (/\s;/.test(name) ? name.split(/\s*;\s*/).filter((part) => part !== '') : [name])

const NOTHING = /^(?:[-–—.]+|n\/?a|无)$/i

const columnOf = (grid: Grid, { attributes }: AttributedTable, column: number): ValueColumn | undefined => {
  const said = (wanted: Attribute | undefined): string[] =>
    attributes.filter(({ attribute }) => attribute === wanted).map(({ row }) => tidy(grid.cell(row, column))).filter((text) => text !== '' && !NOTHING.test(text))
  const labels = [...said('name').flatMap(partsOf), ...said(undefined).filter((text) => !isFigure(text))]
  const [indicator, ...narrower] = labels
  if (indicator === undefined) return undefined
  const [region = ''] = [...said('part'), ...said('region')]
  const [unit = ''] = said('unit')
  return { column, indicator, labels: narrower, ...(region === '' ? {} : { region }), ...(unit === '' ? {} : { unit }) }
}

const ANNUAL = /^(?:年|年度|a|annual|annually|yearly|year|jährlich|annuelle?)(?:\W|$)/i

/** Every year is dated by one of its days or months: it is the year that is meant. */
const inYears = (grid: Grid, { attributes, rows }: AttributedTable, columns: readonly number[]): Grid => {
  const frequency = attributes.find(({ attribute }) => attribute === 'frequency')
  const isAnnual = frequency !== undefined && columns.every((column) => ANNUAL.test(tidy(grid.cell(frequency.row, column))))
  const years = new Set(rows.map((row) => (readPeriodText(grid.cell(row, 0)) ?? readLoosePeriod(grid.cell(row, 0)) ?? '').slice(0, 4)))
  if (!isYearly(grid, rows, 0) && !(isAnnual && years.size === rows.length)) return grid
  const body = new Set(rows)
  return withCells(grid, new Map([[0, (row) => (body.has(row) ? (readPeriodText(grid.cell(row, 0)) ?? readLoosePeriod(grid.cell(row, 0)) ?? grid.cell(row, 0)).slice(0, 4) : grid.cell(row, 0))]]))
}

/** The plan of a table whose columns are series with rows of attributes on top; undefined for any other. `isTurned`: rows of the file are the columns. */
export const planOfAttributes = (grid: Grid, isTurned = false): Plan | undefined => {
  const table = findTable(grid, isTurned)
  if (table === undefined) return undefined
  const filled = Array.from({ length: Math.min(grid.columns, COLUMNS) - 1 }, (_, at) => at + 1).filter((column) => table.rows.some((row) => isFigure(grid.cell(row, column))))
  const values = filled.flatMap((column) => columnOf(grid, table, column) ?? [])
  if (values.length === 0) return undefined
  const view = inYears(grid, table, values.map(({ column }) => column))
  const isLoose = isDaily(view, table.rows, 0)
  return { grid: view, rows: table.rows, keys: [{ column: 0, role: 'period', name: '', ...(isLoose ? { isLoose } : {}) }], values, constants: NO_CONSTANTS, unitBrackets: 'known' }
}

const INDEX_WORDS = [/^series ?id$/, /^series (?:start|type)$/, /^series end$/, /^no\.? ?obs\.?$/, /^data type$/, /^freq(?:uency|\.)?$/, /^unit$/, /^数列 ?id$/, /^首次观测日期$/, /^最后观测日期$/]

/** Whether a sheet only lists the series of a workbook, with their dates and ids. */
export const isIndexOfSeries = (grid: Grid): boolean => {
  for (let row = 0; row < Math.min(grid.rows, 20); row += 1) {
    const names = Array.from({ length: Math.min(grid.columns, 40) }, (_, column) => tidy(grid.cell(row, column)).toLowerCase())
    if (INDEX_WORDS.filter((word) => names.some((name) => word.test(name))).length >= 4) return true
  }
  return false
}
