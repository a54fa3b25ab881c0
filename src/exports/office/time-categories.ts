import type { DataPoint, Mark } from '../../charts/figure/figure'
import { textWidth } from '../../charts/figure/text-width'
import { printPeriod, type Period } from '../../model/period'
import { AXIS_SIZE } from './chart-text'

/** Years (or half-years, months) as the texts of a category axis, evenly spaced from the first to the last. */
export interface TimeCategories {
  readonly labels: readonly string[]
  readonly every: number // one of `every` categories is labelled
  /** Index of the category of a position on the time axis. */
  readonly indexAt: (position: number) => number
  /** Position on the time axis of a category. */
  readonly positionAt: (index: number) => number
}

const MONTHS = 12
const monthOf = (position: number): number => Math.round(position * MONTHS)
const YEARS_APART = [1, 2, 5, 10, 20, 25, 50]
const AIR = 7 // points between two labels

/** The largest step in months on which all positions lie. */
const stepOf = (months: readonly number[]): number => [12, 6, 3, 1].find((step) => months.every((month) => month % step === 0)) ?? 1

/** Text of a category without a value: the year, or year and month. */
const labelOf = (month: number): string => {
  const year = Math.ceil(month / MONTHS)
  const part = month - (year - 1) * MONTHS
  return `${year}-${String(part).padStart(2, '0')}`
}

const everyOf = (count: number, perYear: number, width: number, longest: number): number => {
  const room = width / Math.max(1, count - 1)
  const fits = YEARS_APART.map((years) => years * perYear).filter((every) => every * room >= longest + AIR)
  const even = fits.find((every) => (count - 1) % every === 0)
  const [least = count] = fits
  return perYear === 1 && least === 1 ? 1 : even !== undefined && even <= least * 2 ? even : least
}

const MOST_LEAD = 0.12 // of the dates there are

/** Dates without figures put before the first, so that the newest is among those labelled: office programs count from the first. None where they would take too much of the axis. */
const leadOf = (count: number, every: number): number => {
  const lead = (every - ((count - 1) % every)) % every
  return lead <= count * MOST_LEAD ? lead : 0
}

/** A date that the axis must show. */
interface DateShown {
  readonly position: number
  readonly period: Period | undefined
}

const shown = ({ x, period }: Pick<DataPoint, 'x' | 'period'>): DateShown => ({ position: x, period })

/** The dates of all marks with values. */
export const datesOf = (marks: readonly Mark[]): DateShown[] =>
  marks.flatMap((mark): DateShown[] => {
    if (mark.kind === 'line') return mark.role === 'guide' ? [] : mark.runs.flat().map(shown)
    if (mark.kind === 'area') return mark.role === 'wash' || mark.role === 'ground' || mark.role === 'wedge' ? [] : mark.runs.flat().map(({ x }) => ({ position: x, period: undefined }))
    if (mark.kind === 'bars') return mark.bars.map(({ at, period }) => ({ position: at, period }))
    return mark.kind === 'points' && mark.role === 'observed' ? mark.points.map(shown) : []
  })

/** The categories for these dates, on a plot of this width in points. `mayLead`: dates without figures may come before the first; areas would begin there at zero. */
export const timeCategories = (dates: readonly DateShown[], width: number, mayLead = true): TimeCategories => {
  const named = new Map<number, string>()
  const months = [...new Set(dates.map(({ position }) => monthOf(position)))].sort((a, b) => a - b)
  for (const { position, period } of dates) {
    const text = period === undefined ? undefined : printPeriod(period)
    const known = named.get(monthOf(position))
    if (text !== undefined && (known === undefined || text.length < known.length)) named.set(monthOf(position), text)
  }
  const [first = 0] = months
  const last = months[months.length - 1] ?? first
  const step = stepOf(months)
  const labelsFrom = (start: number): string[] =>
    Array.from({ length: Math.round((last - start) / step) + 1 }, (_, at) => {
      const month = start + at * step
      return step === MONTHS ? String(month / MONTHS) : (named.get(month) ?? labelOf(month))
    })
  const own = labelsFrom(first)
  const every = everyOf(own.length, MONTHS / step, width, Math.max(...own.map((label) => textWidth(label, AXIS_SIZE))))
  const lead = mayLead ? leadOf(own.length, every) : 0
  const start = first - lead * step
  return { labels: labelsFrom(start), every, indexAt: (position) => Math.round((monthOf(position) - start) / step), positionAt: (index) => (start + index * step) / MONTHS }
}
