import { uiWords } from '../../../words/index'
import { emptyFigure, type AreaMark, type Figure, type Landmark, type LineMark, type Mark, type Plot } from '../../figure/figure'
import { frameOf, isNarrow, typeOf, type Frame } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { labelMargin, labelMarks, lineLabels } from '../../figure/line-labels'
import { columnMark, lineMarks } from '../../figure/line-marks'
import { lineStyles, membersOf } from '../../figure/line-style'
import { pointFigures } from '../../figure/point-figures'
import { lineDifferences, namedValues } from '../../figure/named-points'
import { timeReadouts } from '../../figure/readouts'
import { timePositions } from '../../figure/row-positions'
import { spanOf, timeAxis, type TimeSpan } from '../../figure/time-axis'
import { eventsIn, timeDrawing, type TimeSketch } from '../../figure/time-drawing'
import { wedgeAreas, wedgeLandmarks, wedgesOf, wedgeTable, type Wedge } from '../../figure/wedges'
import { tickWidth, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import { unitInMode } from '../../series/plot-unit'
import { periodTable } from '../../series/period-table'
import { NATION } from '../../../model/region'
import { seriesRequest, type FigureContext, type ResolvedSeries, type SeriesRequest } from '../../series/request'
import { annotatedTable, annotationsOf, withAnnotations } from '../../text/annotations'
import { describeTime } from '../../text/describe-time'
import { timeStatement } from '../../text/statement-time'
import type { ChartType } from '../../spec/chart-type'
import { requestOf } from '../../spec/line-request'
import { multiplesOf, multiplesSketch, onMultiples } from './multiples'
import { printedValues } from '../../series/plot-unit'
import { trendSchema, type TrendSpec } from './spec'

const ZERO_FROM = 0.45 // when the least value is below this part of the greatest, the axis begins at zero

const isColumn = ({ request }: Pick<ResolvedSeries, 'request'>): boolean => request.draw === 'columns'
const isPointed = ({ request, sparse }: ResolvedSeries): boolean => sparse || request.draw === 'points'
/** Whether a series is on a plot of its own that is not drawn. */
const isApart = ({ between, isListed }: SeriesRequest): boolean => between !== undefined || isListed
const hasColumns = (resolved: readonly ResolvedSeries[], grid: number): boolean => resolved.some((one) => isColumn(one) && one.request.grid === grid)

/** Round bounds of one grid, in the unit printed. */
const scaleOfGrid = ({ resolved, units, spec, view, mode }: FigureContext<TrendSpec>, grid: number): ValueScale => {
  const values = resolved.filter(({ request }) => request.grid === grid).flatMap((one) => printedValues(one, units[grid]?.scale ?? 1))
  const spread = Math.min(...values) < Math.max(...values) * ZERO_FROM
  const zero = mode === 'growth' || hasColumns(resolved, grid) || (spec.grids[grid]?.zero ?? spread)
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

const COLUMN = { most: 20, least: 1.5, ofStep: 0.72 } as const // pixels; part of a year

const zeroLine = ({ first, last }: TimeSpan, plot: number): LineMark => ({ kind: 'line', role: 'guide', variant: '', plot, member: -1, layer: 3, runs: [[{ x: first, y: 0 }, { x: last, y: 0 }]], ink: 'axis', width: 1, dash: [], anchored: false, opacity: 1 })

/** Lines of paper under the lines of a plot that has columns, which keep them apart. */
const halos = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark): Mark[] => (mark.kind === 'line' && mark.role !== 'guide' ? [{ ...mark, role: 'guide', ink: 'paper', width: mark.width + 2, dash: [], layer: mark.layer - 0.1 }] : []))

/** Lines, points and bands of every series, and columns. */
const seriesMarks = ({ resolved, units }: FigureContext<TrendSpec>, frame: Frame, scales: readonly ValueScale[], span: TimeSpan): Mark[] => {
  const styles = lineStyles(resolved)
  const zeros = frame.plots.flatMap((_, grid) => (hasColumns(resolved, grid) ? [zeroLine(span, grid)] : []))
  const drawn = resolved.flatMap((one, member): Mark[] => {
    const { grid } = one.request
    const [step, style, plot] = [units[grid], styles[member], frame.plots[grid]]
    if (!step || !style || !plot) return []
    if (isColumn(one)) return [columnMark(one, step, { plot: grid, member }, Math.max(COLUMN.least, Math.min(COLUMN.most, (plot.width / (span.last - span.first)) * COLUMN.ofStep)))]
    const lines = lineMarks(one, step, style, { plot: grid, member }, scales[grid]?.min ?? 0)
    return hasColumns(resolved, grid) ? [...halos(lines), ...lines] : lines
  })
  return [...drawn, ...zeros]
}

/** The plots of these grids, one above the other; they print their years where nothing is under them. */
const plotsOf = (context: FigureContext<TrendSpec>, frame: Frame, scales: readonly ValueScale[], span: TimeSpan): Plot[] =>
  frame.plots.flatMap((box, at): Plot[] => {
    const scale = scales[at]
    const { heading, unit } = headingOf(context, at)
    return scale ? [{ box, x: timeAxis(span, at, frame, { atZero: scale.min < 0 }), y: valueAxis(scale, heading, context.language, { unit }) }] : []
  })

/** Axes, lines and their labels, with `key` pixels kept free under the years. */
const sketchOf = (context: FigureContext<TrendSpec>, span: TimeSpan, grounds: readonly AreaMark[]) => {
  const { resolved, units, view, language } = context
  const styles = lineStyles(resolved)
  const scales = units.map((_, grid) => scaleOfGrid(context, grid))
  const { axis, label } = typeOf(view.width)
  const labels = lineLabels({ resolved, units, styles, width: view.width, size: label, language })
  const left = Math.ceil(Math.max(...scales.map((scale) => tickWidth(scale, axis, language)))) + 10
  return (key: number): TimeSketch => {
    const frame = frameOf({ width: view.width, height: view.height, left, right: labelMargin(labels), headings: units.map((_, at) => headingOf(context, at).heading), key })
    const ends = labelMarks(labels, { frame, scales, span })
    const plots = plotsOf(context, frame, scales, span)
    const marks = [...grounds, ...seriesMarks(context, frame, scales, span), ...ends.marks]
    const figures = resolved.some(isPointed) ? pointFigures(resolved, units, { plots, marks, size: axis, language }) : { marks: [], boxes: [] }
    return { frame, plots, marks: [...marks, ...figures.marks], labels: [...ends.boxes, ...figures.boxes] }
  }
}

const AIR = 0.7 // years before the first and after the last column

/** Positions of the rows: on the panel's own plots, else on the first column of small multiples. */
const positionsOf = (context: FigureContext<TrendSpec>, span: TimeSpan, plots: readonly Plot[]): Figure['rows'] => {
  const own = plots.filter(({ head }) => !head)
  const [first, second] = plots
  const shown = own.length > 0 ? own : plots.filter(({ box }) => box.left === first?.box.left)
  const pitch = own.length === 0 && first && second && second.box.left > first.box.left ? { pitch: second.box.left - first.box.left } : {}
  return { ...timePositions(context.resolved, span, shown), ...pitch }
}

/** What is drawn as lines or columns, on the plots that have some; the differences of wedges are drawn between them, and have units of their own, as has what the table alone shows. */
const linesOf = (context: FigureContext<TrendSpec>): FigureContext<TrendSpec> => {
  const resolved = context.resolved.filter(({ request }) => !isApart(request))
  return { ...context, resolved, units: context.units.slice(0, 1 + Math.max(-1, ...resolved.map(({ request }) => request.grid))) }
}

/** The lines, then what the table alone shows and the differences that are drawn; without lines there is nothing to draw. */
const withWedges = (context: FigureContext<TrendSpec>, wedges: readonly Wedge[]): FigureContext<TrendSpec> => ({ ...context, resolved: [...linesOf(context).resolved, ...context.resolved.filter(({ request }) => request.isListed), ...wedges.map(({ gap }) => gap)] })

/** Values that the panel names of its lines, and by how much one differs from another. */
const pointsNamed = (lines: readonly ResolvedSeries[], { resolved, units, language }: FigureContext<TrendSpec>): Landmark[] => [
  ...(lines.some(({ request, plain }) => plain && request.named.length > 0) ? namedValues(lines, resolved.filter(({ request }) => request.isListed), units, language) : []),
  ...(lines.some(({ request, plain }) => plain && request.against) ? lineDifferences(lines, units, language) : []),
]

const figure = (given: FigureContext<TrendSpec>): Figure => {
  const multiples = given.plots === 'multiples' ? multiplesOf({ ...given, resolved: given.resolved.filter(({ request }) => !isApart(request)) }) : undefined
  const plotted = multiples ? onMultiples(given, isApart, multiples) : given
  const lined = linesOf(plotted)
  const wedges = plotted.resolved.some(({ request }) => request.between) ? wedgesOf(plotted.resolved) : []
  const context = withWedges(plotted, wedges)
  const { spec, resolved, units, language, dataset } = context
  if (lined.resolved.length === 0) return emptyFigure(context.view.width)
  const own = lineStyles(resolved)
  const styles = multiples ? [...multiples.styles, ...own.slice(multiples.styles.length)] : own
  const exact = spanOf(lined.resolved)
  const air = lined.resolved.some(isColumn) ? AIR : 0
  const span: TimeSpan = { first: exact.first - air, last: exact.last + air }
  const events = spec.events ? eventsIn(dataset, spec.theme, span) : []
  const annotations = spec.annotations && context.mode === 'absolute' ? annotationsOf(context) : undefined
  const points = [...(wedges.length > 0 ? wedgeLandmarks(wedges, units, language) : []), ...pointsNamed(lined.resolved, context), ...(annotations?.shown ?? []).map(({ landmark }) => landmark)]
  const grounds = wedges.length > 0 ? wedgeAreas(wedges, resolved, units) : []
  const sketch = multiples ? multiplesSketch(multiples, lined, (above) => sketchOf(above, span, grounds)(0)) : sketchOf(lined, span, grounds)
  const drawing = timeDrawing({ resolved: lined.resolved, events, points, stretches: (annotations?.shown ?? []).flatMap(({ stretch }) => stretch ?? []), shown: exact, language, sketch })
  const members = membersOf(resolved, styles, ({ request }) => units[request.grid])
  const listed = periodTable(context)
  const annotated = annotations ? annotatedTable(listed, annotations) : listed
  const table = wedges.length > 0 ? wedgeTable(annotated, wedges, resolved, language) : annotated
  const plain = { description: describeTime(context, uiWords(language).chart.kind.trend), notes: drawing.notes, inputs: inputsOf(resolved), issues: [] }
  return {
    ...drawing,
    members,
    readouts: timeReadouts(table, resolved, members, context),
    rows: positionsOf(context, span, drawing.plots),
    table,
    aside: multiples?.hasOwnScales ? uiWords(language).chart.ownScales : '',
    statement: timeStatement(context),
    facts: {},
    ...(annotations ? withAnnotations(annotations, plain, language) : plain),
  }
}

/** The requests of the differences that wedges name; each is on a plot of its own, which is not drawn, for it may have another unit than its lines. */
const wedgeRequests = ({ grids }: TrendSpec, slot: number): SeriesRequest[] =>
  grids.flatMap(({ wedge }) => wedge ?? []).map(({ indicator, between, label, at = [] }, order) => seriesRequest({ indicator, region: NATION, label, slot: slot + order, grid: grids.length + order, tone: 'third', named: at, between }))

/** The figures behind each change that no line shows, and the numbers behind shares, for table and words; on plots of their own, which are not drawn. */
const listedRequests = ({ grids }: TrendSpec, slot: number, grid: number): SeriesRequest[] => {
  const lines = grids.flatMap((own) => own.lines)
  const isShown = ({ indicator, region }: (typeof lines)[number]): boolean => lines.some((other) => !other.change && other.indicator === indicator && other.region === region)
  const changing = lines.filter((line) => line.change && !isShown(line)).map(({ indicator, region = NATION, vintage = '' }) => ({ indicator, region, vintage }))
  const counted = lines.flatMap(({ counts, region = NATION, vintage = '', projection = '', from }) => (counts ? [{ ...counts, region, vintage, projection, from }] : []))
  return [...changing, ...counted].map((behind, order) => seriesRequest({ ...behind, slot: slot + order, grid: grid + order, isListed: true }))
}

/** Lines, areas, columns and points over time, on one grid or on two stacked ones when two units are shown; the ground between two lines may be shaded and named. */
export const trend = {
  schema: trendSchema,
  timed: true,
  compares: true,
  multiplies: true,
  modes: { first: 'absolute', offered: ['absolute'], growing: true },
  requests: (spec) => {
    let slot = 0
    const lines = spec.grids.flatMap((own, grid) => own.lines.map((line) => requestOf(line, slot++, grid)))
    const wedges = wedgeRequests(spec, slot)
    return [...lines, ...wedges, ...listedRequests(spec, slot + wedges.length, spec.grids.length + wedges.length)]
  },
  unitOf: (spec, grid) => spec.grids[grid]?.unit,
  figure,
} as const satisfies ChartType<typeof trendSchema>
