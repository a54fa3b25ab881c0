import type { Grid } from '../../../bytes/grid/grid'
import { readPeriodText } from '../../plan/period-text'
import { type KeyColumn, type Layout, NO_CONSTANTS, type ValueColumn } from '../../plan/plan'
import { isBlank, tidy } from '../../plan/tidy'
import { roleOfUse, ruledUse } from '../../records/column-uses'
import { comparableName, hasAll } from '../../records/header'
import { stemOf, recordLayout } from '../../records/record-layout'
import { SDMX_RULES } from '../../records/sdmx-rules'

const PACKED = /^([\w.,-]+)\\\s*(?:time(?:_period)?|geo)\s*$/i

const MOST_KEYS = 16

interface Packed {
  readonly row: number
  readonly names: readonly string[] // of the keys
  readonly isPacked: boolean // all in the first column; otherwise each in its own
}

/** `unit,sex,age,geo\time` in the first cell, or over several cells where the file was parted at commas. */
const findPacked = (grid: Grid): Packed | undefined => {
  for (let row = 0; row < Math.min(grid.rows, 5); row += 1) {
    const names: string[] = []
    for (let column = 0; column < Math.min(grid.columns, MOST_KEYS); column += 1) {
      const text = tidy(grid.cell(row, column))
      const [, last] = PACKED.exec(text) ?? []
      if (last !== undefined) return column === 0 ? { row, names: last.split(','), isPacked: true } : { row, names: [...names, last], isPacked: false }
      names.push(text)
    }
  }
  return undefined
}

/** The same table with a column for each part of the first one. */
const unpacked = (grid: Grid, count: number): Grid => {
  const known = { row: -1, parts: [] as readonly string[] }
  const partsOf = (row: number): readonly string[] => {
    if (known.row !== row) {
      known.row = row
      known.parts = grid.cell(row, 0).split(',')
    }
    return known.parts
  }
  const shift = count - 1
  return {
    ...grid,
    columns: grid.columns + shift,
    cell: (row, column) => (column < count ? (partsOf(row)[column] ?? '') : grid.cell(row, column - shift)),
    place: (row, column) => grid.place(row, Math.max(0, column - shift)),
  }
}

const keysOf = (names: readonly string[]): KeyColumn[] =>
  names.map((name, column) => {
    const use = ruledUse(comparableName(name), SDMX_RULES) ?? 'dimension'
    return { column, role: roleOfUse(use), name, ...(use === 'quiet' ? { isQuiet: true } : {}) }
  })

const valuesOf = (grid: Grid, row: number, first: number): ValueColumn[] =>
  Array.from({ length: grid.columns - first }, (_, at) => first + at).flatMap((column): ValueColumn[] => {
    const period = readPeriodText(grid.cell(row, column))
    return period === undefined ? [] : [{ column, period, labels: [] }]
  })

/** Eurostat's bulk TSV: keys packed in the first column, periods across, `: ` for what is missing, flags behind the figures. */
export const eurostatTsv: Layout = {
  id: 'eurostat-tsv',
  fit: (given, context) => {
    const packed = findPacked(given)
    if (packed === undefined) return undefined
    const { row: header, names, isPacked } = packed
    const grid = isPacked ? unpacked(given, names.length) : given
    const keys = keysOf(names)
    const rows = Array.from({ length: grid.rows - header - 1 }, (_, at) => header + 1 + at).filter((row) => !isBlank(given.cell(row, 0)))
    const values = valuesOf(grid, header, names.length)
    const isNamed = keys.some(({ role }) => role === 'indicator' || role === 'dimension')
    const plan = { grid, rows, keys, values, constants: { ...NO_CONSTANTS, indicator: isNamed ? '' : stemOf(context) }, numbers: 'point' as const, unitBrackets: 'known' as const }
    return { score: 0.99, plans: rows.length > 0 && values.length > 0 ? [plan] : [] }
  },
}

/** The Eurostat data explorer's CSV: `TIME,GEO,AGE,SEX,UNIT,Value,Flag and Footnotes`, with or without labels. */
export const eurostatLong = recordLayout({
  id: 'eurostat-long',
  score: 0.96,
  depth: 3,
  isHeader: (names) => hasAll(names, [/^time$/, /^geo$/, /^value$/]),
  rules: [
    [/^time(?: label)?$/, 'period'],
    [/^value$/, 'value'],
    [/^flags?(?: and footnotes)?$/, 'aside'],
    ...SDMX_RULES,
  ],
  others: 'dimension',
})
