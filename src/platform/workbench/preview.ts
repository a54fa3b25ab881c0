import type { Grid } from '../../ingest/bytes/grid/grid'
import type { Severity } from '../../model/issue'
import type { PreviewRow, SheetSummary } from './import-session'

const LONGEST = 300 // characters of a cell that the preview shows
const SAMPLE = 200 // rows that settle the widths
const NARROW = 4
const WIDE = 28

/** Severities by row, then by column. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, Severity>>

const WIDE_CHARACTER = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/

/** Width in figures: an ideograph is as wide as two. */
const widthOf = (text: string): number => {
  let width = 0
  for (let at = 0; at < text.length && width < WIDE; at += 1) width += WIDE_CHARACTER.test(text.charAt(at)) ? 2 : 1
  return width
}

const columnWidth = (grid: Grid, column: number, rows: number): number => {
  let width = NARROW
  for (let row = 0; row < rows && width < WIDE; row += 1) width = Math.max(width, widthOf(grid.cell(row, column)))
  return Math.min(WIDE, width)
}

/** Size of a table and widths of its columns; of a very wide one fewer rows are looked at. */
export const summariseSheet = (grid: Grid, name: string): SheetSummary => {
  const rows = Math.min(grid.rows, Math.max(20, Math.min(SAMPLE, Math.floor(200_000 / Math.max(1, grid.columns)))))
  return { name, rows: grid.rows, columns: grid.columns, widths: Array.from({ length: grid.columns }, (_, column) => columnWidth(grid, column, rows)) }
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** Rows from..to (without it) of a table; blanks at the end of a row are left out. */
export const previewRows = (grid: Grid, marks: Marks, from: number, to: number): PreviewRow[] =>
  Array.from({ length: Math.max(0, Math.min(to, grid.rows) - from) }, (_, at) => {
    const row = from + at
    const width = grid.width?.(row) ?? grid.columns
    return { line: grid.place(row, 0).line, cells: Array.from({ length: width }, (_cell, column) => cut(grid.cell(row, column))), marks: [...(marks.get(row) ?? [])] }
  })
