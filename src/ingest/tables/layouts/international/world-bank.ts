import type { Grid } from '../../../bytes/grid/grid'
import { readPeriodText } from '../../plan/period-text'
import { type KeyColumn, type Layout, type LayoutFit, NO_CONSTANTS, type Plan, type Role, type ValueColumn } from '../../plan/plan'
import { isBlank, tidy } from '../../plan/tidy'

const ROLES: ReadonlyMap<string, Role | 'aside'> = new Map<string, Role | 'aside'>([
  ['country name', 'region'],
  ['country', 'region'],
  ['economy name', 'region'],
  ['economy', 'region'],
  ['country code', 'region-code'],
  ['economy code', 'region-code'],
  ['indicator name', 'indicator'],
  ['indicator', 'indicator'],
  ['series name', 'indicator'],
  ['series', 'indicator'],
  ['indicator code', 'indicator-code'],
  ['series code', 'indicator-code'],
  ['time', 'period'],
  ['year', 'period'],
  ['time code', 'aside'],
  ['year code', 'aside'],
  ['topic', 'aside'],
  ['region', 'aside'],
  ['incomegroup', 'aside'],
  ['income group', 'aside'],
  ['income level', 'aside'],
  ['lending type', 'aside'],
  ['scale', 'aside'],
])

const CODED = /^(.*\S)\s*\[([^[\]]+)\]$/
const METADATA =
  /^(?:country ?code|series ?code|indicator[_ ]?code|code|countrycode|seriescode|indicator[_ ]name|series name)$/i
const METADATA_BESIDE =
  /^(?:income ?group|special ?notes|table ?name|source_?note|source_organization|long definition|short definition|statistical concept and methodology|description|periodicity|currency unit|2-alpha code|license type|long name|short name|aggregation method)$/i

interface Header {
  readonly row: number
  readonly cells: readonly string[]
}

const wordsOf = (grid: Grid, row: number): string[] => Array.from({ length: grid.columns }, (_, column) => tidy(grid.cell(row, column)))

const isPeriod = (text: string): boolean => readPeriodText(text) !== undefined

/** The header row: it names country and code, and either series down or across. */
const findHeader = (grid: Grid): Header | undefined => {
  for (let row = 0; row < Math.min(grid.rows, 12); row += 1) {
    const cells = wordsOf(grid, row)
    const roles = cells.map((cell) => ROLES.get(cell.toLowerCase()))
    const has = (role: Role) => roles.includes(role)
    if (!cells.some((cell) => /^(?:country|economy|series|indicator|time) (?:name|code)$/i.test(cell))) continue
    const across = cells.some((cell) => CODED.test(cell) && !isPeriod(cell))
    if ((has('region') || has('indicator')) && (cells.some(isPeriod) || (has('period') && (across || cells.some((cell) => /^value$/i.test(cell)))))) return { row, cells }
  }
  return undefined
}

/** Country names and codes beside texts alone: a list that explains, without figures. */
const isMetadata = (grid: Grid): boolean => {
  for (let row = 0; row < Math.min(grid.rows, 6); row += 1) {
    const cells = wordsOf(grid, row)
    if (cells.some((cell) => METADATA.test(cell)) && cells.some((cell) => METADATA_BESIDE.test(cell)) && !cells.some(isPeriod)) return true
  }
  return false
}

const keyColumns = ({ cells }: Header): KeyColumn[] =>
  cells.flatMap((cell, column): KeyColumn[] => {
    const role = ROLES.get(cell.toLowerCase())
    if (role === 'aside') return []
    if (role !== undefined) return [{ column, role, name: cell }]
    const isOther = cell !== '' && !isPeriod(cell) && !CODED.test(cell) && !/^value$/i.test(cell) && !/code$|^(?:topic|unnamed.*|scale.*)$/i.test(cell)
    return isOther ? [{ column, role: 'dimension', name: cell }] : []
  })

const valueColumns = ({ cells }: Header, keys: readonly KeyColumn[]): ValueColumn[] => {
  const isDated = keys.some(({ role }) => role === 'period')
  const hasRegion = keys.some(({ role }) => role === 'region')
  return cells.flatMap((cell, column): ValueColumn[] => {
    if (!isDated) {
      const period = readPeriodText(cell)
      return period === undefined ? [] : [{ column, period, labels: [] }]
    }
    const [, name = ''] = CODED.exec(cell) ?? []
    if (name === '') return /^value$/i.test(cell) ? [{ column, labels: [] }] : []
    return [hasRegion ? { column, labels: [], indicator: name } : { column, labels: [], region: name }]
  })
}

const CODE_IN_NAME = /(?:API_)?([A-Z]{2}(?:\.[A-Z0-9]{2,}){2,4})/

const planOf = (grid: Grid, header: Header, file: string): Plan => {
  const printed = keyColumns(header)
  const keys = printed.filter((key, at) => key.role === 'dimension' || printed.findIndex(({ role }) => role === key.role) === at)
  const values = valueColumns(header, keys)
  const named = keys.filter(({ role }) => role === 'region' || role === 'indicator' || role === 'period')
  const rows: number[] = []
  for (let row = header.row + 1; row < grid.rows; row += 1) {
    if (named.every(({ column }) => !isBlank(grid.cell(row, column))) && values.some(({ column }) => !isBlank(grid.cell(row, column)))) rows.push(row)
  }
  const code = CODE_IN_NAME.exec(file)?.[1] ?? ''
  const isNamed = keys.some(({ role }) => role === 'indicator') || values.some(({ indicator }) => indicator !== undefined)
  return { grid, rows, keys, values, constants: { ...NO_CONSTANTS, ...(isNamed ? {} : { indicator: code, indicatorCode: code }) }, numbers: 'point', unitBrackets: 'known', keepsBrackets: true }
}

/** Certain where the bank's own words are: a pair of country and series with names and codes. */
const scoreOf = ({ cells }: Header): number => {
  const lower = cells.map((cell) => cell.toLowerCase())
  const hasSeries = lower.includes('indicator code') || lower.includes('series code') || lower.includes('time code')
  return lower.includes('country code') && lower.includes('country name') ? (hasSeries ? 0.99 : 0.8) : hasSeries ? 0.85 : 0.6
}

/** World Bank: API files with years across, and exports of its DataBank with years or series across; its lists of countries and series hold no figures. */
export const worldBank: Layout = {
  id: 'world-bank',
  fit: (grid, { file }): LayoutFit | undefined => {
    const header = findHeader(grid)
    if (header) {
      const plan = planOf(grid, header, file)
      return plan.values.length === 0 ? undefined : { score: scoreOf(header), plans: [plan] }
    }
    return isMetadata(grid) ? { score: 0.95, plans: [] } : undefined
  },
}
