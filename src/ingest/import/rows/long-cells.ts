import type { Grid } from '../../bytes/grid/grid'
import { type LongColumn, OBSERVATION_COLUMNS } from '../../package/observations/vocabulary'
import { tidy } from '../../tables/plan/tidy'
import type { RowOrigin } from './proposal'

/** One row of the package's own long table, every cell as text. */
export interface LongCells {
  readonly text: (column: LongColumn) => string // '' when the table has no such column
  readonly from: RowOrigin // the value's cell
}

const HEADER_WITHIN = 20

const headerOf = (grid: Grid, row: number): Map<string, number> => {
  const columns = new Map<string, number>()
  for (let column = 0; column < Math.min(grid.columns, 60); column += 1) {
    const name = tidy(grid.cell(row, column))
    if (name !== '' && !columns.has(name)) columns.set(name, column)
  }
  return columns
}

const findHeader = (grid: Grid): { readonly row: number; readonly columns: ReadonlyMap<string, number> } | undefined => {
  for (let row = 0; row < Math.min(grid.rows, HEADER_WITHIN); row += 1) {
    const columns = headerOf(grid, row)
    if (OBSERVATION_COLUMNS.required.every((name) => columns.has(name))) return { row, columns }
  }
  return undefined
}

/** The rows of a long table; none for any other grid. */
export function* longCells(grid: Grid): Generator<LongCells> {
  const header = findHeader(grid)
  if (!header) return
  const value = header.columns.get('value') ?? 0
  for (let row = header.row + 1; row < grid.rows; row += 1) {
    const text = (name: LongColumn): string => {
      const column = header.columns.get(name)
      return column === undefined ? '' : tidy(grid.cell(row, column))
    }
    if (text('indicator') === '') continue
    yield { text, from: { file: grid.file, sheet: grid.sheet, ...grid.place(row, value) } }
  }
}
