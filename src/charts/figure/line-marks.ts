import { formatValue } from '../../format/index'
import type { Series } from '../../model/series'
import type { Language } from '../../model/text'
import { runsOf, separated } from '../../transform/index'
import type { Picked, Step } from '../types/chart-type'
import { positionAt, presentOf, valueAt } from '../series/cut-series'
import type { LineStyle } from './line-style'
import { textWidth } from './text-width'
import { SERIF, type Palette } from './palette'

const UNVERIFIED = 2 // index of 'unverified' in EVIDENCE
const BREAK_MARK = 'path://M-3,5 L1,-5 M0,5 L4,-5'

type Drawn = Record<string, unknown>
type Point = [number, number | null]

const onGrid = (grid: number, series: Drawn): Drawn => ({ xAxisIndex: grid, yAxisIndex: grid, symbol: 'none', ...series })
const pointAt = (series: Series, index: number, scale: number): [number, number] => [positionAt(series, index), valueAt(series, index) / scale]

/** Points of the stretches that may be joined, with an empty point between any two stretches. */
const joined = ({ series, breaks }: Picked, scale: number): Point[] =>
  runsOf(series, breaks).flatMap(({ start, end }, at): Point[] => [
    ...(at > 0 ? [[positionAt(series, start) - 0.001, null] as Point] : []),
    ...Array.from({ length: end - start + 1 }, (_, step) => pointAt(series, start + step, scale)),
  ])

const dot = (one: Picked, index: number, scale: number, style: LineStyle, palette: Palette): Drawn => {
  const hollow = one.series.evidence[index] === UNVERIFIED
  return {
    value: pointAt(one.series, index, scale),
    symbol: style.marker,
    symbolSize: style.marker === 'circle' ? 7 : 8,
    itemStyle: { color: hollow ? palette.paper : style.tone.line, borderColor: hollow ? style.tone.line : palette.paper, borderWidth: hollow ? 1.6 : 1, opacity: 1 },
  }
}

/** Observations that no line carries: all of a sparse series, the lonely ones and the unverified ones of any other. */
const loneDots = (one: Picked, pointsOnly: boolean, scale: number, style: LineStyle, palette: Palette): Drawn[] => {
  const alone = new Set(runsOf(one.series, one.breaks).filter(({ start, end }) => start === end).map(({ start }) => start))
  return presentOf(one.series)
    .filter((index) => pointsOnly || alone.has(index) || one.series.evidence[index] === UNVERIFIED)
    .map((index) => dot(one, index, scale, style, palette))
}

const LABELLED = 14 // points; more would crowd

/** Figures over the points of a sparse series, where it stands alone on its grid and has room. The last one has its label already. */
const withFigures = (dots: readonly Drawn[], one: Picked, step: Step, { size, width, palette, language }: Figures): readonly Drawn[] => {
  const present = presentOf(one.series)
  const steps = present.slice(1).map((index, at) => positionAt(one.series, index) - positionAt(one.series, present[at] ?? index))
  const span = steps.reduce((sum, years) => sum + years, 0)
  const need = textWidth(formatValue(valueAt(one.series, present[0] ?? 0) / step.scale, step.decimals, language), size) + 6
  const label = { show: true, position: 'top', distance: 4, fontFamily: SERIF, fontSize: size, color: palette.muted }
  return dots.map((drawn, at) => {
    const room = Math.min(steps[at - 1] ?? span, steps[at] ?? span) * (width / span)
    if (dots.length > LABELLED || at === dots.length - 1 || room < need) return drawn
    return { ...drawn, label: { ...label, formatter: formatValue(valueAt(one.series, present[at] ?? 0) / step.scale, step.decimals, language) } }
  })
}

const NEAR = 1.1 // years; over a wider gap the mark stands just before the first point of the new regime

/** The small mark in the gap that a break leaves. */
const breakMarks = ({ series, breaks }: Picked, scale: number, style: LineStyle): Drawn[] => {
  const present = presentOf(series)
  return present.slice(1).flatMap((index, at) => {
    const before = present[at] ?? index
    if (!separated(series, before, index, breaks)) return []
    const [x1, y1] = pointAt(series, before, scale)
    const [x2, y2] = pointAt(series, index, scale)
    const itemStyle = { color: 'transparent', borderColor: style.tone.text, borderWidth: 1.4, opacity: 1 }
    const near = x2 - x1 <= NEAR
    return [{ value: near ? [(x1 + x2) / 2, (y1 + y2) / 2] : [x2, y2], symbol: BREAK_MARK, symbolSize: 9, symbolOffset: near ? [0, 0] : [-12, 0], itemStyle }]
  })
}

const projectionLine = (one: Picked, scale: number, style: LineStyle): Drawn[] => {
  const { projected, series } = one
  if (!projected) return []
  const last = presentOf(series).pop()
  const data = presentOf(projected).map((index) => pointAt(projected, index, scale))
  if (last !== undefined) data.unshift(pointAt(series, last, scale))
  const lineStyle = { color: style.tone.line, width: style.width * 0.8, type: [5, 4] }
  return [onGrid(one.ask.grid, { type: 'line', data, silent: true, lineStyle, z: 4 })]
}

/** A band between two bounds: an invisible line with the difference stacked upon it. */
const bandAreas = (one: Picked, at: number, scale: number, palette: Palette): Drawn[] =>
  one.bands.flatMap(({ level, lower, upper }, order) => {
    const last = presentOf(one.series).pop()
    const start: [number, number][] = last === undefined ? [] : [pointAt(one.series, last, scale)]
    const low = [...start, ...presentOf(lower).map((index) => pointAt(lower, index, scale))]
    const high = [...start, ...presentOf(upper).map((index) => pointAt(upper, index, scale))]
    const stack = { stack: `band-${at}-${level}`, stackStrategy: 'all', silent: true, lineStyle: { width: 0, opacity: 0 }, z: 1 }
    const rise = low.map(([x, y], index): [number, number] => [x, (high[index]?.[1] ?? y) - y])
    const color = palette.bands[level === '95' || level === 'low-high' ? 0 : 1]
    return [
      onGrid(one.ask.grid, { type: 'line', data: low, ...stack }),
      onGrid(one.ask.grid, { type: 'line', data: rise, ...stack, areaStyle: { color, opacity: 1 }, z: 1 + order * 0.1 }),
    ]
  })

/** What figures over points need to know. */
export interface Figures {
  readonly size: number
  readonly width: number
  readonly palette: Palette
  readonly language: Language
  readonly alone: boolean // no other series on this grid
}

/** Everything that one series of a trend puts on its grid, bottom to top. */
export const lineSeries = (one: Picked, at: number, step: Step, style: LineStyle, figures: Figures): Drawn[] => {
  const { palette } = figures
  const pointsOnly = one.ask.draw === 'points' || one.sparse
  const grid = one.ask.grid
  const area = one.ask.draw === 'area' && one.plain ? { areaStyle: { color: palette.wash, opacity: 1, origin: 'start' } } : {}
  const line = { type: 'line', data: joined(one, step.scale), connectNulls: false, lineStyle: { color: style.tone.line, width: style.width, join: 'round', ...(style.dash && { type: style.dash }) }, silent: true, z: 4 }
  const lone = loneDots(one, pointsOnly, step.scale, style, palette)
  const dots = { type: 'scatter', data: pointsOnly && figures.alone ? withFigures(lone, one, step, figures) : lone, silent: true, z: 5 }
  const marks = { type: 'scatter', data: breakMarks(one, step.scale, style), silent: true, z: 5 }
  return [
    ...bandAreas(one, at, step.scale, palette),
    ...(pointsOnly ? [] : [onGrid(grid, { ...line, ...area })]),
    ...projectionLine(one, step.scale, style),
    ...[dots, marks].filter(({ data }) => data.length > 0).map((drawn) => onGrid(grid, drawn)),
  ]
}
