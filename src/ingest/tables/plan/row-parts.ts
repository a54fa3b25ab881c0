import type { Grid } from '../../bytes/grid/grid'
import { isTotalWord, tidy } from './tidy'
import { isAgeText, isGeneralName } from './ages'

/** The names above a row that it belongs to, outermost first, by row. */
export type RowParts = ReadonlyMap<number, readonly string[]>

/** A row of a table's body as its parts are looked for: one with values, or a line of its own without any. */
export interface NamedRow {
  readonly row: number
  readonly name: string // of all its keys: rows named alike are to be distinguished
  readonly heading: string // what it is called as the name of a part
  readonly isLine: boolean
}

const MOST_LETTERS = 40

/** Names that are alone in a row above those that belong to them. */
export const partsByLine = (rows: readonly NamedRow[]): RowParts => {
  const parts = new Map<number, readonly string[]>()
  let part = ''
  for (const { row, isLine, heading } of rows) {
    if (isLine && heading.length <= MOST_LETTERS) part = heading
    else if (!isLine && part !== '') parts.set(row, [part])
  }
  return parts
}

const BEFORE_NAME = /^[\s\u3000]*(?:#|其中[:：]?|其\s?中[:：]|内[:：]|うち)?/ // of which: the next rows are set in as far as the name behind it

const indentOf = (text: string): number => [...(BEFORE_NAME.exec(text)?.[0] ?? '')].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)

/** The names above that are less and less indented: 城镇人口 over the 男性 that is set in beneath it. */
export const partsByIndent = (grid: Grid, rows: readonly NamedRow[], column: number): RowParts => {
  const parts = new Map<number, readonly string[]>()
  const open: { readonly indent: number; readonly name: string }[] = []
  for (const { row, heading, isLine } of rows) {
    const text = grid.cell(row, column)
    if (tidy(text) === '') continue
    const indent = indentOf(text)
    while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) >= indent) open.pop()
    const above = open.map(({ name }) => name).filter((name) => !isTotalWord(name))
    if (above.length > 0 && !isLine) parts.set(row, above)
    open.push({ indent, name: heading })
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
  const parts = new Map<number, readonly string[]>()
  const open: { readonly size: number; readonly name: string }[] = []
  for (const [row, name] of names) {
    const size = sizeOf(name)
    if (size < 0) continue
    while (open.length > 0 && (open[open.length - 1]?.size ?? 0) <= size && open[open.length - 1]?.name !== name) open.pop()
    const own = open[open.length - 1]?.name === name
    const parent = open[open.length - (own ? 2 : 1)]?.name ?? ''
    if (parent !== '') parts.set(row, [parent])
    if (!own) open.push({ size, name })
  }
  return parts
}


const timesOf = (rows: readonly NamedRow[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { name, isLine } of rows) if (!isLine) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

/** Rows that open a block: lines of their own; else rows whose names stand once, before such as are repeated (男 with its own total, before the same ages again). */
const headingsOf = (rows: readonly NamedRow[], times: ReadonlyMap<string, number>): ReadonlySet<number> => {
  const lines = rows.filter(({ isLine, heading }) => isLine && heading.length <= MOST_LETTERS)
  if (lines.length > 1) return new Set(lines.map(({ row }) => row))
  const once = rows.filter(({ name, isLine }, at) => {
    const next = rows[at + 1]
    return !isLine && times.get(name) === 1 && next !== undefined && (times.get(next.name) ?? 0) > 1
  })
  const named = once.filter(({ heading }) => !isAgeText(heading))
  const general = named.filter(({ heading }) => isGeneralName(heading))
  return new Set((general.length > 1 ? general : named.length > 1 ? named : once).map(({ row }) => row))
}

/** Which rows are headings of blocks, and which blocks each row is in: 城市, within it 男, within it the ages. */
export interface Blocks {
  readonly parts: RowParts
  readonly headings: ReadonlySet<number> // rows with values that name a block themselves
}

const DEEPEST = 4

const collect = (rows: readonly NamedRow[], above: readonly string[], parts: Map<number, readonly string[]>, headings: Set<number>): void => {
  const times = timesOf(rows)
  for (const { row, isLine } of rows) if (!isLine) parts.set(row, above)
  if (above.length >= DEEPEST || [...times.values()].every((count) => count < 2)) return
  const found = headingsOf(rows, times)
  if (found.size === 0) return
  let block: NamedRow[] = []
  let part = above
  const close = (): void => {
    if (part !== above) collect(block, part, parts, headings)
    block = []
  }
  for (const one of rows) {
    if (!found.has(one.row)) {
      block.push(one)
      continue
    }
    close()
    part = [...above, one.heading]
    if (one.isLine) continue
    parts.set(one.row, part)
    headings.add(one.row)
  }
  close()
}

/** Distinguishes rows of one name by the block that they are in. */
export const partsByBlock = (rows: readonly NamedRow[]): Blocks => {
  const parts = new Map<number, readonly string[]>()
  const headings = new Set<number>()
  collect(rows, [], parts, headings)
  return { parts, headings }
}

const keyOf = (parts: RowParts, { row, name }: NamedRow): string => [...(parts.get(row) ?? []), name].join('\u0001')

/** How many rows would still be named as another one is. */
export const countAlike = (rows: readonly NamedRow[], parts: RowParts, headings: ReadonlySet<number> = new Set()): number => {
  const named = rows.filter(({ isLine, row }) => !isLine && !headings.has(row)).map((one) => keyOf(parts, one))
  return named.length - new Set(named).size
}
