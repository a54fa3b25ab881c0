import { issue, type Issue } from '../../../model/issue'
import type { CellPlace, Grid } from '../../bytes/grid/grid'
import { LEFT_OUT, type CellCoverage, type FileSeries, type LeftOut, type UnreadCell } from '../plan/file-series'
import type { Plan } from '../plan/plan'
import { tidy } from '../plan/tidy'
import { cellKey, isUpright, Judge, type TableReading } from './left-out'

const MOST_CELLS = 1000 // that are listed
const CELLWISE = 300_000 // cells of a table that are looked at one by one; of a larger one, columns are counted

type Counts = { -readonly [Reason in LeftOut]?: number }

/** Counts what became of each number. */
class Tally {
  private readonly leftOut: Counts = {}
  private readonly cells: UnreadCell[] = []
  private read = 0
  private unread = 0

  constructor(private readonly grid: Grid) {}

  addRead(count = 1): void {
    this.read += count
  }

  leave(reason: LeftOut, count = 1): void {
    if (count > 0) this.leftOut[reason] = (this.leftOut[reason] ?? 0) + count
  }

  addUnread(row: number, column: number): void {
    const { file, sheet } = this.grid
    this.unread += 1
    if (this.cells.length < MOST_CELLS) this.cells.push({ file, sheet, ...this.grid.place(row, column), text: tidy(this.grid.cell(row, column)).slice(0, 60) })
  }

  take(reason: LeftOut | undefined, row: number, column: number): void {
    if (reason === undefined) this.addUnread(row, column)
    else this.leave(reason)
  }

  /** Numbers of a column that were not understood, without their rows. */
  addUnreadOf(count: number, column: number): void {
    const { file, sheet } = this.grid
    this.unread += count
    if (count > 0 && this.cells.length < MOST_CELLS) this.cells.push({ file, sheet, line: 0, column: column + 1, text: '' })
  }

  done(): CellCoverage {
    const { read, leftOut, unread, cells } = this
    return { numbers: read + unread + Object.values(leftOut).reduce((sum, count) => sum + count, 0), read, leftOut, unread, cells }
  }
}

type Point = FileSeries['points'][number]

const valued = (series: readonly FileSeries[]): Point[] => series.flatMap(({ points }) => points.filter(({ value }) => value !== null))
const keysOf = (places: readonly CellPlace[]): ReadonlySet<number> => new Set(places.map(({ line, column }) => cellKey(line, column)))

/** Looks at every cell. */
const coverByCell = (table: TableReading): CellCoverage => {
  const { grid, readings, series, lost } = table
  const tally = new Tally(grid)
  const judge = new Judge(table)
  const read = keysOf(valued(series))
  const unread = keysOf(lost)
  const said = keysOf(readings.flatMap(({ value, repeated }) => [...repeated, ...valued(value)]))
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const text = grid.cell(row, column)
      if (text === '') continue
      const { line, column: at } = grid.place(row, column)
      const key = cellKey(line, at)
      if (read.has(key)) tally.addRead()
      else if (!judge.isNumber(text)) continue
      else if (said.has(key) && !unread.has(key)) tally.leave('repeated')
      else tally.take(said.has(key) ? undefined : judge.reason(row, column), row, column)
    }
  }
  return tally.done()
}

/** Counts a long table by its columns: rows that a plan reads are alike, the others are looked at one by one. */
const coverByColumn = (table: TableReading, plan: Plan, countCells: NonNullable<Grid['countCells']>): CellCoverage => {
  const { grid, readings, series } = table
  const tally = new Tally(grid)
  const judge = new Judge(table)
  const within = new Uint8Array(grid.rows)
  for (const row of plan.rows) within[row] = 1
  const counts = (all: readonly (readonly Point[])[]): Map<number, number> => {
    const found = new Map<number, number>()
    for (const points of all) for (const { value, column } of points) if (value !== null) found.set(column, (found.get(column) ?? 0) + 1)
    return found
  }
  const read = counts(series.map(({ points }) => points))
  const repeated = counts(readings.map((reading) => reading.repeated))
  const first = plan.rows[0] ?? 0
  for (let column = 0; column < grid.columns; column += 1) {
    let outside = 0
    for (let row = 0; row < grid.rows; row += 1) {
      if (within[row] === 1 || !judge.isNumber(grid.cell(row, column))) continue
      outside += 1
      tally.take(judge.reason(row, column), row, column)
    }
    const at = grid.place(first, column).column
    const [taken, twice] = [read.get(at) ?? 0, repeated.get(at) ?? 0]
    tally.addRead(taken)
    tally.leave('repeated', twice)
    const isFull = taken + twice === plan.rows.length // every row has its value: no cell needs to be looked at
    const rest = isFull ? 0 : Math.max(0, countCells(column, judge.isNumber) - outside - taken - twice)
    const reason = rest === 0 ? undefined : judge.reason(first, column)
    if (reason !== undefined) tally.leave(reason, rest)
    else tally.addUnreadOf(rest, column)
  }
  return tally.done()
}

/** What became of every number of a table. */
export const coverCells = (table: TableReading): CellCoverage => {
  const { grid, readings } = table
  const [only] = readings
  const isLarge = grid.rows * grid.columns > CELLWISE
  return isLarge && grid.countCells && only && readings.length === 1 && isUpright(only.plan) ? coverByColumn(table, only.plan, grid.countCells) : coverByCell(table)
}

const NOTHING: CellCoverage = { numbers: 0, read: 0, leftOut: {}, unread: 0, cells: [] }

/** A note for each table of a file: how many of its numbers were read, left out, not understood. */
export const coverageIssues = ({ grids, coverages }: { readonly grids: readonly Grid[]; readonly coverages: readonly CellCoverage[] }): Issue[] =>
  grids.flatMap(({ file, sheet }, at) => {
    const { numbers = 0, read = 0, unread = 0 } = coverages[at] ?? {}
    const facts = { numbers, read, left: numbers - read - unread, unread }
    return numbers === 0 ? [] : [issue('table-coverage', 'note', { file, line: 0, column: 0, ...(sheet === '' ? {} : { sheet }) }, '', facts)]
  })

/** The coverage of several tables together. */
export const joinCoverage = (parts: readonly CellCoverage[]): CellCoverage =>
  parts.reduce<CellCoverage>((sum, part) => {
    const leftOut: Counts = { ...sum.leftOut }
    for (const reason of LEFT_OUT) if (part.leftOut[reason]) leftOut[reason] = (leftOut[reason] ?? 0) + (part.leftOut[reason] ?? 0)
    return { numbers: sum.numbers + part.numbers, read: sum.read + part.read, leftOut, unread: sum.unread + part.unread, cells: [...sum.cells, ...part.cells].slice(0, MOST_CELLS) }
  }, NOTHING)
