/** What each row and column of a sheet was taken for, for the preview. */
import type { Grid } from '../../bytes/grid/grid'
import { isNoteRow } from '../plan/note-rows'
import type { Plan } from '../plan/plan'
import type { ColumnMeaning, RowMeaning, TablePlan } from '../plan/reading-plan'
import { isNumberCell } from '../plan/read-cell'
import { isBlank } from '../plan/tidy'

/** A row as it was taken: as in a plan, a title, or nothing. */
export type RowTaken = RowMeaning | 'title' | ''

/** What the rows and columns of a sheet were taken for. */
export interface SheetTaken {
  readonly row: (row: number) => RowTaken
  readonly columns: readonly (ColumnMeaning | '')[]
}

const ACROSS = 60

const columnsOf = (grid: Grid, tables: readonly TablePlan[], plans: readonly Plan[]): (ColumnMeaning | '')[] => {
  const shift = grid.rows > 0 ? grid.place(0, 0).column : 1
  const columns = Array.from({ length: grid.columns }, (): ColumnMeaning | '' => '')
  for (const { columns: marks = [] } of tables) {
    for (const { column, to = column, as } of marks) for (let at = column - shift; at <= Math.min(to - shift, grid.columns - 1); at += 1) if (columns[at] === '' || columns[at] === 'out') columns[at] = as
  }
  for (const { values, grid: view, rows } of plans) for (const { column } of values) {
    const at = view.place(rows[0] ?? 0, column).column - shift
    if (columns[at] === '') columns[at] = 'values'
  }
  return columns
}

/** Looks up what rows and columns of a sheet were taken for, by its plans and by how these are described; of one that was not read, nothing. */
export const takenFor = (grid: Grid, plans: readonly Plan[], tables: readonly TablePlan[]): SheetTaken => {
  if (plans.length === 0) return { row: () => '', columns: [] }
  const marks = new Map<number, RowMeaning>()
  for (const { rows = [] } of tables) for (const { line, to = line, as } of rows) for (let at = line; at <= to; at += 1) marks.set(at, as)
  const data = new Set(plans.flatMap((plan) => plan.rows.map((row) => plan.grid.place(row, plan.values[0]?.column ?? 0).line)))
  const lines = [...data]
  const [first, last] = lines.reduce(([least, most], line) => [Math.min(least, line), Math.max(most, line)], [Number.POSITIVE_INFINITY, 0])
  const textAt = (row: number): { readonly texts: number; readonly numbers: number } => {
    const filled = Array.from({ length: Math.min(grid.columns, ACROSS) }, (_, column) => grid.cell(row, column)).filter((text) => !isBlank(text))
    return { texts: filled.length, numbers: filled.filter(isNumberCell).length }
  }
  const row = (at: number): RowTaken => {
    const { line } = grid.place(at, 0)
    const mark = marks.get(line)
    if (mark !== undefined) return mark
    if (data.has(line)) return 'data'
    const { texts, numbers } = textAt(at)
    if (texts === 0) return ''
    if (line < first) return 'title'
    return isNoteRow(grid, at) ? 'note' : line < last && numbers === 0 ? 'block' : 'out'
  }
  return { row, columns: columnsOf(grid, tables, plans) }
}
