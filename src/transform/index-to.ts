import type { Break } from '../model/dataset'
import type { Period } from '../model/period'
import type { Series } from '../model/series'
import { indexMeeting } from '../model/time'
import { separated } from './breaks'
import { makeSeries, pointAt, computedPoint, type Point } from './make-series'

/** The series with its value at `base` set to 100; what a break keeps apart from the base has no index. */
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
