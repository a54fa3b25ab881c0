import * as z from 'zod/mini'
import { formatPeriod, unitLabel } from '../../../format/index'
import { uiWords } from '../../../words/index'
import type { ChartType, DrawContext, Drawing, Step } from '../chart-type'
import { periodAt } from '../../series/cut-series'
import { baseOption, gridOf, isNarrow, typeOf, type Frame } from '../../figure/frame'
import { commonFields, placesField, textField } from '../panel-fields'
import { placeAxis, rowFrame, rowValueAxis } from '../../figure/row-axis'
import { bareFigure, figureOf, newestPeriod, placeAsks, placeRows, placeTable, type PlaceRow } from '../../series/place-rows'
import { textWidth } from '../../figure/text-width'
import { NO_SPOTS, placeSpots } from '../../figure/row-positions'
import { placesStatement } from '../../text/statement-places'
import { SANS, SERIF, type Palette } from '../../figure/palette'
import { tooltipFrame } from '../../figure/readouts'
import { valueScale } from '../../figure/value-axis'

const tierField = z.strictObject({ from: z.number(), label: textField }) // `from` in the canonical unit

const barsSchema = z.strictObject({
  ...commonFields,
  type: z.literal('bars'),
  indicator: z.string(),
  regions: placesField,
  period: z.optional(z.string()),
  top: z.optional(z.int().check(z.gte(3), z.lte(60))),
  unit: z.optional(z.string()),
  tiers: z.optional(z.array(tierField).check(z.maxLength(4))), // from the highest down
})

export type BarsSpec = z.infer<typeof barsSchema>

const TIER_FILL = [0, 1, 2, 3] as const

/** Which tier a value belongs to; the last plus one when it is below them all. */
export const tierOf = (value: number, spec: BarsSpec): number => {
  const at = (spec.tiers ?? []).findIndex(({ from }) => value >= from)
  return at < 0 ? (spec.tiers ?? []).length : at
}

const tierFacts = (rows: readonly PlaceRow[], spec: BarsSpec): Record<string, string> =>
  Object.fromEntries((spec.tiers ?? []).map((_, at) => [`tier${at + 1}.count`, String(rows.filter(({ values }) => tierOf(values[0] ?? 0, spec) === at).length)]))

const barItems = (rows: readonly PlaceRow[], spec: BarsSpec, step: Step, size: number, palette: Palette, context: DrawContext<BarsSpec>): unknown[] =>
  rows.map(({ values }) => {
    const [value = 0] = values
    const fill = palette.fills[TIER_FILL[tierOf(value, spec)] ?? 0] ?? palette.fills[0]
    return {
      value: value / step.scale,
      itemStyle: { color: fill },
      label: { show: true, position: 'right', distance: 6, fontFamily: SERIF, fontSize: size, color: palette.ink, formatter: bareFigure(value, step, context.language) },
    }
  })

/** A tier's name in full where the room allows, else without what stands in brackets; '' where not even that fits. */
const fittingName = (name: string, room: number, size: number): string => [name, name.replace(/\s*[（(].*$/, '')].find((text) => textWidth(text, size) <= room) ?? ''

/** The tier's name at the right of its last row, where its bars leave most room. */
const tierMarks = (rows: readonly PlaceRow[], spec: BarsSpec, max: number, frame: Frame, palette: Palette, context: DrawContext<BarsSpec>): unknown[] =>
  (spec.tiers ?? []).flatMap(({ label }, tier) => {
    const last = rows.reduce((found, { values }, at) => (tierOf(values[0] ?? 0, spec) === tier ? at : found), -1)
    const [step] = context.steps
    const [plot] = frame.plots
    if (last < 0 || !step || !plot) return []
    const value = rows[last]?.values[0] ?? 0
    const margin = frame.width - plot.left - plot.width
    const taken = plot.left + (value / step.scale / max) * plot.width + textWidth(bareFigure(value, step, context.language), typeOf(context.view.width).label) + 18
    const name = fittingName(label[context.language], frame.width - 6 - taken, frame.axisSize)
    if (name === '') return []
    const text = { show: true, position: 'left', distance: 0, offset: [margin - 6, 0], fontFamily: SANS, fontSize: frame.axisSize, color: palette.muted, formatter: name }
    return [{ value: [max, last], label: text }]
  })

const draw = (context: DrawContext<BarsSpec>): Drawing => {
  const { spec, picked, steps, view, palette, language } = context
  const words = uiWords(language).chart
  const [step] = steps
  const period = spec.period ?? newestPeriod(picked)
  const all = placeRows(picked, [period], language).sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
  const rows = all.slice(0, spec.top ?? all.length)
  const [first] = rows
  const facts: Record<string, string> = { count: String(all.length), shown: String(rows.length), ...tierFacts(all, spec) }
  const empty: Drawing = { option: {}, height: 0, labels: [], members: [], spots: NO_SPOTS, table: placeTable(all, context), statement: '', description: '', facts, notes: [], issues: [] }
  if (!step || !first) return empty
  const { label: size } = typeOf(view.width)
  const scale = valueScale(rows.map(({ values }) => (values[0] ?? 0) / step.scale), { zero: true, count: isNarrow(view.width) ? 3 : 6 })
  const names = rows.map(({ name }) => name)
  const right = textWidth(bareFigure(first.values[0] ?? 0, step, language), size) + 14
  const frame = rowFrame({ width: view.width, height: view.height, names, right })
  const told = formatPeriod(periodAt(first.picked.series, first.indices[0] ?? 0), language)
  return {
    ...empty,
    option: {
      ...baseOption(palette),
      tooltip: { ...tooltipFrame(palette), trigger: 'item', formatter: ({ dataIndex = 0 }: { dataIndex?: number }) => { const row = rows[dataIndex]; return row ? `${row.name.replace(/[{}]/g, '')}\n${told}  ${figureOf(row.values[0] ?? 0, step, language)}` : '' } },
      grid: frame.plots.map(gridOf),
      yAxis: placeAxis(names, frame, palette),
      xAxis: rowValueAxis(scale, unitLabel(step.token, language, step.unit), frame, palette, language),
      series: [
        { type: 'bar', data: barItems(rows, spec, step, size, palette, context), barWidth: '62%', z: 2 },
        { type: 'scatter', symbolSize: 1, silent: true, itemStyle: { color: 'transparent', opacity: 1 }, tooltip: { show: false }, data: tierMarks(rows, spec, scale.max, frame, palette, context), z: 3 },
      ],
    },
    height: frame.height,
    spots: placeSpots(rows.length, frame),
    statement: placesStatement({ rows, nation: [], whole: rows.length === all.length }, step, language),
    description: words.kind.bars(told, rows.length),
    facts: { ...facts, period: told, 'top.name': first.name, 'top.value': figureOf(first.values[0] ?? 0, step, language) },
    notes: all.length > rows.length ? [words.others(all.length - rows.length)] : [],
  }
}

/** Places ranked by one figure, the greatest on top, in tiers where the panel names them. */
export const bars = {
  schema: barsSchema,
  modules: ['BarChart', 'ScatterChart', 'GridComponent', 'TooltipComponent'],
  timed: false,
  defaults: { mode: 'absolute', modes: ['absolute'] },
  asks: (spec, dataset) => placeAsks(spec.indicator, spec.regions, dataset, false),
  draw,
} as const satisfies ChartType<typeof barsSchema>
