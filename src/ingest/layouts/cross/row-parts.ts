import type { Grid } from '../../grid/grid'
import { tidy } from '../../plan/tidy'
import type { RowScan } from './scan-row'

/** The part of a table that a row stands in, by row: a line of its own (`按性别分`), or a name less indented above it. */
export type RowParts = ReadonlyMap<number, string>

const MOST_LETTERS = 40

/** Names that stand alone in a row above those that belong to them. */
export const partsByLine = (body: readonly RowScan[]): RowParts => {
  const parts = new Map<number, string>()
  let part = ''
  for (const { row, kind, first } of body) {
    if (kind === 'lone' && first.length <= MOST_LETTERS) part = first
    else if (kind === 'data' && part !== '') parts.set(row, part)
  }
  return parts
}

const OF_WHICH = /^\s*(?:#|其中[:：]?|其\s?中[:：]|内[:：]|うち)/

const indentOf = (text: string): number => {
  const blanks = /^[\s\u3000]*/.exec(text)?.[0] ?? ''
  return [...blanks].reduce((sum, letter) => sum + (letter === '\u3000' ? 2 : 1), 0) + (OF_WHICH.test(text) ? 1 : 0)
}

/** The nearest name above that is less indented: 城镇人口 over the 男性 that is set in beneath it. */
export const partsByIndent = (grid: Grid, rows: readonly number[], column: number): RowParts => {
  const parts = new Map<number, string>()
  const open: { readonly indent: number; readonly name: string }[] = []
  for (const row of rows) {
    const text = grid.cell(row, column)
    const indent = indentOf(text)
    while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) >= indent) open.pop()
    const parent = open[open.length - 1]?.name ?? ''
    if (parent !== '') parts.set(row, parent)
    open.push({ indent, name: tidy(text) })
  }
  return parts
}

/** Whether two rows would be named alike. */
export const hasTwice = (names: readonly string[]): boolean => new Set(names).size < names.length
