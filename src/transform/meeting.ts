import type { IndicatorKind } from '../model/indicator'
import { endOfYear, grainOf, positionOf, yearOf, type Period } from '../model/period'
import { indexOfPeriod, type Series } from '../model/series'

const DURING: ReadonlySet<IndicatorKind> = new Set(['flow', 'rate'])

/** Flows and rates cover a span, so that a year meets a year only; all else is taken at a date. */
export const isAtDate = (kind: IndicatorKind | undefined): boolean => kind === undefined || !DURING.has(kind)

/** The same date under its other name: 2023 ↔ 2023-12; undefined for any other month. */
const otherName = (period: Period): Period | undefined => {
  if (grainOf(period) === 'year') return (period + 12) as Period
  const year = endOfYear(period)
  return year === period ? undefined : year
}

/** Index of the observation that `period` meets, -1 when there is none: the same period, or 2023 ↔ 2023-12 at a date. */
export const indexMeeting = (series: Series, period: Period, atDate = true): number => {
  const same = indexOfPeriod(series, period)
  if (same >= 0 || !atDate) return same
  const other = otherName(period)
  return other === undefined ? -1 : indexOfPeriod(series, other)
}

/** Whether a period lies in or after the regime that begins with `bound`; a bound of a year takes in all of that year. */
export const reaches = (period: Period, bound: Period): boolean =>
  grainOf(bound) === 'year' ? yearOf(period) >= yearOf(bound) : positionOf(period) >= positionOf(bound)

/** Whether a period lies in from..to, both inclusive; a bound of a year takes in all of that year. */
export const isWithin = (period: Period, from: Period | undefined, to: Period | undefined): boolean => {
  if (from !== undefined && !reaches(period, from)) return false
  if (to === undefined) return true
  return grainOf(to) === 'year' ? yearOf(period) <= yearOf(to) : positionOf(period) <= positionOf(to)
}
