import type { ColumnUse, RecordForm } from '../../records/column-uses'
import { recordLayout } from '../../records/record-layout'
import { SDMX_RULES, SHARED_DIMENSIONS } from '../../records/sdmx-rules'
import type { Grid } from '../../../bytes/grid/grid'
import { isBlank } from '../../plan/tidy'
import type { RecordHeader } from '../../records/header'
import { withCells } from '../../plan/grid-views'

const LABELLED = /^([^\s:]{1,40}|[^:]{1,24}):\s*(\S.*)$/

/** Whether the cells of a column are all `CODE: name`. */
const isLabelled = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const filled = rows.map((row) => grid.cell(row, column)).filter((text) => !isBlank(text))
  return filled.length > 0 && filled.every((text) => LABELLED.test(text))
}

/** SDMX with labels in the same cell (`REF_AREA:Reference area`, `CN: China`): the names alone. */
const labelledCells = (grid: Grid, { row: header, names }: RecordHeader): Grid => {
  const rows = Array.from({ length: Math.min(400, grid.rows - header - 1) }, (_, at) => header + 1 + at)
  const made = new Map<number, (row: number) => string>()
  names.forEach((name, column) => {
    if (!/^\w[\w .-]*: ?\S/.test(name) || !isLabelled(grid, rows, column)) return
    made.set(column, (row) => {
      const text = grid.cell(row, column)
      return row <= header ? text : (LABELLED.exec(text)?.[2] ?? text)
    })
  })
  return made.size === 0 ? grid : withCells(grid, made)
}

const VALUE = /^obs value(?:: ?.*)?$/
const PERIOD = /^time period(?:: ?.*)?$/

/** What follows the value are attributes: they name a series only where rows would contradict each other. */
const useAt = ({ names }: RecordHeader, column: number): ColumnUse | undefined => {
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
