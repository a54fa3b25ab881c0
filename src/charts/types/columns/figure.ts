import * as z from 'zod/mini'
import { unitLabel } from '../../../format/index'
import { difference } from '../../../transform/index'
import { uiWords } from '../../../words/index'
import type { ChartType, DrawContext, Drawing, Picked, Step } from '../chart-type'
import { positionAt, presentOf, valueAt } from '../../series/cut-series'
import { describeTime } from '../../text/describe-time'
import { eventNotes, eventSeries, eventsIn } from '../../figure/event-marks'
import { baseOption, frameOf, gridOf, typeOf, type Frame } from '../../figure/frame'
import { labelMargin, labelSeries, lineLabels } from '../../figure/line-labels'
import { lineSeries } from '../../figure/line-marks'
import { lineStyles, type LineStyle } from '../../figure/line-style'
import { memberOf } from '../../members'
import { commonFields, lineField, textField, timeFields } from '../panel-fields'
import { periodTable } from '../../series/period-table'
import type { Palette } from '../../figure/palette'
import { timeSpots } from '../../figure/row-positions'
import { timeStatement } from '../../text/statement-time'
import { timeAxis, type TimeSpan } from '../../figure/time-axis'
import { timeTooltip, tooltipTexts } from '../../figure/readouts'
import { askOf, spanOf } from '../trend/figure'
import { tickWidth, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'

const columnsSchema = z.strictObject({
  ...commonFields,
  ...timeFields,
  type: z.literal('columns'),
  up: lineField,
  down: lineField,
  net: z.optional(textField), // name of the balance, up − down
})

export type ColumnsSpec = z.infer<typeof columnsSchema>

const NET = 1 // grid of the balance: its axis is signed, that of the flows is not

/** The balance of both flows, where both are known. */
const netOf = (up: Picked, down: Picked, { spec, language }: DrawContext<ColumnsSpec>): Picked => ({
  ...up,
  ask: { ...up.ask, tone: undefined, draw: 'line', grid: NET },
  series: difference(up.series, down.series),
  label: spec.net?.[language] ?? '',
  breaks: [...up.breaks, ...down.breaks],
  sparse: false,
})

const bars = ({ series }: Picked, sign: 1 | -1, scale: number, style: LineStyle, width: number): Record<string, unknown> => ({
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

/** Both flows, and their balance where the panel names it; rates of change have none. */
export const flowsOf = (context: DrawContext<ColumnsSpec>): Picked[] => {
  const [up, down] = context.picked
  return [...context.picked, ...(up && down && context.spec.net && context.mode === 'absolute' ? [netOf(up, down, context)] : [])]
}

const stylesOf = (flows: readonly Picked[], palette: Palette): LineStyle[] => {
  const ink: LineStyle = { tone: { line: palette.ink, text: palette.ink }, marker: 'circle', width: 2 }
  return [...lineStyles(flows.slice(0, 2), palette), ink]
}

/** Columns and their zero line above, the balance as a line on a grid of its own. */
const flowSeries = (flows: readonly Picked[], step: Step, span: TimeSpan, frame: Frame, { palette, language, view }: DrawContext<ColumnsSpec>): unknown[] => {
  const plotWidth = frame.plots[0]?.width ?? view.width
  const width = Math.max(1.5, Math.min(20, (plotWidth / (span.last - span.first)) * 0.72))
  const figures = { size: frame.axisSize, width: plotWidth, palette, language, alone: false }
  const zero = { type: 'line', data: [[span.first, 0], [span.last, 0]], symbol: 'none', silent: true, tooltip: { show: false }, lineStyle: { color: palette.axis, width: 1 }, xAxisIndex: 0, yAxisIndex: 0, z: 3 }
  const [up, down, net] = flows
  const [upStyle, downStyle, ink] = stylesOf(flows, palette)
  const halo = ink && { ...ink, tone: { line: palette.paper, text: palette.paper }, width: 4 }
  return [
    ...(up && upStyle ? memberOf(0, [bars(up, 1, step.scale, upStyle, width)]) : []),
    ...(down && downStyle ? memberOf(1, [bars(down, -1, step.scale, downStyle, width)]) : []),
    zero,
    ...(net && ink && halo ? memberOf(2, [halo, ink].flatMap((style) => lineSeries(net, 2, step, style, figures))) : []),
  ]
}

const EMPTY_STEP: Step = { unit: { kind: 'count', of: 'person' }, token: '', scale: 1, decimals: 0 }

/** One scale for both flows, and one for the balance where there is one. */
const scalesOf = ([up, down, net]: readonly Picked[], step: Step): ValueScale[] => {
  const printed = (one: Picked | undefined, sign: 1 | -1): number[] => (one ? presentOf(one.series).map((index) => (sign * valueAt(one.series, index)) / step.scale) : [])
  const flows = valueScale([...printed(up, 1), ...printed(down, -1)], { zero: true, count: net ? 5 : 6 })
  return net ? [flows, valueScale(printed(net, 1), { zero: true, count: 3 })] : [flows]
}

/** The upper axis says which way each flow goes; the lower one is signed and named by the balance. */
const valueAxes = (flows: readonly Picked[], scales: readonly ValueScale[], step: Step, frame: Frame, { palette, language, mode }: DrawContext<ColumnsSpec>): unknown[] => {
  const words = uiWords(language).chart
  const unit = mode === 'absolute' ? unitLabel(step.token, language, step.unit) : words.modeUnit[mode]
  const [up, down, net] = flows
  const headings = [words.flows(unit, up?.label ?? '', down?.label ?? ''), (net?.label ?? '') + words.bracket(unit)]
  return scales.map((scale, at) => valueAxis({ scale, at, heading: headings[at] ?? unit, absolute: at !== NET && mode === 'absolute' }, frame, palette, language))
}

const draw = (context: DrawContext<ColumnsSpec>): Drawing => {
  const { spec, view, palette, language, dataset } = context
  const [step = EMPTY_STEP] = context.steps
  const flows = flowsOf(context)
  const scales = scalesOf(flows, step)
  const [upper] = scales
  const whole = { ...context, picked: flows, steps: scales.map(() => step) }
  const { axis, label: size } = typeOf(view.width)
  const labels = lineLabels({ picked: flows, steps: whole.steps, styles: stylesOf(flows, palette), width: view.width, size, language, mirrored: [false, true, false] })
  const left = Math.ceil(Math.max(...scales.map((scale) => tickWidth(scale, axis, language)))) + 10
  const frame = frameOf({ width: view.width, height: view.height, count: scales.length, left, right: labelMargin(labels), heading: true })
  const exact = spanOf(flows)
  const span: TimeSpan = { first: exact.first - 0.7, last: exact.last + 0.7 }
  const ends = labelSeries(labels, { frame, scales, span, palette, dots: false })
  const events = spec.events ? eventsIn(dataset, spec.theme, span) : []
  return {
    option: {
      ...baseOption(palette),
      tooltip: timeTooltip(tooltipTexts(flows, whole.steps, language), palette),
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      grid: frame.plots.map(gridOf),
      xAxis: scales.map((scale, at) => timeAxis(span, at, frame, palette, { zeroLine: at === NET && scale.min < 0 })),
      yAxis: valueAxes(flows, scales, step, frame, context),
      series: [...flowSeries(flows, step, span, frame, context), ...(upper ? eventSeries(events, upper, palette, frame.axisSize) : []), ...ends.series],
    },
    height: frame.height,
    labels: ends.boxes,
    members: flows.map(({ label }) => label),
    spots: timeSpots(flows, span, frame),
    table: periodTable(whole),
    statement: timeStatement(context),
    description: describeTime(whole, uiWords(language).chart.kind.columns),
    facts: {},
    notes: eventNotes(events, language),
    issues: [],
  }
}

/** Two flows back to back, one up and one down, and their balance as a line beneath. */
export const columns = {
  schema: columnsSchema,
  modules: ['LineChart', 'BarChart', 'ScatterChart', 'GridComponent', 'TooltipComponent'],
  timed: true,
  defaults: { mode: 'absolute', modes: ['absolute'] },
  asks: (spec) => [askOf(spec.up, 0), askOf(spec.down, 0)],
  draw,
} as const satisfies ChartType<typeof columnsSchema>
