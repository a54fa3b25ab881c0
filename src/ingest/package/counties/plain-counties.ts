/**
 * A quick reader of the tables of `counties/` where they are written plainly, as those of the package are: the columns in
 * their order, no quotes, no blanks, whole numbers. It reads everything or nothing: what it refuses, the careful reader
 * reads, which says what is wrong. A page that shows one county is there sooner by it, with less code.
 */
import { hasHidden } from '../../../format/hidden-characters'
import { COUNTY_AGES, COUNTY_LEVELS, COUNTY_YEARS, type County, type CountyArea, type CountyName, type CountySummary } from '../../../model/county'

export const AGE_COLUMNS = { male: COUNTY_AGES.map((age) => `male_${age}`), female: COUNTY_AGES.map((age) => `female_${age}`) } as const
export const COUNTY_COLUMNS: readonly string[] = ['code', 'level', 'name_zh', 'prefecture', 'year', 'total', 'male', 'female', 'urban', 'households', ...AGE_COLUMNS.male, ...AGE_COLUMNS.female, 'source']
export const SUMMARY_COLUMNS: readonly string[] = ['code', 'total', 'male', 'urban', 'age_0_14', 'age_60', 'age_65', 'born_1951_1970']
export const AREA_COLUMNS: readonly string[] = ['code', 'total_2010', 'source']
export const INDEX_COLUMNS: readonly string[] = ['code', 'level', 'name_zh', 'initials', 'prefecture', 'province', 'years']
export const CODE = /^\d{6}$/

const NOT_PLAIN = /["\r\t\u00a0\u3000\ufeff ]|\n\n/ // quotes, blanks, and blank lines
const COUNT = '\\d{0,15}' // blank or a whole number that a double holds exactly

/** A row of cells that match these patterns, which hold no comma. One pattern for a row: a test for each of its cells takes a browser several times as long. */
const rowOf = (...cells: readonly string[]): RegExp => new RegExp(`^${cells.map((cell) => `(${cell})`).join(',')}$`)

/** So many counts, as one part of a row. */
const counts = (number: number): string => `${COUNT}(?:,${COUNT}){${number - 1}}`

/** The lines below the header; undefined where the table is not written plainly. */
const plainLines = (bytes: Uint8Array, columns: readonly string[]): readonly string[] | undefined => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // without a byte-order mark
  } catch {
    return undefined
  }
  if (NOT_PLAIN.test(text) || hasHidden(text)) return undefined
  const [head, ...lines] = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
  return head === columns.join() && lines.length > 0 ? lines : undefined
}

/** Rows as entries; undefined as soon as one is refused, or two have one key. */
const plainEntries = <T>(bytes: Uint8Array, columns: readonly string[], row: RegExp, make: (parts: readonly string[], line: number) => T | undefined, keyOf: (entry: T) => string): readonly T[] | undefined => {
  const lines = plainLines(bytes, columns)
  const entries: T[] = []
  const keys = new Set<string>()
  for (const line of lines ?? []) {
    const [, ...parts] = row.exec(line) ?? []
    const entry = parts.length > 0 ? make(parts, entries.length + 2) : undefined
    if (entry === undefined || keys.has(keyOf(entry))) return undefined
    keys.add(keyOf(entry))
    entries.push(entry)
  }
  return lines && entries
}

const countOf = (cell: string): number => (cell === '' ? Number.NaN : Number(cell))

/** What no two rows of a province's file have in common. */
export const keyOfCounty = ({ code, name, prefecture, year }: Pick<County, 'code' | 'name' | 'prefecture' | 'year'>): string => [code || `${prefecture} ${name}`, year].join('|')

const ID = '\\d{6}'
const TEXT = '[^,]*'
const LEVEL = COUNTY_LEVELS.join('|')
const COUNTY_ROW = rowOf(`(?:${ID})?`, LEVEL, TEXT, TEXT, COUNTY_YEARS.join('|'), counts(5), counts(COUNTY_AGES.length), counts(COUNTY_AGES.length), '[^,]+')
const SUMMARY_ROW = rowOf(ID, counts(7))
const AREA_ROW = rowOf(ID, '\\d{1,15}', TEXT)
const INDEX_ROW = rowOf(ID, LEVEL, TEXT, '[^|,]+(?:\\|[^|,]+)*', TEXT, TEXT, TEXT)

const numbersIn = (cells: string): readonly number[] => cells.split(',').map(countOf)

/** The places of one province at one census; undefined where their file is not written plainly. */
export const plainCounties = (bytes: Uint8Array): readonly County[] | undefined =>
  plainEntries(bytes, COUNTY_COLUMNS, COUNTY_ROW, ([code = '', level, name = '', prefecture = '', year, leading = '', men = '', women = '', source = ''], line): County => {
    const [total = Number.NaN, male = Number.NaN, female = Number.NaN, urban = Number.NaN, households = Number.NaN] = numbersIn(leading)
    return { code, level: level as County['level'], name, prefecture, year: Number(year) as County['year'], total, male, female, urban, households, ages: { male: numbersIn(men), female: numbersIn(women) }, source, line }
  }, keyOfCounty)

/** The broad ages of all places at one census; undefined where their file is not written plainly. */
export const plainSummary = (bytes: Uint8Array): readonly CountySummary[] | undefined =>
  plainEntries(bytes, SUMMARY_COLUMNS, SUMMARY_ROW, ([code = '', cells = ''], line): CountySummary => {
    const [total = Number.NaN, male = Number.NaN, urban = Number.NaN, under15 = Number.NaN, over60 = Number.NaN, over65 = Number.NaN, cohort = Number.NaN] = numbersIn(cells)
    return { code, total, male, urban, under15, over60, over65, cohort, line }
  }, ({ code }) => code)

/** The populations of prefectures in 2010 within their areas of 2020; undefined where their file is not written plainly. */
export const plainAreas = (bytes: Uint8Array): readonly CountyArea[] | undefined =>
  plainEntries(bytes, AREA_COLUMNS, AREA_ROW, ([code = '', total = '', source = ''], line): CountyArea => ({ code, total: countOf(total), source, line }), ({ code }) => code)

/** The index of names; undefined where it is not written plainly. */
export const plainIndex = (bytes: Uint8Array): readonly CountyName[] | undefined =>
  plainEntries(bytes, INDEX_COLUMNS, INDEX_ROW, ([code = '', level, name = '', initials = '', prefecture = '', province = '', yearsText = ''], line): CountyName | undefined => {
    const years = COUNTY_YEARS.filter((year) => yearsText.split(';').includes(String(year)))
    const isPlain = years.join(';') === yearsText // in their order, and no other
    return isPlain ? { code, level: level as CountyName['level'], name, initials: initials.split('|'), prefecture, province, years, line } : undefined
  }, ({ code, name }) => `${code}|${name}`)
