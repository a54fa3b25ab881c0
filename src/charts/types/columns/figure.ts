import type { Language } from '../../../model/text'
import { difference } from '../../../transform/index'
import { uiWords } from '../../../words/index'
import type { BarsMark, Figure, LineMark, Mark, Plot } from '../../figure/figure'
import { frameOf, typeOf, type Frame } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { labelMargin, labelMarks, lineLabels } from '../../figure/line-labels'
import { lineMarks } from '../../figure/line-marks'
import { lineStyles, membersOf, type LineStyle } from '../../figure/line-style'
import { timeReadouts } from '../../figure/readouts'
import { timePositions } from '../../figure/row-positions'
import { spanOf, timeAxis, type TimeSpan } from '../../figure/time-axis'
import { eventsIn, timeDrawing, type TimeSketch } from '../../figure/time-drawing'
import { tickWidth, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import { presentOf } from '../../series/cut-series'
import { unitInMode } from '../../series/plot-unit'
import { periodAt, positionAt, valueAt } from '../../../model/series'
import { periodTable } from '../../series/period-table'
import type { FigureContext, PlotUnit, ResolvedSeries } from '../../series/request'
import { annotatedTable, annotationsOf, withAnnotations, type Annotations } from '../../text/annotations'
import { describeTime } from '../../text/describe-time'
import { timeStatement } from '../../text/statement-time'
import type { ChartDrawing } from '../../spec/drawings'
import type { ColumnsSpec } from './spec'
import { DOWN, UP } from './type'

const NET_PLOT = 1 // its axis is signed, that of the flows is not
const AIR = 0.7 // years before the first and after the last column

/** A series of the chart and what it is there for; a flow that is missing leaves the others as they are. */
interface Flow {
  readonly one: ResolvedSeries
  readonly role: 'up' | 'down' | 'net' | 'compared'
  readonly style: LineStyle
}

const INK_STYLE: LineStyle = { tone: { line: 'ink', text: 'ink' }, marker: 'circle', width: 2 }

/** The balance of both flows, where both are known. */
const netOf = (up: ResolvedSeries, down: ResolvedSeries, { spec, language }: FigureContext<ColumnsSpec>): ResolvedSeries => ({
  ...up,
  request: { ...up.request, tone: undefined, draw: 'line', grid: NET_PLOT },
  series: difference(up.series, down.series),
  label: spec.net?.[language] ?? '',
  breaks: [...up.breaks, ...down.breaks],
  sparse: false,
})

/** Up, down, their balance where the panel names it and a date has both, and what the reader compares with. */
const flowsOf = (context: FigureContext<ColumnsSpec>): Flow[] => {
  const { resolved, spec, mode } = context
  const styles = lineStyles(resolved)
  const flow = (role: Flow['role'], at: number): Flow[] => {
    const [one, style] = [resolved[at], styles[at]]
    return one && style ? [{ one, role, style }] : []
  }
  const slotted = (slot: number): number => resolved.findIndex(({ request }) => request.slot === slot)
  const [up] = flow('up', slotted(UP))
  const [down] = flow('down', slotted(DOWN))
  const net = up && down && spec.net && mode === 'absolute' ? netOf(up.one, down.one, context) : undefined
  const compared = resolved.flatMap(({ request }, at) => (request.compared ? flow('compared', at) : []))
  return [...(up ? [up] : []), ...(down ? [down] : []), ...(net && presentOf(net.series).length > 0 ? [{ one: net, role: 'net' as const, style: INK_STYLE }] : []), ...compared]
}

const signOf = (role: Flow['role']): 1 | -1 => (role === 'down' ? -1 : 1)

const columnMark = ({ one: { series, label }, role, style }: Flow, member: number, scale: number, thickness: number): BarsMark => ({
  kind: 'bars',
  role: 'value',
  name: label,
  plot: 0,
  member,
  layer: 2,
  thickness,
  mirrored: role === 'down',
  edge: false,
  outline: 'clear',
  decimals: 0,
  bars: presentOf(series).map((index) => ({ at: positionAt(series, index), from: 0, to: (signOf(role) * valueAt(series, index)) / scale, fill: style.tone.line, period: periodAt(series, index) })),
})

const zeroLine = (span: TimeSpan): LineMark => ({ kind: 'line', role: 'guide', variant: '', plot: 0, member: -1, layer: 3, runs: [[{ x: span.first, y: 0 }, { x: span.last, y: 0 }]], ink: 'axis', width: 1, dash: [], anchored: false, opacity: 1 })

/** Columns and their zero line above, the balance as a line on a plot of its own; a line of paper under lines keeps them apart from columns. */
const flowMarks = (flows: readonly Flow[], step: PlotUnit, span: TimeSpan, frame: Frame): Mark[] => {
  const width = frame.plots[0]?.width ?? frame.width
  const thickness = Math.max(1.5, Math.min(20, (width / (span.last - span.first)) * 0.72))
  const marks = flows.flatMap((flow, member): Mark[] => {
    if (flow.role === 'up' || flow.role === 'down') return [columnMark(flow, member, step.scale, thickness)]
    const lines = lineMarks(flow.one, step, flow.style, { plot: flow.one.request.grid, member }, 0)
    const halo = lines.flatMap((mark): Mark[] => (mark.kind === 'line' ? [{ ...mark, role: 'guide', ink: 'paper', width: 4, layer: mark.layer - 0.1 }] : []))
    return [...halo, ...lines]
  })
  return [...marks, zeroLine(span)]
}

/** One scale for the flows, and one for the balance where there is one. */
const scalesOf = (flows: readonly Flow[], step: PlotUnit): ValueScale[] => {
  const printed = ({ one, role }: Flow): number[] => presentOf(one.series).map((index) => (signOf(role) * valueAt(one.series, index)) / step.scale)
  const net = flows.find(({ role }) => role === 'net')
  const upper = valueScale(flows.filter(({ role }) => role !== 'net').flatMap(printed), { zero: true, count: net ? 5 : 6 })
  return net ? [upper, valueScale(printed(net), { zero: true, count: 3 })] : [upper]
}

/** The upper axis says which way each flow goes; the lower one is signed and named by the balance. */
const headingsOf = (flows: readonly Flow[], unit: string, language: Language): string[] => {
  const words = uiWords(language).chart
  const nameOf = (role: Flow['role']): string => flows.find((flow) => flow.role === role)?.one.label ?? ''
  return [words.flows(unit, nameOf('up'), nameOf('down')), nameOf('net') + words.bracket(unit)]
}

/** The series as members, their figures, and what is read out of them. */
const flowTable = (flows: readonly Flow[], context: FigureContext<ColumnsSpec>, unit: PlotUnit, annotations: Annotations | undefined): Pick<Figure, 'members' | 'table' | 'readouts'> => {
  const members = membersOf(context.resolved, flows.map(({ style }) => style), () => unit)
  const listed = periodTable(context)
  const table = annotations ? annotatedTable(listed, annotations) : listed
  return { members, table, readouts: timeReadouts(table, context.resolved, members, context, 'given') }
}

/** Axes, columns, lines and their labels, with `key` pixels kept free under the years. */
const sketchOf = (flows: readonly Flow[], context: FigureContext<ColumnsSpec>, unit: PlotUnit, span: TimeSpan) => {
  const { view, language, mode } = context
  const scales = scalesOf(flows, unit)
  const resolved = flows.map(({ one }) => one)
  const { axis, label: size } = typeOf(view.width)
  const labels = lineLabels({ resolved, units: scales.map(() => unit), styles: flows.map(({ style }) => style), width: view.width, size, language, mirrored: flows.map(({ role }) => role === 'down') })
  const left = Math.ceil(Math.max(...scales.map((scale) => tickWidth(scale, axis, language)))) + 10
  const label = unitInMode(resolved, unit, context)
  const headings = headingsOf(flows, label, language)
  return (key: number): TimeSketch => {
    const frame = frameOf({ width: view.width, height: view.height, left, right: labelMargin(labels), headings: scales.map((_, at) => headings[at] ?? ''), key })
    const ends = labelMarks(labels, { frame, scales, span, dots: false })
    const plots = frame.plots.flatMap((box, at): Plot[] => {
      const scale = scales[at]
      return scale ? [{ box, x: timeAxis(span, at, frame, { atZero: at === NET_PLOT && scale.min < 0 }), y: valueAxis(scale, headings[at] ?? '', language, { absolute: at !== NET_PLOT && mode === 'absolute', unit: label }) }] : []
    })
    return { frame, plots, marks: [...flowMarks(flows, unit, span, frame), ...ends.marks], labels: ends.boxes }
  }
}

const figure = (context: FigureContext<ColumnsSpec>): Figure => {
  const { spec, language, dataset, units } = context
  const [step] = units
  const flows = flowsOf(context)
  const unit: PlotUnit = step ?? { unit: { kind: 'count', of: 'person' }, token: '', scale: 1, decimals: 0 }
  const resolved = flows.map(({ one }) => one)
  const whole = { ...context, resolved, units: scalesOf(flows, unit).map(() => unit) }
  const exact = spanOf(resolved)
  const span: TimeSpan = { first: exact.first - AIR, last: exact.last + AIR }
  const events = spec.events ? eventsIn(dataset, spec.theme, span) : []
  const annotations = spec.annotations ? annotationsOf(whole) : undefined
  const drawing = timeDrawing({ resolved, events, points: (annotations?.shown ?? []).map(({ landmark }) => landmark), stretches: (annotations?.shown ?? []).flatMap(({ stretch }) => stretch ?? []), shown: exact, language, sketch: sketchOf(flows, context, unit, span) })
  const plain = { description: describeTime(whole, uiWords(language).chart.kind.columns), notes: drawing.notes, inputs: inputsOf(context.resolved), issues: [] }
  return {
    ...drawing,
    ...flowTable(flows, whole, unit, annotations),
    rows: timePositions(resolved, span, drawing.plots),
    statement: timeStatement(context),
    facts: {},
    ...(annotations ? withAnnotations(annotations, plain, language) : plain),
  }
}

/** What draws two flows back to back. */
export const columnsDrawing: ChartDrawing<ColumnsSpec> = { alsoNamed: ({ spec, mode, language }) => (spec.net && mode === 'absolute' ? [spec.net[language]] : []), figure }
