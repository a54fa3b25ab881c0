import type { Grid } from '../../bytes/grid/grid'
import type { Issue } from '../../../model/issue'
import { IssueLog } from '../../bytes/issue-log'
import { isBlank, tidy } from '../plan/tidy'

/** A header as it is compared: half-width, lower case, `_` and runs of blanks as one blank. `REF_AREA` and `Ref area` are one name. */
export const comparableName = (text: string): string =>
  text.replace(/[\u200b\ufeff\u00ad]/g, '').normalize('NFKC').toLowerCase().replace(/[_\s]+/g, ' ').trim()

/** The row that names the columns of a long table. */
export interface RecordHeader {
  readonly row: number
  readonly printed: readonly string[]
  readonly names: readonly string[] // as compared, see `comparableName`
}

const COLUMNS = 600

/** A row read as a header. */
export const headerAt = (grid: Grid, row: number): RecordHeader => {
  const printed = Array.from({ length: Math.min(grid.columns, COLUMNS) }, (_, column) => tidy(grid.cell(row, column)))
  return { row, printed, names: printed.map(comparableName) }
}

/** The first row, of the first `depth` ones, that is the header of a form. */
export const findHeader = (grid: Grid, isHeader: (names: readonly string[]) => boolean, depth = 12): RecordHeader | undefined => {
  for (let row = 0; row < Math.min(grid.rows, depth); row += 1) {
    const header = headerAt(grid, row)
    if (isHeader(header.names)) return header
  }
  return undefined
}

/** Cells of rows that are behind the last cell of the header: no column of the table has them. */
export const cellsBeyond = (grid: Grid, { row: header, printed }: RecordHeader, rows: readonly number[]): readonly Issue[] => {
  const { width } = grid
  if (width === undefined || header < 0 || width(header) >= grid.columns) return []
  const log = new IssueLog(grid.file)
  const expected = Math.max(width(header), printed.reduce((last, name, at) => (name === '' ? last : at + 1), 0))
  for (const row of rows) {
    for (let column = expected; column < width(row); column += 1) {
      const { line, column: place } = grid.place(row, column)
      if (!isBlank(grid.cell(row, column))) log.add('cells-beyond-header', 'warning', line, place, tidy(grid.cell(row, column)), { expected })
    }
  }
  return log.list()
}

/** Whether every pattern names some column. */
export const hasAll = (names: readonly string[], patterns: readonly RegExp[]): boolean => patterns.every((pattern) => names.some((name) => pattern.test(name)))
