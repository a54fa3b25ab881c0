import { isBlank, tidy } from './tidy'
import { withColumns, type VirtualColumn } from './grid-views'
import type { KeyColumn, Plan } from './plan'
import { isFigure } from './read-cell'
import { partsByBlock, partsByIndent, partsByLine, type NamedRow, type RowParts } from './row-parts'
import type { Conflict } from './series-builder'

/** Two cells of a table that were read as one series and period though their values differ. */
interface Collision {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number] // by index of the plan's value columns
}

/** A text that rows carry, by which rows read as one may be distinguished. */
interface RowText {
  readonly name: string
  readonly from: number // column that holds it
  readonly text: (row: number) => string
}

const LOOKED_AT = 400
const MOST_ADDED = 3
const LONGEST = 200
const CODE = /^\s*(?:0\d+|\d{1,3}|\d{6,12})\s*$/ // may name something, as 01 or 110000

/** Rows and value columns of the cells that collide. */
const collisionsOf = ({ grid, rows, values }: Plan, conflicts: readonly Conflict[]): Collision[] => {
  const wanted = conflicts.slice(0, LOOKED_AT)
  const key = (line: number, column: number): number => line * 20_000 + column
  const cells = new Map<number, readonly [number, number]>()
  for (const { first, second } of wanted) for (const { line, column } of [first, second]) cells.set(key(line, column), [-1, -1])
  for (const row of rows) {
    values.forEach(({ column }, at) => {
      const place = grid.place(row, column)
      if (cells.has(key(place.line, place.column))) cells.set(key(place.line, place.column), [row, at])
    })
  }
  return wanted.flatMap(({ first, second }) => {
    const [a, b] = [cells.get(key(first.line, first.column)), cells.get(key(second.line, second.column))]
    return a && b && a[0] >= 0 && b[0] >= 0 ? [{ rows: [a[0], b[0]] as const, columns: [a[1], b[1]] as const }] : []
  })
}

const headOver = ({ grid, rows }: Plan, column: number): string => {
  for (let row = (rows[0] ?? 0) - 1; row >= Math.max(0, (rows[0] ?? 0) - 12); row -= 1) if (!isBlank(grid.cell(row, column))) return tidy(grid.cell(row, column))
  return ''
}

/** Columns that the plan does not use and that name rows: texts or codes, not figures, and not another one in each row. */
const unusedColumns = (plan: Plan): RowText[] => {
  const { grid, rows, keys, values, left = [] } = plan
  const used = new Set([...keys, ...values, ...left].map(({ column }) => column))
  const sample = rows.slice(0, 2000)
  return Array.from({ length: grid.columns }, (_, column) => column).filter((column) => !used.has(column)).flatMap((column): RowText[] => {
    const texts = sample.map((row) => grid.cell(row, column)).filter((text) => !isBlank(text))
    const distinct = new Set(texts)
    const measures = texts.filter((text) => isFigure(text) && !CODE.test(text)).length
    const isName = texts.length > 0 && distinct.size > 1 && distinct.size < Math.max(3, 0.9 * sample.length) && measures < 0.5 * texts.length && texts.every((text) => text.length <= LONGEST)
    return isName ? [{ name: headOver(plan, column), from: column, text: (row) => tidy(grid.cell(row, column)) }] : []
  })
}

const MOST_ROWS = 60_000 // of printed tables, in which lines and indentation mean something

/** The rows of a table with the lines between them, as parts are looked for. */
const namedRows = ({ grid, rows, keys }: Plan, column: number): NamedRow[] => {
  const own = new Set(rows)
  const first = rows[0] ?? 0
  const last = rows[rows.length - 1] ?? 0
  return Array.from({ length: last - first + 4 }, (_, at) => first - 3 + at).filter((row) => row >= 0).flatMap((row): NamedRow[] => {
    if (own.has(row)) return [{ row, name: keys.map((key) => tidy(grid.cell(row, key.column))).join('\u0001'), heading: tidy(grid.cell(row, column)), isLine: false }]
    const texts = Array.from({ length: Math.min(grid.columns, 30) }, (_, at) => grid.cell(row, at)).filter((text) => !isBlank(text))
    return texts.length === 1 && !isFigure(texts[0] ?? '') ? [{ row, name: '', heading: tidy(texts[0] ?? ''), isLine: true }] : []
  })
}

const textOfParts = (parts: RowParts) => (row: number): string => (parts.get(row) ?? []).join(' · ')

/** Texts above rows: lines of their own, names less set in, headings of blocks. */
const partTexts = (plan: Plan): RowText[] => {
  const named = plan.keys.find(({ role }) => role !== 'period' && role !== 'unit') ?? plan.keys[0]
  if (named === undefined || plan.rows.length > MOST_ROWS) return []
  const from = Math.min(named.column, Math.max(0, plan.grid.columns - 1))
  const rows = namedRows(plan, from)
  return [partsByLine(rows), partsByIndent(plan.grid, rows, from), partsByBlock(rows).parts].filter(({ size }) => size > 0).map((parts) => ({ name: '', from, text: textOfParts(parts) }))
}

const distinguishes = ({ text }: RowText, { rows: [first, second] }: Collision): boolean => text(first) !== text(second)

/** The fewest texts that distinguish the rows that collide; each further one must tell something. */
const tellingTexts = (candidates: readonly RowText[], collisions: readonly Collision[]): RowText[] => {
  const chosen: RowText[] = []
  let open = collisions
  while (open.length > 0 && chosen.length < MOST_ADDED) {
    const counts = candidates.map((candidate) => open.filter((pair) => distinguishes(candidate, pair)).length)
    const most = Math.max(0, ...counts)
    const best = candidates[counts.indexOf(most)]
    if (best === undefined || most === 0) return chosen
    chosen.push(best)
    open = open.filter((pair) => !distinguishes(best, pair))
  }
  return chosen
}

/** Labels of columns that are named alike gain the texts above them that differ. */
const withHeaderTexts = (plan: Plan, collisions: readonly Collision[]): Plan => {
  const same = new Set(collisions.filter(({ columns: [first, second] }) => first !== second).flatMap(({ columns }) => columns))
  if (same.size === 0) return plan
  const { grid, rows } = plan
  const first = rows[0] ?? 0
  const over = (column: number): string[] => Array.from({ length: Math.min(first, 12) }, (_, at) => tidy(grid.cell(first - Math.min(first, 12) + at, column))).filter((text) => text !== '')
  const values = plan.values.map((value, at) => {
    const further = same.has(at) ? over(value.column).filter((text) => !value.labels.some((label) => tidy(label) === text) && text !== value.indicator && text !== value.region) : []
    return further.length === 0 ? value : { ...value, labels: [...further, ...value.labels] }
  })
  return { ...plan, values }
}

/**
 * A plan that distinguishes what another one read as one series: by a column it did not use, a line or a block above the
 * rows, a name they are set in under, or a level of the header. Undefined when the table holds no such text.
 */
export const repairPlan = (plan: Plan, conflicts: readonly Conflict[]): Plan | undefined => {
  const collisions = collisionsOf(plan, conflicts)
  const between = collisions.filter(({ rows: [first, second] }) => first !== second)
  const texts = tellingTexts([...unusedColumns(plan), ...partTexts(plan)], between)
  const named = withHeaderTexts(plan, collisions.filter(({ rows: [first, second] }) => first === second))
  if (texts.length === 0) return named === plan ? undefined : named
  const added: VirtualColumn[] = texts.map(({ text, from }) => ({ text, from }))
  const keys = texts.map(({ name }, at): KeyColumn => ({ column: plan.grid.columns + at, role: 'dimension', name }))
  return { ...named, grid: withColumns(plan.grid, added), keys: [...plan.keys, ...keys] }
}
