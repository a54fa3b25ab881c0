/** A cell of a table, counted from 0. */
export interface GridCell {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
  readonly pageRows: number // that are seen at once
}

const within = (value: number, count: number): number => Math.min(Math.max(0, value), Math.max(0, count - 1))

/** Where a key leads from a cell (WAI-ARIA grid pattern); undefined for keys that lead nowhere. */
export const cellByKey = ({ row, column }: GridCell, key: string, control: boolean, { rows, columns, pageRows }: GridSize): GridCell | undefined => {
  const to = (toRow: number, toColumn: number): GridCell => ({ row: within(toRow, rows), column: within(toColumn, columns) })
  switch (key) {
    case 'ArrowDown':
      return to(control ? rows : row + 1, column)
    case 'ArrowUp':
      return to(control ? 0 : row - 1, column)
    case 'ArrowRight':
      return to(row, control ? columns : column + 1)
    case 'ArrowLeft':
      return to(row, control ? 0 : column - 1)
    case 'PageDown':
      return to(row + pageRows, column)
    case 'PageUp':
      return to(row - pageRows, column)
    case 'Home':
      return to(control ? 0 : row, 0)
    case 'End':
      return to(control ? rows : row, columns)
    default:
      return undefined
  }
}
