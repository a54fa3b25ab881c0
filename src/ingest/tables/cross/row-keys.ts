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
import { isGeneralName } from '../plan/ages'
import { countAlike, partsByBlock, partsByIndent, partsByLine, partsBySize, type NamedRow, type RowParts } from '../plan/row-parts'
import { areTwins, chineseHalf, firstOfTwins } from './twin-names'
import { splitUnit } from '../plan/unit-text'

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

const FOOTNOTE = /\s*(?:\[\d{1,2}\]|[①-⑳])$/

const cleaned = (text: Text, rows: readonly number[], isBilingual: boolean): Text => {
  const twins = areTwins(rows.slice(0, 200).map(text))
  const first = twins ? firstOfTwins : isBilingual ? chineseHalf : tidy
  return (row) => tidy(first(text(row))).replace(OF_WHICH, '').replace(FOOTNOTE, '')
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

const periodText = (texts: readonly Text[], rows: readonly number[], heads: readonly KeyHead[], isRepublican: boolean, above: string): Text => {
  const [printed, part] = texts
  if (printed === undefined) return () => ''
  const year: Text = hasLostZeros(rows.map(printed)) ? (row) => withZero(printed(row)) : printed
  return (row) => {
    const first = periodOfHead(year(row), isRepublican)
    if (first === undefined) return partOfYear(above, year(row), heads[0]?.name) ?? year(row)
    return (part && partOfYear(first, part(row), heads[1]?.name)) ?? first
  }
}

const region = (text: Text, from: number): RowKey[] => [{ role: 'region', name: '', from, text: (row) => text(row).replace(CODE, '') }]

const codes = (text: Text, rows: readonly number[], from: number): RowKey[] =>
  rows.slice(0, 5).some((row) => CODE.test(text(row))) ? [{ role: 'region-code', name: '', from, text: (row) => CODE.exec(text(row))?.[1] ?? '' }] : []

const NUMBERED = /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.．])\s*/

interface BodyNames {
  readonly own: readonly RowKey[]
  readonly rows: readonly NamedRow[] // rows with values, and lines of their own between them
  readonly column: number // the one that is indented
}

/** Lines of a table's body that hold no values: names of its parts. */
const isPart = (grid: Grid, { kind, row }: RowScan, values: readonly number[]): boolean =>
  kind === 'lone' || (kind === 'head' && values.every((column) => tidy(grid.cell(row, column)) === ''))

const bodyNames = (grid: Grid, block: TableBlock, own: readonly RowKey[], column: number, heading: Text, isBilingual: boolean): BodyNames => {
  const rows = block.body.flatMap((scan): NamedRow[] => {
    const { row, first, kind } = scan
    if (kind === 'data') return [{ row, name: own.map(({ text }) => text(row)).join('\u0001'), heading: heading(row).replace(NUMBERED, ''), isLine: false }]
    if (!isPart(grid, scan, block.values)) return []
    return [{ row, name: '', heading: (isBilingual ? chineseHalf(first) : first).replace(NUMBERED, ''), isLine: true }]
  })
  return { own, rows, column }
}

/** What is above each row: shown in its name, and in print only. */
interface Above {
  readonly shown: RowParts
  readonly printed: RowParts // also where the name is clear without it; a unit is inherited from there
  readonly headings: ReadonlySet<number>
}

const NOTHING_ABOVE: Above = { shown: new Map(), printed: new Map(), headings: new Set() }

const valueRows = (rows: readonly NamedRow[]): readonly NamedRow[] => rows.filter(({ isLine }) => !isLine)

const repeatedNames = (rows: readonly NamedRow[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { name } of valueRows(rows)) (seen.has(name) ? twice : seen).add(name)
  return twice
}

/** Names of places that stand several times are distinguished by the part they are in. */
const aboveOfPlaces = (grid: Grid, { own, rows, column }: BodyNames): Above => {
  const twice = repeatedNames(rows)
  if (twice.size === 0) return NOTHING_ABOVE
  const places = own.find(({ role }) => role === 'region')
  const bySize = partsBySize(new Map(valueRows(rows).map(({ row }) => [row, places?.text(row) ?? ''])))
  const blocks = partsByBlock(rows)
  const ways = [
    { parts: partsByLine(rows), headings: new Set<number>(), isBlock: true },
    { parts: partsByIndent(grid, rows, column), headings: new Set<number>(), isBlock: false },
    { parts: bySize, headings: new Set<number>(), isBlock: false },
    { ...blocks, isBlock: true },
  ].map((way) => ({ ...way, alike: countAlike(rows, way.parts, way.headings) }))
  const best = ways.reduce((least, way) => (way.alike < least.alike ? way : least))
  const inBlocks = new Set(rows.flatMap(({ row, name }) => (twice.has(name) ? [best.parts.get(row)?.join('\u0001') ?? ''] : [])))
  const shown = new Map<number, readonly string[]>()
  for (const { row, name } of valueRows(rows)) {
    const parts = best.parts.get(row) ?? []
    if (twice.has(name) || best.headings.has(row) || (best.isBlock && inBlocks.has(parts.join('\u0001')))) shown.set(row, best.isBlock ? parts : parts.slice(-1))
  }
  return { shown, printed: shown, headings: best.headings }
}

/** Rows that only divide what is named above them, or that are named alike, carry the names above: by indentation, then by the block they are in. */
const aboveOfNames = (grid: Grid, { rows, column }: BodyNames): Above => {
  const indents = partsByIndent(grid, rows, column)
  const twice = repeatedNames(rows)
  const set = rows.map((one) => ({ ...one, name: [...(indents.get(one.row) ?? []), one.name].join('\u0001') }))
  const alike = repeatedNames(set)
  const blocks = alike.size === 0 ? { parts: new Map<number, readonly string[]>(), headings: new Set<number>() } : partsByBlock(set)
  const shown = new Map<number, readonly string[]>()
  const printed = new Map<number, readonly string[]>()
  set.forEach(({ row, name, heading, isLine }, at) => {
    if (isLine) return
    const indent = indents.get(row) ?? []
    const block = blocks.parts.get(row) ?? []
    const inBlock = alike.has(name) || blocks.headings.has(row) || isGeneralName(block[block.length - 1] ?? '')
    const isSetIn = isGeneralName(splitUnit(heading).name) || twice.has(rows[at]?.name ?? '')
    printed.set(row, [...new Set([...indent, ...(alike.has(name) ? block : [])])])
    shown.set(row, [...new Set([...(inBlock ? block : []), ...(isSetIn ? indent : [])])])
  })
  return { shown, printed, headings: blocks.headings }
}

const withoutUnit = (text: string): string => tidy(splitUnit(tidy(text)).name)

const levelsOf = (parts: RowParts): number => Math.max(0, ...Array.from(parts.values(), (names) => names.length))

/** Keys for what is above the rows, and the rows' own without what became a part. */
const withParts = ({ own, column, rows }: BodyNames, { shown, headings }: Above): readonly RowKey[] => {
  const indicator = own.find(({ role }) => role === 'indicator')
  const above = (row: number): readonly string[] => (shown.get(row) ?? []).map(withoutUnit).slice(0, indicator !== undefined && headings.has(row) ? -1 : undefined)
  const split = (row: number): { readonly name: string; readonly parts: readonly string[] } => {
    const name = indicator?.text(row) ?? ''
    const parts = above(row)
    if (parts.length === 0 || !isGeneralName(withoutUnit(name))) return { name, parts }
    const named = parts.reduce((found, part, at) => (isGeneralName(part) ? found : at), -1)
    return named < 0 ? { name, parts } : { name: parts[named] ?? name, parts: [...parts.slice(0, named), ...parts.slice(named + 1), withoutUnit(name)] }
  }
  const levels = levelsOf(shown) + (indicator === undefined ? 0 : 1)
  const names = valueRows(rows).map(({ row }) => split(row).parts)
  const partKeys = Array.from({ length: levels }, (_, level): RowKey => ({ role: 'dimension', name: '', from: column, text: (row) => split(row).parts[level] ?? '' }))
    .filter((_, level) => names.some((parts) => (parts[level] ?? '') !== ''))
  const kept = own.map((key): RowKey => {
    if (key === indicator) return { ...key, text: (row) => split(row).name }
    return headings.size > 0 && key.from === column && (key.role === 'dimension' || key.role === 'region') ? { ...key, text: (row) => (headings.has(row) ? '' : key.text(row)) } : key
  })
  return [...partKeys, ...kept]
}

/** The keys of a table's rows, and the unit that is printed above a row, in brackets behind a name it is set in under. */
export interface RowNames {
  readonly keys: readonly RowKey[]
  readonly unitAbove: Text
}

const unitOfParts = (parts: readonly string[]): string => parts.reduce((unit, part) => splitUnit(tidy(part)).unit || unit, '')

const periodLines = (lines: RowParts, from: number): RowKey | undefined => {
  const named = [...new Set(Array.from(lines.values(), ([line = '']) => line))]
  const isDated = named.length > 0 && named.every((line) => periodOfHead(line) !== undefined)
  return isDated ? { role: 'period', name: '', from, text: (row) => periodOfHead(lines.get(row)?.[0] ?? '') ?? '' } : undefined
}

const namesIn = (grid: Grid, names: BodyNames): RowNames => {
  const { own, rows, column } = names
  const has = (role: Role): boolean => own.some((key) => key.role === role)
  const lines = partsByLine(rows)
  const dated = has('period') ? undefined : periodLines(lines, column)
  if (dated) return { keys: [dated, ...own], unitAbove: () => '' }
  const above = has('region') ? aboveOfPlaces(grid, names) : aboveOfNames(grid, names)
  const unitAbove: Text = (row) => unitOfParts(above.printed.get(row) ?? [])
  const parts = [...new Set(Array.from(above.shown.values()).flat())]
  const arePlaces = !has('region') && parts.length > 0 && parts.every(looksLikePlace)
  if (arePlaces) return { keys: [{ role: 'region', name: '', from: column, text: (row) => above.shown.get(row)?.slice(-1)[0] ?? '' }, ...own], unitAbove }
  return { keys: withParts(names, above), unitAbove }
}

/** Names of a table's rows. `year`: the one that its title names, for rows that tell months alone. */
export const rowKeys = (grid: Grid, block: TableBlock, heads: readonly KeyHead[], { isRepublican, year }: { readonly isRepublican: boolean; readonly year: string }): RowNames => {
  const { merged, isBilingual } = block
  const rows = block.body.filter(({ kind }) => kind === 'data').map(({ row }) => row)
  const last = heads[heads.length - 1]?.column
  const textOf = ({ column }: KeyHead): Text => cleaned(printedText(merged, rows, column, column !== last || heads.length === 1), rows, isBilingual)
  const places = ofRole(heads, 'region')
  const times = ofRole(heads, 'period')
  const own = heads.flatMap((head): RowKey[] => {
    if (head.role === 'region') return head === places[places.length - 1] ? [...codes(textOf(head), rows, head.column), ...region(placesOf(places.map(textOf), rows), head.column)] : []
    if (head.role === 'period') return head === times[0] ? [{ role: 'period', name: '', from: head.column, text: periodText(times.map(textOf), rows, times, isRepublican, year) }] : []
    if (head.role === 'number' || head.role === 'note') return []
    return [{ role: head.role, name: head.name, from: head.column, text: textOf(head) }]
  })
  const indented = [...heads].reverse().find(({ role }) => role === 'region' || role === 'indicator' || role === 'dimension') ?? heads[0]
  if (indented === undefined) return { keys: own, unitAbove: () => '' }
  return namesIn(grid, bodyNames(grid, block, own, indented.column, textOf(indented), isBilingual))
}
