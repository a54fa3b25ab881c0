import type { Header } from './records/header'
import type { ColumnUse } from './records/column-use'
import { labelledCells } from './records/labelled-cells'
import { recordLayout } from './records/record-layout'
import type { RecordForm } from './records/record-form'
import { SDMX_RULES, SHARED_DIMENSIONS } from './sdmx-rules'

const VALUE = /^obs value(?:: ?.*)?$/
const PERIOD = /^time period(?:: ?.*)?$/

/** What follows the value are attributes: they name a series only where rows would contradict each other. */
const useAt = ({ names }: Header, column: number): ColumnUse | undefined => {
  if (names[column] === '') return undefined
  const value = names.findIndex((name) => VALUE.test(name))
  return column < value || SHARED_DIMENSIONS.test(names[column] ?? '') ? 'dimension' : 'splitter'
}

const structureName: NonNullable<RecordForm['title']> = (grid, { names, row }) => {
  const column = names.findIndex((name) => /^structure name$/.test(name))
  return column < 0 ? '' : grid.cell(row + 1, column)
}

/** SDMX-CSV 1.0 and 2.0, with codes, with labels beside them or in the same cell: `DATAFLOW,FREQ,REF_AREA,…,TIME_PERIOD,OBS_VALUE`. */
export const sdmxCsv = recordLayout({
  id: 'sdmx-csv',
  score: 0.97,
  depth: 3,
  isHeader: (names) => names.some((name) => VALUE.test(name)) && names.some((name) => PERIOD.test(name)),
  rules: [[/^structure name$/, 'aside'], [/^observation value$|^time period or range$/, 'aside'], ...SDMX_RULES],
  others: 'dimension',
  isLabelled: true,
  useAt,
  view: labelledCells,
  title: structureName,
})
