import { mean } from 'd3-array'
import type { Break } from '../model/dataset'
import type { Period } from '../model/period'
import type { Series } from '../model/series'
import { runsOf, separated } from './breaks'
import { makeSeries, pointAt, printOf, computedPoint, type Point } from './make-series'

const isWhole = (series: Series, from: number, to: number, breaks: readonly Break[]): boolean => {
  for (let i = from; i < to; i += 1) {
    for (let j = i + 1; j <= to; j += 1) if (separated(series, i, j, breaks)) return false
  }
  return true
}

/** Mean of `width` observations in succession, at the last of them; only within a stretch that a line may join. */
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
