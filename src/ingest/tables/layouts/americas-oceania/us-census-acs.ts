import type { Grid } from '../../../bytes/grid/grid'
import { type KeyColumn, type Layout, NO_CONSTANTS, type Plan, type ValueColumn } from '../../plan/plan'
import { isBlank, tidy } from '../../plan/tidy'
import { isFigure } from '../../plan/read-cell'
import { packedPeriod } from '../../frame/header-period'

const VARIABLE = /^(?:[BCSK]\d{4,6}[A-Z]{0,3}|DP\d{2}[A-Z]{0,2}|CP\d{2}|P\d{1,3}[A-Z]?|H\d{1,3}[A-Z]?|PCT\d{1,3}[A-Z]?|HCT\d{1,3}[A-Z]?|PCO\d+|PL\d+|GQ\w*)_(?:C\d{2}_)?(?:\d{3,4})(?:P?[EMN]A?|[EMN]A)?$/i
const OLD_VARIABLE = /^(?:P|H|PCT|PCO|HCT)\d{3}[A-Z]?\d{3}$|^(?:HC\d+|HD\d+|D\d{3}|SUBHD\d+|S\d{2,3}|VD\d+)(?:_(?:EST|MOE|S?VC\d+|VD\d+|\w+))*$|^(?:res(?:cen|base|pop)|est)\d\w*$/i
const ANNOTATION = /(?:[EMN]A)$/
const MARGIN = /margin of error/i
/** `ACSST5Y2020.S0101`, `DECENNIALPL2020`, `ACS_15_5YR_DP02`, `DEC_10_SF1_P1`: the year that a file's name tells. */
const YEAR_IN_NAME = [/(?:ACS[A-Z]{2,4}\d?Y|ACSSE|DECENNIAL[A-Z0-9]*?|CBP|ECN\w*?|PEP\w*?|ABS\w*?)(20\d{2}|19\d{2})(?:[._]|$)/i, /(?:ACS|DEC|PEP|ECN|BP|NES)_((?:19|20)?\d{2})_/i]

export const yearInName = (file: string): string => {
  for (const form of YEAR_IN_NAME) {
    const found = form.exec(file)?.[1]
    if (found !== undefined) return found.length === 2 ? `20${found}` : found
  }
  return ''
}

interface Heads {
  readonly codes: readonly string[]
  readonly labels: readonly string[] // '' where the file has no second header row
  readonly body: number
}

const rowOf = (grid: Grid, row: number): string[] => Array.from({ length: grid.columns }, (_, column) => grid.cell(row, column).trim())

const isGeography = (code: string): boolean => /^(?:geo_id|geo\.id|geoid|name|geo\.display-label|geo_name|gct_stub\.display-label)$/i.test(code)

/** Codes for a file of American FactFinder that has lost its row of codes: `Id,Id2,Geography,Estimate; Total`. */
const labelsAlone = (cells: readonly string[]): string[] | undefined => {
  const [first = '', second = '', third = ''] = cells
  const isOld = /^id$/i.test(first) && /^id2$/i.test(second) && /^geography$/i.test(third) && cells.some((cell) => /;|!!| - /.test(cell))
  return isOld ? cells.map((_, column) => ['GEO.id', 'GEO.id2', 'GEO.display-label'][column] ?? `HC01_VC${column}`) : undefined
}

const findHeads = (grid: Grid): Heads | undefined => {
  for (let row = 0; row < Math.min(grid.rows, 3); row += 1) {
    const codes = rowOf(grid, row)
    const bare = labelsAlone(codes)
    if (bare) return { codes: bare, labels: codes, body: row + 1 }
    if (!codes.some(isGeography)) continue
    const variables = codes.filter((code) => VARIABLE.test(code) || OLD_VARIABLE.test(code))
    if (variables.length === 0) continue
    const next = rowOf(grid, row + 1)
    const hasLabels = next.some((text) => /^(?:geography|geographic area name|id|id2)$/i.test(text)) || next.some((text) => text.includes('!!'))
    return { codes, labels: hasLabels ? next : [], body: hasLabels ? row + 2 : row + 1 }
  }
  return undefined
}

/** `Estimate!!Total!!AGE!!Under 5 years` or `Total; Estimate; AGE - Under 5 years` → its parts, without the word that every estimate bears. */
const partsOf = (label: string): string[] =>
  label
    .split(label.includes('!!') ? '!!' : /;\s+|\s+-\s+/)
    .map((part) => tidy(part).replace(/:$/, ''))
    .filter((part) => part !== '' && !/^estimate$/i.test(part))

const valueOf = (column: number, code: string, label: string): ValueColumn[] => {
  if (label === '') return /(?:\dPM|\dM|_MOE_\w+)$/.test(code) ? [] : [{ column, labels: [code] }]
  if (MARGIN.test(label) || /^annotation of/i.test(label)) return []
  if (/^res|^est\d/i.test(code) && !label.includes('!!')) {
    const dated = /^((?:january|april|july) 1, \d{4}) - (.+)$/i.exec(label)
    if (dated) return [{ column, period: /\d{4}/.exec(dated[1] ?? '')?.[0] ?? '', labels: partsOf(dated[2] ?? '') }]
    const { period, rest } = packedPeriod(label)
    if (period !== '') return [{ column, period, labels: partsOf(rest) }]
  }
  return [{ column, labels: partsOf(label) }]
}

const keysOf = (grid: Grid, { codes, body }: Heads): KeyColumn[] => {
  const name = codes.findIndex((code) => /^(?:name|geo\.display-label|gct_stub\.display-label|geo_name)$/i.test(code))
  const id = codes.findIndex((code) => /^(?:geo_id|geo\.id2?|geoid)$/i.test(code))
  const place: KeyColumn[] = name >= 0 ? [{ column: name, role: 'region', name: 'NAME' }, ...(id >= 0 ? [{ column: id, role: 'region-code' as const, name: 'GEO_ID' }] : [])] : [{ column: id, role: 'region', name: 'GEO_ID' }]
  const others = codes.flatMap((code, column): KeyColumn[] => {
    if (/^year\.id$/i.test(code) && !isBlank(grid.cell(body, column))) return [{ column, role: 'period', name: code }]
    return /\.display-label$/i.test(code) && column !== name && !/^year/i.test(code) ? [{ column, role: 'dimension', name: code }] : []
  })
  return [...place, ...others]
}

const planOf = (grid: Grid, heads: Heads, file: string): Plan => {
  const keys = keysOf(grid, heads)
  const values = heads.codes.flatMap((code, column) => {
    const isVariable = (VARIABLE.test(code) || OLD_VARIABLE.test(code)) && !(ANNOTATION.test(code) && VARIABLE.test(code))
    return isVariable ? valueOf(column, code, heads.labels[column] ?? '') : []
  })
  const place = keys[0]?.column ?? 0
  const rows: number[] = []
  for (let row = heads.body; row < grid.rows; row += 1) if (!isBlank(grid.cell(row, place)) && values.some(({ column }) => isFigure(grid.cell(row, column)))) rows.push(row)
  const isDated = keys.some(({ role }) => role === 'period') || values.every((value) => value.period !== undefined)
  const period = isDated ? '' : yearInName(file)
  return { grid, rows, keys, values, constants: { ...NO_CONSTANTS, period }, numbers: 'point', unitBrackets: 'known', keepsBrackets: true, ...(isDated || period !== '' ? {} : { isUndated: true }) }
}

/** Lists of columns that come beside the data: `Column Name,Label`, `GEO.id,Id`. */
const isMetadata = (grid: Grid): boolean => {
  const [first = '', second = ''] = rowOf(grid, 0)
  const [code = '', label = ''] = rowOf(grid, 1)
  return grid.columns <= 3 && ((/^column name$/i.test(first) && /^label$/i.test(second)) || (/^geo[._]id$/i.test(first) && /^(?:id|geography)$/i.test(second)) || (/^geo[._]id$/i.test(code) && /^(?:id|geography)$/i.test(label)))
}

/** US Census Bureau: tables of data.census.gov and of its forerunner American FactFinder, with a row of codes over one of labels; margins of error are not read. */
export const usCensusAcs: Layout = {
  id: 'us-census-acs',
  fit: (grid, { file }) => {
    const heads = findHeads(grid)
    if (!heads) return isMetadata(grid) ? { score: 0.97, plans: [] } : undefined
    const plan = planOf(grid, heads, grid.file === '' ? file : `${grid.file} ${file}`)
    return plan.values.length === 0 ? undefined : { score: heads.labels.length > 0 ? 0.98 : 0.9, plans: [plan] }
  },
}
