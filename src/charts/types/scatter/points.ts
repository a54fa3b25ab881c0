/** Places of a scatter plot with both figures, and how their two measures go together. */
import { mean } from 'd3-array'
import { readPeriod, type Period } from '../../../model/period'
import { NATION } from '../../../model/region'
import { commonPeriod, newestRows, placeRows, type PlaceRow } from '../../series/place-rows'
import type { FigureContext, ResolvedSeries } from '../../series/request'
import type { ScatterSpec } from './spec'

/** One place with its figures as printed. */
export interface PlacePoint {
  readonly x: PlaceRow
  readonly y: PlaceRow
  readonly size: PlaceRow | undefined
  readonly group: string // as in `regions.csv`; '' none
}

/** The places with both figures, those of the greatest vertical figure first, the nation last. */
export interface PlacePoints {
  readonly points: readonly PlacePoint[] // without the nation
  readonly nation: PlacePoint | undefined
  readonly without: readonly string[] // names of places with only one figure
  readonly periods: { readonly x: Period; readonly y: Period } | undefined
}

/** Pearson's coefficient of correlation; NaN of fewer than three points, or where one measure does not vary. */
export const correlationOf = (points: readonly (readonly [x: number, y: number])[]): number => {
  const [meanX = 0, meanY = 0] = [mean(points, ([x]) => x), mean(points, ([, y]) => y)]
  const sum = (of: (x: number, y: number) => number): number => points.reduce((total, [x, y]) => total + of(x - meanX, y - meanY), 0)
  const spread = Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y))
  return points.length < 3 || spread === 0 ? Number.NaN : sum((x, y) => x * y) / spread
}

const LEAST = 0.5 // of the places

/** The dates of both axes: those given, else the newest that most places have of both, else the newest of each. */
const periodsOf = ({ spec, language }: FigureContext<ScatterSpec>, y: readonly ResolvedSeries[], x: readonly ResolvedSeries[]): PlacePoints['periods'] => {
  const [ownX, ownY] = [commonPeriod(x), commonPeriod(y)]
  const [givenX, givenY] = [readPeriod(spec.x.period ?? ''), readPeriod(spec.y.period ?? '')]
  const isShared = (period: Period | undefined): boolean => period !== undefined && [x, y].every((all) => placeRows(all, [period], language).length >= all.length * LEAST)
  const shared = [givenX ?? givenY, ownY, ownX].find(isShared)
  const [px, py] = [givenX ?? (givenY !== undefined && isShared(givenY) ? givenY : (shared ?? ownX)), givenY ?? (givenX !== undefined && isShared(givenX) ? givenX : (shared ?? ownY))]
  return px === undefined || py === undefined ? undefined : { x: px, y: py }
}

/** The places of a panel with their figures at the dates of its axes. */
export const pointsOf = (context: FigureContext<ScatterSpec>): PlacePoints => {
  const { resolved, language } = context
  const on = (indicator: string | undefined): readonly ResolvedSeries[] => resolved.filter(({ request }) => request.indicator === indicator)
  const isPlace = ({ request }: ResolvedSeries): boolean => request.region !== NATION
  const [ys, xs, sizes] = [on(context.spec.y.indicator), on(context.spec.x.indicator), on(context.spec.size)]
  const periods = periodsOf(context, ys.filter(isPlace), xs.filter(isPlace))
  if (!periods) return { points: [], nation: undefined, without: [], periods }
  const byRegion = (rows: readonly PlaceRow[]): ReadonlyMap<string, PlaceRow> => new Map(rows.map((row) => [row.resolved.request.region, row]))
  const [x, y, size] = [byRegion(placeRows(xs, [periods.x], language)), byRegion(placeRows(ys, [periods.y], language)), byRegion(newestRows(sizes, periods.y, language))]
  const both = [...y.values()].flatMap((row): PlacePoint[] => {
    const { region } = row.resolved
    const across = x.get(row.resolved.request.region)
    return across ? [{ x: across, y: row, size: size.get(row.resolved.request.region), group: region?.group ?? '' }] : []
  })
  const one = [...y.values(), ...x.values()].filter(({ nation, resolved: { request } }) => !nation && !(x.has(request.region) && y.has(request.region)))
  return {
    points: both.filter(({ y: { nation } }) => !nation).sort((a, b) => (b.y.values[0] ?? 0) - (a.y.values[0] ?? 0)),
    nation: both.find(({ y: { nation } }) => nation),
    without: [...new Set(one.map(({ name }) => name))],
    periods,
  }
}
