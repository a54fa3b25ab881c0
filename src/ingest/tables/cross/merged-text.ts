import type { Grid } from '../../bytes/grid/grid'

const MOST_CELLS = 200_000

/** A cell's text, or that of the joined block it lies in; also how far a block reaches to the right. */
export interface MergedText {
  readonly text: (row: number, column: number) => string
  /** Columns that the block at a cell covers, its own included. */
  readonly span: (row: number, column: number) => number
  readonly has: (row: number) => boolean // whether any block lies in the row
  readonly isWithin: (row: number, column: number) => boolean // whether a cell continues a block from a row above
}

/** Reads cells through the joined blocks of a sheet, so that each cell of a block says what its first one says. */
export const mergedText = (grid: Grid): MergedText => {
  const origin = new Map<number, { readonly row: number; readonly column: number; readonly columns: number }>()
  const rows = new Set<number>()
  let cells = 0
  for (const { row, column, rows: height, columns } of grid.merges) {
    cells += height * columns
    if (cells > MOST_CELLS) break
    for (let r = row; r < row + height; r += 1) {
      rows.add(r)
      for (let c = column; c < column + columns; c += 1) origin.set(r * grid.columns + c, { row, column, columns })
    }
  }
  if (origin.size === 0) return { text: grid.cell, span: () => 1, has: () => false, isWithin: () => false }
  return {
    text: (row, column) => {
      const first = origin.get(row * grid.columns + column)
      return first ? grid.cell(first.row, first.column) : grid.cell(row, column)
    },
    span: (row, column) => origin.get(row * grid.columns + column)?.columns ?? 1,
    has: (row) => rows.has(row),
    isWithin: (row, column) => (origin.get(row * grid.columns + column)?.row ?? row) < row,
  }
}
