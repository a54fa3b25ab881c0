/** Readers of `counties/`: wide rows, one for each place and census. */
import { COUNTY_LEVELS, COUNTY_YEARS, type County, type CountyArea, type CountyName, type CountySummary, type CountyYear } from '../../../model/county'
import { result, type Result } from '../../../model/issue'
import { IssueLog } from '../../bytes/issue-log'
import { splitIds } from '../catalogue/read-by-id'
import { type CatalogueRow, readTable, type SourceFile } from '../table/table'
import { AGE_COLUMNS, AREA_COLUMNS, CODE, COUNTY_COLUMNS, INDEX_COLUMNS, keyOfCounty, plainAreas, plainCounties, plainIndex, plainSummary, SUMMARY_COLUMNS } from './plain-counties'


/** A count of people or households; NaN where it is blank or, with an issue, unreadable or negative. */
const countIn = (row: CatalogueRow, column: string): number => {
  const value = row.number(column)
  if (value !== undefined && value < 0) {
    row.log.add('value-out-of-bounds', 'error', row.line, row.column(column), row.text(column), { value, min: 0, max: undefined, unit: '人' })
    return Number.NaN
  }
  return value ?? Number.NaN
}

/** The code of a row; undefined, with an issue, where it is no code. */
const codeOf = (row: CatalogueRow): string | undefined => {
  const code = row.text('code')
  if (CODE.test(code)) return code
  row.log.add('county-code', 'error', row.line, row.column('code'), code, { reason: 'form' })
  return undefined
}

const yearOf = (row: CatalogueRow, column: string, text: string): CountyYear | undefined => {
  const year = COUNTY_YEARS.find((one) => String(one) === text)
  if (year === undefined) row.log.add('term-unknown', 'error', row.line, row.column(column), text, { column, allowed: COUNTY_YEARS.map(String) })
  return year
}

const quickly = <T>(entries: readonly T[] | undefined): Result<readonly T[]> | undefined => entries && result(entries, [])

/** Reads one table; of two rows with one key the first is kept. */
const readRows = <T extends { readonly line: number }>(file: SourceFile, columns: readonly string[], make: (row: CatalogueRow) => T | undefined, keyOf: (entry: T) => string): Result<readonly T[]> => {
  const log = new IssueLog(file.path)
  const entries: T[] = []
  const lines = new Map<string, number>()
  readTable(file, { required: columns, optional: [] }, log, (row) => {
    const entry = make(row)
    if (!entry) return
    const key = keyOf(entry)
    const firstLine = lines.get(key)
    if (firstLine === undefined) {
      lines.set(key, entry.line)
      entries.push(entry)
    } else log.add('row-duplicate', 'error', entry.line, 0, row.text('code'), { key, firstLine })
  })
  return result(entries, log.list())
}

const makeCounty = (row: CatalogueRow): County | undefined => {
  const code = row.text('code') === '' ? '' : codeOf(row)
  const level = row.term('level', COUNTY_LEVELS)
  const year = yearOf(row, 'year', row.text('year'))
  const count = (column: string): number => countIn(row, column)
  const counts = { total: count('total'), male: count('male'), female: count('female'), urban: count('urban'), households: count('households') }
  const ages = { male: AGE_COLUMNS.male.map(count), female: AGE_COLUMNS.female.map(count) }
  if (code === undefined || level === undefined || year === undefined) return undefined
  if (row.text('source') === '') row.log.add('source-missing', 'error', row.line, row.column('source'), '', {})
  return { code, level, name: row.text('name_zh'), prefecture: row.text('prefecture'), year, ...counts, ages, source: row.text('source'), line: row.line }
}

/** Reads the places of one province at one census. */
export const readCounties = (file: SourceFile): Result<readonly County[]> =>
  quickly(plainCounties(file.bytes)) ?? readRows(file, COUNTY_COLUMNS, makeCounty, keyOfCounty)

/** Reads the broad ages of all prefectures and county-level places at one census. */
export const readCountySummary = (file: SourceFile): Result<readonly CountySummary[]> =>
  quickly(plainSummary(file.bytes)) ?? readRows(file, SUMMARY_COLUMNS, (row) => {
    const code = codeOf(row)
    const count = (column: string): number => countIn(row, column)
    const counts = { total: count('total'), male: count('male'), urban: count('urban'), under15: count('age_0_14'), over60: count('age_60'), over65: count('age_65'), cohort: count('born_1951_1970') }
    return code === undefined ? undefined : { code, ...counts, line: row.line }
  }, ({ code }) => code)

/** Reads the populations of prefectures in 2010 within their areas of 2020. */
export const readCountyAreas = (file: SourceFile): Result<readonly CountyArea[]> =>
  quickly(plainAreas(file.bytes)) ?? readRows(file, AREA_COLUMNS, (row) => {
    const code = codeOf(row)
    const total = countIn(row, 'total_2010')
    return code === undefined || Number.isNaN(total) ? undefined : { code, total, source: row.text('source'), line: row.line }
  }, ({ code }) => code)

/** Reads the index of names. */
export const readCountyIndex = (file: SourceFile): Result<readonly CountyName[]> =>
  quickly(plainIndex(file.bytes)) ?? readRows(file, INDEX_COLUMNS, (row) => {
    const code = codeOf(row)
    const level = row.term('level', COUNTY_LEVELS)
    const years = splitIds(row.text('years')).flatMap((text) => yearOf(row, 'years', text) ?? [])
    if (code === undefined || level === undefined) return undefined
    return { code, level, name: row.text('name_zh'), initials: row.text('initials').split('|').filter(Boolean), prefecture: row.text('prefecture'), province: row.text('province'), years, line: row.line }
  }, ({ code, name }) => `${code}|${name}`)
