import type { Grid } from '../../bytes/grid/grid'

const ROWS = 200_000
const SEPARATOR = '\u0001'

const keyOf = (grid: Grid, row: number, columns: readonly number[]): string => columns.map((column) => grid.cell(row, column)).join(SEPARATOR)

/** How many rows give another figure for a key than an earlier row does. */
const contradictions = (grid: Grid, rows: readonly number[], columns: readonly number[], value: number): number => {
  const known = new Map<string, string>()
  let found = 0
  for (const row of rows) {
    const text = grid.cell(row, value)
    if (text === '') continue
    const key = keyOf(grid, row, columns)
    const before = known.get(key)
    if (before === undefined) known.set(key, text)
    else if (before !== text) found += 1
  }
  return found
}

/** Of columns that name a series only where they must, those without which rows would contradict each other; the first that help are taken. */
export const neededSplitters = (grid: Grid, all: readonly number[], keys: readonly number[], splitters: readonly number[], value: number): readonly number[] => {
  if (splitters.length === 0) return []
  const rows = all.length > ROWS ? all.slice(0, ROWS) : all
  const taken: number[] = []
  let left = contradictions(grid, rows, keys, value)
  for (const column of splitters) {
    if (left === 0) break
    const then = contradictions(grid, rows, [...keys, ...taken, column], value)
    if (then < left) taken.push(column)
    left = Math.min(left, then)
  }
  return taken
}
