import { hasAll } from '../../records/header'
import { recordLayout } from '../../records/record-layout'

/** The UN's global SDG database: `Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaName,TimePeriod,Value,…,[Sex],Units`. */
export const unSdg = recordLayout({
  id: 'un-sdg',
  score: 0.98,
  depth: 3,
  isHeader: (names) => hasAll(names, [/^series ?(?:code|description)$/, /^geo ?area ?(?:name|code)$/, /^time ?period$/, /^value$/]),
  rules: [
    [/^series ?description$/, 'indicator'],
    [/^series ?code$/, 'indicator-code'],
    [/^geo ?area ?name$/, 'region'],
    [/^geo ?area ?code$/, 'region-code'],
    [/^time ?period$/, 'period'],
    [/^value$/, 'value'],
    [/^\[?units?\]?$/, 'unit'],
    [/^(?:goal|target|indicator|seriescount|isdsdseries|parentcode|parentname|geoinfourl|time ?detail|time ?coverage|upper ?bound|lower ?bound|value ?type|foot ?notes?|\[?nature\]?|\[?observation status\]?|\[?freq\]?|\[?unit ?multiplier\]?|custodian.*)$/, 'aside'],
    [/^(?:base ?period|source|\[?reporting type\]?)$/, 'splitter'],
  ],
  others: 'dimension',
})
