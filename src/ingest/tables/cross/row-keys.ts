import type { Grid } from '../../bytes/grid/grid'
import type { Role } from '../plan/plan'
import { isTotalWord, tidy } from '../plan/tidy'
import { looksLikePlace } from '../plan/place-names'
import type { TableBlock } from './find-blocks'
import { partOfYear, periodOfHead } from './head-period'
import { ofRole, type KeyHead } from './key-columns'
import { hasLostZeros, withZero } from '../plan/period-text'
import type { MergedText } from './merged-text'
import { hasTwice, partsByIndent, partsByLine, partsBySize, type RowParts } from './row-parts'
import { areTwins, firstOfTwins } from './twin-names'
import type { VirtualColumn } from '../plan/grid-views'

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
