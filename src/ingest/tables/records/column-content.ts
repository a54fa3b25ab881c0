/** What a column of a flat table is by what it holds, where its name does not say. */
import type { Grid } from '../../bytes/grid/grid'
import { readPeriodText } from '../plan/period-text'
import { yearWithPart } from './period-column'
import { looksLikePlace } from '../plan/place-names'
import { tidy } from '../plan/tidy'
import type { ColumnUse } from './column-uses'
import { determineEachOther, isOfNumbers, profileOf } from './sample'

const YEAR = /^(?:1[89]|20|21)\d{2}$/
const LOOK = 300
const LONG = 80
const FEW = 120 // distinct numbers that may divide series

/** The filled cells of a column, tidied, as far as they are looked at. */
const textsOf = (grid: Grid, rows: readonly number[], column: number): string[] => rows.slice(0, LOOK).map((row) => tidy(grid.cell(row, column))).filter((text) => text !== '')

const most = (texts: readonly string[], test: (text: string) => boolean, share: number): boolean => texts.length > 0 && texts.filter(test).length >= share * texts.length

/** Whether a column holds years and nothing else, more than one of them. */
export const isYearColumn = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const seen = new Set(rows.map((row) => tidy(grid.cell(row, column))).filter((text) => text !== ''))
  return seen.size > 1 && Array.from(seen).every((text) => YEAR.test(text))
}

/** Whether a column holds periods that no figure is written like: `1998年`, `2010-06`, `2019Q3`; more than one of them. */
export const isPeriodColumn = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const texts = textsOf(grid, rows, column)
  return new Set(texts).size > 1 && texts.every((text) => !/^-?[\d.,]+$/.test(text) && readPeriodText(text) !== undefined)
}

const LATIN_PLACE = /\b(?:region|county|district|province|city|municipality|state|prefecture|parish|borough|governorate|oblast|territory|township|village)$/i

/** Whether most cells of a column look like names of places. */
const arePlaces = (grid: Grid, rows: readonly number[], column: number): boolean =>
  most(textsOf(grid, rows, column), (text) => looksLikePlace(text) || (LATIN_PLACE.test(text) && /\s/.test(text)), 0.8)

/** Months or quarters of a year that is in another column: `Januar`, `1月`, `Q2`. */
const areParts = (texts: readonly string[]): boolean => new Set(texts).size > 1 && texts.every((text) => text.length < 16 && readPeriodText(text) === undefined && yearWithPart('2020', text) !== '2020')

/** Whether a column is prose or addresses of pages: it names nothing. One long name among short ones is a name. */
const isFreeText = (texts: readonly string[]): boolean => texts.some((text) => /^https?:/.test(text)) || most(texts, ({ length }) => length > LONG, 0.5)

/** Digits of one length, of which some begin with a zero, are codes. */
const arePadded = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.some((text) => /^'?0\d/.test(text)) && texts.every((text) => /^'?\d+$/.test(text) && text.length === texts[0]?.length)

const isRising = (texts: readonly string[]): boolean => texts.length > 2 && texts.every((text, at) => /^\d{1,12}$/.test(text) && (at === 0 || Number(text) > Number(texts[at - 1])))

/** 1, 2, 3 …: rows are numbered, or ranked. */
const isRunning = (texts: readonly string[]): boolean => isRising(texts) && Number(texts[0]) <= 1 && Number(texts[texts.length - 1]) - Number(texts[0]) === texts.length - 1

/** What is looked at to judge the columns of one table. */
export interface Judged {
  readonly grid: Grid
  readonly rows: readonly number[]
  readonly places: ReadonlySet<number> // columns that are named as places
  readonly isHeaded: boolean // columns have names
  readonly texts: readonly number[] // columns of words
  readonly numbers: readonly number[] // columns of figures
}

/** The columns of a table by whether they hold words or figures. */
export const judgeColumns = (grid: Grid, rows: readonly number[], columns: number, places: ReadonlySet<number>, isHeaded: boolean): Judged => {
  const all = Array.from({ length: columns }, (_, column) => ({ column, profile: profileOf(grid, rows, column) }))
  return {
    grid,
    rows,
    places,
    isHeaded,
    texts: all.flatMap(({ column, profile }) => (profile.filled > 0 && profile.numbers < 0.5 * profile.filled ? [column] : [])),
    numbers: all.flatMap(({ column, profile }) => (isOfNumbers(profile) ? [column] : [])),
  }
}

/** The column of words that whole numbers name, too, over and over: they are its codes; -1 when there is none. */
const wordsOfCode = ({ grid, rows, texts }: Judged, column: number): number =>
  textsOf(grid, rows, column).every((text) => /^'?\d{1,12}$/.test(text)) ? (texts.find((other) => determineEachOther(grid, rows, column, other)) ?? -1) : -1

/** Whole numbers in order, left of words (without a header, between them, too) and with figures right of all words: codes, ranks or running numbers of the rows. */
const isLeftCode = ({ texts, numbers, isHeaded }: Judged, column: number, cells: readonly string[]): boolean => {
  const lastText = texts[texts.length - 1] ?? -1
  return column < (isHeaded ? (texts[0] ?? -1) : lastText) && numbers.some((other) => other > lastText) && cells.length > 2 && cells.every((text) => /^\d{1,12}$/.test(text)) && isSorted(cells)
}

const isSorted = (cells: readonly string[]): boolean => cells.every((text, at) => at === 0 || Number(text) >= Number(cells[at - 1])) && !cells.every((text) => YEAR.test(text))

/** The use of a column of figures that are codes or running numbers and measure nothing; undefined for any other. Codes alone represent places. */
const codeUse = (judged: Judged, column: number): ColumnUse | undefined => {
  const { grid, rows, places, numbers } = judged
  const cells = textsOf(grid, rows, column)
  const words = wordsOfCode(judged, column)
  const isOften = new Set(cells).size > 1 && new Set(cells).size <= cells.length / 2
  if (arePadded(cells) || (isOften && words >= 0)) return words < 0 || places.has(words) || arePlaces(grid, rows, words) ? 'region-code' : 'aside'
  if (isLeftCode(judged, column, cells)) return words >= 0 && !isRunning(cells) && (places.has(words) || arePlaces(grid, rows, words)) ? 'region-code' : 'aside'
  return column === 0 && numbers.length > 1 && isRunning(cells) ? 'aside' : undefined
}

/**
 * The use of a column that no name tells. `hasValue`: another column is called a value, so that figures here divide series or are left out.
 */
export const columnByContent = (judged: Judged, column: number, { isNamed, hasValue }: { readonly isNamed: boolean; readonly hasValue: boolean }): ColumnUse => {
  const { grid, rows } = judged
  const profile = profileOf(grid, rows, column)
  if (profile.filled === 0) return 'aside'
  if (isOfNumbers(profile)) {
    const code = codeUse(judged, column)
    if (code !== undefined) return code
    if (!isNamed) return 'aside'
    return hasValue ? (profile.distinct <= FEW ? 'splitter' : 'aside') : 'value'
  }
  if (profile.numbers > 0.5 * profile.filled && !hasValue && isNamed) return 'value'
  if (isFreeText(textsOf(grid, rows, column))) return 'aside'
  if (areParts(textsOf(grid, rows, column))) return 'part'
  return arePlaces(grid, rows, column) ? 'region' : 'splitter'
}
