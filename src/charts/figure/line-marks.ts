import { EVIDENCE, type Bound } from '../../model/evidence'
import { boundAt, periodAt, positionAt } from '../../model/series'
import { runsOf, separated } from '../../transform/breaks'
import { presentOf } from '../series/cut-series'
import type { PlotUnit, ResolvedSeries } from '../series/request'
import { dataPoint, pointsIn, type MarkPlace } from './data-points'
import type { AreaMark, BarsMark, DataPoint, LineMark, Mark, PointsMark } from './figure'
import { COLUMN_FILLS, type LineStyle } from './line-style'
import { bandAreas, projectionLine } from './projected-marks'

const UNVERIFIED = EVIDENCE.indexOf('unverified')

type Point = PointsMark['points'][number]

/** Size of a symbol in pixels; a circle looks larger than the others. */
export const symbolSize = ({ marker }: LineStyle): number => (marker === 'circle' ? 7 : 8)

const dot = (one: ResolvedSeries, index: number, scale: number, style: LineStyle): Point => {
  const hollow = one.series.evidence[index] === UNVERIFIED
  return {
    ...dataPoint(one.series, index, scale),
    shape: style.marker,
    size: symbolSize(style),
    fill: hollow ? 'paper' : style.tone.line,
    stroke: hollow ? style.tone.line : 'paper',
    strokeWidth: hollow ? 1.6 : 1,
    dx: 0,
    hollow,
  }
}

/** Observations drawn as points: all of a sparse series, and where each is to be seen; of any other, single and unverified ones. */
const lonePoints = (one: ResolvedSeries, all: boolean, scale: number, style: LineStyle): Point[] => {
  const alone = new Set(runsOf(one.series, one.breaks).filter(({ start, end }) => start === end).map(({ start }) => start))
  return presentOf(one.series)
    .filter((index) => all || alone.has(index) || one.series.evidence[index] === UNVERIFIED)
    .map((index) => dot(one, index, scale, style))
}

const BRIDGE = { width: 1, opacity: 0.55 } as const

/** Thin lines over years without a figure: each leads from one observation to the next where no break lies between and no line joins them. */
const bridges = (one: ResolvedSeries, drawn: readonly (readonly DataPoint[])[], scale: number, style: LineStyle, place: MarkPlace): LineMark[] => {
  const joined = new Set(drawn.flatMap((run) => run.slice(1).map(({ x }) => x)))
  const present = presentOf(one.series)
  const runs: DataPoint[][] = []
  present.slice(1).forEach((index, at) => {
    const before = present[at] ?? index
    if (joined.has(positionAt(one.series, index)) || separated(one.series, before, index, one.breaks)) return
    const last = runs[runs.length - 1]
    if (last && last[last.length - 1]?.x === positionAt(one.series, before)) last.push(dataPoint(one.series, index, scale))
    else runs.push([dataPoint(one.series, before, scale), dataPoint(one.series, index, scale)])
  })
  return runs.length === 0 ? [] : [{ kind: 'line', role: 'guide', variant: '', ...place, layer: 3.8, runs, ink: style.tone.line, ...BRIDGE, dash: [], anchored: false }]
}

const ARROWS: Readonly<Record<Exclude<Bound, ''>, 'above' | 'below'>> = { lower: 'above', upper: 'below' }

/** An arrow at each bound, towards the side on which the true figure lies. */
const boundPoints = ({ series }: ResolvedSeries, scale: number, style: LineStyle): Point[] =>
  presentOf(series).flatMap((index): Point[] => {
    const bound = boundAt(series, index)
    return bound === '' ? [] : [{ ...dataPoint(series, index, scale), shape: ARROWS[bound], size: 16, fill: 'clear', stroke: style.tone.text, strokeWidth: 1.4, dx: 7, hollow: false }]
  })

/** All marks of one series over time. `floor`: the least value of the axis, down to which an area is filled. */
export const lineMarks = (one: ResolvedSeries, step: PlotUnit, style: LineStyle, place: MarkPlace, floor: number): Mark[] => {
  const pointsOnly = one.request.draw === 'points' || one.sparse
  const runs = pointsOnly ? [] : runsOf(one.series, one.breaks).filter(({ start, end }) => end > start).map(({ start, end }) => pointsIn(one.series, start, end, step.scale))
  const washed = one.request.draw === 'area' && one.plain ? runs : []
  const dots = lonePoints(one, pointsOnly || one.request.draw === 'dots', step.scale, style)
  const bounds = boundPoints(one, step.scale, style)
  return [
    ...(one.bands.length > 0 ? bandAreas(one, step.scale, place) : []),
    ...(washed.length > 0 ? [{ kind: 'area', role: 'wash', name: '', ...place, layer: 3.9, runs: washed.map((run) => run.map(({ x, y }) => ({ x, low: floor, high: y }))), fill: 'wash', edge: false, anchored: false } satisfies AreaMark] : []),
    ...(runs.length > 0 ? [{ kind: 'line', role: 'observed', variant: '', ...place, layer: 4, runs, ink: style.tone.line, width: style.width, dash: style.dash ?? [], anchored: false, opacity: 1 } satisfies LineMark] : []),
    ...bridges(one, runs, step.scale, style, place),
    ...(one.projected ? projectionLine(one, step.scale, style, place) : []),
    ...(dots.length > 0 ? [{ kind: 'points', role: 'observed', name: '', decimals: step.decimals, ...place, layer: 5, points: dots } satisfies PointsMark] : []),
    ...(bounds.length > 0 ? [{ kind: 'points', role: 'bound', name: '', decimals: 0, ...place, layer: 5, points: bounds } satisfies PointsMark] : []),
  ]
}

/** A column from zero for each figure of a series; rises and falls differ in colour. */
export const columnMark = ({ series, label }: ResolvedSeries, step: PlotUnit, place: MarkPlace, thickness: number): BarsMark => ({
  kind: 'bars',
  role: 'value',
  name: label,
  ...place,
  layer: 2,
  thickness,
  mirrored: false,
  edge: false,
  outline: 'clear',
  decimals: step.decimals,
  bars: presentOf(series).map((index) => {
    const { x, y, period = periodAt(series, index) } = dataPoint(series, index, step.scale)
    return { at: x, from: 0, to: y, fill: y < 0 ? COLUMN_FILLS.fall : COLUMN_FILLS.rise, period }
  }),
})
