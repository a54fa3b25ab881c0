import { type CellObject, SSF } from '@e965/xlsx'

/** A number in plain decimal notation: the 15 digits that a spreadsheet keeps, no exponent, no grouping. */
const plainNumber = (value: number): string => {
  if (!Number.isFinite(value)) return ''
  const text = String(Number(value.toPrecision(15)))
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}

interface DateCode {
  readonly y: number
  readonly m: number
  readonly d: number
  readonly H: number
  readonly M: number
  readonly S: number
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A number format without its literal parts: quoted text, escaped signs, colours and locales. */
const bare = (format: string): string => format.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')

const dateText = (value: number, format: string, shown: string, date1904: boolean): string => {
  const code = SSF.parse_date_code(value, { date1904 }) as DateCode | null
  const marks = bare(format.split(';')[0] ?? '').toLowerCase()
  const hasYear = marks.includes('y') || marks.includes('e')
  if (code === null || !hasYear) return shown
  if (!marks.includes('m')) return shown
  const day = `${code.y}-${two(code.m)}`
  if (!marks.includes('d')) return day
  const hasTime = marks.includes('h') && (code.H > 0 || code.M > 0 || code.S > 0)
  return `${day}-${two(code.d)}${hasTime ? `T${two(code.H)}:${two(code.M)}:${two(code.S)}` : ''}`
}

const isDate = (format: string): boolean => {
  try {
    return SSF.is_date(format) === true
  } catch {
    return false
  }
}

const NOT_DIGITS = /[^\d.]/g

/** A number with the decimals that its cell shows; undefined where the cell shows something else than the rounded number (fractions, exponents, another scale). */
const printedDigits = (plain: string, shown: string): string | undefined => {
  if (/e[-+]?\d|\//i.test(shown)) return undefined
  const digits = shown.replace(NOT_DIGITS, '')
  if (!/^\d+(?:\.\d*)?$/.test(digits)) return undefined
  const decimals = digits.split('.')[1]?.length ?? 0
  const isRounded = Math.abs(Math.abs(Number(plain)) - Number(digits)) <= 0.5000001 * 10 ** -decimals
  return isRounded ? `${plain.startsWith('-') && Number(digits) !== 0 ? '-' : ''}${digits}` : undefined
}

const numberText = (value: number, format: string, shown: string, date1904: boolean): string => {
  if (format === '' || format === 'General') return plainNumber(value)
  if (isDate(format)) return dateText(value, format, shown, date1904)
  const isShare = bare(format).includes('%')
  const plain = plainNumber(isShare ? value * 100 : value)
  return `${printedDigits(plain, shown) ?? plain}${isShare ? '%' : ''}`
}

/** The text of a spreadsheet's cell: dates in ISO form, percentages with their sign, other numbers with the digits that the cell shows, without grouping. */
export const cellText = (cell: CellObject, date1904: boolean): string => {
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell.v, String(cell.z ?? ''), cell.w ?? '', date1904)
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE'
  if (cell.t === 'e') return cell.w ?? '#N/A'
  if (cell.t === 's') return String(cell.v ?? '')
  return cell.w ?? ''
}

/** The number behind a cell's text, where the text shows it rounded; in percent where the text does. */
export const storedNumber = (cell: CellObject, text: string): number | undefined => {
  if (cell.t !== 'n' || typeof cell.v !== 'number') return undefined
  const value = Number(plainNumber(text.endsWith('%') ? cell.v * 100 : cell.v))
  const shown = Number(text.replace('%', ''))
  return Number.isFinite(shown) && shown !== value ? value : undefined
}

/** Limits of spreadsheets; a damaged one may claim more. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** Blank rows and columns after which a single cell no longer belongs to the table. */
const ROWS_APART = 5000
const COLUMNS_APART = 500

type Texts = readonly (readonly (string | undefined)[] | undefined)[]

/** Bounds of the table, and the number of cells beyond them, which are left out. */
interface SheetBounds {
  readonly rows: number
  readonly columns: number
  readonly apart: number
}

const firstGap = (filled: readonly number[], apart: number): number => {
  const at = filled.findIndex((place, index) => index > 0 && place - (filled[index - 1] ?? 0) > apart)
  return at < 0 ? (filled[filled.length - 1] ?? -1) + 1 : (filled[at - 1] ?? 0) + 1
}

/** Bounds of the table of a sheet, without stray cells far from it. */
export const sheetBounds = (texts: Texts): SheetBounds => {
  const rows: number[] = []
  const inColumn: number[] = []
  let all = 0
  texts.forEach((row, at) => {
    let filled = 0
    row?.forEach((text, column) => {
      if (text === undefined || text === '') return
      filled += 1
      inColumn[column] = (inColumn[column] ?? 0) + 1
    })
    if (filled > 0) rows.push(at)
    all += filled
  })
  const columns: number[] = []
  inColumn.forEach((_, column) => columns.push(column))
  const bounds = { rows: firstGap(rows, ROWS_APART), columns: firstGap(columns, COLUMNS_APART) }
  const within = texts.slice(0, bounds.rows).reduce((sum, row) => sum + (row?.slice(0, bounds.columns).filter((text) => text !== undefined && text !== '').length ?? 0), 0)
  return { ...bounds, apart: all - within }
}
