import type { ColumnRules } from '../../records/column-uses'
import { recordLayout } from '../../records/record-layout'
import { type RecordHeader, hasAll } from '../../records/header'

const PERIOD = /^(?:ref date|période de référence|periode de reference|référence|date de référence)$/
const PLACE = /^(?:geo|géo|geography|géographie)$/
const VALUE = /^(?:value|valeur)$/

const RULES: ColumnRules = [
  [PERIOD, 'period'],
  [PLACE, 'region'],
  [/^(?:dguid|geographical classification|classification géographique|idugd)$/, 'region-code'],
  [/^(?:uom|unité de mesure|unit of measure)$/, 'unit'],
  [/^(?:scalar factor|facteur scalaire)$/, 'scale'],
  [VALUE, 'value'],
  [/^(?:uom id|scalar id|vector|coordinate|status|symbols?|terminated|decimals|alt geo code)$/, 'aside'],
  [/^(?:identificateur d.unité de mesure|identificateur scalaire|vecteur|coordonnées?|statut|symboles?|terminé|décimales|id uom|id scalaire)$/, 'aside'],
]

/** Tables of a census have a column for each member of the last dimension: `Gender (3):Total - Gender [1]`. */
const MEMBER = /^(.+?) ?\(\d+[a-z]?\): ?(.+?)(?: ?\[\d+\])?$/

const memberUse = ({ names }: RecordHeader, column: number) => (MEMBER.test(names[column] ?? '') && !names.some((name) => VALUE.test(name)) ? ('value' as const) : undefined)

/** Statistics Canada, English and French: `REF_DATE,GEO,DGUID,…,UOM,SCALAR_FACTOR,…,VALUE,STATUS`. */
export const statcan = recordLayout({
  id: 'statcan',
  score: 0.98,
  depth: 3,
  isHeader: (names) => names.some((name) => PERIOD.test(name)) && names.some((name) => PLACE.test(name) || name === 'dguid' || name === 'vector' || name === 'vecteur'),
  rules: RULES,
  others: 'dimension',
  useAt: memberUse,
})

/** Values of a profile: `C1_COUNT_TOTAL`; of the tables before it: `Dim: Sex (3): Member ID: [1]: Total - Sex`. */
const CENSUS_VALUE = /^c\d+ (?:count|rate) |^dim: .*member id: ?\[\d+\]/

const censusUse = ({ names }: RecordHeader, column: number) => (CENSUS_VALUE.test(names[column] ?? '') ? ('value' as const) : undefined)

/** Census tables of Statistics Canada: `CENSUS_YEAR,DGUID,GEO_NAME,CHARACTERISTIC_NAME,C1_COUNT_TOTAL,…`, a column for each sex. */
export const statcanCensus = recordLayout({
  id: 'statcan-census',
  score: 0.98,
  depth: 3,
  isHeader: (names) => hasAll(names, [/^census year$/, /^geo name$/, CENSUS_VALUE]),
  rules: [
    [/^census year$/, 'period'],
    [/^geo name$/, 'region'],
    [/^(?:dguid|geo code(?: \(por\))?)$/, 'region-code'],
    [/^geo level$/, 'splitter'],
    [/^characteristic name$/, 'indicator'],
    [/^(?:characteristic id|member id:.*)$/, 'splitter'],
    [/^dim: (?!.*member id)/, 'dimension'],
  ],
  others: 'aside',
  useAt: censusUse,
})
