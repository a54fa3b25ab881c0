import type { Grid } from '../../../bytes/grid/grid'
import type { Layout } from '../../plan/plan'
import { isIndexOfSeries, planOfAttributes } from '../../records/attribute-rows'

const MOST_CELLS = 2_000_000

/** The sheet with its rows as columns; every cell keeps its place in the file. */
const transposed = (grid: Grid): Grid => ({
  file: grid.file,
  sheet: grid.sheet,
  rows: grid.columns,
  columns: grid.rows,
  cell: (row, column) => grid.cell(column, row),
  place: (row, column) => grid.place(column, row),
  ...(grid.isNumber ? { isNumber: grid.isNumber } : {}),
  merges: [],
})

const LISTED = 8000 // series in rows

/** Exports of data terminals (CEIC, Wind, EPS) and time series workbooks (ABS, INSEE): rows of attributes (region, unit, frequency, id) above rows of periods, or the same turned on its side. A sheet that lists the series of a workbook holds none. */
export const seriesColumns: Layout = {
  id: 'series-columns',
  fit: (grid) => {
    if (grid.rows < 3 || grid.columns < 2 || grid.rows * grid.columns > MOST_CELLS) return undefined
    const plan = planOfAttributes(grid) ?? (grid.rows <= LISTED ? planOfAttributes(transposed(grid), true) : undefined)
    if (plan !== undefined) return { score: 0.93, plans: [plan] }
    return isIndexOfSeries(grid) ? { score: 0.93, plans: [] } : undefined
  },
}
