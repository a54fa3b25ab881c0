import * as z from 'zod/mini'
import { unitLabel } from '../format/index'
import { difference } from '../transform/index'
import { uiWords } from '../words/index'
import type { ChartType, DrawContext, Drawing, Picked, Step } from './chart-type'
import { positionAt, presentOf, valueAt } from './cut-series'
import { describeTime } from './describe-time'
import { eventNotes, eventSeries, eventsIn } from './event-marks'
import { baseOption, frameOf, gridOf, typeOf, type Frame } from './frame'
import { labelMargin, labelSeries, lineLabels } from './line-labels'
import { lineSeries } from './line-series'
import { lineStyles, type LineStyle } from './line-style'
import { commonFields, lineField, textField, timeFields } from './panel-fields'
import { periodTable } from './period-table'
import type { Palette } from './theme'
import { timeAxis, type TimeSpan } from './time-axis'
import { timeTooltip, tooltipTexts } from './time-tooltip'
import { askOf, spanOf } from './trend'
import { tickWidth, valueAxis, valueScale } from './value-axis'

const columnsSchema = z.strictObject({
  ...commonFields,
  ...timeFields,
  type: z.literal('columns'),
  up: lineField,
  down: lineField,
  net: z.optional(textField), // name of the balance, up − down
})

export type ColumnsSpec = z.infer<typeof columnsSchema>

/** The balance of both flows, where both are known. */
const netOf = (up: Picked, down: Picked, { spec, language }: DrawContext<ColumnsSpec>): Picked => ({
  ...up,
  ask: { ...up.ask, tone: undefined, draw: 'line' },
  series: difference(up.series, down.series, up.indicator.kind),
  label: spec.net?.[language] ?? '',
  breaks: [...up.breaks, ...down.breaks],
  sparse: false,
})

const bars = ({ series }: Picked, sign: 1 | -1, scale: number, style: LineStyle, width: number): unknown => ({
  type: 'bar',
  stack: 'flows',
  data: presentOf(series).map((index) => [positionAt(series, index), (sign * valueAt(series, index)) / scale]),
  barWidth: width,
  itemStyle: { color: style.tone.line },
  silent: true,
  xAxisIndex: 0,
  yAxisIndex: 0,
  z: 2,
})

/** Both flows, and their balance where the panel names it. */
const flowsOf = (context: DrawContext<ColumnsSpec>): Picked[] => {
  const [up, down] = context.picked
  return [...context.picked, ...(up && down && context.spec.net ? [netOf(up, down, context)] : [])]
}

const stylesOf = (flows: readonly Picked[], palette: Palette): LineStyle[] => {
  const ink: LineStyle = { tone: { line: palette.ink, text: palette.ink }, marker: 'circle', width: 2 }
  return [...lineStyles(flows.slice(0, 2), palette), ink]
}

/** Columns, the zero line, and the balance on a casing of paper so that it reads over the columns. */
const flowSeries = (flows: readonly Picked[], step: Step, span: TimeSpan, frame: Frame, { palette, language, view }: DrawContext<ColumnsSpec>): unknown[] => {
  const plotWidth = frame.plots[0]?.width ?? view.width
  const width = Math.max(1.5, Math.min(20, (plotWidth / (span.last - span.first)) * 0.72))
  const styles = stylesOf(flows, palette)
  const figures = { size: frame.axisSize, width: plotWidth, palette, language, alone: false }
  const zero = { type: 'line', data: [[span.first, 0], [span.last, 0]], symbol: 'none', silent: true, tooltip: { show: false }, lineStyle: { color: palette.axis, width: 1 }, xAxisIndex: 0, yAxisIndex: 0, z: 3 }
  const [up, down, net] = flows
  const [upStyle, downStyle, ink] = styles
  return [
    ...(up && upStyle ? [bars(up, 1, step.scale, upStyle, width)] : []),
    ...(down && downStyle ? [bars(down, -1, step.scale, downStyle, width)] : []),
    zero,
    ...(net && ink ? [{ ...ink, tone: { line: palette.paper, text: palette.paper }, width: 4.5 }, ink].flatMap((style) => lineSeries(net, 2, step, style, figures)) : []),
  ]
}

const EMPTY_STEP: Step = { unit: { kind: 'count', of: 'person' }, token: '', scale: 1, decimals: 0 }

const draw = (context: DrawContext<ColumnsSpec>): Drawing => {
  const { spec, steps, view, palette, language, dataset } = context
  const [step = EMPTY_STEP] = steps
  const flows = flowsOf(context)
  const whole = { ...context, picked: flows }
  const values = flows.flatMap(({ series }, at) => presentOf(series).map((index) => ((at === 1 ? -1 : 1) * valueAt(series, index)) / step.scale))
  const scale = valueScale(values, { zero: true, count: 6 })
  const { axis, label: size } = typeOf(view.width)
  const labels = lineLabels({ picked: flows, steps, styles: stylesOf(flows, palette), width: view.width, size, language, mirrored: [false, true, false] })
  const left = Math.ceil(tickWidth(scale, axis, language)) + 10
  const frame = frameOf({ width: view.width, count: 1, left, right: labelMargin(labels), heading: true })
  const exact = spanOf(flows)
  const span: TimeSpan = { first: exact.first - 0.7, last: exact.last + 0.7 }
  const ends = labelSeries(labels, { frame, scales: [scale], span, palette, dots: false })
  const events = spec.events ? eventsIn(dataset, spec.theme, span) : []
  return {
    option: {
      ...baseOption(palette),
      tooltip: timeTooltip(tooltipTexts(flows, steps, language), palette),
      grid: frame.plots.map(gridOf),
      xAxis: [timeAxis(span, 0, frame, palette)],
      yAxis: [valueAxis({ scale, at: 0, heading: unitLabel(step.token, language, step.unit), absolute: true }, frame, palette, language)],
      series: [...flowSeries(flows, step, span, frame, context), ...eventSeries(events, scale, palette, frame.axisSize), ...ends.series],
    },
    height: frame.height,
    labels: ends.boxes,
    table: periodTable(whole),
    description: describeTime(whole, uiWords(language).chart.kind.columns),
    facts: {},
    notes: eventNotes(events, language),
    issues: [],
  }
}

/** Two flows back to back, one up and one down, and their balance as a line. */
export const columns = {
  schema: columnsSchema,
  modules: ['LineChart', 'BarChart', 'ScatterChart', 'GridComponent', 'TooltipComponent'],
  timed: true,
  defaults: { mode: 'absolute', modes: ['absolute'] },
  asks: (spec) => [askOf(spec.up, 0), askOf(spec.down, 0)],
  draw,
} as const satisfies ChartType<typeof columnsSchema>
