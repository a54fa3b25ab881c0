/** Small multiples of a trend: a plot for each place on one scale, with one line that all of them have; above them the plots of the panel's own lines. */
import { uiWords } from '../../../words/index'
import type { DataPoint, Mark, Plot, PointsMark, TextMark } from '../../figure/figure'
import { isNarrow, typeOf, YEARS_HEIGHT, type Frame, type PlotArea } from '../../figure/frame'
import { breakLandmarks } from '../../figure/landmarks'
import { endFigure, latestOf } from '../../figure/line-labels'
import { lineMarks, symbolSize } from '../../figure/line-marks'
import { lineStyles, type LineStyle } from '../../figure/line-style'
import { GREYS, TONES } from '../../figure/palette'
import type { LabelBox } from '../../figure/place-labels'
import { evenLines } from '../../figure/lines'
import { textWidth } from '../../figure/text-width'
import { spanOf, timeAxis, type TimeSpan } from '../../figure/time-axis'
import type { TimeSketch } from '../../figure/time-drawing'
import { alongY, tickWidth, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import { printedValues, unitInMode } from '../../series/plot-unit'
import type { PanelView } from '../../query/panel-view'
import type { FigureContext, PlotUnit, ResolvedSeries, SeriesRequest } from '../../series/request'
import { comparedPlaces, isFarApart } from '../../series/small-multiples'
import type { TrendSpec } from './spec'

type Context = FigureContext<TrendSpec>

/** Series by the plot that each has, and how the plots of places are scaled. */
export interface Multiples {
  readonly resolved: readonly ResolvedSeries[]
  readonly units: readonly PlotUnit[] // by plot
  readonly styles: readonly (LineStyle | undefined)[]
  readonly own: number // plots of the panel's own lines, the first ones
  readonly places: readonly number[] // a plot each, in this order; indices of the series
  readonly reference: number // drawn thin in every plot of a place; -1 none
  readonly grid: number // of the panel: that of the reference, which says where axes begin
  readonly hasOwnScales: boolean
}

const MAIN: LineStyle = { tone: TONES[0] ?? { line: 'ink', text: 'ink' }, marker: 'circle', width: 2.2 }
const THIN: LineStyle = { tone: GREYS[2] ?? { line: 'ink', text: 'ink' }, marker: 'circle', width: 1.2 }

/** The places of a panel on plots of their own; undefined where there are none. */
export const multiplesOf = ({ resolved, units, mode, spec }: Context): Multiples | undefined => {
  const { places, reference, isWithin } = comparedPlaces(resolved)
  const isAlone = spec.grids.every(({ lines }) => lines.length === 0) // the panel has no lines of its own: the reference has no plot
  const [first] = places
  const model = resolved[first ?? -1]
  const step = model && units[model.request.grid]
  if (!model || !step) return undefined
  const grids = [...new Set(resolved.flatMap(({ request }, at) => (places.includes(at) || isAlone ? [] : [request.grid])))].sort((a, b) => a - b)
  const onPlots = resolved.map((one, at) => ({ ...one, request: { ...one.request, grid: places.includes(at) ? grids.length + places.indexOf(at) : Math.max(0, grids.indexOf(one.request.grid)) } }))
  const some = places.flatMap((at) => resolved[at] ?? [])
  const nation = resolved[reference]
  const hasOwnScales = isFarApart(some, mode)
  const isHeld = nation !== undefined && !hasOwnScales && !isFarApart([...some, nation], mode)
  return {
    resolved: onPlots,
    units: [...grids.flatMap((grid) => units[grid] ?? []), ...places.map(() => step)],
    styles: lineStyles(resolved).map((style, at) => (places.includes(at) ? MAIN : style)),
    own: grids.length,
    places,
    reference: isHeld ? reference : -1,
    grid: isWithin ? model.request.grid : (nation?.request.grid ?? 0),
    hasOwnScales,
  }
}

const ZERO_FROM = 0.45 // as of one plot

/** The scale of each plot of a place: one for all, or each its own from zero. */
const scalesOf = ({ resolved, units, places, reference, own, grid, hasOwnScales }: Multiples, { spec, view, mode }: Context): ValueScale[] => {
  const count = isNarrow(view.width) ? 2 : 3
  const valuesOf = (at: number): number[] => {
    const one = resolved[at]
    return one ? printedValues(one, units[own]?.scale ?? 1) : []
  }
  if (hasOwnScales) return places.map((at) => valueScale(valuesOf(at), { zero: true, count: 2 }))
  const all = [...places, ...(reference < 0 ? [] : [reference])].flatMap(valuesOf)
  const zero = mode === 'growth' || (spec.grids[grid]?.zero ?? Math.min(...all) < Math.max(...all) * ZERO_FROM)
  const shared = valueScale(all, { zero, count })
  return places.map(() => shared)
}

const ROUND = 4 // pixels of air
const BETWEEN = { columns: 16, rows: 14, denseRows: 8 } as const
const LEADING = 1.25
const HEIGHT = { least: 60, small: 24, narrow: 84, many: 70, most: 150 } as const
const MANY = 16 // places, of which each has less height on a phone

const MOST_COLUMNS = 8
const ROW = 44 // pixels between the plots of two rows: heads and air

/** Columns by width, rows as even as may be; more of them where a height that the host sets has no room for so many rows. */
const columnsFor = ({ width, height }: PanelView, count: number): number => {
  const usual = isNarrow(width) ? 2 : width < 800 ? 3 : width < 1900 ? 4 : 6
  const rows = height === undefined ? count : Math.max(1, Math.floor((height - YEARS_HEIGHT) / (HEIGHT.least + ROW)))
  const most = Math.min(MOST_COLUMNS, Math.max(usual, Math.ceil(count / rows)))
  return Math.ceil(count / Math.ceil(count / most))
}

/** Whether plots are so many in a row that figures at the ends of lines have no room. */
const isDense = (view: PanelView, count: number): boolean => view.width / columnsFor(view, count) < DENSE
const DENSE = 105 // pixels

/** What is said at the end of a line, and over its plot. */
interface PlaceTexts {
  readonly member: number
  readonly head: readonly string[] // lines
  readonly figure: readonly string[] // lines: the last figure, and its date where the line ends early
  readonly x: number
  readonly value: number
}

/** Boxes of the plots of places below what is above them. */
interface Cells {
  readonly boxes: readonly PlotArea[]
  readonly columns: number
  readonly caption: number // y of the middle of the line over all of them
  readonly head: number // pixels from a plot to the middle of the last line of its head
  readonly bottom: number
}

interface CellRequest {
  readonly texts: readonly PlaceTexts[]
  readonly scales: readonly ValueScale[]
  readonly top: number
  readonly isSigned: boolean // numbers of verticals are between a plot and its head
}

const widthOf = (lines: readonly string[], size: number): number => Math.max(0, ...lines.map((line) => textWidth(line, size)))

const cellsOf = ({ texts, scales, top, isSigned }: CellRequest, { hasOwnScales }: Multiples, { view, language }: Context): Cells => {
  const { axis, label } = typeOf(view.width)
  const columns = columnsFor(view, texts.length)
  const rows = Math.ceil(texts.length / columns)
  const between = isDense(view, texts.length) ? BETWEEN.denseRows : BETWEEN.rows
  const numerals = Math.ceil(Math.max(...scales.map((scale) => tickWidth(scale, axis, language)))) + 10
  const right = Math.ceil(Math.max(...texts.map(({ figure }) => widthOf(figure, axis)))) + 12
  const left = hasOwnScales ? numerals : 0
  const width = Math.max(40, (view.width - numerals - columns * right - (columns - 1) * (left + BETWEEN.columns)) / columns)
  const signs = isSigned ? axis + ROUND : 0
  const head = Math.max(...texts.map((one) => one.head.length)) * label * LEADING + signs + 2 * ROUND
  const caption = axis * LEADING + ROUND
  const natural = isNarrow(view.width) ? (texts.length > MANY ? HEIGHT.many : HEIGHT.narrow) : Math.max(HEIGHT.narrow, Math.min(HEIGHT.most, width * 0.55))
  const granted = view.height === undefined ? natural : (view.height - top - caption - YEARS_HEIGHT - rows * head - (rows - 1) * between) / rows
  const height = Math.round(Math.max(view.height === undefined ? HEIGHT.least : HEIGHT.small, granted))
  const pitch = width + right + left + BETWEEN.columns
  const boxes = texts.map((_, at) => ({ left: numerals + (at % columns) * pitch, top: Math.round(top + caption + head + Math.floor(at / columns) * (height + head + between)), width, height }))
  return { boxes, columns, caption: top + caption / 2, head: signs + ROUND + (label * LEADING) / 2, bottom: (boxes[boxes.length - 1]?.top ?? top) + height }
}

const textsOf = ({ resolved, units, places }: Multiples, { view, language }: Context): PlaceTexts[] => {
  const { label } = typeOf(view.width)
  const latest = latestOf(places.flatMap((at) => resolved[at] ?? []))
  const room = view.width / columnsFor(view, places.length) - BETWEEN.columns - 40
  return places.flatMap((member): PlaceTexts[] => {
    const one = resolved[member]
    const step = one && units[one.request.grid]
    const end = step && endFigure(one, step, latest, isNarrow(view.width), language)
    return one ? [{ member, head: evenLines(one.label, label, Math.max(60, room)), figure: end && !isDense(view, places.length) ? [end.text, ...(end.when ? [uiWords(language).chart.dated('', end.when).trim()] : [])] : [], x: end?.x ?? 0, value: end?.value ?? 0 }] : []
  })
}

/** Plots, marks and label boxes of the places, under `top` pixels. */
export interface DrawnPlaces {
  readonly boxes: readonly PlotArea[]
  readonly plots: readonly Plot[]
  readonly marks: readonly Mark[]
  readonly labels: readonly LabelBox[]
  readonly bottom: number
}

const headText = ({ head, member }: PlaceTexts, plot: number, { x, max, above, size }: { readonly x: number; readonly max: number; readonly above: number; readonly size: number }): TextMark => ({
  kind: 'text', plot, member, layer: 6, x, y: max, dx: 0, dy: -above - ((head.length - 1) / 2) * size * LEADING, anchor: 'start', lines: head.map((text) => [{ text, face: 'sans', before: 0 }]), size, leading: size * LEADING, ink: 'ink',
})

const figureText = ({ figure, member, x, value }: PlaceTexts, plot: number, size: number): TextMark => ({
  kind: 'text', plot, member, layer: 6, x, y: value, dx: ROUND + 3, dy: 0, anchor: 'start', lines: figure.map((text) => [{ text, face: 'serif', before: 0 }]), size, leading: size * LEADING, ink: MAIN.tone.text,
})

const endPoint = ({ member, x, value }: PlaceTexts, plot: number): PointsMark => {
  const point: DataPoint = { x, y: value }
  return { kind: 'points', role: 'end', name: '', decimals: 0, plot, member, layer: 6, points: [{ ...point, shape: MAIN.marker, size: symbolSize(MAIN) - 1, fill: MAIN.tone.line, stroke: 'paper', strokeWidth: 1, dx: 0, hollow: false }] }
}

/** The line of the reference in the plot of another place: thin, without bounds and without figures. */
const referenceMarks = ({ resolved, reference, places }: Multiples, step: PlotUnit, plot: number, order: number, { first, last }: TimeSpan): Mark[] => {
  const one = resolved[reference]
  if (!one || places[order] === reference) return []
  const plain = { ...one, bands: [], request: { ...one.request, draw: 'line' as const, named: [] } }
  const isInside = ({ x }: { readonly x: number }): boolean => x >= first && x <= last
  return lineMarks(plain, step, THIN, { plot, member: reference }, 0).flatMap((mark): Mark[] => {
    if (mark.kind === 'line') {
      const runs = mark.runs.map((run) => run.filter(isInside)).filter(({ length }) => length > 0)
      return runs.length === 0 ? [] : [{ ...mark, layer: 3.5, runs, anchored: mark.anchored && runs[0]?.[0] === mark.runs[0]?.[0] }]
    }
    const points = mark.kind === 'points' && mark.role === 'observed' ? mark.points.filter(isInside) : []
    return mark.kind === 'points' && points.length > 0 ? [{ ...mark, layer: 3.5, points: points.map((point) => ({ ...point, size: 4 })) }] : []
  })
}

/** The unit of the places, and what the grey line is, over all their plots. */
const captionText = (multiples: Multiples, { caption, boxes: [box] }: Cells, top: number, x: number, context: Context): TextMark[] => {
  const { resolved, units, own, places, reference } = multiples
  const words = uiWords(context.language).chart
  const { axis } = typeOf(context.view.width)
  const unit = unitInMode(places.flatMap((at) => resolved[at] ?? []), units[own], context)
  const text = words.multiplesKey(unit, resolved[reference]?.label ?? '')
  return box && text ? [{ kind: 'text', plot: own, member: -1, layer: 6, x, y: top, dx: 2 - box.left, dy: caption - box.top, anchor: 'start', lines: [[{ text, face: 'sans', before: 0 }]], size: axis, leading: axis, ink: 'muted', isCaption: true }] : []
}

/** Draws the places under what is above them, over the years that they have figures of. */
const drawPlaces = (multiples: Multiples, context: Context, top: number): DrawnPlaces => {
  const { resolved, units, styles, own, places, hasOwnScales } = multiples
  const { view, language } = context
  const { axis, label } = typeOf(view.width)
  const scales = scalesOf(multiples, context)
  const texts = textsOf(multiples, context)
  const some = places.flatMap((at) => resolved[at] ?? [])
  const span = spanOf(some)
  const isSigned = breakLandmarks(some, language).length > 0 || some.some(({ projected }) => projected !== undefined)
  const cells = cellsOf({ texts, scales, top, isSigned }, multiples, context)
  const frame: Frame = { width: view.width, height: 0, plots: cells.boxes, axisSize: axis, labelSize: label }
  const unit = unitInMode(some, units[own], context)
  const plots = cells.boxes.flatMap((box, order): Plot[] => {
    const [scale, text] = [scales[order], texts[order]]
    if (!scale || !text) return []
    const y = alongY(valueAxis(scale, '', language, { unit }), box.height, axis)
    const hasNumerals = hasOwnScales || order % cells.columns === 0
    return [{ box, x: timeAxis(span, order, frame, { atZero: scale.min < 0, isLabelled: order + cells.columns >= places.length }), y: hasNumerals ? y : { ...y, ticks: y.ticks.map(({ at }) => ({ at, text: '' })) }, head: { text: text.head.join(' '), member: text.member } }]
  })
  const marks = texts.flatMap((text, order): Mark[] => {
    const plot = own + order
    const [one, step, style, scale] = [resolved[text.member], units[plot], styles[text.member], scales[order]]
    if (!one || !step || !style || !scale) return []
    return [
      ...referenceMarks(multiples, step, plot, order, span),
      ...lineMarks({ ...one, request: { ...one.request, draw: one.request.draw === 'points' ? 'points' : 'line' } }, step, style, { plot, member: text.member }, scale.min),
      headText(text, plot, { x: span.first, max: scale.max, above: cells.head, size: label }),
      ...(text.figure.length > 0 ? [endPoint(text, plot), figureText(text, plot, axis)] : []),
    ]
  })
  const labels = plots.flatMap(({ box, y }, order): LabelBox[] => {
    const text = texts[order]
    if (!text || y.kind !== 'value' || text.figure.length === 0) return []
    const height = text.figure.length * axis * LEADING
    const middle = box.top + box.height * (1 - (text.value - y.min) / (y.max - y.min))
    return [{ key: `place/${order}`, left: box.left + ((text.x - span.first) / (span.last - span.first)) * box.width + ROUND + 3, top: middle - height / 2, width: widthOf(text.figure, axis), height }]
  })
  return { boxes: cells.boxes, plots, marks: [...captionText(multiples, cells, scales[0]?.max ?? 0, span.first, context), ...marks], labels, bottom: cells.bottom }
}

/** The context with the lines on the plots of small multiples; the differences of wedges keep units of their own. */
export const onMultiples = (given: Context, isApart: (request: SeriesRequest) => boolean, { resolved, units }: Multiples): FigureContext<TrendSpec> => {
  const gaps = given.resolved.filter(({ request }) => isApart(request) && given.units[request.grid])
  return {
    ...given,
    resolved: [...resolved, ...gaps.map((gap, order) => ({ ...gap, request: { ...gap.request, grid: units.length + order } }))],
    units: [...units, ...gaps.flatMap(({ request }) => given.units[request.grid] ?? [])],
  }
}

const SHARE_ABOVE = 0.45 // of a height that the host sets, at most, for the plots above small multiples

/** Small multiples under the plots of the panel's own lines, which `sketchOwn` draws. */
export const multiplesSketch = (multiples: Multiples, context: Context, sketchOwn: (own: Context) => TimeSketch): ((key: number) => TimeSketch) => {
  const { view } = context
  const count = multiples.own
  const above = { ...context, resolved: context.resolved.filter(({ request }) => request.grid < count), units: context.units.slice(0, count), view: { ...view, ...(view.height === undefined ? {} : { height: Math.round(view.height * SHARE_ABOVE) }) } }
  const own = count > 0 ? sketchOwn(above) : undefined
  const memberAbove = context.resolved.flatMap(({ request }, at) => (request.grid < count ? [at] : []))
  const onMember = <M extends { readonly member: number }>(mark: M): M => (mark.member < 0 ? mark : { ...mark, member: memberAbove[mark.member] ?? mark.member })
  return (key: number): TimeSketch => {
    const places = drawPlaces(multiples, { ...context, view: { ...view, ...(view.height === undefined ? {} : { height: view.height - key }) } }, own ? own.frame.height + 12 : 0)
    const { axis, label } = typeOf(view.width)
    const frame: Frame = { width: view.width, height: Math.ceil(places.bottom + YEARS_HEIGHT + key), plots: [...(own?.frame.plots ?? []), ...places.boxes], axisSize: axis, labelSize: label }
    return { frame, plots: [...(own?.plots ?? []), ...places.plots], marks: [...(own?.marks.map(onMember) ?? []), ...places.marks], labels: [...(own?.labels ?? []), ...places.labels] }
  }
}
