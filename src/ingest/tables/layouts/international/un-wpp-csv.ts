import { recordLayout } from '../../records/record-layout'

/** World Population Prospects as CSV: one row a place, variant, time and age, several measures beside each other. */
export const unWppCsv = recordLayout({
  id: 'un-wpp-csv',
  score: 0.99,
  depth: 2,
  isHeader: (names) => names.includes('locid') && names.includes('location') && (names.includes('time') || names.includes('midperiod')),
  rules: [
    [/^location$/, 'region'],
    [/^(?:iso3 code|locid)$/, 'region-code'],
    [/^time$/, 'period'],
    [/^variant$/, 'quiet'],
    [/^(?:age ?grp|age|sex)$/, 'dimension'],
    [/^(?:sortorder|notes|iso2 code|sdmx code|loctype.*|parentid|varid|midperiod|agegrpstart|agegrpspan|sexid|agestart|agespan|indicator ?id)$/, 'aside'],
    [/^value$/, 'value'],
    [/^(?:indicator|indicatorname|indicatorshortname)$/, 'indicator'],
  ],
  others: 'numbers',
})
