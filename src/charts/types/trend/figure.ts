import { uiWords } from '../../../words/index'
import { eventsIn } from '../../figure/event-marks'
import { emptyFigure, type AreaMark, type Figure, type Mark, type Plot } from '../../figure/figure'
import { frameOf, isNarrow, typeOf, type Frame } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { labelMargin, labelMarks, lineLabels } from '../../figure/line-labels'
import { lineMarks } from '../../figure/line-marks'
import { lineStyles, membersOf } from '../../figure/line-style'
import { pointFigures } from '../../figure/point-figures'
import { lineDifferences, namedValues } from '../../figure/projections'
import { timeReadouts } from '../../figure/readouts'
import { timePositions } from '../../figure/row-positions'
import { spanOf, timeAxis, type TimeSpan } from '../../figure/time-axis'
import { timeDrawing, type TimeSketch } from '../../figure/time-drawing'
import { wedgeAreas, wedgeLandmarks, wedgesOf, wedgeTable, type Wedge } from '../../figure/wedges'
import { tickWidth, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import { unitInMode } from '../../series/plot-unit'
import { presentOf } from '../../series/cut-series'
import { valueAt } from '../../../model/series'
import { periodTable } from '../../series/period-table'
import { NATION } from '../../../model/region'
import { seriesRequest, type FigureContext, type ResolvedSeries, type SeriesRequest } from '../../series/request'
import { annotatedTable, annotationsOf, withAnnotations } from '../../text/annotations'
import { describeTime } from '../../text/describe-time'
import { timeStatement } from '../../text/statement-time'
import type { ChartType } from '../../spec/chart-type'
import { requestOf } from '../../spec/line-request'
import { trendSchema, type TrendSpec } from './spec'

const printedValues = ({ series, projected, bands }: ResolvedSeries, scale: number): number[] =>
  [series, ...(projected ? [projected] : []), ...bands.flatMap(({ lower, upper }) => [lower, upper])].flatMap((one) => presentOf(one).map((index) => valueAt(one, index) / scale))

const ZERO_FROM = 0.45 // when the least value is below this part of the greatest, the axis begins at zero

/** Round bounds of one grid, in the unit printed. */
const scaleOfGrid = ({ resolved, units, spec, view, mode }: FigureContext<TrendSpec>, grid: number): ValueScale => {
  const values = resolved.filter(({ request }) => request.grid === grid).flatMap((one) => printedValues(one, units[grid]?.scale ?? 1))
  const spread = Math.min(...values) < Math.max(...values) * ZERO_FROM
  const zero = mode === 'growth' || (spec.grids[grid]?.zero ?? spread)
  return valueScale(values, { zero, count: grid === 0 && !isNarrow(view.width) ? 5 : 4 })
}

/** The unit of one grid, with its name where it has one. */
const headingOf = (context: FigureContext<TrendSpec>, grid: number): { readonly heading: string; readonly unit: string } => {
  const { spec, resolved, units, language } = context
  const words = uiWords(language).chart
  const unit = unitInMode(resolved.filter(({ request }) => request.grid === grid), units[grid], context)
  const own = spec.grids[grid]?.heading?.[language]
  return { heading: own ? own + words.bracket(unit) : unit, unit }
}

/** Lines, points and bands of every series. */
const seriesMarks = ({ resolved, units }: FigureContext<TrendSpec>, frame: Frame, scales: readonly ValueScale[]): Mark[] => {
  const styles = lineStyles(resolved)
  return resolved.flatMap((one, member) => {
    const { grid } = one.request
    const [step, style, plot] = [units[grid], styles[member], frame.plots[grid]]
    if (!step || !style || !plot) return []
    return lineMarks(one, step, style, { plot: grid, member }, scales[grid]?.min ?? 0)
  })
}

/** Axes, lines and their labels, with `key` pixels kept free under the years. */
const sketchOf = (context: FigureContext<TrendSpec>, span: TimeSpan, grounds: readonly AreaMark[]) => {
  const { resolved, units, view, language } = context
  const styles = lineStyles(resolved)
  const scales = units.map((_, grid) => scaleOfGrid(context, grid))
  const { axis, label } = typeOf(view.width)
  const labels = lineLabels({ resolved, units, styles, width: view.width, size: label, language })
  const left = Math.ceil(Math.max(...scales.map((scale) => tickWidth(scale, axis, language)))) + 10
  return (key: number): TimeSketch => {
    const frame = frameOf({ width: view.width, height: view.height, count: units.length, left, right: labelMargin(labels), heading: true, key })
    const ends = labelMarks(labels, { frame, scales, span })
    const plots = frame.plots.flatMap((box, at): Plot[] => {
      const scale = scales[at]
      const { heading, unit } = headingOf(context, at)
      return scale ? [{ box, x: timeAxis(span, at, frame, { atZero: scale.min < 0 }), y: valueAxis(scale, heading, language, { unit }) }] : []
    })
    const marks = [...grounds, ...seriesMarks(context, frame, scales), ...ends.marks]
    const figures = pointFigures(resolved, units, { plots, marks, size: axis, language })
    return { frame, plots, marks: [...marks, ...figures.marks], labels: [...ends.boxes, ...figures.boxes] }
  }
}

/** What is drawn as lines, on the plots that have some; the differences of wedges are drawn between them, and have units of their own. */
const linesOf = (context: FigureContext<TrendSpec>): FigureContext<TrendSpec> => {
  const resolved = context.resolved.filter(({ request }) => !request.between)
  return { ...context, resolved, units: context.units.slice(0, 1 + Math.max(-1, ...resolved.map(({ request }) => request.grid))) }
}

/** The lines, then the differences that are drawn; without lines there is nothing to draw. */
const withWedges = (context: FigureContext<TrendSpec>, wedges: readonly Wedge[]): FigureContext<TrendSpec> => ({ ...context, resolved: [...linesOf(context).resolved, ...wedges.map(({ gap }) => gap)] })

const figure = (given: FigureContext<TrendSpec>): Figure => {
  const lined = linesOf(given)
  const wedges = wedgesOf(given.resolved)
  const context = withWedges(given, wedges)
  const { spec, resolved, units, language, dataset } = context
  if (lined.resolved.length === 0) return emptyFigure(context.view.width)
  const styles = lineStyles(resolved)
  const span = spanOf(lined.resolved)
  const events = spec.events ? eventsIn(dataset, spec.theme, span) : []
  const annotations = annotationsOf(context)
  const points = [...wedgeLandmarks(wedges, units, language), ...namedValues(lined.resolved, units, language), ...lineDifferences(lined.resolved, units, language), ...annotations.shown.map(({ landmark }) => landmark)]
  const drawing = timeDrawing({ resolved: lined.resolved, events, points, stretches: annotations.shown.flatMap(({ stretch }) => stretch ?? []), shown: span, language, sketch: sketchOf(lined, span, wedgeAreas(wedges, resolved, units)) })
  const members = membersOf(resolved, styles, ({ request }) => units[request.grid])
  const table = wedgeTable(annotatedTable(periodTable(context), annotations), wedges, resolved, language)
  return {
    ...drawing,
    members,
    readouts: timeReadouts(table, resolved, members, context),
    rows: timePositions(resolved, span, drawing.plots),
    table,
    statement: timeStatement(context),
    facts: {},
    ...withAnnotations(annotations, { description: describeTime(context, uiWords(language).chart.kind.trend), notes: drawing.notes, inputs: inputsOf(resolved) }, language),
  }
}

/** The requests of the differences that wedges name; each is on a plot of its own, which is not drawn, for it may have another unit than its lines. */
const wedgeRequests = ({ grids }: TrendSpec, slot: number): SeriesRequest[] =>
  grids.flatMap(({ wedge }) => wedge ?? []).map(({ indicator, between, label, at = [] }, order) => seriesRequest({ indicator, region: NATION, label, slot: slot + order, grid: grids.length + order, tone: 'third', named: at, between }))

/** Lines, areas and points over time, on one grid or on two stacked ones when two units are shown; the ground between two lines may be shaded and named. */
export const trend = {
  schema: trendSchema,
  timed: true,
  compares: true,
  modes: { first: 'absolute', offered: ['absolute'], growing: true },
  requests: (spec) => {
    let slot = 0
    const lines = spec.grids.flatMap((own, grid) => own.lines.map((line) => requestOf(line, slot++, grid)))
    return [...lines, ...wedgeRequests(spec, slot)]
  },
  unitOf: (spec, grid) => spec.grids[grid]?.unit,
  figure,
} as const satisfies ChartType<typeof trendSchema>
