import type { Grid } from '../../bytes/grid/grid'
import { tidy } from '../plan/tidy'
import type { RowScan } from './scan-row'

/** The part of a table that a row is in, by row: a line of its own (`按性别分`), or a name less indented above it. */
export type RowParts = ReadonlyMap<number, string>

const MOST_LETTERS = 40

/** Names that are alone in a row above those that belong to them. */
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

const SIZES: readonly RegExp[] = [
  /(?:村|里|街道|镇|鎮|乡|鄉|읍|면|동|리)$/,
  /(?:区|區|县|縣|旗|町|구|군)$/,
  /(?:市|州|盟|地区|시)$/,
  /(?:省|自治区|都|道|府|県|특별시|광역시|특별자치시|도)$/,
]

const sizeOf = (name: string): number => SIZES.map((form) => form.test(name)).lastIndexOf(true)

/** The nearest larger place above, where places of all sizes are in one column: 부산광역시 over its 중구. */
export const partsBySize = (names: ReadonlyMap<number, string>): RowParts => {
  const parts = new Map<number, string>()
  const open: { readonly size: number; readonly name: string }[] = []
  for (const [row, name] of names) {
    const size = sizeOf(name)
    if (size < 0) continue
    while (open.length > 0 && (open[open.length - 1]?.size ?? 0) <= size && open[open.length - 1]?.name !== name) open.pop()
    const own = open[open.length - 1]?.name === name
    const parent = open[open.length - (own ? 2 : 1)]?.name ?? ''
    if (parent !== '') parts.set(row, parent)
    if (!own) open.push({ size, name })
  }
  return parts
}

/** Whether two rows would be named alike. */
export const hasTwice = (names: readonly string[]): boolean => new Set(names).size < names.length
