import type { Grid } from '../grid/grid'
import type { NumberStyle } from './plan'

const COMMA_DECIMAL = /^-?(?:\d{1,3}(?:[. \u00a0\u202f]\d{3})*|\d+),(?:\d{1,2}|\d{4,})$/
const POINT_DECIMAL = /^-?(?:\d{1,3}(?:[, ]\d{3})*|\d+)\.(?:\d{1,2}|\d{4,})$/
const ROWS = 400

/** Which sign parts decimals in a table: a comma only where some cell cannot be read otherwise and none speaks for the point. */
export const numberStyleOf = (grid: Grid): NumberStyle => {
  let comma = 0
  let point = 0
  for (let row = 0; row < Math.min(grid.rows, ROWS); row += 1) {
    for (let column = 0; column < Math.min(grid.columns, 80); column += 1) {
      const text = grid.cell(row, column).trim()
      if (text.length > 24) continue
      if (COMMA_DECIMAL.test(text)) comma += 1
      else if (POINT_DECIMAL.test(text)) point += 1
    }
  }
  return comma > 0 && point * 20 < comma ? 'comma' : 'point'
}
