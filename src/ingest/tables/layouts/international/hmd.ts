import type { Grid } from '../../../bytes/grid/grid'
import { type KeyColumn, type Layout, NO_CONSTANTS, type Plan } from '../../plan/plan'
import { isBlank, tidy } from '../../plan/tidy'

const COLUMNS =
  /^(?:year|year\d?|cohort|age|arda|lexis|sex|mx|qx|ax|lx|dx|lx|tx|ex|female|male|total|females|males|f|m|asfr|ccf|tfr|mab|px|exposure|deaths|births|births\d?|population|vh|vv|rr|cpfr|sdmab|popname|typelt|country)$/i
const SUBJECT =
  /(?:life tables?|life expectancy|death rates?|deaths|exposures?(?: to risk)?|population size|population|births|mortality|fertility|age-specific|total fertility|mean age|parity)/i

/** What these databases write above a table, also above one without ages. */
const STAMP = /last modified|\((?:period|cohort)(?: \dx\d+)?\)/i

interface Found {
  readonly row: number
  readonly heads: readonly string[]
  readonly grid: Grid // cells cut at blanks, where the file's columns are aligned by them
}

const wholeLine = (grid: Grid, row: number): string =>
  Array.from({ length: Math.min(grid.columns, 20) }, (_, column) => grid.cell(row, column)).join(' ').trim()

const cutAtBlanks = (grid: Grid): Grid => {
  const known = new Map<number, readonly string[]>()
  const tokens = (row: number): readonly string[] => {
    const found = known.get(row)
    if (found) return found
    const line = wholeLine(grid, row)
    const made = line === '' ? [] : line.split(/\s+/)
    if (known.size > 64) known.clear()
    known.set(row, made)
    return made
  }
  return {
    ...grid,
    columns: 14,
    cell: (row, column) => tokens(row)[column] ?? '',
    place: (row, column) => ({ line: grid.place(row, 0).line, column: column + 1 }),
    merges: [],
  }
}

/** The header row: year or cohort first, age, then columns of figures that these databases know. */
const findHeader = (grid: Grid): Found | undefined => {
  for (let row = 0; row < Math.min(grid.rows, 8); row += 1) {
    const line = wholeLine(grid, row)
    if (line.length > 200 || !/^(?:popname\s+)?(?:year|cohort)\b/i.test(line)) continue
    const heads = line.split(/\s+/)
    const isKnown = heads.some((head) => /^(?:age|arda|mx|qx|ex|e0|asfr|tfr)$/i.test(head)) || (row > 0 && heads.some((head) => /^female/i.test(head)) && STAMP.test(wholeLine(grid, 0)))
    if (heads.length >= 3 && heads.every((head) => COLUMNS.test(head)) && isKnown) {
      const isCut = heads.every((head, column) => tidy(grid.cell(row, column)) === head)
      return { row, heads, grid: isCut ? grid : cutAtBlanks(grid) }
    }
  }
  return undefined
}

interface Title {
  readonly region: string
  readonly subject: string
  readonly rest: readonly string[]
}

/** `England and Wales, Total Population, Life tables (period 1x1), Females` → place, subject, and what narrows it. */
const readTitle = (text: string): Title => {
  const bare = text.replace(/\s{2,}.*$/, (tail) => (/last modified|protocol|ver\./i.test(tail) ? '' : tail)).replace(/[\s,;]*last modified.*$/i, '')
  const parts = bare.split(/\s*,\s*/).map(tidy).filter((part) => part !== '')
  const at = parts.findIndex((part, index) => index > 0 && SUBJECT.test(part) && !/^(?:total|civilian|national) population$/i.test(part))
  if (at < 0) return { region: parts[0] ?? '', subject: parts[1] ?? '', rest: parts.slice(2) }
  return { region: parts.slice(0, at).join(', '), subject: (parts[at] ?? '').replace(/\s*\((?:period|cohort)? ?\d+x\d+\)$/i, ''), rest: parts.slice(at + 1) }
}

/** `1959-` is the old territory at the end of its last year, `1959+` the new one: one year, two figures. */
const withPlainYears = (grid: Grid, year: number, extra: number): Grid => ({
  ...grid,
  columns: grid.columns + 1,
  cell: (row, column) => {
    if (column === extra) return /^\d{4}-$/.test(grid.cell(row, year).trim()) ? grid.cell(row, year).trim() : ''
    const text = grid.cell(row, column)
    return column === year ? text.replace(/^(\s*\d{4})[+-]\s*$/, '$1') : text
  },
  place: (row, column) => grid.place(row, column === extra ? year : column),
})

const planOf = ({ grid, row: header, heads }: Found, title: Title): Plan => {
  const year = heads.findIndex((head) => /^(?:year|cohort)/i.test(head))
  const extra = grid.columns
  const keys = heads.flatMap((name, column): KeyColumn[] => {
    if (column === year) return [{ column, role: 'period', name }]
    return /^(?:age|arda|lexis|sex|popname|typelt)$/i.test(name) ? [{ column, role: 'dimension', name }] : []
  })
  const taken = new Set(keys.map(({ column }) => column))
  const values = heads.flatMap((head, column) => (taken.has(column) ? [] : [{ column, labels: [...title.rest, head] }]))
  const rows: number[] = []
  for (let row = header + 1; row < grid.rows; row += 1) if (/^\s*\d{4}/.test(grid.cell(row, year)) && !isBlank(grid.cell(row, values[0]?.column ?? 0))) rows.push(row)
  return {
    grid: withPlainYears(grid, year, extra),
    rows,
    keys: [...keys, { column: extra, role: 'dimension', name: '' }],
    values,
    constants: { ...NO_CONSTANTS, indicator: title.subject, region: title.region },
    numbers: 'point',
    unitBrackets: 'known',
  }
}

/** Human Mortality Database and its kin: a title line, then columns aligned by blanks, a row for each year and age. */
export const hmd: Layout = {
  id: 'hmd',
  fit: (grid) => {
    const found = findHeader(grid)
    if (!found) return undefined
    const title = found.row > 0 ? wholeLine(grid, 0) : ''
    const isAligned = found.grid !== grid
    const score = title !== '' && SUBJECT.test(title) ? 0.99 : isAligned ? 0.9 : 0.5
    const plan = planOf(found, readTitle(title))
    return plan.rows.length === 0 ? undefined : { score, plans: [plan] }
  },
}
