/** Order of periods, and which of them name the same date. The only place that compares periods: their codes are names, not an order. */
import type { IndicatorKind } from './indicator'
import { endOfYear, grainOf, positionOf, yearOf, type Period } from './period'

/** Whether observations are taken at a date (a stock on 31 December) or cover a span (births in a year). */
export type Timing = 'instant' | 'duration'

/** Timing of a kind: flows and rates cover a span, all others are taken at a date. */
export const timingOf = (kind: IndicatorKind): Timing => (kind === 'flow' || kind === 'rate' ? 'duration' : 'instant')

const CODES = 100 // codes of periods within a year

/** Sort key of a period, an integer below 10⁷: by its end, then by its code, so that 2022-06 < 2022 < 2022-12 < 2023. */
export const orderOf = (period: Period): number => Math.round(positionOf(period) * 12) * CODES + (period % CODES)

/** Comparator: negative when `a` ends before `b`; 0 only for the same period. */
export const comparePeriods = (a: Period, b: Period): number => orderOf(a) - orderOf(b)

/** The distinct periods in order of time. */
export const sortPeriods = (periods: Iterable<Period>): Period[] => [...new Set(periods)].sort(comparePeriods)

/** First and last in time; undefined when there are none. */
export const periodExtent = (periods: Iterable<Period>): readonly [Period, Period] | undefined => {
  let found: [Period, Period] | undefined
  for (const period of periods) {
    if (!found) found = [period, period]
    else if (comparePeriods(period, found[0]) < 0) found[0] = period
    else if (comparePeriods(period, found[1]) > 0) found[1] = period
  }
  return found
}

/** Key of a date: 2023-12 becomes 2023 for observations taken at a date; the period of a span is its own key. */
export const dateOf = (period: Period, timing: Timing): Period => (timing === 'instant' ? endOfYear(period) : period)

/** Whether two periods name the same date: equal periods, or 2023 and 2023-12 for observations taken at a date. */
export const isSameDate = (a: Period, b: Period, timing: Timing): boolean => dateOf(a, timing) === dateOf(b, timing)

/** The other name of the same date: 2023 ↔ 2023-12; undefined for any other month. */
const otherName = (period: Period): Period | undefined => {
  if (grainOf(period) === 'year') return (period + 12) as Period
  const year = endOfYear(period)
  return year === period ? undefined : year
}

/** Observations in order of time, of one timing. */
export interface Timed {
  readonly periods: Int32Array // Period codes, ascending by `comparePeriods`
  readonly timing: Timing
}

/** The index of a period by binary search; -1 when there is none. */
export const indexOfPeriod = ({ periods }: Pick<Timed, 'periods'>, period: Period): number => {
  const order = orderOf(period)
  let low = 0
  let high = periods.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = orderOf((periods[middle] ?? 0) as Period)
    if (found === order) return middle
    if (found < order) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Index of the observation that a period of this timing meets, -1 when there is none: the same period, or 2023 ↔ 2023-12 where both are taken at a date. */
export const indexMeeting = (series: Timed, period: Period, timing: Timing = series.timing): number => {
  const same = indexOfPeriod(series, period)
  if (same >= 0 || timing === 'duration' || series.timing === 'duration') return same
  const other = otherName(period)
  return other === undefined ? -1 : indexOfPeriod(series, other)
}

/** Whether a period lies in or after the regime that begins with `bound`; a year as bound includes the whole year. */
export const reaches = (period: Period, bound: Period): boolean =>
  grainOf(bound) === 'year' ? yearOf(period) >= yearOf(bound) : positionOf(period) >= positionOf(bound)

/** Whether a period lies in from..to, both inclusive; a year as bound includes the whole year. */
export const isWithin = (period: Period, from: Period | undefined, to: Period | undefined): boolean => {
  if (from !== undefined && !reaches(period, from)) return false
  if (to === undefined) return true
  return grainOf(to) === 'year' ? yearOf(period) <= yearOf(to) : positionOf(period) <= positionOf(to)
}
