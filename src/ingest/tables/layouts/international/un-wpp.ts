import type { Grid } from '../../../bytes/grid/grid'
import { readPeriodText } from '../../plan/period-text'
import { type Constants, type KeyColumn, type Layout, type LayoutFit, NO_CONSTANTS, type Plan, type ValueColumn } from '../../plan/plan'
import { isBlank, tidy } from '../../plan/tidy'
import { isFigure } from '../../plan/read-cell'
import { headerPath, headerText } from '../../frame/header-path'
import { indicatorOfTitle } from '../../frame/title-words'
import { recordLayout } from '../../records/record-layout'

const PLACE = /^(?:(?:major area, |region, )?(?:region|subregion),? (?:subregion, )?(?:development group, )?country(?:,)? or area.*|major area, region, country or area.*|region, subregion, country or area.*|region, development group.*country.*|.*country or area of destination.*|location|urban agglomeration|country or area)\s?\*?$/i
const PLACE_CODE = /^(?:country code|location code|iso 3166-1 numeric code|locid|code|iso3 alpha-code|iso3_code|locationid)$/i
const ASIDE =
  /^(?:index|sort ?order|notes?|iso[23].*|sdmx.*|type(?: of data.*)?|loctype.*|parent.*|varid|midperiod|sexid|agegrpstart|agegrpspan|age ?interval.*|locid|.*code\*{0,2}|latitude|longitude|city code|agestart|agespan)$/i
const PERIOD = /^(?:year|time|period|reference (?:date|period).*|year\(s\)|date)$/i
const MEASURE = /population|births|deaths|rate|ratio|life|fertility|mortality|migra|\bage\b|density|probability|number of|surviv|death|person-years/i
const DIMENSION = /^(?:variant|sex|age|age ?\(x\)|age ?grp|agegroup|urban agglomeration|city|sex ratio|source|estimate type|estimatetype)$/i

interface Header {
  readonly row: number
  readonly top: number // the first row that heads figures; the same where one row heads them
  readonly names: readonly string[]
}

const isSheetOfNotes = (sheet: string): boolean => /^(?:notes?|instructions|contents|read ?me)$/i.test(sheet.trim())

const STUB_COLUMNS = 24

const namesOf = (grid: Grid, row: number, columns: number): string[] => Array.from({ length: columns }, (_, column) => headerText(grid, row, column))

const findHeader = (grid: Grid): Header | undefined => {
  for (let row = 0; row < Math.min(grid.rows, 30); row += 1) {
    const stub = namesOf(grid, row, Math.min(grid.columns, STUB_COLUMNS))
    if (!stub.some((name) => PLACE.test(name)) || stub.filter((name) => name !== '').length < 4 || !stub.some((name) => PLACE_CODE.test(name))) continue
    const names = namesOf(grid, row, grid.columns)
    let top = row
    while (top > 0 && row - top < 3 && isHeading(grid, top - 1, names)) top -= 1
    return { row, top, names }
  }
  return undefined
}

/** A row above that is over the figures alone, such as the measure over the years. */
const isHeading = (grid: Grid, row: number, names: readonly string[]): boolean => {
  const place = names.findIndex((name) => PLACE.test(name))
  const filled = Array.from({ length: grid.columns }, (_, column) => column).filter((column) => !isBlank(grid.cell(row, column)))
  return filled.length > 0 && filled.every((column) => column > place)
}

const keysOf = (grid: Grid, { names }: Header, first: number): KeyColumn[] => {
  let hasRegion = false
  let hasCode = false
  return names.flatMap((name, column): KeyColumn[] => {
    if (name === '' || column >= first) return []
    if (PERIOD.test(name)) return [{ column, role: 'period', name }]
    if (DIMENSION.test(name)) return [{ column, role: 'dimension', name }]
    if (PLACE.test(name) && !hasRegion) {
      hasRegion = true
      return [{ column, role: 'region', name }]
    }
    if (PLACE_CODE.test(name) && !hasCode && !isBlankColumn(grid, column)) {
      hasCode = true
      return [{ column, role: 'region-code', name }]
    }
    return ASIDE.test(name) ? [] : [{ column, role: 'dimension', name }]
  })
}

const isBlankColumn = (grid: Grid, column: number): boolean => {
  for (let row = 0; row < Math.min(grid.rows, 40); row += 1) if (!isBlank(grid.cell(row, column))) return false
  return true
}

/** Figures begin right of the last column that names a row. */
const firstFigure = (names: readonly string[]): number =>
  names.reduce((last, name, column) => (PLACE.test(name) || PLACE_CODE.test(name) || PERIOD.test(name) || DIMENSION.test(name) || ASIDE.test(name) ? column + 1 : last), 0)

const valuesOf = (grid: Grid, { row, top, names }: Header, first: number): ValueColumn[] => {
  const rows = Array.from({ length: row - top + 1 }, (_, at) => top + at)
  return names.flatMap((name, column): ValueColumn[] => {
    if (column < first) return []
    const path = headerPath(grid, rows, column, first).map((part) => part.replace(/\s*\*+$/, ''))
    const period = path.map(readPeriodText).filter((part) => part !== undefined).pop()
    const labels = path.filter((part) => readPeriodText(part) === undefined)
    const measure = labels.findIndex((label) => label.length > 11 && MEASURE.test(label))
    const named = measure < 0 ? { labels } : { labels: labels.filter((_, at) => at !== measure), indicator: labels[measure] ?? '' }
    return path.length === 0 || name === '' ? [] : [{ column, ...named, ...(period === undefined ? {} : { period }) }]
  })
}

/** What the lines above say: `File POP/1-1: Total population … (thousands)`, or the title of a query. */
const constantsOf = (grid: Grid, top: number): Constants => {
  const lines: string[] = []
  for (let row = 0; row < top; row += 1) {
    const text = tidy(Array.from({ length: Math.min(grid.columns, 12) }, (_, column) => grid.cell(row, column)).find((cell) => !isBlank(cell)) ?? '')
    if (text !== '') lines.push(text)
  }
  const file = lines.find((line) => /^(?:file|table)\b[^:]*:\s*\S/i.test(line))
  const title = file === undefined ? (lines.length <= 3 ? (lines[0] ?? '') : '') : file.replace(/^[^:]*:\s*/, '')
  return { ...NO_CONSTANTS, indicator: indicatorOfTitle(title) }
}

const planOf = (grid: Grid, header: Header, sheets: readonly Grid[]): Plan => {
  const first = firstFigure(header.names)
  const keys = keysOf(grid, header, first)
  const values = valuesOf(grid, header, first)
  const isDated = keys.some(({ role }) => role === 'period')
  const constants = constantsOf(grid, header.top)
  const kept = isDated ? values.map(({ column, labels, indicator }): ValueColumn => (indicator === undefined ? { column, labels } : { column, labels, indicator })) : values.filter(({ period }) => period !== undefined)
  const named = keys.some(({ name }) => /^variant$/i.test(name)) || sheets.filter((sheet) => findHeader(sheet)).length < 2 ? kept : kept.map((value) => ({ ...value, labels: [grid.sheet, ...value.labels] }))
  const place = keys.find(({ role }) => role === 'region')?.column ?? 0
  const period = keys.find(({ role }) => role === 'period')?.column
  const rows: number[] = []
  for (let row = header.row + 1; row < grid.rows; row += 1) {
    const isRow = !isBlank(grid.cell(row, place)) && (period === undefined || !isBlank(grid.cell(row, period)))
    if (isRow && named.some(({ column }) => isFigure(grid.cell(row, column)))) rows.push(row)
  }
  return { grid, rows, keys, values: named, constants, numbers: 'point', unitBrackets: 'known', keepsBrackets: true }
}

/** World Population Prospects and its sisters: workbooks with some sixteen lines above the header, exports of a query, and long files by location. */
export const unWpp: Layout = {
  id: 'un-wpp',
  fit: (grid, { sheets }): LayoutFit | undefined => {
    const header = findHeader(grid)
    if (!header) {
      const isBeside = isSheetOfNotes(grid.sheet) && sheets.some((sheet) => sheet !== grid && findHeader(sheet) !== undefined)
      return isBeside ? { score: 0.99, plans: [] } : undefined
    }
    const plan = planOf(grid, header, sheets)
    const isSure = header.names.some((name) => /^(?:locid|variant|iso 3166-1 numeric code)$|region, (?:subregion|country)/i.test(name))
    return plan.values.length === 0 || plan.rows.length === 0 ? undefined : { score: isSure ? 0.97 : 0.62, plans: [plan] }
  },
}

/** World Population Prospects as CSV: one row a place, variant, time and age, several measures beside each other. */
export const unWppCsv = recordLayout({
  id: 'un-wpp-csv',
  score: 0.99,
  depth: 2,
  isHeader: (names) => names.includes('locid') && names.includes('location') && (names.includes('time') || names.includes('midperiod')),
  rules: [
    [/^location$/, 'region'],
    [/^(?:iso3 code|locid)$/, 'region-code'],
    [/^time$/, 'period'],
    [/^variant$/, 'quiet'],
    [/^(?:age ?grp|age|sex)$/, 'dimension'],
    [/^(?:sortorder|notes|iso2 code|sdmx code|loctype.*|parentid|varid|midperiod|agegrpstart|agegrpspan|sexid|agestart|agespan|indicator ?id)$/, 'aside'],
    [/^value$/, 'value'],
    [/^(?:indicator|indicatorname|indicatorshortname)$/, 'indicator'],
  ],
  others: 'numbers',
})
