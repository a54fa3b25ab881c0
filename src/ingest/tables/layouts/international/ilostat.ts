import { hasAll } from '../../records/header'
import { recordLayout } from '../../records/record-layout'

/** ILOSTAT bulk files: `ref_area.label,source.label,indicator.label,sex.label,classif1.label,time,obs_value`, or codes alone. */
export const ilostat = recordLayout({
  id: 'ilostat',
  score: 0.98,
  depth: 3,
  isHeader: (names) => hasAll(names, [/^ref area(?:\.label)?$/, /^(?:indicator|sex|classif1|source)(?:\.label)?$/, /^time$/, /^obs value$/]),
  rules: [
    [/^ref area(?:\.label)?$/, 'region'],
    [/^indicator(?:\.label)?$/, 'indicator'],
    [/^time$/, 'period'],
    [/^obs value$/, 'value'],
    [/^(?:sex|classif\d)(?:\.label)?$/, 'dimension'],
    [/^source(?:\.label)?$/, 'splitter'],
    [/^(?:obs status|note .*)(?:\.label)?$|^note |^(?:collection|database|info)/, 'aside'],
  ],
  others: 'dimension',
})
