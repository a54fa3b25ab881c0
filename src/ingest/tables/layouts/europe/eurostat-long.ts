import { hasAll } from '../../records/header'
import { recordLayout } from '../../records/record-layout'
import { SDMX_RULES } from '../../records/sdmx-rules'

/** The Eurostat data explorer's CSV: `TIME,GEO,AGE,SEX,UNIT,Value,Flag and Footnotes`, with or without labels. */
export const eurostatLong = recordLayout({
  id: 'eurostat-long',
  score: 0.96,
  depth: 3,
  isHeader: (names) => hasAll(names, [/^time$/, /^geo$/, /^value$/]),
  rules: [
    [/^time(?: label)?$/, 'period'],
    [/^value$/, 'value'],
    [/^flags?(?: and footnotes)?$/, 'aside'],
    ...SDMX_RULES,
  ],
  others: 'dimension',
})
