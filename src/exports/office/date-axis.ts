import type { DataPoint, Mark } from '../../charts/figure/figure'
import { textWidth } from '../../charts/figure/text-width'
import { printPeriod, type Period } from '../../model/period'
import { AXIS_SIZE } from './chart-text'
import type { DateAxis } from './slide-chart'

/** The rows of a chart over time: only dates with figures, and those that keep stretches of a line apart. */
export interface DateRows {
  readonly axis: DateAxis
  readonly months: readonly number[]
  readonly labels: readonly string[] // `2020`, `2023-06`
  readonly isEven: boolean // a row for every step, as categories without dates need
  /** Index of the row of a position on the time axis. */
  readonly indexAt: (position: number) => number
}

/** A date that a chart shows. */
export interface DateShown {
  readonly position: number
  readonly period?: Period | undefined
}

const MONTHS = 12

/** Position on the time axis, in years → month. */
export const monthOf = (position: number): number => Math.round(position * MONTHS)

/** Year and month of the calendar. */
const partsOf = (month: number): readonly [year: number, part: number] => {
  const year = Math.ceil(month / MONTHS)
  return [year, month - (year - 1) * MONTHS]
}

const YEAR = 4 // digits

const monthLabel = (month: number): string => partsOf(month).map((part) => String(part).padStart(2, '0')).join('-')

/** Text of a month: the year for a December, else year and month. */
const labelOf = (month: number): string => (month % MONTHS === 0 ? monthLabel(month).slice(0, YEAR) : monthLabel(month))

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30) // day 0 of spreadsheets
const FIRST_YEAR = 1901 // earlier dates are wrong or unknown in spreadsheets

/** `2020` → the number that spreadsheets have for its last day; `2023-06` → for the first day of the month. */
export const serialOf = (label: string): number => {
  const [year = 0, month] = label.split('-').map(Number)
  return Math.round(((month === undefined ? Date.UTC(year, 11, 31) : Date.UTC(year, month - 1, 1)) - EPOCH) / DAY)
}

/** The number of a month. */
export const serialOfMonth = (month: number): number => serialOf(labelOf(month))

/** The same back: a last day of December is a year, any other day its month. */
export const labelOfSerial = (serial: number): string => {
  const date = new Date(EPOCH + Math.floor(serial) * DAY)
  return date.getUTCMonth() === 11 && date.getUTCDate() === 31 ? String(date.getUTCFullYear()) : `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, '0')}`
}

/** Number format of a cell with a date. */
export const dateFormat = (label: string): string => (label.includes('-') ? 'yyyy\\-mm' : 'yyyy')

/** Number format of the labels of an axis. */
export const axisFormat = ({ every }: DateAxis): string => dateFormat(every % MONTHS === 0 ? '' : '-')

/** Whether the newest date has a label. */
export const isNewestWritten = ({ first, last, every }: DateAxis): boolean => (last - first) % every === 0

const shown = ({ x, period }: Pick<DataPoint, 'x' | 'period'>): DateShown => ({ position: x, period })

/** The dates of all marks with values. */
export const datesOf = (marks: readonly Mark[]): DateShown[] =>
  marks.flatMap((mark): DateShown[] => {
    if (mark.kind === 'line') return mark.role === 'guide' ? [] : mark.runs.flat().map(shown)
    if (mark.kind === 'area') return mark.role === 'wash' || mark.role === 'ground' || mark.role === 'wedge' ? [] : mark.runs.flat().map(({ x }) => ({ position: x }))
    if (mark.kind === 'bars') return mark.bars.map(({ at, period }) => ({ position: at, period }))
    return mark.kind === 'points' && mark.role === 'observed' ? mark.points.map(shown) : []
  })

const STEPS = [1, 2, 5, 10, 20, 25, 50].map((years) => years * MONTHS)
const SHORT_STEPS = [1, 3, 6, ...STEPS]
const SHORT = 30 // months; over so few, months are labelled
const AIR = 7 // points between two labels
const MOST_LEAD = 0.12 // of the dates there are, before the first
const WIDER = 2.5 // times the closest labels that fit

/** The axis of these months, on a plot of this width in points: labels at round years, at the newest one too where that is a round year. */
const axisOf = (months: readonly number[], width: number, base: DateAxis['base']): DateAxis => {
  const [first, last] = [Math.min(...months), Math.max(...months)]
  const span = Math.max(1, last - first)
  const isShort = span <= SHORT && months.some((month) => month % MONTHS !== 0)
  const longest = textWidth(isShort ? '2000-00' : '2000', AXIS_SIZE) + AIR
  const steps = isShort ? SHORT_STEPS : STEPS
  const roundBefore = (step: number): number => Math.floor(first / step) * step
  const fitting = steps.filter((step) => (step * width) / span >= longest)
  const fits = fitting.length > 0 ? fitting : steps.slice(-1)
  const rounded = fits.filter((step) => first - roundBefore(step) <= span * MOST_LEAD)
  const [least = 0] = fits
  const every = rounded.find((step) => last % step === 0 && step <= least * WIDER) ?? rounded[0]
  if (every === undefined) return { base, first, last, every: fits.find((step) => span % step === 0) ?? least } // too narrow for round years: the first and, where it fits, the newest
  return { base, first: roundBefore(every), last, every }
}

/** The axis of all charts of a panel. `columns`: some of them are columns, as wide as its smallest step. */
export const dateAxis = (dates: readonly DateShown[], width: number, columns: boolean): DateAxis => {
  const months = dates.map(({ position }) => monthOf(position))
  return axisOf(months.length > 0 ? months : [0], width, columns && months.every((month) => month % MONTHS === 0) ? 'years' : 'months')
}

/** The largest step in months on which all of them lie. */
const stepOf = (months: readonly number[]): number => [12, 6, 3, 1].find((step) => months.every((month) => month % step === 0)) ?? 1

const evenly = (first: number, last: number, step: number): number[] => Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step)

/** The rows for these dates of one chart, for the `blanks` between stretches of its lines, and for the newest date, at which the axes of all charts end. Dates that spreadsheets have not are categories, one for each step. */
export const dateRows = (dates: readonly DateShown[], blanks: readonly number[], axis: DateAxis): DateRows => {
  const own = dates.map(({ position }) => monthOf(position))
  const isEven = (partsOf(axis.first)[0] ?? 0) < FIRST_YEAR
  const months = isEven ? evenly(axis.first, axis.last, stepOf([...own, axis.first, axis.last])) : [...new Set([...own, ...blanks, axis.last])].sort((a, b) => a - b)
  const isYearly = own.every((month) => month % MONTHS === 0)
  const years = new Set(dates.flatMap(({ position, period }) => (period === undefined || printPeriod(period).length === YEAR ? [monthOf(position)] : [])))
  const byMonth = new Set(own.filter((month) => !isYearly && !years.has(month)))
  const labels = months.map((month) => (byMonth.has(month) ? monthLabel(month) : labelOf(month)))
  const indexes = new Map(months.map((month, at) => [month, at]))
  return { axis, months, labels, isEven, indexAt: (position) => indexes.get(monthOf(position)) ?? -1 }
}
