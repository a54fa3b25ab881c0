import type { RecordHeader } from '../../records/header'
import { recordLayout } from '../../records/record-layout'

const PLACE = /^region\/country\/area$/

/** The place is under a blank header behind its code. */
const useAt = ({ names }: RecordHeader, column: number) => (PLACE.test(names[column - 1] ?? '') ? ('region' as const) : undefined)

/** The UN Statistical Yearbook: `Region/Country/Area,,Year,Series,Value,Footnotes,Source` below a title. */
export const unYearbook = recordLayout({
  id: 'un-yearbook',
  score: 0.97,
  isHeader: (names) => names.some((name) => PLACE.test(name)) && names.includes('year') && names.includes('value'),
  rules: [
    [PLACE, 'region-code'],
    [/^country$/, 'region'],
    [/^year$/, 'period'],
    [/^series$/, 'indicator'],
    [/^value$/, 'value'],
    [/footnotes?$|^source$|^last election date.*/, 'aside'],
  ],
  others: 'dimension',
  useAt,
})
