import { issue, type Issue } from '../../model/issue'
import type { Grid } from '../grid/grid'
import { LIMITS } from './limits'

const LOOKED_AT = 50
const IS_NUMBER = /^[\s\d.,:%()+-]*$/

/** The first row that reads as a header: two texts or more. */
const headerRow = (grid: Grid): number => {
  for (let row = 0; row < Math.min(grid.rows, LOOKED_AT); row += 1) {
    let texts = 0
    for (let column = 0; column < Math.min(grid.columns, LOOKED_AT); column += 1) if (!IS_NUMBER.test(grid.cell(row, column))) texts += 1
    if (texts >= 2) return row
  }
  return -1
}

const isSameRow = (grid: Grid, row: number, other: number): boolean => {
  for (let column = 0; column < Math.min(grid.columns, LOOKED_AT); column += 1) {
    if (grid.cell(row, column) !== grid.cell(other, column)) return false
  }
  return true
}

const countRepeats = (grid: Grid): number => {
  const header = headerRow(grid)
  if (header < 0) return 0
  let count = 1
  for (let row = header + 1; row < grid.rows; row += 1) if (isSameRow(grid, header, row)) count += 1
  return count
}

/** What makes a table unfit to be read at all; undefined when it is fit. */
export const refusalOf = (grid: Grid): Issue | undefined => {
  const place = { file: grid.file, line: 0, column: 0, ...(grid.sheet === '' ? {} : { sheet: grid.sheet }) }
  if (grid.columns > LIMITS.columns) return issue('columns-too-many', 'error', place, '', { columns: grid.columns, limit: LIMITS.columns })
  const count = countRepeats(grid)
  return count > LIMITS.headers ? issue('header-repeated', 'error', place, '', { count }) : undefined
}
