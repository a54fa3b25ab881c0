import * as z from 'zod/mini'
import { unitLabel } from '../../../format/index'
import type { Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import type { ChartType, DrawContext, Drawing, Picked } from '../chart-type'
import { positionAt, presentOf, valueAt } from '../../series/cut-series'
import { describeTime } from '../../text/describe-time'
import { baseOption, frameOf, gridOf, typeOf } from '../../figure/frame'
import { labelMargin, labelSeries, lineLabels, type LineLabel } from '../../figure/line-labels'
import type { LineStyle } from '../../figure/line-style'
import { memberOf } from '../../members'
import { commonFields, lineField, timeFields } from '../panel-fields'
import { periodTable } from '../../series/period-table'
import type { Palette } from '../../figure/palette'
import { timeSpots } from '../../figure/row-positions'
import { timeStatement } from '../../text/statement-time'
import { timeAxis, type TimeSpan } from '../../figure/time-axis'
import { timeTooltip, tooltipTexts } from '../../figure/readouts'
import { askOf, spanOf } from '../trend/figure'
import { tickWidth, valueAxis, valueScale } from '../../figure/value-axis'

const compositionSchema = z.strictObject({
  ...commonFields,
  ...timeFields,
  type: z.literal('composition'),
  parts: z.array(lineField).check(z.minLength(2), z.maxLength(5)), // from the bottom up
  whole: z.optional(z.string()),
})

export type CompositionSpec = z.infer<typeof compositionSchema>

interface Column {
  readonly x: number
  readonly values: readonly number[] // printed unit, one per part
}

const LONGEST_STEP = 1.1 // years
const OWN_YEARS = 6 // so few columns are labelled with their own years

/** The positions at which every part is known. A share of a whole that is not all there would mislead. */
export const columnsOf = (picked: readonly Picked[], scale: number): Column[] => {
  const [first] = picked
  if (!first) return []
  const maps = picked.map(({ series }) => new Map(presentOf(series).map((index) => [positionAt(series, index), valueAt(series, index) / scale])))
  return presentOf(first.series).flatMap((index) => {
    const x = positionAt(first.series, index)
    const values = maps.map((map) => map.get(x))
    return values.every((value): value is number => value !== undefined) ? [{ x, values }] : []
  })
}

const fillStyles = (count: number, palette: Palette): LineStyle[] =>
  Array.from({ length: count }, (_, at) => {
    const line = palette.fills[at] ?? palette.fills[4]
    const text = at === 0 ? palette.tones[0].text : at === 1 ? palette.tones[1].text : palette.muted
    return { tone: { line, text }, marker: 'rect', width: 1 }
  })

const stackOf = (columns: readonly Column[], styles: readonly LineStyle[], dense: boolean, columnWidth: number, palette: Palette): unknown[] =>
  styles.flatMap(({ tone }, at) => {
    const data = columns.map(({ x, values }) => [x, values[at] ?? null])
    const common = { data, stack: 'parts', silent: true, xAxisIndex: 0, yAxisIndex: 0, z: 2 }
    const drawn = dense
      ? { ...common, type: 'line', symbol: 'none', lineStyle: { width: 1, color: palette.paper }, areaStyle: { color: tone.line, opacity: 1 } }
      : { ...common, type: 'bar', barWidth: columnWidth, itemStyle: { color: tone.line, borderColor: palette.paper, borderWidth: 0.5 } }
    return memberOf(at, [drawn])
  })

/** Labels stand at the middle of their part of the last column. */
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

const draw = (context: DrawContext<CompositionSpec>): Drawing => {
  const { picked, steps, view, palette, language, mode } = context
  const words = uiWords(language).chart
  const [step] = steps
  const columns = columnsOf(picked, step?.scale ?? 1)
  const totals = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const shares = step?.unit.kind === 'share'
  const scale = shares ? { min: 0, max: 100, interval: 25 } : valueScale(totals, { zero: true, count: 4 })
  const styles = fillStyles(picked.length, palette)
  const { axis, label: size } = typeOf(view.width)
  const labels = atMiddles(lineLabels({ picked, steps, styles, width: view.width, size, language }), columns[columns.length - 1])
  const frame = frameOf({ width: view.width, height: view.height, count: 1, left: Math.ceil(tickWidth(scale, axis, language)) + 10, right: labelMargin(labels), heading: true })
  const dense = columns.every(({ x }, at) => at === 0 || x - (columns[at - 1]?.x ?? x) <= LONGEST_STEP)
  const exact = columns.length > 1 ? { first: columns[0]?.x ?? 0, last: columns[columns.length - 1]?.x ?? 0 } : spanOf(picked)
  const pad = columns.length <= OWN_YEARS ? (exact.last - exact.first) * 0.08 : 0.7
  const span: TimeSpan = dense ? exact : { first: exact.first - pad, last: exact.last + pad }
  const perYear = (frame.plots[0]?.width ?? view.width) / (span.last - span.first)
  const ends = labelSeries(labels, { frame, scales: [scale], span, palette, dots: false })
  const heading = mode === 'share' || shares ? words.modeUnit.share : step ? unitLabel(step.token, language, step.unit) : ''
  return {
    option: {
      ...baseOption(palette),
      tooltip: timeTooltip(tooltipTexts(picked, steps, language), palette),
      grid: frame.plots.map(gridOf),
      xAxis: [timeAxis(span, 0, frame, palette, { years: columns.length <= OWN_YEARS ? columns.map(({ x }) => x) : undefined })],
      yAxis: [valueAxis({ scale, at: 0, heading }, frame, palette, language)],
      series: [...stackOf(columns, styles, dense, Math.max(3, Math.min(view.width / 18, perYear * (columns.length <= OWN_YEARS ? 3 : 0.78))), palette), ...ends.series],
    },
    height: frame.height,
    labels: ends.boxes,
    members: picked.map(({ label }) => label),
    spots: timeSpots(picked, span, frame),
    table: periodTable(context),
    statement: timeStatement(context),
    description: describeTime(context, words.kind.composition),
    facts: {},
    notes: shares ? gapNote(totals, language) : [],
    issues: [],
  }
}

/** Shares of a whole, stacked: areas where every year is known, columns at their own years where not. */
export const composition = {
  schema: compositionSchema,
  modules: ['LineChart', 'BarChart', 'ScatterChart', 'GridComponent', 'TooltipComponent'],
  timed: true,
  defaults: { mode: 'share', modes: ['share', 'absolute'] },
  asks: (spec) => {
    const sum = spec.parts.map(({ indicator }) => indicator).join(' + ')
    return spec.parts.map((part) => ({ ...askOf(part, 0), whole: spec.whole ?? sum }))
  },
  draw,
} as const satisfies ChartType<typeof compositionSchema>
