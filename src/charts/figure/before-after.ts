/** A small chart of one series before and after, as SVG geometry: no ECharts, no DOM, no words, so that a worker can make it. */
import { extent } from 'd3-array'
import { positionOf, type Period } from '../../model/period'
import type { Break } from '../../model/dataset'
import { observationAt, seriesKey, type Series, type SeriesId } from '../../model/series'
import { periodExtent } from '../../model/time'
import type { Unit } from '../../model/unit'
import { runsOf } from '../../transform/breaks'
import { type Change, type ChangeKind, type IndicatorDifference, type SeriesPair, largestFirst } from '../../transform/compare/difference'

/** A point of the drawing, in pixels. */
interface Dot {
  readonly x: number
  readonly y: number
}

/** One state of the series: lines `x,y x,y …` for `<polyline points>`, and single points that no line may join. */
export interface DrawnSide {
  readonly lines: readonly string[]
  readonly dots: readonly Dot[]
}

/** A point that differs. */
export interface ChangeMark extends Dot {
  readonly kind: ChangeKind
  readonly period: Period
  readonly from: number | undefined // y of the value before, where there was another
}

/** The lowest or highest value, with its place; canonical unit. */
export interface ExtremeMark extends Dot {
  readonly value: number
  readonly period: Period
  readonly side: 'before' | 'after'
}

/** One series before and after. */
export interface BeforeAfter extends SeriesId {
  readonly width: number
  readonly height: number
  readonly before: DrawnSide
  readonly after: DrawnSide
  readonly marks: readonly ChangeMark[]
  readonly lowest: ExtremeMark | undefined
  readonly highest: ExtremeMark | undefined
  readonly from: Period | undefined // first and last period on either side
  readonly to: Period | undefined
  readonly counts: Readonly<Record<ChangeKind, number>>
  readonly largest: Change | undefined // the largest change
  readonly unit: Unit
  readonly token: string // unit in which the newest value is published, with its decimals
  readonly decimals: number
}

const WIDTH = 240
const HEIGHT = 64
const MARGIN = 5 // room for a mark at the edge

interface Scales {
  readonly x: (period: number) => number
  readonly y: (value: number) => number
}

const tenth = (value: number): number => Math.round(value * 10) / 10

const scaleOver = ([low, high]: readonly [number, number] | readonly [undefined, undefined], from: number, to: number) => {
  if (low === undefined || high === undefined || low === high) return (): number => (from + to) / 2
  return (value: number): number => tenth(from + ((value - low) / (high - low)) * (to - from))
}

const scalesOf = (sides: readonly (Series | undefined)[]): Scales => {
  const drawn = sides.flatMap((series) => (series ? [...series.periods].flatMap((period, at) => (Number.isNaN(series.values[at]) ? [] : [{ period, value: series.values[at] ?? 0 }])) : []))
  const along = scaleOver(extent(drawn, ({ period }) => positionOf(period as Period)), MARGIN, WIDTH - MARGIN)
  return {
    x: (period) => along(positionOf(period as Period)),
    y: scaleOver(extent(drawn, ({ value }) => value), HEIGHT - MARGIN, MARGIN),
  }
}

const dotAt = (series: Series, index: number, { x, y }: Scales): Dot => ({ x: x(series.periods[index] ?? 0), y: y(series.values[index] ?? 0) })

const drawSide = (series: Series | undefined, scales: Scales, breaks: readonly Break[]): DrawnSide => {
  const lines: string[] = []
  const dots: Dot[] = []
  for (const { start, end } of series ? runsOf(series, breaks) : []) {
    if (!series) break
    if (start === end) dots.push(dotAt(series, start, scales))
    else {
      const rowPositions = Array.from({ length: end - start + 1 }, (_, at) => dotAt(series, start + at, scales))
      lines.push(rowPositions.map(({ x, y }) => `${x},${y}`).join(' '))
    }
  }
  return { lines, dots }
}

const markOf = ({ kind, period, before, after }: Change, { x, y }: Scales): ChangeMark[] => {
  const value = after ?? before
  if (value === undefined) return []
  return [{ kind, period, x: x(period), y: y(value), from: kind === 'changed' && before !== undefined ? y(before) : undefined }]
}

const extremeOf = ({ before, after }: SeriesPair, scales: Scales, isBeyond: (a: number, b: number) => boolean): ExtremeMark | undefined => {
  let found: ExtremeMark | undefined
  for (const side of ['after', 'before'] as const) {
    const series = side === 'after' ? after : before
    series?.values.forEach((value, at) => {
      if (Number.isNaN(value) || (found && !isBeyond(value, found.value))) return
      found = { ...dotAt(series, at, scales), value, period: (series.periods[at] ?? 0) as Period, side }
    })
  }
  return found
}

const countKinds = (changes: readonly Change[]): Record<ChangeKind, number> => {
  const counts = { added: 0, changed: 0, removed: 0, restated: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

const printedIn = (series: Series): { token: string; decimals: number } => {
  const { publishedUnit: token, publishedDecimals: decimals } = observationAt(series, series.periods.length - 1)
  return { token, decimals }
}

const drawPair = (pair: SeriesPair, changes: readonly Change[], breaks: readonly Break[]): BeforeAfter[] => {
  const series = pair.after ?? pair.before
  if (!series) return []
  const sides = [pair.before, pair.after]
  const scales = scalesOf(sides)
  const [from, to] = periodExtent(sides.flatMap((side) => (side ? [...side.periods] : [])) as Period[]) ?? []
  const { indicator, region, vintage, variant, unit } = series
  return [
    {
      indicator,
      region,
      vintage,
      variant,
      unit,
      width: WIDTH,
      height: HEIGHT,
      from,
      to,
      before: drawSide(pair.before, scales, breaks),
      after: drawSide(pair.after, scales, breaks),
      marks: changes.filter(({ kind }) => kind !== 'restated').flatMap((change) => markOf(change, scales)),
      lowest: extremeOf(pair, scales, (a, b) => a < b),
      highest: extremeOf(pair, scales, (a, b) => a > b),
      counts: countKinds(changes),
      largest: largestFirst(changes.filter(({ by }) => by !== undefined && by !== 0))[0],
      ...printedIn(series),
    },
  ]
}

/**
 * Charts of the series of an indicator that changed, the largest change first, at most `most`.
 * `breaksFor` marks where a line is interrupted; without it lines break only where values are missing.
 */
export const beforeAfterOf = ({ changes, pairs }: IndicatorDifference, most: number, breaksFor: (series: Series) => readonly Break[] = () => []): BeforeAfter[] => {
  const { indicator } = pairs[0]?.after ?? pairs[0]?.before ?? { indicator: '' }
  const byKey = new Map<string, Change[]>()
  for (const change of largestFirst(changes)) {
    const key = seriesKey({ indicator, ...change })
    const known = byKey.get(key)
    if (known) known.push(change)
    else byKey.set(key, [change])
  }
  const pairOf = new Map(pairs.map((pair) => [pair.key, pair]))
  return [...byKey].slice(0, most).flatMap(([key, own]) => {
    const pair = pairOf.get(key)
    const series = pair?.after ?? pair?.before
    return pair && series ? drawPair(pair, own, breaksFor(series)) : []
  })
}
