import { CFB, read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { issue, type Issue } from '../../../model/issue'
import { type Grid, type Merge, sparseGrid } from '../grid/grid'
import { cellText, MOST_COLUMNS, MOST_ROWS, sheetBounds, storedNumber } from './sheet-cells'
import { LIMITS } from '../limits'
import { sanitizeBiff, type SanitizedBiff } from './sanitize-biff'

const LABELS: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'], [932, 'shift_jis'], [936, 'gb18030'], [949, 'euc-kr'], [950, 'big5'],
  [1200, 'utf-16le'], [1201, 'utf-16be'], [10000, 'macintosh'], [20936, 'gb18030'], [54936, 'gb18030'], [65001, 'utf-8'],
  [1250, 'windows-1250'], [1251, 'windows-1251'], [1253, 'windows-1253'], [1254, 'windows-1254'], [1255, 'windows-1255'],
  [1256, 'windows-1256'], [1257, 'windows-1257'], [1258, 'windows-1258'],
])

const decoders = new Map<string, TextDecoder>()

const decoderOf = (label: string): TextDecoder => {
  const known = decoders.get(label) ?? new TextDecoder(label, { ignoreBOM: true })
  decoders.set(label, known)
  return known
}

/** Decodes a string of an old workbook by the number of its Windows code page, with the platform's own tables. */
const decodePage = (page: number, content: ArrayLike<number> | string): string => {
  const bytes = typeof content === 'string' ? Uint8Array.from(content, (char) => char.charCodeAt(0) & 255) : Uint8Array.from(content)
  const label = LABELS.get(page) ?? 'windows-1252'
  if (label !== 'windows-1252') return decoderOf(label).decode(bytes)
  return new TextDecoder(label).decode(bytes, { stream: true }) // without it Node 20 takes windows-1252 for latin1
}

/** The part of the codepage library that reading a workbook needs; the library itself has 470 kB. */
const codePages = { utils: { decode: decodePage, hascp: (page: number): boolean => LABELS.has(page) || page === 1252 } }

/** Outcome of opening a workbook: its sheets, or the reason why it cannot be read. */
export type OpenedBook = { readonly grids: readonly Grid[]; readonly issues: readonly Issue[] } | { readonly error: 'damaged' | 'encrypted' }

type SparseCells = readonly (readonly (CellObject | undefined)[] | undefined)[]

set_cptable(codePages)

const cellsOf = (sheet: WorkSheet): SparseCells => ((sheet as { '!data'?: unknown })['!data'] ?? []) as SparseCells

/** Cells as text. Rows and columns beyond the limits of spreadsheets belong to a damaged file and are skipped. */
const textsOf = (cells: SparseCells, date1904: boolean): string[][] => {
  const rows: string[][] = []
  for (let at = 0; at < Math.min(cells.length, MOST_ROWS); at += 1) {
    const row = cells[at]
    if (row === undefined) continue
    const texts: string[] = []
    for (let column = 0; column < Math.min(row.length, MOST_COLUMNS); column += 1) {
      const cell = row[column]
      if (cell !== undefined) texts[column] = cellText(cell, date1904)
    }
    rows[at] = texts
  }
  return rows
}

const storedAt = (cells: SparseCells, texts: readonly (readonly string[] | undefined)[]): NonNullable<Grid['stored']> => ({ line, column }) => {
  const cell = cells[line - 1]?.[column - 1]
  return cell === undefined ? undefined : storedNumber(cell, texts[line - 1]?.[column - 1] ?? '')
}

const isPlace = (at: unknown): at is number => Number.isInteger(at) && (at as number) >= 0

const mergesOf = (sheet: WorkSheet): Merge[] =>
  (sheet['!merges'] ?? [])
    .filter(({ s, e }) => isPlace(s?.r) && isPlace(s?.c) && isPlace(e?.r) && isPlace(e?.c) && e.r >= s.r && e.c >= s.c)
    .map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 }))

const cutLongCells = (rows: string[][], file: string, sheet: string): Issue[] => {
  const issues: Issue[] = []
  rows.forEach((row, line) =>
    row.forEach((text, column) => {
      if (text.length <= LIMITS.cell) return
      issues.push(issue('cell-too-long', 'error', { file, sheet, line: line + 1, column: column + 1 }, text.slice(0, 60), { length: text.length, limit: LIMITS.cell }))
      row[column] = text.slice(0, LIMITS.cell)
    }),
  )
  return issues
}

interface Sheet {
  readonly grids: readonly Grid[]
  readonly issues: readonly Issue[]
}

const openSheet = (sheet: WorkSheet, name: string, file: string, date1904: boolean): Sheet => {
  const cells = cellsOf(sheet)
  const texts = textsOf(cells, date1904)
  const issues = cutLongCells(texts, file, name)
  const bounds = sheetBounds(texts)
  if (bounds.apart > 0) issues.push(issue('cells-apart', 'warning', { file, sheet: name, line: 0, column: 0 }, '', { cells: bounds.apart, rows: bounds.rows }))
  const rows = texts.slice(0, bounds.rows).map((row) => row.slice(0, bounds.columns))
  const grid: Grid = { ...sparseGrid(file, name, rows, mergesOf(sheet)), isNumber: ({ line, column }) => cells[line - 1]?.[column - 1]?.t === 'n', stored: storedAt(cells, rows) }
  return { grids: grid.rows === 0 ? [] : [grid], issues }
}

const isWorksheet = (sheet: WorkSheet | undefined): sheet is WorkSheet => typeof sheet === 'object' && sheet !== null && (sheet['!type'] ?? 'sheet') === 'sheet'

const sheetsOf = (book: WorkBook, file: string): OpenedBook => {
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name): Sheet => {
    const sheet = book.Sheets[name]
    return isWorksheet(sheet) ? openSheet(sheet, name, file, date1904) : { grids: [], issues: [] }
  })
  return { grids: sheets.flatMap(({ grids }) => grids), issues: sheets.flatMap(({ issues }) => issues) }
}

interface Stream {
  readonly size: number
  readonly content?: ArrayLike<number>
}

/** The record stream of an old workbook, from its compound file. A stream shorter than its directory entry was cut short. */
const recordsOf = (bytes: Uint8Array): SanitizedBiff => {
  if (bytes[0] !== 0xd0) return sanitizeBiff(bytes)
  const file: unknown = CFB.read(bytes, { type: 'array' })
  const stream = (CFB.find(file, 'Workbook') ?? CFB.find(file, 'Book')) as Stream | null
  const content = stream?.content ?? []
  return stream === null || content.length < stream.size ? { error: 'damaged' } : sanitizeBiff(Uint8Array.from(content))
}

/** SpreadsheetML without its column elements, which hold only widths; one may claim to span millions. */
const withoutColumns = (xml: string): string => xml.replace(/<\/?(?:\w{1,20}:)?Column\b[^<>]*>/g, '')

/** Whether every sheet of a workbook has a part of its own; sheets that share a part would have it read many times. */
const haveOwnParts = (content: Uint8Array): boolean => {
  const { SheetNames: names = [] } = read(content, { type: 'array', bookSheets: true }) as Partial<WorkBook>
  if (names.length < 2) return true
  const relations = unzipSync(content, { filter: ({ name, originalSize }) => /_rels\/[^/]+\.rels$/.test(name) && originalSize < LARGEST_RELATIONS })
  const targets = new Set<string>()
  for (const part of Object.values(relations)) {
    for (const [relation] of new TextDecoder().decode(part).matchAll(/<(?:\w{1,20}:)?Relationship\b[^<>]*>/g)) {
      if (/\bType\s*=\s*["'][^"']*sheet["']/i.test(relation)) targets.add(/\bTarget\s*=\s*["']([^"']*)["']/i.exec(relation)?.[1] ?? '')
    }
  }
  return targets.size === 0 || names.length <= targets.size
}

const LARGEST_RELATIONS = 20_000_000

const OPTIONS = { dense: true, cellNF: true, cellHTML: false, cellFormula: false } as const

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50

/** Reads a workbook (.xlsx, .xls or the text of SpreadsheetML): every sheet that is not empty. Never throws on damaged files. */
export const openBook = (content: Uint8Array | string, file: string): OpenedBook => {
  try {
    if (typeof content === 'string') return sheetsOf(read(withoutColumns(content), { ...OPTIONS, type: 'string' }), file)
    if (isZip(content)) return !haveOwnParts(content) ? { error: 'damaged' } : sheetsOf(read(content, { ...OPTIONS, type: 'array' }), file)
    const records = recordsOf(content)
    return 'error' in records ? records : sheetsOf(read(records.stream, { ...OPTIONS, type: 'array' }), file)
  } catch (error) {
    const isLocked = error instanceof Error && /password/i.test(error.message)
    return { error: isLocked ? 'encrypted' : 'damaged' }
  }
}
