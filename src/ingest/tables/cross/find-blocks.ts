import type { Grid } from '../../bytes/grid/grid'
import { readCellInAnyStyle } from '../plan/read-cell'
import { isBlank } from '../plan/tidy'
import { unitOfNote } from '../plan/unit-text'
import { periodOfHead, splitHeadPeriod } from './head-period'
import { roleOfHead, type HeadRole } from './header-words'
import type { MergedText } from './merged-text'
import { isAgeText } from '../plan/ages'
import { scanRow, type RowScan } from './scan-row'
import { headerInOneLanguage } from './twin-names'

/** One table of a sheet: rows that name its columns, rows beneath, and which columns hold values. */
export interface TableBlock {
  readonly above: readonly RowScan[] // titles and preamble before it
  readonly header: readonly number[]
  readonly body: readonly RowScan[] // rows with values, names of parts, blanks and notes between them
  readonly below: readonly RowScan[] // notes at its foot
  readonly keys: readonly number[]
  readonly values: readonly number[]
  readonly merged: MergedText // the sheet, its header in one language
  readonly isBilingual: boolean
}

const MOST_HEADER = 12
const SAMPLE = 200

const YEARS = /^[^.]{4,}$|^\s*\d{4}\.0?\d/ // what may be a period at all
const CODE = /^\s*(?:'\d+|0\d+)\s*$/
const CODE_FIRST = /^\s*(?:'\d+|0\d+|[1-8]\d{5}|\d{12})\s*$/

interface Column {
  filled: number
  numbers: number
  marks: number
  years: number
  codes: number
  parts: number // whole numbers that months and quarters have
  digits: number // cells with a digit, numbers or not
  counts: boolean // 0, 1, 2 … or 1, 2, 3 …
  ages: number
  bands: number // ages that are no plain numbers: `0-4`, `100+`, `5岁`
}

/** `00`, `01` … `47`: digits of one length, of which some begin with a zero, number places and are no values. */
const arePadded = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.some((text) => /^0\d/.test(text)) && texts.every((text) => /^\d+$/.test(text) && text.length === texts[0]?.length)

const lookAtColumn = (grid: Grid, rows: readonly number[], column: number, isRepublican: boolean): Column => {
  const found: Column = { filled: 0, numbers: 0, marks: 0, years: 0, codes: 0, parts: 0, digits: 0, counts: true, ages: 0, bands: 0 }
  rows.forEach((row, at) => {
    const text = grid.cell(row, column)
    if (isBlank(text)) return
    found.filled += 1
    if (/\d/.test(text)) found.digits += 1
    const { value, missing } = readCellInAnyStyle(text)
    if ((isRepublican || YEARS.test(text)) && periodOfHead(text, isRepublican) !== undefined) found.years += 1
    if ((column === 0 ? CODE_FIRST : CODE).test(text)) found.codes += 1
    if (value !== null && Number.isInteger(value) && value > 0 && value < 13) found.parts += 1
    if (value !== null) found.numbers += 1
    else if (missing !== 'unreadable') found.marks += 1
    if (isAgeText(text)) {
      found.ages += 1
      if (value === null) found.bands += 1
    }
    if (value === null || (value !== at && value !== at + 1)) found.counts = false
  })
  if (arePadded(rows.map((row) => grid.cell(row, column).trim()).filter((text) => text !== ''))) found.codes = found.filled
  return found
}

type ColumnSort = 'key' | 'value' | 'empty'

const headTexts = (merged: MergedText, header: readonly number[], column: number): string[] =>
  header.map((row) => merged.text(row, column)).filter((text) => !isBlank(text))

/** A word of names over numbers is no name: 市 over the people of towns, 年 over a yearly figure. */
const isBelied = (role: HeadRole, { years, parts, filled }: Column, share: number): boolean => {
  if (role === 'period') return share >= 0.5 && years < 0.5 * filled && parts < 0.9 * filled
  return (role === 'region' || role === 'indicator' || role === 'unit') && share >= 0.8
}

/** What a column is: by its header's word first, then by what its cells hold. */
const sortOf = (look: Column, heads: readonly string[], column: number): ColumnSort => {
  const role = heads.map(roleOfHead).find((found) => found !== undefined)
  const last = heads[heads.length - 1] ?? ''
  const isPeriod = heads.some((head) => splitHeadPeriod(head) !== undefined)
  if (look.filled === 0) return isPeriod ? 'value' : 'empty'
  if (role === 'age' ? look.ages >= 0.5 * look.filled : column < 2 && look.bands > 2 && look.ages >= 0.8 * look.filled) return 'key'
  const share = (look.numbers + look.marks) / look.filled
  if (role !== undefined && !isPeriod && !isBelied(role, look, share)) return 'key'
  if (share < 0.5 || (look.numbers === 0 && look.marks < look.filled)) return 'key'
  if (isPeriod) return 'value'
  if (column === 0 && look.years >= 0.8 * look.filled && (last === '' || look.filled > 2)) return 'key'
  if (look.counts && look.filled > 2 && last === '') return 'key'
  return look.codes >= 0.9 * look.filled && look.filled > 1 && column < 4 ? 'key' : 'value'
}

const isUnitCell = (text: string): boolean => unitOfNote(text) !== ''

/** Whether a row above the first values names columns rather than the table. */
const isHeaderRow = (scan: RowScan, merged: MergedText, firstValue: number, columns: number): boolean => {
  if (scan.kind === 'head' || scan.kind === 'numbering') return true
  if (scan.kind !== 'lone' || isUnitCell(scan.first)) return false
  if (periodOfHead(scan.first) !== undefined) return scan.firstColumn >= firstValue
  if (roleOfHead(scan.first) !== undefined) return scan.firstColumn > 0 || scan.first.length < 12
  const isUnderCorner = Array.from({ length: firstValue }, (_, column) => merged.isWithin(scan.row, column)).some(Boolean) // a joined corner reaches down beside it
  if (isUnderCorner && scan.firstColumn >= firstValue) return true
  const span = merged.span(scan.row, scan.firstColumn)
  return scan.firstColumn >= firstValue && scan.first.length <= 24 && span < columns - 1
}

const headerAbove = (scans: readonly RowScan[], merged: MergedText, firstValue: number, columns: number): number[] => {
  const header: RowScan[] = []
  let blanks = 0
  for (let at = scans.length - 1; at >= 0 && header.length < MOST_HEADER; at -= 1) {
    const scan = scans[at]
    if (scan === undefined) break
    if (scan.kind === 'blank') {
      blanks += 1
      if (blanks > 2 || header.length > 0) break
      continue
    }
    if (header.length === 0 && scan.kind === 'lone' && scan.firstColumn < firstValue && scans[at - 1]?.kind === 'head') continue // the first part's name
    if (!isHeaderRow(scan, merged, firstValue, columns)) break
    header.unshift(scan)
  }
  const named = header.filter(({ kind }) => kind !== 'numbering') // 甲 1 2 3 numbers columns that have names
  return (named.length > 0 ? named : header).map(({ row }) => row)
}

/** Rows by which columns are judged: those before the next names of columns, unless these are too few. */
const sampleOf = (scans: readonly RowScan[], start: number): number[] => {
  const near = scans.slice(start, start + SAMPLE)
  const next = near.findIndex(({ kind }) => kind === 'head')
  const own = dataRows(next < 0 ? near : near.slice(0, next))
  return own.length >= 3 ? own : dataRows(near)
}

const dataRows = (scans: readonly RowScan[]): number[] => scans.filter(({ kind }) => kind === 'data').map(({ row }) => row)

interface SortedColumn {
  readonly column: number
  readonly look: Column
  readonly isDated: boolean // a period heads it
  readonly sort: ColumnSort
}

/** A column of figures that cannot be read, under a period like its neighbours and behind the names: its cells are reported, not taken for names. */
const isUnreadFigure = ({ column, look, isDated, sort }: SortedColumn, all: readonly SortedColumn[]): boolean =>
  sort === 'key' && isDated && look.years === 0 && look.digits >= 0.5 * look.filled &&
  all.some((other) => other.sort === 'value' && other.isDated) && all.some((other) => other.sort === 'key' && !other.isDated && other.column < column)

const columnsOf = (grid: Grid, merged: MergedText, header: readonly number[], rows: readonly number[], isRepublican: boolean) => {
  const columns = Array.from({ length: grid.columns }, (_, column) => {
    const look = lookAtColumn(grid, rows, column, isRepublican)
    const heads = headTexts(merged, header, column)
    return { column, look, isDated: heads.some((head) => splitHeadPeriod(head) !== undefined), sort: sortOf(look, heads, column) }
  })
  const isUnread = columns.map((one) => isUnreadFigure(one, columns))
  const having = (wanted: ColumnSort): number[] => columns.filter(({ sort }, at) => (isUnread[at] ? 'value' : sort) === wanted).map(({ column }) => column)
  return { keys: having('key'), values: having('value') }
}

/** A row of names inside the body opens another table when it names value columns. */
const opensAnother = (grid: Grid, scan: RowScan, values: readonly number[]): boolean =>
  scan.kind === 'head' && values.filter((column) => !isBlank(grid.cell(scan.row, column)) && readCellInAnyStyle(grid.cell(scan.row, column)).missing === 'unreadable').length + Number(periodsIn(grid, scan.row, values) >= 1) >= 2

const periodsIn = (grid: Grid, row: number, values: readonly number[]): number => values.filter((column) => periodOfHead(grid.cell(row, column)) !== undefined).length

/** Where the body of a block ends: at the header of the next, or with the sheet. */
const endOfBody = (grid: Grid, scans: readonly RowScan[], from: number, values: readonly number[]): number => {
  for (let at = from; at < scans.length; at += 1) {
    const scan = scans[at]
    if (scan === undefined) return at
    if (opensAnother(grid, scan, values) || (periodsIn(grid, scan.row, values) >= 2 && scan.kind === 'head')) return at
  }
  return scans.length
}

/** Four-digit values under a header of years are values: a row of bare years names columns once, or begins with a header's word. */
const settleYears = (scans: readonly RowScan[]): readonly RowScan[] => {
  let isNamed = false
  return scans.map((scan) => {
    if (scan.kind === 'title' || scan.kind === 'note' || scan.kind === 'blank') isNamed = false
    const isValues = scan.kind === 'head' && scan.isBare && isNamed && roleOfHead(scan.first) === undefined && scan.firstColumn === 0
    if ((scan.kind === 'head' && scan.hasPeriods) || scan.kind === 'data') isNamed = true
    return isValues ? { ...scan, kind: 'data', numbers: scan.filled - 1 } : scan
  })
}

/** Notes go on over rows, and their commas and years make cells that look like values; names of columns end them. */
const settleNotes = (scans: readonly RowScan[]): readonly RowScan[] => {
  let usual = 0
  let isNoted = false
  return scans.map((scan) => {
    if (scan.kind === 'note') isNoted = usual > 0
    else if (scan.kind === 'head') isNoted = false
    const isProse = /^\d{1,2}[.、．)）]\s*\D/.test(scan.first) || scan.first.length > 25 || scan.numbers < usual / 2
    if (isNoted && scan.kind === 'data' && isProse) return { ...scan, kind: 'note' }
    if (scan.kind === 'data') usual = Math.max(scan.numbers, usual / 2)
    return scan
  })
}

/** What is above a table belongs to it from the last note of the table before on. */
const afterNotes = (scans: readonly RowScan[]): readonly RowScan[] => {
  const note = scans.map(({ kind }) => kind).lastIndexOf('note')
  return scans.slice(note + 1)
}

const trimmedEnd = (scans: readonly RowScan[], from: number, end: number): number => {
  let last = end
  while (last > from && scans[last - 1]?.kind !== 'data') last -= 1
  return last
}

/** The tables of a sheet, one under the other. */
export const findBlocks = (grid: Grid, merged: MergedText, isRepublican: boolean): readonly TableBlock[] => {
  const scans = settleNotes(settleYears(Array.from({ length: grid.rows }, (_, row) => scanRow(grid, row, isRepublican))))
  const blocks: TableBlock[] = []
  let from = 0
  let lastBefore = 0
  while (from < scans.length) {
    const start = scans.findIndex((scan, at) => at >= from && scan.kind === 'data')
    if (start < 0) break
    const sample = sampleOf(scans, start)
    const guess = columnsOf(grid, merged, [], sample, isRepublican)
    const header = headerAbove(scans.slice(from, start), merged, guess.values[0] ?? 1, grid.columns)
    const plain = headerInOneLanguage(merged, header, grid.columns)
    const { keys, values } = columnsOf(grid, plain.merged, header, sample, isRepublican)
    const end = Math.max(start + 1, endOfBody(grid, scans, start, values))
    const last = trimmedEnd(scans, start, end)
    const before = scans.slice(lastBefore, header[0] ?? start)
    const above = lastBefore === 0 ? before : afterNotes(before)
    const first = Math.max(from, (header[header.length - 1] ?? start - 1) + 1)
    blocks.push({ above, header, body: scans.slice(first, last), below: scans.slice(last, end), keys, values, ...plain })
    from = end
    lastBefore = last
  }
  return blocks
}
