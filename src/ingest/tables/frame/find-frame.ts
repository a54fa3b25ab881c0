import type { Grid } from '../../bytes/grid/grid'
import { isBlank, tidy } from '../plan/tidy'
import { kindOf } from '../plan/read-cell'
import { wholePeriod } from './header-period'
import { isHeaderOfNumbers, isSureHeaderOfNumbers, scanLine, type Line } from './line'
import { isPeriodHead, isPlaceHead } from './stub-role'

/** How a printed table is on a sheet; rows and columns counted from 0. */
export interface TableFrame {
  readonly grid: Grid
  readonly titles: readonly string[] // what is above, line by line
  readonly facts: readonly (readonly [string, string])[] // a name and its value that are above, as `Sex` | `Males`
  readonly headers: readonly number[] // header rows
  readonly firstRow: number // of the body
  readonly lastRow: number
  readonly stub: readonly number[] // columns that name rows
  readonly figures: readonly number[] // columns of figures
}

const TOP_ROWS = 120
const SAMPLE = 300
const MOST_HEADERS = 7

/** Whether figures begin in this row: the next one looks alike, or a header is right above a table of one row. */
const opensBody = (grid: Grid, line: Line, lines: (row: number) => Line): boolean => {
  if (line.figures === 0 || isSureHeaderOfNumbers(line)) return false
  if (isHeaderOfNumbers(line) && !isBelowNames(line, lines)) return false
  const alike = [1, 2, 3].filter((step) => line.row + step < grid.rows).map((step) => lines(line.row + step)).filter(({ filled }) => filled > 0).map((next) => next.figures > 0 && next.lastFigure >= line.firstFigure)
  return alike[0] === true || alike.filter((is) => is).length >= 2 || isUnderHeader(line, lines)
}

const isUnderHeader = (line: Line, lines: (row: number) => Line): boolean => {
  if (line.row === 0) return false
  const above = lines(line.row - 1)
  return above.filled >= 2 && above.lastColumn >= line.lastFigure && (above.figures === 0 || isHeaderOfNumbers(above))
}

/** Figures that look like years are values below years that name columns, or where names are above them and the next rows look the same. */
const isBelowNames = (line: Line, lines: (row: number) => Line): boolean => {
  if (line.row === 0) return false
  const above = lines(line.row - 1)
  const isAsWide = above.lastColumn >= line.lastFigure
  if (isHeaderOfNumbers(above)) return isAsWide && above.figures === line.figures && line.firstFigure > line.firstColumn
  return above.figures === 0 && above.filled >= line.filled && isAsWide && isHeaderOfNumbers(lines(line.row + 1))
}

const bodyStart = (grid: Grid, from: number, lines: (row: number) => Line): number => {
  for (let row = from; row < Math.min(grid.rows, from + TOP_ROWS); row += 1) if (opensBody(grid, lines(row), lines)) return row
  return -1
}

/** Rows right above the body that name columns: up to a blank row, or one that holds a title alone. */
const headerRows = (from: number, body: number, lines: (row: number) => Line): number[] => {
  const rows: number[] = []
  let row = body - 1
  while (row >= from && lines(row).filled === 0) row -= 1
  for (; row >= from && rows.length < MOST_HEADERS; row -= 1) {
    const line = lines(row)
    if (line.filled === 0) break
    if (line.filled === 1 && line.firstColumn === 0 && !isStubHeading(line, rows, lines)) {
      if (rows.length === 0 && row > from && row > body - 3 && lines(row - 1).filled >= 2) continue // the first section's heading
      break
    }
    rows.unshift(row)
  }
  const widest = Math.max(...rows.map((at) => lines(at).filled))
  while (rows.length > 1 && isAside(lines(rows[0] ?? 0), widest)) rows.shift()
  return rows
}

/** A short text alone in the first column heads the stub when the row below leaves that cell blank. */
const isStubHeading = ({ row, length, text }: Line, rows: readonly number[], lines: (row: number) => Line): boolean => {
  if (length > 30 || /\b(?:by|table)\b/i.test(text)) return false
  if (rows[0] !== undefined) return lines(rows[0]).firstColumn > 0
  return row > 0 && lines(row - 1).filled >= 3 && (isPlaceHead(text) || isPeriodHead(text)) // `GEO` below a row of years
}

const COUNTED = /^(?:variável|variable|indicador|indicatore|indicator)\s*:?$/i

/** `date:` | `2018` above a header of many columns is a remark, no header. */
const isAside = (line: Line, widest: number): boolean => line.firstColumn === 0 && line.filled <= 2 && (widest > 3 || (widest === 3 && COUNTED.test(line.text))) && line.lastColumn <= 1 && line.figures === 0 && !isPlaceHead(line.text)

/** Which columns hold figures, judged by the rows of the body that were sampled. */
const judgeColumns = (grid: Grid, rows: readonly number[]): { readonly numbers: number; readonly texts: number }[] =>
  Array.from({ length: grid.columns }, (_, column) => {
    let numbers = 0
    let texts = 0
    for (const row of rows) {
      const kind = kindOf(grid.cell(row, column))
      if (kind === 'number') numbers += 1
      else if (kind === 'text') texts += 1
    }
    return { numbers, texts }
  })

/** The last row with figures before the table ends: at a new header, or at the end of the sheet. */
const bodyEnd = (grid: Grid, first: number, header: Line, lines: (row: number) => Line): number => {
  const { firstFigure } = lines(first)
  let last = first
  let blanks = 0
  for (let row = first + 1; row < grid.rows; row += 1) {
    const line = lines(row)
    if (line.filled === 0) blanks += 1
    else if (isSureHeaderOfNumbers(line) || (blanks > 0 && isNewHeader(line, header, firstFigure))) return last
    else if (line.figures > 0 && line.lastFigure >= firstFigure) {
      last = row
      blanks = 0
    }
  }
  return last
}

const isNewHeader = (line: Line, header: Line, firstFigure: number): boolean =>
  isTextHeader(line, firstFigure) || (isHeaderOfNumbers(line) && (line.numbers.length > 1 || (line.text !== '' && line.text === header.text)))

const isTextHeader = (line: Line, firstFigure: number): boolean => line.figures === 0 && line.filled >= 3 && line.lastColumn > firstFigure

const sampleOf = (first: number, last: number, lines: (row: number) => Line): number[] => {
  const rows: number[] = []
  const step = Math.max(1, Math.floor((last - first) / SAMPLE))
  for (let row = first; row <= last; row += step) if (lines(row).figures > 0) rows.push(row)
  return rows
}

const remembering = (grid: Grid): ((row: number) => Line) => {
  const known = new Map<number, Line>()
  return (row) => {
    const found = known.get(row) ?? scanLine(grid, row)
    if (known.size < 4000) known.set(row, found)
    return found
  }
}

/** The first table at or below a row; undefined when no figures are there under a header. */
export const findFrame = (grid: Grid, from = 0): TableFrame | undefined => {
  const lines = remembering(grid)
  const firstRow = bodyStart(grid, from, lines)
  if (firstRow < 0) return undefined
  const headers = headerRows(from, firstRow, lines)
  const top = headers[0]
  if (top === undefined) return undefined
  const lastRow = bodyEnd(grid, firstRow, lines(headers[headers.length - 1] ?? top), lines)
  const judged = judgeColumns(grid, sampleOf(firstRow, lastRow, lines))
  const { stub, figures } = splitColumns(grid, headers, judged)
  if (figures.length === 0) return undefined
  return { grid, ...above(grid, from, top), headers, firstRow, lastRow, stub, figures }
}

/** The lines above a header, and those of them that are a name with its value. */
const above = (grid: Grid, from: number, top: number): Pick<TableFrame, 'titles' | 'facts'> => {
  const titles: string[] = []
  const facts: [string, string][] = []
  for (let row = from; row < top; row += 1) {
    const parts = Array.from({ length: Math.min(grid.columns, 40) }, (_, column) => tidy(grid.cell(row, column))).filter((part) => part !== '')
    const [name = '', value = ''] = parts
    if (parts.length > 0) titles.push(parts.join(' '))
    if (parts.length === 2 && !isBlank(grid.cell(row, 0)) && name.length <= 40 && value.length <= 120) facts.push([name.replace(/\s*:$/, ''), value])
  }
  return { titles, facts }
}

/** Names of columns whose numbers name a row and measure nothing. */
const STUB_NUMBERS =
  /^(?:index|no\.?|nr\.?|#|rank|sort ?order|order|x|y|lat(?:itude)?|lon(?:gitude)?|lng|notes?|footnotes?|sex|age|ages?(?: in years)?|locid|varid|zip|postcode|phone|unnamed: 0)\s?\*?$|(?:^|[\s_.-])(?:codes?|ids?|fips|geo_?id2?|iso\d?|m49|lau|nuts|mnemonic)\s?\*{0,2}$/i

/** Figures begin right of the last column of words, leaving numbered codes, years and ages to the stub. */
const splitColumns = (grid: Grid, headers: readonly number[], judged: readonly { readonly numbers: number; readonly texts: number }[]) => {
  const isText = ({ numbers, texts }: { readonly numbers: number; readonly texts: number }) => texts > 0 && texts * 2 >= numbers
  const name = (column: number) => headers.map((row) => tidy(grid.cell(row, column))).filter((text) => text !== '').join(' ')
  const firstFigure = judged.findIndex((one, column) => {
    if (one.numbers === 0 || isText(one)) return false
    if (isStubNumber(grid, name(column), column, judged, isText)) return false
    return true
  })
  if (firstFigure < 0) return { stub: [], figures: [] }
  const figures = judged.flatMap((one, column) => (column >= firstFigure && one.numbers > 0 && !isText(one) ? [column] : []))
  const stub = judged.flatMap((one, column) => (column < firstFigure && (one.numbers > 0 || one.texts > 0) ? [column] : []))
  return { stub, figures }
}

const isStubNumber = (grid: Grid, name: string, column: number, judged: readonly { readonly numbers: number; readonly texts: number }[], isText: (one: { readonly numbers: number; readonly texts: number }) => boolean): boolean => {
  if (name === '' && column === 0) return true
  if (wholePeriod(name) !== '') return false
  if (STUB_NUMBERS.test(name) || isPeriodHead(name)) return true
  // a number before the first word, as a rank or a code is
  const firstText = judged.findIndex(isText)
  return firstText > column && column < 2 && judged.length - firstText > 1 && judged.slice(firstText + 1).some((one) => one.numbers > 0) && grid.rows > 0 && name.length <= 4
}
