import { isNumberCell, readCellInAnyStyle } from '../plan/read-cell'
import { isBlank, tidy } from '../plan/tidy'
import type { Grid } from '../../bytes/grid/grid'

/** Whether what is in column `a` tells what is in column `b`, as far as the rows go. */
export const determines = (grid: Grid, rows: readonly number[], a: number, b: number): boolean => {
  const known = new Map<string, string>()
  for (const row of rows) {
    const from = tidy(grid.cell(row, a))
    const to = tidy(grid.cell(row, b))
    const before = known.get(from)
    if (before === undefined) known.set(from, to)
    else if (before !== to) return false
  }
  return true
}

/** Whether two columns say the same in two ways: a code and its name. */
export const determineEachOther = (grid: Grid, rows: readonly number[], a: number, b: number): boolean => determines(grid, rows, a, b) && determines(grid, rows, b, a)

const HEAD = 1500
const SPREAD = 1000
const TAIL = 500

/** Rows that represent a long table: its beginning, its end, and some between. */
export const sampleRows = (first: number, end: number): readonly number[] => {
  if (end - first <= HEAD + SPREAD + TAIL) return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at)
  const between = end - first - HEAD - TAIL
  const spread = Array.from({ length: SPREAD }, (_, at) => first + HEAD + Math.floor((at * between) / SPREAD))
  return [...Array.from({ length: HEAD }, (_, at) => first + at), ...spread, ...Array.from({ length: TAIL }, (_, at) => end - TAIL + at)]
}

/** What the sampled cells of a column hold, counted. */
export interface ColumnProfile {
  readonly filled: number
  readonly numbers: number
  readonly absent: number // `..`, `:`, NA and the like
  readonly distinct: number
}

export const profileOf = (grid: Grid, rows: readonly number[], column: number): ColumnProfile => {
  const seen = new Set<string>()
  let filled = 0
  let numbers = 0
  let absent = 0
  for (const row of rows) {
    const text = grid.cell(row, column)
    if (isBlank(text)) continue
    filled += 1
    seen.add(text)
    if (isNumberCell(text)) numbers += 1
    else if (readCellInAnyStyle(text).missing !== 'unreadable') absent += 1
  }
  return { filled, numbers, absent, distinct: seen.size }
}

/** Whether a column holds figures and hardly anything else. */
export const isOfNumbers = ({ filled, numbers, absent }: ColumnProfile): boolean => numbers > 0 && numbers + absent >= 0.9 * filled

/** Whether a column is blank as far as it is sampled. */
export const isBlankColumn = (grid: Grid, rows: readonly number[], column: number): boolean => rows.every((row) => isBlank(grid.cell(row, column)))
