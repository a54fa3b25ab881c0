import type { RecordHeader } from '../../records/header'
import { hasAll } from '../../records/header'
import { recordLayout } from '../../records/record-layout'

/** Values of a profile: `C1_COUNT_TOTAL`; of the tables before it: `Dim: Sex (3): Member ID: [1]: Total - Sex`. */
const VALUE = /^c\d+ (?:count|rate) |^dim: .*member id: ?\[\d+\]/

const useAt = ({ names }: RecordHeader, column: number) => (VALUE.test(names[column] ?? '') ? ('value' as const) : undefined)

/** Census tables of Statistics Canada: `CENSUS_YEAR,DGUID,GEO_NAME,CHARACTERISTIC_NAME,C1_COUNT_TOTAL,…`, a column for each sex. */
export const statcanCensus = recordLayout({
  id: 'statcan-census',
  score: 0.98,
  depth: 3,
  isHeader: (names) => hasAll(names, [/^census year$/, /^geo name$/, VALUE]),
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
  useAt,
})
