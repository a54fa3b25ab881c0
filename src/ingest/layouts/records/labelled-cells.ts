import type { Grid } from '../../grid/grid'
import { isBlank } from '../../plan/tidy'
import type { Header } from './header'
import { withCells } from './with-column'

const LABELLED = /^([^\s:]{1,40}|[^:]{1,24}):\s*(\S.*)$/

/** Whether the cells of a column are all `CODE: name`. */
const isLabelled = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const filled = rows.map((row) => grid.cell(row, column)).filter((text) => !isBlank(text))
  return filled.length > 0 && filled.every((text) => LABELLED.test(text))
}

/** SDMX with labels in the same cell (`REF_AREA:Reference area`, `CN: China`): the names alone. */
export const labelledCells = (grid: Grid, { row: header, names }: Header): Grid => {
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
