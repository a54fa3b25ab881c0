import { boundAt, periodAt, positionAt, valueAt, type Series } from '../../model/series'
import type { DataPoint } from './figure'

/** An observation as a point of its plot, in the unit printed. */
export const dataPoint = (series: Series, index: number, scale: number): DataPoint => {
  const bound = boundAt(series, index)
  return { x: positionAt(series, index), y: valueAt(series, index) / scale, period: periodAt(series, index), ...(bound === '' ? {} : { bound }) }
}

/** The observations of a stretch as points. */
export const pointsIn = (series: Series, start: number, end: number, scale: number): DataPoint[] => Array.from({ length: end - start + 1 }, (_, step) => dataPoint(series, start + step, scale))

/** Plot, member and layer of a mark. */
export interface MarkPlace {
  readonly plot: number
  readonly member: number
}
