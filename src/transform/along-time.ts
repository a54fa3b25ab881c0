import type { Break } from '../model/dataset'
import { positionOf, shiftYears, type Period } from '../model/period'
import type { Series } from '../model/series'
import { indexMeeting } from '../model/time'
import type { Unit } from '../model/unit'
import { separated, runsOf } from './breaks'
import { coarsestDecimals, makeSeries, pointAt, printOf, computedPoint, type Point } from './make-series'
import { percentChange } from './percent-change'
import { mean } from 'd3-array'

const SHARE: Unit = { kind: 'share' }
const POINTS: Unit = { kind: 'points' }

const isOfShares = ({ unit }: Series): boolean => unit.kind === 'share' || unit.kind === 'points'

/** What is computed of each observation and the one at the same date a year before; none where that is missing or a break lies between. */
const onYearBefore = (series: Series, breaks: readonly Break[], compute: (now: number, base: number) => number | undefined, isDifference: boolean): Point[] =>
  Array.from(series.periods).flatMap((code, index): Point[] => {
    const period = code as Period
    const before = indexMeeting(series, shiftYears(period, -1))
    if (before < 0 || separated(series, before, index, breaks)) return []
    const now = pointAt(series, index)
    const base = pointAt(series, before)
    const change = now.value === undefined || base.value === undefined ? undefined : compute(now.value, base.value)
    const digits = isDifference ? coarsestDecimals([{ series, index }, { series, index: before }]) : undefined
    return [{ ...computedPoint(period, change, [now, base]), ...(digits === undefined ? {} : { decimals: digits }) }]
  })

/** Difference from the same date a year before, in the unit of the series; of shares in percentage points. No value where the year before is missing or a break lies between. */
export const yearlyChange = (series: Series, breaks: readonly Break[]): Series =>
  makeSeries(series, isOfShares(series) ? POINTS : series.unit, onYearBefore(series, breaks, (now, base) => now - base, true), printOf(series))

/**
 * Change on the same date a year before: per cent, and percentage points for shares.
 * No value where the year before is missing or a break lies between.
 */
export const growth = (series: Series, breaks: readonly Break[]): Series =>
  isOfShares(series) ? yearlyChange(series, breaks) : makeSeries(series, SHARE, onYearBefore(series, breaks, percentChange, false), { decimals: 1 })

/** Mean growth per annum between two periods, in per cent (geometric); undefined across a break or without both values. */
export const growthPerAnnum = (
  series: Series,
  breaks: readonly Break[],
  from: Period,
  to: Period,
): number | undefined => {
  const start = indexMeeting(series, from)
  const end = indexMeeting(series, to)
  if (start < 0 || end < 0 || separated(series, start, end, breaks)) return undefined
  const years = positionOf(to) - positionOf(from)
  const first = series.values[start] ?? Number.NaN
  const last = series.values[end] ?? Number.NaN
  return years > 0 && first > 0 && last > 0 ? percentChange((last / first) ** (1 / years), 1) : undefined
}

/** Index of a series, base = 100. No value where a break separates an observation from the base, or the base is missing or not positive. */
export const indexTo = (series: Series, breaks: readonly Break[], base: Period): Series => {
  const at = indexMeeting(series, base)
  const hundred = at < 0 ? undefined : pointAt(series, at)
  const level = hundred?.value
  const points = Array.from(series.periods).flatMap((code, index): Point[] => {
    if (!hundred || level === undefined || level <= 0 || separated(series, at, index, breaks)) return []
    const now = pointAt(series, index)
    return [computedPoint(code as Period, now.value === undefined ? undefined : (now.value / level) * 100, [now, hundred])]
  })
  return makeSeries(series, { kind: 'index' }, points, { decimals: 1 })
}

const isWhole = (series: Series, from: number, to: number, breaks: readonly Break[]): boolean => {
  for (let i = from; i < to; i += 1) {
    for (let j = i + 1; j <= to; j += 1) if (separated(series, i, j, breaks)) return false
  }
  return true
}

/** Moving mean of `width` consecutive observations, dated at the last; only within a run. */
export const movingMean = (series: Series, breaks: readonly Break[], width: number): Series => {
  const size = Math.max(1, Math.floor(width))
  const points = runsOf(series, breaks).flatMap(({ start, end }) => {
    const made: Point[] = []
    for (let last = start + size - 1; last <= end; last += 1) {
      const first = last - size + 1
      if (!isWhole(series, first, last, breaks)) continue
      const window = Array.from({ length: size }, (_, offset) => pointAt(series, last - offset))
      made.push(computedPoint((series.periods[last] ?? 0) as Period, mean(window, ({ value }) => value), window))
    }
    return made
  })
  return makeSeries(series, series.unit, points, printOf(series))
}
