import type { Grid } from '../../bytes/grid/grid'
import type { VirtualColumn } from '../plan/grid-views'
import { hasLostZeros, withZero } from '../plan/period-text'
import { looksLikePlace } from '../plan/place-names'
import type { Role } from '../plan/plan'
import { isTotalWord, tidy } from '../plan/tidy'
import type { TableBlock } from './find-blocks'
import { partOfYear, periodOfHead } from './head-period'
import { type KeyHead, ofRole } from './key-columns'
import type { MergedText } from './merged-text'
import type { RowScan } from './scan-row'
import { areTwins, firstOfTwins } from './twin-names'

/** The part of a table that a row is in, by row: a line of its own (`按性别分`), or a name less indented above it. */
type RowParts = ReadonlyMap<number, string>

const MOST_LETTERS = 40

/** Names that are alone in a row above those that belong to them. */
const partsByLine = (body: readonly RowScan[]): RowParts => {
  const parts = new Map<number, string>()
  let part = ''
  for (const { row, kind, first } of body) {
    if (kind === 'lone' && first.length <= MOST_LETTERS) part = first
    else if (kind === 'data' && part !== '') parts.set(row, part)
  }
  return parts
}

const BRANCH_MARK = /^\s*(?:#|其中[:：]?|其\s?中[:：]|内[:：]|うち)/

const indentOf = (text: string): number => {
  const blanks = /^[\s\u3000]*/.exec(text)?.[0] ?? ''
  return [...blanks].reduce((sum, letter) => sum + (letter === '\u3000' ? 2 : 1), 0) + (BRANCH_MARK.test(text) ? 1 : 0)
}

/** The nearest name above that is less indented: 城镇人口 over the 男性 that is set in beneath it. */
const partsByIndent = (grid: Grid, rows: readonly number[], column: number): RowParts => {
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
const partsBySize = (names: ReadonlyMap<number, string>): RowParts => {
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
const hasTwice = (names: readonly string[]): boolean => new Set(names).size < names.length

/** What rows are named by, made ready: blanks filled from above, one name out of two, places out of their parts. */
export interface RowKey extends VirtualColumn {
  readonly role: Role
  readonly name: string
}

type Text = (row: number) => string

const CODE = /\s*[(（](\d{5,12})[)）]\s*$/
const OF_WHICH = /^(?:#|其中[:：])\s*/

/** Reads a key column, with blanks filled from above where others name the row more closely. */
const printedText = (merged: MergedText, rows: readonly number[], column: number, fills: boolean): Text => {
  const texts = new Map<number, string>()
  let above = ''
  for (const row of rows) {
    const text = merged.text(row, column)
    if (tidy(text) !== '') above = text
    texts.set(row, tidy(text) === '' && fills ? above : text)
  }
  return (row) => texts.get(row) ?? ''
}

const cleaned = (text: Text, rows: readonly number[]): Text => {
  const twins = areTwins(rows.slice(0, 200).map(text))
  return (row) => tidy(twins ? firstOfTwins(text(row)) : text(row)).replace(OF_WHICH, '')
}

/** `서울특별시` and `종로구` in two columns: the smaller place, with the larger before it where its name is twice. */
const placesOf = (texts: readonly Text[], rows: readonly number[]): Text => {
  const [larger, smaller] = [texts[texts.length - 2], texts[texts.length - 1]]
  if (smaller === undefined) return () => ''
  if (larger === undefined) return smaller
  const isWhole = (name: string): boolean => name === '' || isTotalWord(name) || /^(?:소계|小計|小计)$/.test(name)
  const owners = new Map<string, Set<string>>()
  for (const row of rows) owners.set(smaller(row), (owners.get(smaller(row)) ?? new Set()).add(larger(row)))
  return (row) => {
    const [whole, name] = [larger(row), smaller(row)]
    if (isWhole(name) || name === whole) return whole
    return (owners.get(name)?.size ?? 0) > 1 ? `${whole} ${name}` : name
  }
}

const periodText = (texts: readonly Text[], rows: readonly number[], heads: readonly KeyHead[], isRepublican: boolean): Text => {
  const [printed, part] = texts
  if (printed === undefined) return () => ''
  const year: Text = hasLostZeros(rows.map(printed)) ? (row) => withZero(printed(row)) : printed
  return (row) => {
    const first = periodOfHead(year(row), isRepublican)
    if (first === undefined) return year(row)
    return (part && partOfYear(first, part(row), heads[1]?.name)) ?? first
  }
}

const region = (text: Text, from: number): RowKey[] => [{ role: 'region', name: '', from, text: (row) => text(row).replace(CODE, '') }]

const codes = (text: Text, rows: readonly number[], from: number): RowKey[] =>
  rows.slice(0, 5).some((row) => CODE.test(text(row))) ? [{ role: 'region-code', name: '', from, text: (row) => CODE.exec(text(row))?.[1] ?? '' }] : []

const NUMBERED = /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.．])\s*/

const timesOf = (names: readonly string[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

/** Names alike in several parts of a table are distinguished by the part. */
const partKey = (grid: Grid, block: TableBlock, rows: readonly number[], keys: readonly RowKey[], indented: number): RowKey[] => {
  const nameOf = (row: number): string => keys.map(({ text }) => text(row)).join('\u0001')
  const lines = partsByLine(block.body)
  const isDated = keys.some(({ role }) => role === 'period')
  const periods = [...new Set(lines.values())].filter((part) => periodOfHead(part) !== undefined)
  if (!isDated && periods.length > 0 && periods.length === new Set(lines.values()).size) return [{ role: 'period', name: '', from: indented, text: (row) => periodOfHead(lines.get(row) ?? '') ?? '' }]
  const times = timesOf(rows.map(nameOf))
  if ([...times.values()].every((count) => count < 2)) return []
  const places = keys.find(({ role }) => role === 'region')
  const bySize = partsBySize(new Map(places === undefined ? [] : rows.map((row) => [row, places.text(row)])))
  const telling = [lines, partsByIndent(grid, rows, indented), bySize].find((parts) => !hasTwice(rows.map((row) => `${parts.get(row) ?? ''}\u0001${nameOf(row)}`)))
  const parts: RowParts = telling ?? lines
  if (parts.size === 0) return []
  const named = [...new Set(parts.values())]
  const arePlaces = !keys.some(({ role }) => role === 'region') && named.every(looksLikePlace)
  const nameOfPart = (row: number): string => tidy(parts.get(row) ?? '').replace(NUMBERED, '')
  if (arePlaces) return [{ role: 'region', name: '', from: indented, text: nameOfPart }]
  return [{ role: 'dimension', name: '', from: indented, text: (row) => ((times.get(nameOf(row)) ?? 0) > 1 ? nameOfPart(row) : '') }]
}

/** The keys of a table's rows. */
export const rowKeys = (grid: Grid, merged: MergedText, block: TableBlock, heads: readonly KeyHead[], isRepublican: boolean): readonly RowKey[] => {
  const rows = block.body.filter(({ kind }) => kind === 'data').map(({ row }) => row)
  const last = heads[heads.length - 1]?.column
  const textOf = ({ column }: KeyHead): Text => cleaned(printedText(merged, rows, column, column !== last || heads.length === 1), rows)
  const places = ofRole(heads, 'region')
  const times = ofRole(heads, 'period')
  const own = heads.flatMap((head): RowKey[] => {
    if (head.role === 'region') return head === places[places.length - 1] ? [...codes(textOf(head), rows, head.column), ...region(placesOf(places.map(textOf), rows), head.column)] : []
    if (head.role === 'period') return head === times[0] ? [{ role: 'period', name: '', from: head.column, text: periodText(times.map(textOf), rows, times, isRepublican) }] : []
    if (head.role === 'number' || head.role === 'note') return []
    return [{ role: head.role, name: head.name, from: head.column, text: textOf(head) }]
  })
  const indented = [...heads].reverse().find(({ role }) => role === 'region' || role === 'indicator' || role === 'dimension')?.column ?? heads[0]?.column ?? 0
  return [...partKey(grid, block, rows, own, indented), ...own]
}
