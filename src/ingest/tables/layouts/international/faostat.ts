import { type ColumnRules, isKeyUse, roleOfUse, ruledUse } from '../../records/column-uses'
import { recordLayout } from '../../records/record-layout'
import { isBlank } from '../../plan/tidy'
import { type KeyColumn, type Layout, NO_CONSTANTS, type ValueColumn } from '../../plan/plan'
import { findHeader, type RecordHeader } from '../../records/header'

/** Column names of FAOSTAT: domains differ in how they call places, items and sources. */
const FAOSTAT_RULES: ColumnRules = [
  [/^(?:area|area ?name|country|countries|reporter countries|country ?name)$/, 'region'],
  [/^(?:area|country|reporter country) ?code(?: \((?:m49|iso3|iso2|fao)\))?$/, 'region-code'],
  [/^(?:item|item ?name)$/, 'indicator'],
  [/^(?:element|element ?name|indicator)$/, 'indicator'],
  [/^(?:domain|domain ?code|.*code|.*code \(.*\)|element ?group|item ?group|year code|flag|flagd|flag description|note|notes|source note)$/, 'aside'],
  [/^year$/, 'period'],
  [/^months?$/, 'part'],
  [/^(?:unit|units)$/, 'unit'],
  [/^value$/, 'value'],
  [/^(?:source|survey|release|census year)$/, 'splitter'],
]

/** FAOSTAT, one row a value: `Domain,Area,Element,Item,Year,Unit,Value,Flag`, with or without code columns, also bulk files. */
export const faostat = recordLayout({
  id: 'faostat',
  score: 0.97,
  depth: 3,
  isHeader: (names) =>
    names.includes('value') && names.includes('year') && names.some((name) => /^(?:element|element ?name|indicator)$/.test(name)) &&
    names.some((name) => /^(?:area|area ?name|country|country ?name|reporter countries)$/.test(name)) &&
    names.some((name) => /^(?:item|item ?name|domain|domain ?code|element ?code|indicator code)$/.test(name)),
  rules: FAOSTAT_RULES,
  others: 'dimension',
})

const YEAR = /^y(\d{4})$/

const keysOf = ({ printed, names }: RecordHeader): KeyColumn[] =>
  names.flatMap((name, column): KeyColumn[] => {
    if (name === '' || /^y\d{4}[fn]?$/.test(name)) return []
    const use = /^months?$/.test(name) ? 'dimension' : (ruledUse(name, FAOSTAT_RULES) ?? 'dimension')
    return isKeyUse(use) ? [{ column, role: roleOfUse(use), name: printed[column] ?? '' }] : []
  })

/** FAOSTAT bulk files with years across: `Area,Item,Element,Unit,Y1961,Y1961F,…`; the columns of flags are left out. */
export const faostatWide: Layout = {
  id: 'faostat-wide',
  fit: (grid) => {
    const header = findHeader(grid, (names) => names.filter((name) => YEAR.test(name)).length >= 2 && names.some((name) => /^(?:element|item|indicator)$/.test(name)), 3)
    if (header === undefined) return undefined
    const values = header.names.flatMap((name, column): ValueColumn[] => {
      const [, period] = YEAR.exec(name) ?? []
      return period === undefined ? [] : [{ column, period, labels: [] }]
    })
    const rows = Array.from({ length: grid.rows - header.row - 1 }, (_, at) => header.row + 1 + at).filter((row) => !isBlank(grid.cell(row, 0)))
    const plan = { grid, rows, keys: keysOf(header), values, constants: NO_CONSTANTS, numbers: 'point' as const, unitBrackets: 'known' as const }
    return { score: 0.98, plans: rows.length > 0 ? [plan] : [] }
  },
}
