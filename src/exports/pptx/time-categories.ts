import type { ResolvedSeries } from '../../charts/series/request'
import { positionAt, periodAt, presentOf } from '../../charts/series/cut-series'
import { textWidth } from '../../charts/figure/text-width'
import { printPeriod, type Period } from '../../model/period'
import type { Series } from '../../model/series'
import { AXIS_SIZE } from './chart-text'

/** Years (or half-years, months) as the texts of a category axis, evenly spaced from the first to the last. */
export interface TimeCategories {
  readonly labels: readonly string[]
  readonly every: number // of so many categories one is written
  /** Which category a position on the time axis is. */
  readonly indexAt: (position: number) => number
}

const MONTHS = 12
const monthOf = (position: number): number => Math.round(position * MONTHS)
const YEARS_APART = [1, 2, 5, 10, 20, 25, 50]
const AIR = 7 // points between two written years

/** The widest step in months that meets every position. */
const stepOf = (months: readonly number[]): number => [12, 6, 3, 1].find((step) => months.every((month) => month % step === 0)) ?? 1

/** A category's text where no figure names its period: the year, or year and month. */
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

/** A date that the axis must show. */
export interface Moment {
  readonly position: number
  readonly period: Period
}

/** The dates at which a series has figures. */
export const momentsOf = (series: Series): Moment[] => presentOf(series).map((index) => ({ position: positionAt(series, index), period: periodAt(series, index) }))

const allSeries = (resolved: readonly ResolvedSeries[]): Series[] => resolved.flatMap(({ series, projected, bands }) => [series, ...(projected ? [projected] : []), ...bands.flatMap(({ lower, upper }) => [lower, upper])])

/** The categories that these dates need, on a plot of this width in points. */
export const categoriesOf = (moments: readonly Moment[], width: number): TimeCategories => {
  const named = new Map<number, string>()
  for (const { position, period } of moments) {
    const month = monthOf(position)
    const text = printPeriod(period)
    const known = named.get(month)
    if (known === undefined || text.length < known.length) named.set(month, text)
  }
  const months = [...named.keys()].sort((a, b) => a - b)
  const [first = 0] = months
  const last = months[months.length - 1] ?? first
  const step = stepOf(months)
  const labels = Array.from({ length: Math.round((last - first) / step) + 1 }, (_, at) => {
    const month = first + at * step
    return step === MONTHS ? String(month / MONTHS) : (named.get(month) ?? labelOf(month))
  })
  const longest = Math.max(...labels.map((label) => textWidth(label, AXIS_SIZE)))
  return { labels, every: everyOf(labels.length, MONTHS / step, width, longest), indexAt: (position) => Math.round((monthOf(position) - first) / step) }
}

/** The categories that all these series need. */
export const timeCategories = (resolved: readonly ResolvedSeries[], width: number): TimeCategories => categoriesOf(allSeries(resolved).flatMap(momentsOf), width)
