import { compoundKind, containerOf } from './file-kinds'
import { openText } from './open-text'
import { refusal, unopened, type Opened, type OpenOptions } from './opened'
import { issue, type Issue } from '../../../model/issue'
import { LIMITS } from '../limits'
import type { Grid } from '../grid/grid'

const rowsOf = (grid: Grid): string[][] =>
  Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.width?.(row) ?? grid.columns }, (__, column) => grid.cell(row, column)))

/** Cells of the first table of a file as text, with its header; rows may differ in length. */
export const tableRows = (opened: Pick<Opened, 'grids'>): string[][] => {
  const [grid] = opened.grids
  return grid === undefined ? [] : rowsOf(grid)
}

const LOOKED_AT = 50
const IS_NUMBER = /^[\s\d.,:%()+-]*$/

/** The first row with two texts or more, the likely header. */
const headerRow = (grid: Grid): number => {
  for (let row = 0; row < Math.min(grid.rows, LOOKED_AT); row += 1) {
    let texts = 0
    for (let column = 0; column < Math.min(grid.columns, LOOKED_AT); column += 1) if (!IS_NUMBER.test(grid.cell(row, column))) texts += 1
    if (texts >= 2) return row
  }
  return -1
}

const isSameRow = (grid: Grid, row: number, other: number): boolean => {
  for (let column = 0; column < Math.min(grid.columns, LOOKED_AT); column += 1) {
    if (grid.cell(row, column) !== grid.cell(other, column)) return false
  }
  return true
}

const countRepeats = (grid: Grid): number => {
  const header = headerRow(grid)
  if (header < 0) return 0
  let count = 1
  for (let row = header + 1; row < grid.rows; row += 1) if (isSameRow(grid, header, row)) count += 1
  return count
}

/** The issue for which a table is refused; undefined when it can be read. */
const refusalOf = (grid: Grid): Issue | undefined => {
  const place = { file: grid.file, line: 0, column: 0, ...(grid.sheet === '' ? {} : { sheet: grid.sheet }) }
  if (grid.columns > LIMITS.columns) return issue('columns-too-many', 'error', place, '', { columns: grid.columns, limit: LIMITS.columns })
  const count = countRepeats(grid)
  return count > LIMITS.headers ? issue('header-repeated', 'error', place, '', { count }) : undefined
}

const refusalOfContent = (error: 'damaged' | 'encrypted', container: string, place: Issue['place']): Issue =>
  error === 'encrypted' ? issue('file-encrypted', 'error', place, '', { container }) : issue('file-damaged', 'error', place, '', { container, reason: 'content' })

const openSheets = async (content: Uint8Array | string, file: string, container: 'xlsx' | 'xls', known: Partial<Opened> = {}): Promise<Opened> => {
  const { openBook } = await import('./open-book')
  const opened = openBook(content, file)
  const place = { file, line: 0, column: 0 }
  if ('error' in opened) return unopened([refusalOfContent(opened.error, container, place)], known)
  const empty = opened.grids.length === 0 && opened.issues.length === 0 ? [issue('file-empty', 'error', place, '', {})] : []
  return unopened([...(known.issues ?? []), ...opened.issues, ...empty], { confidence: 1, ...known, container, grids: opened.grids })
}

const openCompound = async (bytes: Uint8Array, file: string): Promise<Opened> => {
  const kind = bytes[0] === 0xd0 ? compoundKind(bytes) : 'workbook'
  if (kind === 'workbook') return openSheets(bytes, file, 'xls')
  const place = { file, line: 0, column: 0 }
  if (kind === 'encrypted' || kind === 'damaged') return unopened([refusalOfContent(kind, kind === 'encrypted' ? 'xlsx' : 'xls', place)])
  return unopened([refusal(file, kind)])
}

/** Opens a file that is not an archive; an archive within an archive is an issue. */
const openOne = async (bytes: Uint8Array, file: string, options: OpenOptions): Promise<Opened> => {
  const place = { file, line: 0, column: 0 }
  const nature = containerOf(bytes)
  if (bytes.length === 0) return unopened([issue('file-empty', 'error', place, '', {})])
  switch (nature.reader) {
    case 'zip':
      return openPacked(bytes, file, options, true)
    case 'gzip':
      return unopened([issue('member-skipped', 'error', place, '', { reason: 'archive' })])
    case 'book':
      return openCompound(bytes, file)
    case 'foreign':
      return unopened([refusal(file, nature.kind)])
    case 'text': {
      const opened = openText(bytes, file, options)
      return 'spreadsheetXml' in opened ? openSheets(opened.spreadsheetXml, file, 'xls', opened.opened) : opened
    }
    default:
      return nature satisfies never
  }
}

const openPacked = async (bytes: Uint8Array, file: string, options: OpenOptions, isMember = false): Promise<Opened> => {
  const { openZip } = await import('./open-zip')
  return openZip(bytes, file, isMember ? { openSheets } : { openOne, openSheets }, options)
}

const open = async (bytes: Uint8Array, file: string, options: OpenOptions): Promise<Opened> => {
  const { reader } = containerOf(bytes)
  if (reader === 'zip') return openPacked(bytes, file, options)
  if (reader !== 'gzip') return openOne(bytes, file, options)
  const { openGzip } = await import('./open-zip')
  return openGzip(bytes, file, openOne, options)
}

/** Without the tables that cannot be read; each is an issue. */
const withoutUnfit = (opened: Opened): Opened => {
  const refusals = opened.grids.map(refusalOf)
  if (refusals.every((refused) => refused === undefined)) return opened
  return { ...opened, grids: opened.grids.filter((_, at) => refusals[at] === undefined), issues: [...opened.issues, ...refusals.filter((refused) => refused !== undefined)] }
}

/** Opens a file of a statistics bureau: its kind is determined from its bytes. Never throws on bad data. */
export const openFile = async (bytes: Uint8Array, name: string, options: OpenOptions = {}): Promise<Opened> => {
  const limit = options.limit ?? LIMITS.bytes
  if (bytes.length > limit) return unopened([issue('file-over-limit', 'error', { file: name, line: 0, column: 0 }, '', { bytes: bytes.length, limit })])
  return withoutUnfit(await open(bytes, name, options))
}
