/** Marks of what is projected: its line, and the bands between its bounds. */
import type { Break } from '../../model/dataset'
import { BASES } from '../../model/evidence'
import { periodAt, positionAt, valueAt, type Series } from '../../model/series'
import { keepsApart, projectedRunsOf, stepOfProjection } from '../../transform/breaks'
import { presentOf } from '../series/cut-series'
import type { ResolvedSeries } from '../series/request'
import { dataPoint, pointsIn, type MarkPlace } from './data-points'
import type { AreaMark, DataPoint, LineMark } from './figure'
import type { LineStyle } from './line-style'

/** Whether a projection continues from the last observation: by a step of its own median, and without a break between. */
const goesOn = (observed: Series, last: number, ahead: Series, first: number, breaks: readonly Break[]): boolean => {
  const observationAt = (series: Series, index: number) => ({ period: periodAt(series, index), basis: BASES[series.basis[index] ?? 0] ?? '' }) as const
  const step = positionAt(ahead, first) - positionAt(observed, last)
  return step > 0 && step <= stepOfProjection(ahead) && !breaks.some((one) => keepsApart(one, observationAt(observed, last), observationAt(ahead, first)))
}

/** The last observation, where the projection continues from it. */
const startOf = ({ series, breaks }: ResolvedSeries, ahead: Series, scale: number): DataPoint[] => {
  const last = presentOf(series).pop()
  const [first] = presentOf(ahead)
  return last !== undefined && first !== undefined && goesOn(series, last, ahead, first, breaks) ? [dataPoint(series, last, scale)] : []
}

/** The dashed line of what is projected. */
export const projectionLine = (one: ResolvedSeries, scale: number, style: LineStyle, place: MarkPlace): LineMark[] => {
  const { projected, breaks } = one
  if (!projected) return []
  const start = startOf(one, projected, scale)
  const runs = projectedRunsOf(projected, breaks).map(({ start: from, end }, at) => [...(at === 0 ? start : []), ...pointsIn(projected, from, end, scale)])
  return [{ kind: 'line', role: 'projected', variant: projected.variant, ...place, layer: 4, runs, ink: style.tone.line, width: style.width * 0.8, dash: [5, 4], anchored: start.length > 0, opacity: 1 }]
}

/** Runs where both bounds of a band are known. */
const bandRuns = (one: ResolvedSeries, lower: Series, upper: Series, scale: number): Pick<AreaMark, 'runs' | 'anchored'> => {
  const highs = new Map(presentOf(upper).map((index) => [positionAt(upper, index), valueAt(upper, index) / scale]))
  const anchor = startOf(one, lower, scale).map(({ x, y }) => ({ x, low: y, high: y }))
  const runs = projectedRunsOf(lower, one.breaks).flatMap(({ start, end }, at) => {
    const stretches: { x: number; low: number; high: number }[][] = [at === 0 ? anchor : []]
    for (const { x, y } of pointsIn(lower, start, end, scale)) {
      const high = highs.get(x)
      if (high === undefined) stretches.push([])
      else stretches[stretches.length - 1]?.push({ x, low: y, high })
    }
    return stretches
  })
  return { runs: runs.filter(({ length }) => length > 0), anchored: anchor.length > 0 }
}

/** The bands between the bounds of a projection. */
export const bandAreas = (one: ResolvedSeries, scale: number, place: MarkPlace): AreaMark[] =>
  one.bands.map(({ level, lower, upper }, order) => ({
    kind: 'area',
    role: 'band',
    name: level,
    ...place,
    ...bandRuns(one, lower, upper, scale),
    layer: 1 + order * 0.1,
    fill: level === '80' ? 'band-1' : 'band-0',
    edge: false,
  }))
