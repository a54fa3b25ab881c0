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
const COUNT = /^\d{0,15}$/ // blank or a whole number that a double holds exactly

type Cells = readonly string[]

/** The rows below the header; undefined where the table is not written plainly. */
const plainRows = (bytes: Uint8Array, columns: readonly string[]): readonly Cells[] | undefined => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // without a byte-order mark
  } catch {
    return undefined
  }
  if (NOT_PLAIN.test(text) || hasHidden(text)) return undefined
  const [head, ...lines] = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
  const rows = lines.map((line) => line.split(','))
  return head === columns.join() && rows.length > 0 && rows.every(({ length }) => length === columns.length) ? rows : undefined
}

/** Rows as entries; undefined as soon as one is refused, or two have one key. */
const plainEntries = <T>(bytes: Uint8Array, columns: readonly string[], make: (cells: Cells, line: number) => T | undefined, keyOf: (entry: T) => string): readonly T[] | undefined => {
  const rows = plainRows(bytes, columns)
  const entries: T[] = []
  const keys = new Set<string>()
  for (const cells of rows ?? []) {
    const entry = make(cells, entries.length + 2)
    if (entry === undefined || keys.has(keyOf(entry))) return undefined
    keys.add(keyOf(entry))
    entries.push(entry)
  }
  return rows && entries
}

const countOf = (cell: string | undefined): number => (cell ? Number(cell) : Number.NaN)

const areCounts = (cells: Cells): boolean => cells.every((cell) => COUNT.test(cell))

/** What no two rows of a province's file have in common. */
export const keyOfCounty = ({ code, name, prefecture, year }: Pick<County, 'code' | 'name' | 'prefecture' | 'year'>): string => [code || `${prefecture} ${name}`, year].join('|')

/** The places of one province at one census; undefined where their file is not written plainly. */
export const plainCounties = (bytes: Uint8Array): readonly County[] | undefined =>
  plainEntries(bytes, COUNTY_COLUMNS, (cells, line): County | undefined => {
    const [code = '', levelText, name = '', prefecture = '', yearText] = cells
    const counts = cells.slice(5, -1)
    const source = cells[cells.length - 1] ?? ''
    const level = COUNTY_LEVELS.find((one) => one === levelText)
    const year = COUNTY_YEARS.find((one) => String(one) === yearText)
    if (level === undefined || year === undefined || source === '' || (code !== '' && !CODE.test(code)) || !areCounts(counts)) return undefined
    const [total = Number.NaN, male = Number.NaN, female = Number.NaN, urban = Number.NaN, households = Number.NaN, ...ages] = counts.map(countOf)
    return { code, level, name, prefecture, year, total, male, female, urban, households, ages: { male: ages.slice(0, COUNTY_AGES.length), female: ages.slice(COUNTY_AGES.length) }, source, line }
  }, keyOfCounty)

/** The broad ages of all places at one census; undefined where their file is not written plainly. */
export const plainSummary = (bytes: Uint8Array): readonly CountySummary[] | undefined =>
  plainEntries(bytes, SUMMARY_COLUMNS, ([code = '', ...counts], line): CountySummary | undefined => {
    const [total = Number.NaN, male = Number.NaN, urban = Number.NaN, under15 = Number.NaN, over60 = Number.NaN, over65 = Number.NaN, cohort = Number.NaN] = counts.map(countOf)
    return CODE.test(code) && areCounts(counts) ? { code, total, male, urban, under15, over60, over65, cohort, line } : undefined
  }, ({ code }) => code)

/** The populations of prefectures in 2010 within their areas of 2020; undefined where their file is not written plainly. */
export const plainAreas = (bytes: Uint8Array): readonly CountyArea[] | undefined =>
  plainEntries(bytes, AREA_COLUMNS, ([code = '', total = '', source = ''], line): CountyArea | undefined => (CODE.test(code) && total !== '' && areCounts([total]) ? { code, total: countOf(total), source, line } : undefined), ({ code }) => code)

const LIST = /^[^|]+(?:\|[^|]+)*$/

/** The index of names; undefined where it is not written plainly. */
export const plainIndex = (bytes: Uint8Array): readonly CountyName[] | undefined =>
  plainEntries(bytes, INDEX_COLUMNS, ([code = '', levelText, name = '', initials = '', prefecture = '', province = '', yearsText = ''], line): CountyName | undefined => {
    const level = COUNTY_LEVELS.find((one) => one === levelText)
    const years = COUNTY_YEARS.filter((year) => yearsText.split(';').includes(String(year)))
    const isPlain = LIST.test(initials) && years.join(';') === yearsText // in their order, and no other
    return level && isPlain && CODE.test(code) ? { code, level, name, initials: initials.split('|'), prefecture, province, years, line } : undefined
  }, ({ code, name }) => `${code}|${name}`)
