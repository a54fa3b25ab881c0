import type { Grid } from '../../../bytes/grid/grid'
import { type Layout, NO_CONSTANTS, type Plan, type ValueColumn } from '../../plan/plan'
import { isBlank, tidy } from '../../plan/tidy'
import { withColumns } from '../../plan/grid-views'
import { isFigure } from '../../plan/read-cell'
import { yearInName } from './us-census-acs'

/** How far a label is set in: the display form indents by hard blanks. */
const depthOf = (text: string): number => /^[\s\u00a0]*/.exec(text)?.[0].length ?? 0

interface Level {
  readonly depth: number
  readonly text: string
}

/** The labels that a row is under, by indentation, with its own at the end. */
const pathsOf = (grid: Grid, from: number): Map<number, string> => {
  const paths = new Map<number, string>()
  let open: readonly Level[] = []
  for (let row = from; row < grid.rows; row += 1) {
    const text = grid.cell(row, 0)
    if (isBlank(text)) continue
    const depth = depthOf(text)
    open = [...open.filter((level) => level.depth < depth), { depth, text: tidy(text).replace(/:$/, '') }]
    paths.set(row, open.map((level) => level.text).join(' · '))
  }
  return paths
}

const valueOf = (column: number, header: string): ValueColumn[] => {
  if (header === '' || /margin of error/i.test(header)) return []
  const [region = '', ...parts] = header.split('!!').map(tidy)
  return [{ column, region, labels: parts.filter((part) => part !== '' && !/^estimate$/i.test(part)) }]
}

const planOf = (grid: Grid, header: number, file: string): Plan => {
  const paths = pathsOf(grid, header + 1)
  const values = Array.from({ length: grid.columns }, (_, column) => column).flatMap((column) => (column === 0 ? [] : valueOf(column, tidy(grid.cell(header, column)))))
  const rows = [...paths.keys()].filter((row) => values.some(({ column }) => isFigure(grid.cell(row, column))))
  const period = yearInName(file)
  return {
    grid: withColumns(grid, [{ text: (row) => paths.get(row) ?? '', from: 0 }]),
    rows,
    keys: [{ column: grid.columns, role: 'dimension', name: 'Label' }],
    values,
    constants: { ...NO_CONSTANTS, period },
    numbers: 'point',
    unitBrackets: 'known',
    keepsBrackets: true,
    ...(period === '' ? { isUndated: true } : {}),
  }
}

/** data.census.gov as shown on its page: labels down, indented, places across (`Label (Grouping)`, `Ohio!!Estimate`). */
export const usCensusDisplay: Layout = {
  id: 'us-census-display',
  fit: (grid, { file }) => {
    for (let row = 0; row < Math.min(grid.rows, 6); row += 1) {
      if (!/^label(?: \(grouping\))?$/i.test(tidy(grid.cell(row, 0)))) continue
      const isCensus = /grouping/i.test(grid.cell(row, 0)) || grid.cell(row, 1).includes('!!')
      const plan = planOf(grid, row, file)
      return isCensus && plan.rows.length > 0 ? { score: 0.98, plans: [plan] } : undefined
    }
    return undefined
  },
}
