import type { Grid } from '../../bytes/grid/grid'
import { isNoteRow } from '../plan/note-rows'
import { readCellInAnyStyle } from '../plan/read-cell'
import { isBlank, tidy } from '../plan/tidy'
import { unitOfNote } from '../plan/unit-text'
import { looksLikePlace } from '../plan/place-names'
import { periodOfHead } from './head-period'
import { roleOfHead } from './header-words'

/** What a row is by its look alone; `lone` is a single text, a title or the name of a part. */
export type RowKind = 'blank' | 'note' | 'title' | 'head' | 'numbering' | 'lone' | 'data'

/** What is in a row. */
export interface RowScan {
  readonly row: number
  readonly kind: RowKind
  readonly filled: number
  readonly numbers: number // years that name columns are not among them
  readonly first: string
  readonly firstColumn: number
  readonly hasPeriods: boolean // it names columns by periods
  readonly isBare: boolean // and these are numbers, which may as well be values
}

const MOST_COLUMNS = 3000
const NOTE = /^[\s　]*(?:注\d*[:：.、]|注\s*[:：]|备注[:：]|附注[:：]|说明[:：]|a?note\s?:|source\s?:|数据来源|数据來源|資料來源|资料来源|出典[:：]|출처|자료[:：]|주[:：])/i
const KEY = /^(?:数据库|指标|时间|地区|频度|频率|来源|数据来源|单位|統計名|表番号|統計表番号|表題|実施年月|市区町村時点|備考|集計地域|資料單位|단위|자료갱신일|출처|통계표명|조회기간)\s*[:：]/
const TABLE_NUMBER = /^(?:表\s*[\d一二三四五六七八九十]|附表|第\s?[\d一二三四五六七八九十]+\s?表|续表|續表|[\dA-Z]{1,3}[-－–]\d{1,3}[a-z]?(?:[-－–]\d+)?(?:\s+|(?=[\u3400-\u9fff]))[^\d岁歳세]\S{2,}|continued)/i

interface Counts {
  filled: number
  numbers: number
  marks: number
  periods: number
  years: number // periods that are bare numbers
  sequence: boolean
  first: string
  firstColumn: number
  isTitled: boolean
  isRising: boolean
  isFalling: boolean
  lastYear: number
}

const PLAIN_NUMBER = /^\s*-?\d+(?:\.\d+)?\s*$/
const YEAR_LIKE = /^\s*\d{2,4}(?:\.\d{1,2})?\s*$/

const countNumber = (counts: Counts, value: number): void => {
  counts.numbers += 1
  if (value !== counts.numbers && value !== counts.numbers - 1) counts.sequence = false
}

const countCell = (counts: Counts, text: string, column: number, isRepublican: boolean): void => {
  counts.filled += 1
  if (counts.firstColumn < 0) {
    counts.firstColumn = column
    counts.first = tidy(text)
  }
  if (unitOfNote(text) !== '' && !roleOfHead(text)) counts.isTitled = true
  if (PLAIN_NUMBER.test(text) && !YEAR_LIKE.test(text)) {
    countNumber(counts, Number(text))
    return
  }
  const isBare = /^\s*\d{4}(?:\.\d{1,2})?\s*$/.test(text)
  if (text.length < 40 && periodOfHead(text, isRepublican && !isNumeric(text)) !== undefined) {
    counts.periods += 1
    if (isBare) countYear(counts, Number(text))
    return
  }
  const { value, missing } = readCellInAnyStyle(text)
  if (value !== null) countNumber(counts, value)
  else if (missing === 'not-published' || missing === 'suppressed') counts.marks += 1
}

const countYear = (counts: Counts, year: number): void => {
  counts.years += 1
  if (counts.lastYear > 0 && year < counts.lastYear) counts.isRising = false
  if (counts.lastYear > 0 && year > counts.lastYear) counts.isFalling = false
  counts.lastYear = year
}

const isNumeric = (text: string): boolean => /^\s*[\d.,]+\s*$/.test(text)

/** Bare years name columns under a word that names their rows, or where they go one way. */
const areYearsNames = ({ first, firstColumn, isRising, isFalling, years }: Counts): boolean => {
  if (looksLikePlace(first)) return false
  if (firstColumn > 0 || roleOfHead(first) !== undefined) return true
  return (isRising || isFalling) && years >= 2
}

/** Years in a row are its values only where they are among other numbers, or beside a name. */
const isPeriodsRow = (counts: Counts): boolean => {
  const { filled, periods, numbers, years, firstColumn, first } = counts
  const startsWithPeriod = firstColumn === 0 && periodOfHead(first) !== undefined
  if (startsWithPeriod && (years > 0 || numbers > 0)) return false
  if (numbers > 0) return periods >= 3 && numbers <= periods * 0.2 && areYearsNames(counts)
  if (periods === 1 && years === 1) return roleOfHead(first) !== undefined || filled > 2
  return years === 0 || areYearsNames(counts)
}

const kindOf = (grid: Grid, row: number, counts: Counts): RowKind => {
  const { filled, numbers, marks, periods, first, isTitled, sequence } = counts
  if (filled === 0) return 'blank'
  if (NOTE.test(first) || isNoteRow(grid, row)) return 'note'
  if (filled <= 4 && numbers < 2 && (isTitled || KEY.test(first) || (numbers === 0 && TABLE_NUMBER.test(first))) && roleOfHead(first) === undefined && periods < 2) return 'title'
  if (periods > 0 && filled > 1 && isPeriodsRow(counts)) return 'head'
  if (sequence && !looksLikePlace(first) && numbers >= filled - 1 && (numbers >= 3 || (numbers === 2 && /^[甲乙A]$/.test(first)))) return 'numbering'
  if (periods === 1 && filled === 1) return 'lone'
  if (numbers > 0 || (periods > 0 && filled > 1)) return 'data'
  if (marks > 0 && marks >= (filled - 1) / 2) return filled > 1 ? 'data' : 'lone'
  return filled === 1 ? 'lone' : 'head'
}

/** Looks at one row. `isRepublican`: years of the Republican calendar are periods, too. */
export const scanRow = (grid: Grid, row: number, isRepublican: boolean): RowScan => {
  const counts: Counts = { filled: 0, numbers: 0, marks: 0, periods: 0, years: 0, sequence: true, first: '', firstColumn: -1, isTitled: false, isRising: true, isFalling: true, lastYear: 0 }
  for (let column = 0; column < Math.min(grid.columns, MOST_COLUMNS); column += 1) {
    const text = grid.cell(row, column)
    if (!isBlank(text)) countCell(counts, text, column, isRepublican)
  }
  return { row, kind: kindOf(grid, row, counts), filled: counts.filled, numbers: counts.numbers, first: counts.first, firstColumn: counts.firstColumn, hasPeriods: counts.periods > 0, isBare: counts.periods > 0 && counts.years === counts.periods }
}
