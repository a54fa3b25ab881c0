import type { Grid } from '../../bytes/grid/grid'
import type { KeyColumn, Role } from '../plan/plan'
import { isBlank, tidy } from '../plan/tidy'
import { kindOf } from '../plan/read-cell'
import { wholePeriod } from './header-period'
import { isPeriodWord, isPlaceWord } from '../records/column-words'
import { comparableName } from '../records/header'

/** Headers of columns that hold periods. */
const PERIOD_HEAD = /^(?:years?|time|time period|period|date|month|quarter|reference (?:period|date).*|ref.?date|calendar year|fiscal year|census year|mid-?year|year of .*|year ended.*|year at .*|år|aar|ár|vuosi|kvartal|månad|måned|mánuður|kuukausi|jahr|année|año|time_period|yr)\s?\*?$/i
const PLACE =
  /^(?:(?:geographic(?:al)? )?(?:area|areas|location|locations|geography|geographies|region|regions|country|countries|place|places|territory|territories|municipality|municipalities|county|counties|state|states|province|provinces|district|districts|city|cities|town|towns|nation|entity|economy|ward|borough|parish|prefecture|constituency|settlement|locality|jurisdiction|geo|reporter|reporting country|kommun|kommune|län|fylke|område|landsdel|region|alue|kunta|maakunta|hyvinvointialue|sveitarfélag|landshluti|land|pays|país|stadtteil|la|local authority|local authorities|lad|lsoa|msoa|ltla|utla|ccg|nuts ?\d?|metropolitan (?:statistical )?area|urban area|regional council|territorial authority)(?:\s*[(/,].*)?(?: ?\*+)?)$/i
const PLACE_WITHIN = /(?:country or area|countries or areas|region, country|country, region|areas? name|_name$|name of (?:area|place|country)|(?:country|county|state|region|district|authority|authorities|area|place|la|lad|lsoa|msoa|geography|municipality|city|entity|ward)[\s_]?(?:name|names|label|\(labels\))\d{0,4}$|(?:lower|upper) tier local authorit|geographic area|geo \(labels\)|local authorit)/i
const isLatinName = (name: string): boolean => /^[\p{Script=Latin}\s]+$/u.test(name)

/** Whether a header is a word for time. */
export const isPeriodHead = (name: string): boolean => PERIOD_HEAD.test(name) || (isLatinName(name) && !/^(?:data|an)$/i.test(name) && isPeriodWord(comparableName(name)))

/** Whether a header is a word for places. */
export const isPlaceHead = (name: string): boolean => PLACE.test(name) || PLACE_WITHIN.test(name) || (isLatinName(name) && isPlaceWord(comparableName(name)))

const CODE = /(?:^|[\s_.(-])(?:codes?|ids?\d?|fips|geo_?ids?\d?|iso ?\d?|iso ?3|m49|mnemonic|locid|cd|\d{2}cd|nuts|code\d?)(?:$|[\s_.)*,-])|(?:cd|code)\d{0,4}$/i
const UNIT = /^(?:units?|unit of measure|uom|measure unit|scale)$/i
const INDICATOR = /^(?:indicators?|series|variables?|measures?|statistics?|elements?|contents?|concept|topic|component|indicator name|series name|statistikkvariabel|tiedot|tabellinnehåll|observations?)$/i
const ASIDE = /^(?:notes?|footnotes?|flags?|status|symbol|index|rank|no\.?|#|comments?|source|sort ?order|url|link|type|row|unnamed: \d+|lat(?:itude)?|lon(?:gitude)?|lng|x|y|number of rows)\s?\*?$/i

/** What is known of a stub column: its header and some of its cells. */
interface StubColumn {
  readonly column: number
  readonly name: string
  readonly cells: readonly string[]
}

const share = (cells: readonly string[], test: (text: string) => boolean): number => (cells.length === 0 ? 0 : cells.filter(test).length / cells.length)

/** The role of a stub column by header, else by its cells; undefined for one that names nothing (notes, ranks). */
const roleOf = ({ name: printed, cells, column }: StubColumn): Role | 'code' | undefined => {
  const name = printed.replace(/\s*\(\d{4}\)$/, '') // `LSOA name (2011)`
  const periods = share(cells, (text) => wholePeriod(text) !== '')
  if ((isPeriodHead(name) && periods > 0.5) || (name === '' && periods > 0.9)) return 'period'
  if (ASIDE.test(name)) return undefined
  if (CODE.test(name)) return 'code'
  if (UNIT.test(name)) return 'unit'
  if (INDICATOR.test(name)) return 'indicator'
  if (isPlaceHead(name)) return 'region'
  if (name === '' && column === 0 && share(cells, (text) => kindOf(text) === 'number') > 0.95) return undefined // a running number
  return name === '' && share(cells, (text) => CODED_NAME.test(text)) >= 0.5 ? 'region' : 'dimension'
}

const CODED_NAME = /^\d{2,9}[\s-]+\p{Lu}/u // `02 Albacete`

const LOOK = 200

const cellsOf = (grid: Grid, column: number, rows: readonly number[]): string[] =>
  rows.slice(0, LOOK).flatMap((row) => {
    const text = grid.cell(row, column)
    return isBlank(text) ? [] : [tidy(text)]
  })

const isCodeLike = (text: string): boolean => /^[A-Z]{1,3}[\dA-Z_-]{1,10}$|^\d{1,6}$|^[A-Z]{2,3}$/.test(text) && !/^[A-Z][a-z]/.test(text)

/** Whether blanks below a first cell repeat it: the column is filled now and then, others always. */
const repeatsDown = (grid: Grid, column: number, rows: readonly number[]): boolean => {
  const some = rows.slice(0, LOOK)
  const blank = some.filter((row) => isBlank(grid.cell(row, column))).length
  return blank > 0 && blank < some.length && !isBlank(grid.cell(rows[0] ?? 0, column))
}

const isPlaceCode = (name: string): boolean => /country|geo|area|region|la\b|lad|iso|fips|place|state|county|lsoa|msoa|local|municip|mnemonic|^code$/i.test(name) && !/parent|sex|age/i.test(name)

/** Of several columns of places the one with most names is the narrowest: it is the region, the others narrow the label. */
const narrowest = (columns: readonly StubColumn[], roles: readonly (Role | 'code' | undefined)[]): number => {
  const hasCode = columns.some(({ name }, at) => roles[at] === 'code' && isPlaceCode(name))
  let best = -1
  let most = 0
  columns.forEach(({ name, cells }, at) => {
    const isPlace = roles[at] === 'region' || (hasCode && /^names?$/i.test(name))
    const distinct = new Set(cells).size
    if (isPlace && distinct > most) [best, most] = [at, distinct]
  })
  return best
}

/** The key columns of a table from its stub: a code gives way to the name beside it; the narrowest place is the region. */
export const stubKeys = (grid: Grid, stub: readonly number[], rows: readonly number[], nameOf: (column: number) => string): readonly KeyColumn[] => {
  const columns = stub.map((column) => ({ column, name: nameOf(column), cells: cellsOf(grid, column, rows) }))
  const roles = columns.map((one) => roleOf(one))
  const place = narrowest(columns, roles)
  const placeCode = place < 0 ? -1 : roles.findIndex((role, at) => role === 'code' && isPlaceCode(columns[at]?.name ?? ''))
  return columns.flatMap((one, at): KeyColumn[] => {
    const role = roles[at]
    const fillDown = at < columns.length - 1 && repeatsDown(grid, one.column, rows)
    const key = { column: one.column, name: one.name, ...(fillDown ? { fillDown } : {}) }
    if (role === undefined || one.cells.length === 0) return []
    if (at === place) return [{ ...key, role: 'region' }]
    if (role === 'code') return codeKey(one, at === placeCode, columns, roles).map((found) => ({ ...key, role: found }))
    return [{ ...key, role: role === 'region' ? 'dimension' : role }]
  })
}

/** A code is kept where it belongs to the region or the indicator, represents the place where no name does, and is left out beside other names. */
const codeKey = (one: StubColumn, isOfPlace: boolean, columns: readonly StubColumn[], roles: readonly (Role | 'code' | undefined)[]): Role[] => {
  if (isOfPlace) return ['region-code']
  if (/indicator|series|variable|item/i.test(one.name) && roles.includes('indicator')) return ['indicator-code']
  const isAlone = !roles.includes('region') && !columns.some((other) => other !== one && other.cells.length > 0 && !other.cells.every(isCodeLike))
  return isAlone ? ['region'] : []
}
