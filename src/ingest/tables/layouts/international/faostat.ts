import type { ColumnRules } from '../../records/column-use'
import { recordLayout } from '../../records/record-layout'

/** Column names of FAOSTAT: domains differ in how they call places, items and sources. */
export const FAOSTAT_RULES: ColumnRules = [
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
