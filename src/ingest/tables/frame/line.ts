import type { Grid } from '../../bytes/grid/grid'
import { tidy } from '../plan/tidy'
import { kindOf } from '../plan/read-cell'
import { wholePeriod } from './header-period'

/** How a row is filled, and where its figures are. */
export interface Line {
  readonly row: number
  readonly filled: number
  readonly firstColumn: number // -1 in a blank row
  readonly lastColumn: number
  readonly figures: number // numbers and signs in their place, right of the first column or in it
  readonly firstFigure: number
  readonly lastFigure: number
  readonly numbers: readonly string[] // texts of the numbers, the first forty
  readonly text: string // of the first filled cell
  readonly length: number // of that text
}

const COLUMNS = 400
const KEPT = 40

/** Takes stock of one row. A sign such as `-` counts as a figure only beside a number. */
export const scanLine = (grid: Grid, row: number): Line => {
  const numbers: string[] = []
  let [filled, firstColumn, lastColumn, figures, signs, firstFigure, lastFigure] = [0, -1, -1, 0, 0, -1, -1]
  for (let column = 0; column < Math.min(grid.columns, COLUMNS); column += 1) {
    const text = grid.cell(row, column)
    const kind = kindOf(text)
    if (kind === 'blank') continue
    filled += 1
    if (firstColumn < 0) firstColumn = column
    lastColumn = column
    if (kind === 'text') continue
    if (kind === 'missing') signs += column === 0 ? 0 : 1
    else {
      figures += 1
      if (numbers.length < KEPT) numbers.push(tidy(text))
    }
    if (firstFigure < 0) firstFigure = column
    lastFigure = column
  }
  const text = firstColumn < 0 ? '' : tidy(grid.cell(row, firstColumn))
  return { row, filled, firstColumn, lastColumn, figures: figures + (signs > 1 ? signs : figures > 0 ? signs : 0), firstFigure, lastFigure, numbers, text, length: text.length }
}

const isYear = (text: string): boolean => /^\d{4}(?:\.0|\s?[RPEBrpeb])?$/.test(text) && wholePeriod(text) !== ''

const isCounting = (numbers: readonly string[]): boolean =>
  numbers.length >= 5 && numbers.every((text, at) => /^\d{1,3}$/.test(text) && (at === 0 || Number(text) - Number(numbers[at - 1]) === 1 || Number(text) - Number(numbers[at - 1]) === 5))

const isEven = (numbers: readonly string[]): boolean => {
  const steps = numbers.slice(1).map((text, at) => Number(text) - Number(numbers[at]))
  return steps.length > 0 && steps[0] !== 0 && steps.every((step) => step === steps[0])
}

/** Whether the numbers of a row may name columns: years, or ages one by one. A lone year may be a value too. */
export const isHeaderOfNumbers = ({ numbers, firstColumn, firstFigure, text }: Line): boolean => {
  if (numbers.length === 0) return false
  if (isCounting(numbers)) return true
  return numbers.every(isYear) && (firstFigure > firstColumn || numbers.length > 1 || text.length === 4)
}

/** Whether the numbers of a row can be nothing but headers: at least three years at one distance, or ages one by one. */
export const isSureHeaderOfNumbers = ({ numbers }: Line): boolean =>
  isCounting(numbers) || (numbers.length >= 3 && numbers.every(isYear) && isEven([...new Set(numbers)]))
