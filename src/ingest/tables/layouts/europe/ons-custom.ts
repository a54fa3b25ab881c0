import type { Grid } from '../../../bytes/grid/grid'
import type { ColumnUse } from '../../records/column-use'
import type { RecordHeader } from '../../records/header'
import { recordLayout } from '../../records/record-layout'
import { withCells } from '../../plan/grid-views'

const VALUE = /^v4 (\d+)$/
const TIME = /^(?:time|calendar-years|years?|yyyy.*|mmm.*|month.*|quarter.*|two-year-intervals)$/
const PLACE = /geograph|^(?:countries|regions|uk-only|local-auth|nuts|wards|country|region)/
const SHORT_MONTH = /^([A-Z][a-z]{2})-(\d{2})$/
const CENTURY = 50 // Jan-88 is 1988, Jan-23 is 2023: the agency's series begin after 1950

/** Columns come in pairs of code and name behind the value and as many marks as its header counts. */
const useAt = ({ names }: RecordHeader, column: number): ColumnUse => {
  const marks = Number(VALUE.exec(names[0] ?? '')?.[1] ?? 0)
  if (column === 0) return 'value'
  if (column <= marks) return 'aside'
  const isCode = (column - marks) % 2 === 1
  const code = names[isCode ? column : column - 1] ?? ''
  const name = names[isCode ? column + 1 : column] ?? ''
  if (TIME.test(code) || name === 'time') return 'period'
  if (PLACE.test(code) || name === 'geography') return isCode ? 'region-code' : 'region'
  return isCode ? 'aside' : 'dimension'
}

/** Months with two digits of their year, as the agency prints them. */
const wholeYears = (grid: Grid, header: RecordHeader): Grid => {
  const times = header.names.flatMap((_, column) => (useAt(header, column) === 'period' ? [column] : []))
  const whole = (text: string): string => {
    const [, month, year] = SHORT_MONTH.exec(text.trim()) ?? []
    return month === undefined ? text : `${month} ${Number(year) >= CENTURY ? '19' : '20'}${year}`
  }
  return withCells(grid, new Map(times.map((column) => [column, (row: number) => whole(grid.cell(row, column))])))
}

/** The Office for National Statistics' customisable data sets: `v4_0,calendar-years,Time,administrative-geography,Geography,sex,Sex`. */
export const onsCustom = recordLayout({
  id: 'ons-custom',
  score: 0.98,
  depth: 1,
  isHeader: (names) => VALUE.test(names[0] ?? ''),
  rules: [],
  others: 'aside',
  useAt,
  view: wholeYears,
})
