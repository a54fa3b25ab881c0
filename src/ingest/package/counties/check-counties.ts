/** Holds the files of `counties/` against one another and against the package: sums, codes, the summary. */
import { broadAges, cohortOf, COUNTY_YEARS, type County, type CountyArea, type CountyName, type CountySummary, type CountyYear } from '../../../model/county'
import { COUNTY_AREAS, COUNTY_INDEX, countyPath, countySummaryPath } from '../package-index'
import { findSeries, type Dataset } from '../../../model/dataset'
import { issue, type Issue, type IssueFacts, type Severity } from '../../../model/issue'
import { provincesOf } from '../../../model/region'
import { valueAt } from '../../../model/series'
import { yearOf, type Period } from '../../../model/period'
import { readCounties, readCountyAreas, readCountyIndex, readCountySummary } from './read-counties'
import type { SourceFile } from '../table/table'

type Files = ReadonlyMap<string, Uint8Array>

/** The places of one province at one census, and where they were read. */
interface Piece {
  readonly file: string
  readonly province: string // id
  readonly provinceCode: string // `51`
  readonly counties: readonly County[]
}

const sumOf = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const CENSUS = 'pop_census' // population of a province at a census

const sumIssue = (file: string, { line, name, year }: County, severity: Severity, facts: Omit<IssueFacts['county-sum'], 'name' | 'year'>): Issue => issue('county-sum', severity, { file, line, column: 0 }, name, { name, year, ...facts })

/** A sum that differs from its total; nothing where one of them is not known. */
const differs = (sum: number, total: number): boolean => !Number.isNaN(sum) && !Number.isNaN(total) && sum !== total

/** Men and women, and the age groups of each, against the totals printed. Ages that are not printed at all are no fault. */
const checkRow = ({ file }: Piece, county: County): Issue[] => {
  const { total, male, female, ages } = county
  const found = differs(male + female, total) ? [sumIssue(file, county, 'warning', { of: 'sexes', sum: male + female, total, parts: [] })] : []
  for (const [of, groups, own] of [['men', ages.male, male], ['women', ages.female, female]] as const) {
    const printed = groups.filter((value) => !Number.isNaN(value))
    if (printed.length > 0 && (printed.length < groups.length || differs(sumOf(groups), own))) found.push(sumIssue(file, county, 'warning', { of, sum: sumOf(printed), total: own, parts: [] }))
  }
  return found
}

const totals = (all: readonly County[]): number => sumOf(all.map(({ total }) => total))

/** The counties of each prefecture, and all of the province, against what is printed for them. What a prefecture has beyond its counties explains the rest of its province. */
const checkPlaces = ({ file, counties }: Piece): Issue[] => {
  const found: Issue[] = []
  const own = counties.filter(({ level }) => level === 'county')
  let explained = 0
  const parts: string[] = []
  for (const prefecture of counties.filter(({ level }) => level === 'prefecture')) {
    const sum = totals(own.filter((county) => county.prefecture === prefecture.name))
    if (!differs(sum, prefecture.total)) continue
    explained += prefecture.total - sum
    parts.push(prefecture.name)
    found.push(sumIssue(file, prefecture, sum > prefecture.total ? 'error' : 'note', { of: 'counties', sum, total: prefecture.total, parts: [] }))
  }
  const province = counties.find(({ level }) => level === 'province')
  const sum = totals(own)
  if (province && differs(sum, province.total)) found.push(sumIssue(file, province, sum > province.total ? 'error' : sum + explained === province.total ? 'note' : 'warning', { of: 'counties', sum, total: province.total, parts }))
  return found
}

/** The row of the province against the population at that census in the observations. */
const checkCensus = ({ file, province, counties }: Piece, dataset: Dataset): Issue[] => {
  const row = counties.find(({ level }) => level === 'province')
  const series = findSeries(dataset, CENSUS, province)
  const at = row && series ? series.periods.findIndex((period) => yearOf(period as Period) === row.year) : -1
  const total = series && at >= 0 ? valueAt(series, at) : Number.NaN
  return row && differs(row.total, total) ? [sumIssue(file, row, 'error', { of: 'census', sum: row.total, total, parts: [] })] : []
}

const checkCodes = ({ file, provinceCode, counties }: Piece, year: CountyYear, names: ReadonlySet<string>, dataset: Dataset): Issue[] =>
  counties.flatMap(({ code, name, level, source, line, year: own }): Issue[] => {
    const place = { file, line, column: 1 }
    const wrong = code === '' ? [] : own !== year || !code.startsWith(provinceCode) ? [issue('county-code', 'warning', place, code, { reason: 'file' })] : level !== 'province' && names.size > 0 && !names.has(`${code}|${name}|${year}`) ? [issue('county-code', 'error', place, code, { reason: 'index' })] : []
    return dataset.sources.has(source) || source === '' ? wrong : [...wrong, issue('source-unknown', 'error', { file, line, column: 0 }, source, { nearest: '' })]
  })

/** Each figure of the summary against the place it is of. */
const checkSummary = (file: string, summary: readonly CountySummary[], pieces: readonly Piece[]): Issue[] => {
  const counties = new Map(pieces.flatMap(({ counties: all }) => all.filter(({ level, code }) => level !== 'province' && code !== '').map((county) => [county.code, county] as const)))
  const listed = new Set(summary.map(({ code }) => code))
  const wrong = summary.flatMap(({ code, line, ...figures }): Issue[] => {
    const county = counties.get(code)
    if (!county) return [issue('county-code', 'error', { file, line, column: 1 }, code, { reason: 'index' })]
    const own = { total: county.total, male: county.male, urban: county.urban, ...broadAges(county), cohort: cohortOf(county) }
    return (Object.keys(own) as (keyof typeof own)[]).flatMap((column) => (Object.is(own[column], figures[column]) ? [] : [issue('county-summary', 'error', { file, line, column: 0 }, code, { column, found: figures[column], expected: own[column] })]))
  })
  return [...wrong, ...[...counties.keys()].filter((code) => !listed.has(code)).map((code) => issue('county-code', 'error', { file, line: 0, column: 0 }, code, { reason: 'index' }))]
}

/** Areas are those of prefectures that the newest census prints, from a source that is known. */
const checkAreas = (areas: readonly CountyArea[], index: readonly CountyName[], dataset: Dataset): Issue[] => {
  const known = new Set(index.filter(({ level }) => level === 'prefecture').map(({ code }) => code))
  return areas.flatMap(({ code, source, line }): Issue[] => [
    ...(index.length === 0 || known.has(code) ? [] : [issue('county-code', 'error', { file: COUNTY_AREAS, line, column: 1 }, code, { reason: 'index' })]),
    ...(dataset.sources.has(source) ? [] : [issue('source-unknown', 'error', { file: COUNTY_AREAS, line, column: 3 }, source, { nearest: '' })]),
  ])
}

/** Reads a file of a package where it is there. */
const readIn = <T>(files: Files, path: string, read: (file: SourceFile) => { readonly value: readonly T[]; readonly issues: readonly Issue[] }, issues: Issue[]): readonly T[] => {
  const bytes = files.get(path)
  if (!bytes) return []
  const { value, issues: found } = read({ path, bytes })
  issues.push(...found)
  return value
}

/** Reads the places below the province that a package holds, and checks them. A package may go without. */
export const checkCounties = (files: Files, dataset: Dataset): readonly Issue[] => {
  const issues: Issue[] = []
  const provinces = provincesOf(dataset).flatMap((id) => dataset.regions.get(id) ?? [])
  const index: readonly CountyName[] = readIn(files, COUNTY_INDEX, readCountyIndex, issues)
  const names = new Set(index.flatMap(({ code, name, years }) => years.map((year) => `${code}|${name}|${year}`)))
  issues.push(...checkAreas(readIn(files, COUNTY_AREAS, readCountyAreas, issues), index, dataset))
  for (const year of COUNTY_YEARS) {
    const pieces = provinces.flatMap(({ id, code }): Piece[] => {
      const file = countyPath(id, year)
      return files.has(file) ? [{ file, province: id, provinceCode: code.slice(0, 2), counties: readIn(files, file, readCounties, issues) }] : []
    })
    for (const piece of pieces) issues.push(...piece.counties.flatMap((county) => checkRow(piece, county)), ...checkPlaces(piece), ...checkCensus(piece, dataset), ...checkCodes(piece, year, names, dataset))
    const path = countySummaryPath(year)
    if (files.has(path)) issues.push(...checkSummary(path, readIn(files, path, readCountySummary, issues), pieces))
  }
  return issues
}
