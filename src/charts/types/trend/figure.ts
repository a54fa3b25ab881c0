import * as z from 'zod/mini'
import { unitLabel } from '../../../format/index'
import { NATION } from '../../../model/region'
import { uiWords } from '../../../words/index'
import type { Ask, ChartType, DrawContext, Drawing, Picked } from '../chart-type'
import { positionAt, presentOf, valueAt } from '../../series/cut-series'
import { describeTime } from '../../text/describe-time'
import { eventNotes, eventSeries, eventsIn } from '../../figure/event-marks'
import { baseOption, frameOf, gridOf, isNarrow, typeOf, type Frame } from '../../figure/frame'
import { labelMargin, labelSeries, lineLabels } from '../../figure/line-labels'
import { lineSeries } from '../../figure/line-marks'
import { memberOf } from '../../members'
import { lineStyles } from '../../figure/line-style'
import { commonFields, lineField, textField, timeFields, type LineSpec } from '../panel-fields'
import { periodTable } from '../../series/period-table'
import { timeSpots } from '../../figure/row-positions'
import { timeStatement } from '../../text/statement-time'
import { timeAxis, type TimeSpan } from '../../figure/time-axis'
import { timeTooltip, tooltipTexts } from '../../figure/readouts'
import { tickWidth, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'

const gridField = z.strictObject({
  lines: z.array(lineField),
  unit: z.optional(z.string()),
  zero: z.optional(z.boolean()),
  heading: z.optional(textField),
})

const trendSchema = z.strictObject({
  ...commonFields,
  ...timeFields,
  type: z.literal('trend'),
  grids: z.array(gridField).check(z.minLength(1), z.maxLength(2)),
})

export type TrendSpec = z.infer<typeof trendSchema>

/** What a line of `panels.json` asks for. */
export const askOf = (line: LineSpec, grid: number): Ask => ({
  indicator: line.indicator,
  region: line.region ?? NATION,
  vintage: line.vintage ?? '',
  label: line.label,
  grid,
  tone: line.tone,
  draw: line.draw,
  projection: line.projection ?? '',
  bands: line.bands ?? [],
  whole: line.whole ?? '',
  compared: false,
})

/** First and last position that the series fill, with air for marks that stand on the edge. */
export const spanOf = (picked: readonly Picked[]): TimeSpan => {
  const all = picked.flatMap(({ series, projected }) => [series, ...(projected ? [projected] : [])].filter(({ periods }) => periods.length > 0))
  const present = all.map((series) => ({ series, found: presentOf(series) })).filter(({ found }) => found.length > 0)
  const first = Math.min(...present.map(({ series, found }) => positionAt(series, found[0] ?? 0)))
  const last = Math.max(...present.map(({ series, found }) => positionAt(series, found[found.length - 1] ?? 0)))
  return last > first ? { first, last } : { first: first - 1, last: last + 1 }
}

const printedValues = ({ series, projected, bands }: Picked, scale: number): number[] =>
  [series, ...(projected ? [projected] : []), ...bands.flatMap(({ lower, upper }) => [lower, upper])].flatMap((one) =>
    presentOf(one).map((index) => valueAt(one, index) / scale),
  )

const ZERO_FROM = 0.45 // when the least value is below this part of the greatest, the axis begins at zero

/** Round bounds of one grid, in the unit printed. */
export const scaleOfGrid = (context: DrawContext<TrendSpec>, grid: number): ValueScale => {
  const { picked, steps, spec, view, mode } = context
  const values = picked.filter(({ ask }) => ask.grid === grid).flatMap((one) => printedValues(one, steps[grid]?.scale ?? 1))
  const spread = Math.min(...values) < Math.max(...values) * ZERO_FROM
  const zero = mode === 'growth' || (spec.grids[grid]?.zero ?? spread)
  return valueScale(values, { zero, count: grid === 0 && !isNarrow(view.width) ? 5 : 4 })
}

/** The unit of one grid, with its name where it has one. */
export const headingOf = ({ spec, steps, language, mode }: DrawContext<TrendSpec>, grid: number): string => {
  const words = uiWords(language).chart
  const step = steps[grid]
  const unit = mode === 'absolute' && step ? unitLabel(step.token, language, step.unit) : words.modeUnit[mode]
  const own = spec.grids[grid]?.heading?.[language]
  return own ? own + words.bracket(unit) : unit
}

/** Lines, points, bands and break marks of every series. */
const gridSeries = (context: DrawContext<TrendSpec>, frame: Frame): unknown[] => {
  const { picked, steps, palette, language, view } = context
  const styles = lineStyles(picked, palette)
  return picked.flatMap((one, at) => {
    const step = steps[one.ask.grid]
    const style = styles[at]
    const alone = picked.filter(({ ask }) => ask.grid === one.ask.grid).length === 1
    const width = frame.plots[one.ask.grid]?.width ?? view.width
    return step && style ? memberOf(at, lineSeries(one, at, step, style, { size: frame.axisSize, width, palette, language, alone })) : []
  })
}

const draw = (context: DrawContext<TrendSpec>): Drawing => {
  const { spec, picked, steps, view, palette, language, dataset } = context
  const styles = lineStyles(picked, palette)
  const scales = steps.map((_, grid) => scaleOfGrid(context, grid))
  const span = spanOf(picked)
  const { axis, label } = typeOf(view.width)
  const labels = lineLabels({ picked, steps, styles, width: view.width, size: label, language })
  const left = Math.ceil(Math.max(...scales.map((scale) => tickWidth(scale, axis, language)))) + 10
  const frame = frameOf({ width: view.width, height: view.height, count: steps.length, left, right: labelMargin(labels), heading: true })
  const ends = labelSeries(labels, { frame, scales, span, palette })
  const events = spec.events ? eventsIn(dataset, spec.theme, span) : []
  const [firstScale] = scales
  const option = {
    ...baseOption(palette),
    tooltip: timeTooltip(tooltipTexts(picked, steps, language), palette),
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    grid: frame.plots.map(gridOf),
    xAxis: frame.plots.map((_, at) => timeAxis(span, at, frame, palette, { zeroLine: (scales[at]?.min ?? 0) < 0 })),
    yAxis: scales.map((scale, at) => valueAxis({ scale, at, heading: headingOf(context, at) }, frame, palette, language)),
    series: [
      ...gridSeries(context, frame),
      ...(firstScale ? eventSeries(events, firstScale, palette, frame.axisSize) : []),
      ...ends.series,
    ],
  }
  return {
    option,
    height: frame.height,
    labels: ends.boxes,
    members: picked.map(({ label: name }) => name),
    spots: timeSpots(picked, span, frame),
    table: periodTable(context),
    statement: timeStatement(context),
    description: describeTime(context, uiWords(language).chart.kind.trend),
    facts: {},
    notes: eventNotes(events, language),
    issues: [],
  }
}

/** Lines, areas and points over time, on one grid or on two stacked ones when two units are shown. */
export const trend = {
  schema: trendSchema,
  modules: ['LineChart', 'ScatterChart', 'GridComponent', 'TooltipComponent'],
  timed: true,
  defaults: { mode: 'absolute', modes: ['absolute'] },
  asks: (spec) => spec.grids.flatMap(({ lines }, grid) => lines.map((line) => askOf(line, grid))),
  draw,
} as const satisfies ChartType<typeof trendSchema>
