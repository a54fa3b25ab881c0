import { formatValue, unitLabel } from '../../../format/index'
import type { Period } from '../../../model/period'
import type { Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import type { AreaMark, BarsMark, Figure, Mark, TextMark } from '../../figure/figure'
import { frameOf, typeOf, type PlotArea } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { labelMargin, labelMarks, lineLabels, type LineLabel } from '../../figure/line-labels'
import { membersOf, type LineStyle } from '../../figure/line-style'
import { FILLS, TONES } from '../../figure/palette'
import { timeReadouts } from '../../figure/readouts'
import { timePositions } from '../../figure/row-positions'
import { spanOf, timeAxis, type TimeSpan } from '../../figure/time-axis'
import { timeDrawing, type TimeSketch } from '../../figure/time-drawing'
import { textWidth } from '../../figure/text-width'
import { tickWidth, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import { presentOf } from '../../series/cut-series'
import { unitInMode } from '../../series/plot-unit'
import { periodAt, positionAt, valueAt } from '../../../model/series'
import { periodTable } from '../../series/period-table'
import type { FigureContext, PlotUnit, ResolvedSeries } from '../../series/request'
import { annotatedTable, annotationsOf, withAnnotations } from '../../text/annotations'
import { describeTime } from '../../text/describe-time'
import { timeStatement } from '../../text/statement-time'
import type { ChartType } from '../../spec/chart-type'
import { requestOf } from '../../spec/line-request'
import { compositionSchema, type CompositionSpec } from './spec'

interface Column {
  readonly x: number
  readonly period: Period
  readonly values: readonly number[] // printed unit, one per part
}

const LONGEST_STEP = 1.1 // years
const OWN_YEARS = 6 // so few columns are labelled with their own years
const EDGE_PART = 0.09 // of their years, kept free on either side

/** The dates at which every part is known. A share of a whole that is not all there would mislead. */
const columnsOf = (resolved: readonly ResolvedSeries[], scale: number): Column[] => {
  const [first] = resolved
  if (!first) return []
  const maps = resolved.map(({ series }) => new Map(presentOf(series).map((index) => [positionAt(series, index), valueAt(series, index) / scale])))
  return presentOf(first.series).flatMap((index) => {
    const x = positionAt(first.series, index)
    const values = maps.map((map) => map.get(x))
    return values.every((value): value is number => value !== undefined) ? [{ x, period: periodAt(first.series, index), values }] : []
  })
}

/** Where figures are within columns. */
interface PartRoom {
  readonly box: PlotArea
  readonly scale: ValueScale
  readonly thickness: number
  readonly size: number
  readonly step: PlotUnit
  readonly language: Language
}

const fillStyles = (count: number): LineStyle[] =>
  Array.from({ length: count }, (_, at) => ({
    tone: { line: FILLS[at] ?? 'fill-4', text: at < 2 ? (TONES[at]?.text ?? 'muted') : 'muted' },
    marker: 'square',
    width: 1,
  }))

/** The parts one on the other: areas where every year is known, columns where not. */
const partMarks = (columns: readonly Column[], names: readonly string[], styles: readonly LineStyle[], dense: boolean, thickness: number): Mark[] =>
  styles.map(({ tone }, member): AreaMark | BarsMark => {
    const place = { plot: 0, member, layer: 2, role: 'part', name: names[member] ?? '', edge: true } as const
    const bounds = columns.map(({ x, period, values }) => {
      const low = values.slice(0, member).reduce((sum, value) => sum + value, 0)
      return { x, period, low, high: low + (values[member] ?? 0) }
    })
    return dense
      ? { kind: 'area', ...place, runs: [bounds], fill: tone.line, anchored: false }
      : { kind: 'bars', ...place, thickness, mirrored: false, outline: 'clear', decimals: 0, bars: bounds.map(({ x, period, low, high }) => ({ at: x, from: low, to: high, fill: tone.line, period })) }
  })

/** Figures within the lowest part of a few columns, where they have room; beside the last column are labels. */
const partFigures = (columns: readonly Column[], { box, scale, thickness, size, step, language }: PartRoom): TextMark[] =>
  columns.slice(0, -1).flatMap(({ x, values: [value = 0] }): TextMark[] => {
    const text = formatValue(value, step.decimals, language)
    const isRoomy = (value / (scale.max - scale.min)) * box.height >= size * 1.4 && textWidth(text, size) <= thickness - 2
    return isRoomy ? [{ kind: 'text', plot: 0, member: 0, layer: 5, x, y: value / 2, dx: 0, dy: 0, anchor: 'middle', lines: [[{ text, face: 'serif', before: 0 }]], size, leading: size, ink: 'paper' }] : []
  })

/** Labels are at the middle of their part of the last column. */
const atMiddles = (labels: readonly LineLabel[], last: Column | undefined): LineLabel[] => {
  let base = 0
  return labels.map((label, at) => {
    const value = last?.values[at] ?? 0
    base += value
    return { ...label, x: last?.x ?? label.x, value: base - value / 2 }
  })
}

/** By how much the shares published fall short of the whole, where it shows. */
const gapNote = (totals: readonly number[], language: Language): string[] => {
  const gap = Math.max(...totals.map((total) => 100 - total))
  return gap > 0.15 ? [uiWords(language).chart.notWhole(gap.toFixed(1))] : []
}

/** From the first to the last column, with room for columns that are at the ends. */
const spanWithRoom = (columns: readonly Column[], resolved: readonly ResolvedSeries[], dense: boolean): TimeSpan => {
  const exact = columns.length > 1 ? { first: columns[0]?.x ?? 0, last: columns[columns.length - 1]?.x ?? 0 } : spanOf(resolved)
  if (dense && columns.length > 1) return exact
  const pad = columns.length <= OWN_YEARS ? (exact.last - exact.first) * EDGE_PART : 0.7
  return { first: exact.first - pad, last: exact.last + pad }
}

const isDense = (columns: readonly Column[]): boolean => columns.length > OWN_YEARS && columns.every(({ x }, at) => at === 0 || x - (columns[at - 1]?.x ?? x) <= LONGEST_STEP)

/** Pixels of a column: few ones are as wide as their figures need, and stay within the plot. */
const thicknessOf = (columns: readonly Column[], span: TimeSpan, width: number): number => {
  const perYear = width / (span.last - span.first)
  const least = Math.min(...columns.slice(1).map(({ x }, at) => x - (columns[at]?.x ?? x)))
  return Math.max(3, columns.length <= OWN_YEARS ? Math.min(width * EDGE_PART * 1.6, (Number.isFinite(least) ? least : 1) * perYear * 0.7) : Math.min(width / 18, perYear * 0.78))
}

/** Axes, parts and their labels, with `key` pixels kept free under the years. */
const sketchOf = (columns: readonly Column[], styles: readonly LineStyle[], totals: readonly number[], context: FigureContext<CompositionSpec>, span: TimeSpan) => {
  const { resolved, units, view, language, mode } = context
  const [step] = units
  const scale = step?.unit.kind === 'share' ? { min: 0, max: 100, interval: 25 } : valueScale(totals, { zero: true, count: 4 })
  const { axis, label: size } = typeOf(view.width)
  const labels = atMiddles(lineLabels({ resolved, units, styles, width: view.width, size, language }), columns[columns.length - 1])
  const heading = unitInMode(resolved, step, { ...context, mode: step?.unit.kind === 'share' ? 'share' : mode })
  const few = columns.length <= OWN_YEARS
  return (key: number): TimeSketch => {
    const frame = frameOf({ width: view.width, height: view.height, left: Math.ceil(tickWidth(scale, axis, language)) + 10, right: labelMargin(labels), headings: [heading], key })
    const [box] = frame.plots
    const thickness = thicknessOf(columns, span, box?.width ?? view.width)
    const ends = columns.length > 0 ? labelMarks(labels, { frame, scales: [scale], span, dots: false }) : { marks: [], boxes: [] }
    return {
      frame,
      plots: box ? [{ box, x: timeAxis(span, 0, frame, { years: few ? columns.map(({ x }) => x) : undefined }), y: valueAxis(scale, heading, language, { unit: mode === 'absolute' && step ? unitLabel(step.token, language, step.unit) : heading }) }] : [],
      marks: [...partMarks(columns, resolved.map(({ label }) => label), styles, isDense(columns), thickness), ...(few && box && step ? partFigures(columns, { box, scale, thickness, size: axis, step, language }) : []), ...ends.marks],
      labels: ends.boxes,
    }
  }
}

const figure = (context: FigureContext<CompositionSpec>): Figure => {
  const { resolved, units, language } = context
  const words = uiWords(language).chart
  const [step] = units
  const columns = columnsOf(resolved, step?.scale ?? 1)
  const totals = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const styles = fillStyles(resolved.length)
  const span = spanWithRoom(columns, resolved, isDense(columns))
  const annotations = context.spec.annotations ? annotationsOf(context) : undefined
  const drawing = timeDrawing({ resolved, events: [], points: (annotations?.shown ?? []).map(({ landmark }) => landmark), stretches: (annotations?.shown ?? []).flatMap(({ stretch }) => stretch ?? []), shown: { first: columns[0]?.x ?? span.last, last: columns[columns.length - 1]?.x ?? span.first }, language, sketch: sketchOf(columns, styles, totals, context, span) })
  const members = membersOf(resolved, styles, () => step)
  const listed = periodTable(context)
  const table = annotations ? annotatedTable(listed, annotations) : listed
  const plain = { description: describeTime(context, words.kind.composition), notes: step?.unit.kind === 'share' ? gapNote(totals, language) : [], inputs: inputsOf(resolved), issues: [] }
  return {
    ...drawing,
    members,
    readouts: timeReadouts(table, resolved, members, context, 'stacked'),
    rows: timePositions(resolved, span, drawing.plots),
    table,
    statement: timeStatement(context),
    facts: {},
    ...(annotations ? withAnnotations(annotations, plain, language) : plain),
  }
}

/** Parts of a whole, stacked: areas where every year is known, columns at their own years where not. */
export const composition = {
  schema: compositionSchema,
  timed: true,
  compares: false, // another place is no part of the whole
  modes: { first: 'share', offered: ['share', 'absolute'], growing: false },
  requests: (spec) => {
    const sum = spec.parts.map(({ indicator }) => indicator).join(' + ')
    return spec.parts.map((part, slot) => ({ ...requestOf(part, slot, 0), whole: spec.whole ?? sum }))
  },
  figure,
} as const satisfies ChartType<typeof compositionSchema>
