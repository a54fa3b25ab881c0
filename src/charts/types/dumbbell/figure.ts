import * as z from 'zod/mini'
import { unitLabel } from '../../../format/index'
import type { Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import { LOCALES } from '../../../words/locales'
import type { ChartType, DrawContext, Drawing, Step } from '../chart-type'
import { baseOption, gridOf, isNarrow, typeOf, type Frame } from '../../figure/frame'
import { commonFields, placesField } from '../panel-fields'
import { placeAxis, rowFrame, rowValueAxis } from '../../figure/row-axis'
import { bareFigure, changeOf, changeTold, figureOf, placeAsks, placeRows, placeTable, type PlaceRow } from '../../series/place-rows'
import { residualNotes } from '../../text/place-residual'
import { NO_SPOTS, placeSpots } from '../../figure/row-positions'
import { periodTold, placesStatement } from '../../text/statement-places'
import { textWidth } from '../../figure/text-width'
import { SERIF, type Palette } from '../../figure/palette'
import { tooltipFrame } from '../../figure/readouts'
import { valueScale, type ValueScale } from '../../figure/value-axis'

const dumbbellSchema = z.strictObject({
  ...commonFields,
  type: z.literal('dumbbell'),
  indicator: z.string(),
  regions: placesField,
  from: z.string(), // period
  to: z.string(),
  unit: z.optional(z.string()),
  sort: z.optional(z.enum(['to', 'change'])),
  nation: z.optional(z.boolean()), // a row for the nation among the places
})

export type DumbbellSpec = z.infer<typeof dumbbellSchema>

const lastOf = ({ values }: PlaceRow): number => values[values.length - 1] ?? 0

/** Rows in the order drawn. */
export const sortRows = (rows: readonly PlaceRow[], sort: DumbbellSpec['sort']): PlaceRow[] =>
  [...rows].sort((a, b) => (sort === 'change' ? (changeOf(b) ?? 0) - (changeOf(a) ?? 0) : lastOf(b) - lastOf(a)))

const factsOf = (rows: readonly PlaceRow[], step: Step, language: DrawContext<unknown>['language']): Record<string, string> => {
  const places = rows.filter(({ nation }) => !nation)
  const byChange = places.filter((row) => changeOf(row) !== undefined).sort((a, b) => (changeOf(b) ?? 0) - (changeOf(a) ?? 0))
  const [most] = byChange
  const least = byChange[byChange.length - 1]
  const top = [...places].sort((a, b) => lastOf(b) - lastOf(a))[0]
  return {
    count: String(places.length),
    rising: String(byChange.filter((row) => (changeOf(row) ?? 0) > 0).length),
    falling: String(byChange.filter((row) => (changeOf(row) ?? 0) < 0).length),
    ...(most ? { 'most.name': most.name, 'most.change': changeTold(most, step, language) } : {}),
    ...(least ? { 'least.name': least.name, 'least.change': changeTold(least, step, language) } : {}),
    ...(top ? { 'top.name': top.name, 'top.value': figureOf(lastOf(top), step, language) } : {}),
  }
}

/** The bar between two marks: an invisible one to the lower value, a thin one over the difference. */
const spans = (rows: readonly PlaceRow[], step: Step, palette: Palette): unknown[] => {
  const common = { type: 'bar', stack: 'span', barWidth: 3, silent: true, tooltip: { show: false }, z: 2 }
  const low = rows.map(({ values, apart }) => (apart ? null : Math.min(...values) / step.scale))
  const rise = rows.map((row) => {
    const change = changeOf(row)
    const fill = (change ?? 0) < 0 ? palette.greys[1].line : (palette.fills[2] ?? palette.hairline)
    return { value: change === undefined ? null : Math.abs(change) / step.scale, itemStyle: { color: fill } }
  })
  return [{ ...common, data: low, itemStyle: { color: 'transparent' } }, { ...common, data: rise }]
}

const MARK = 11 // pixels from a mark's middle to its figure

/** Where a figure stands: after what rose, before what fell, unless it would run into the name of the place; then after both marks. */
const figurePlace = (row: PlaceRow, text: string, step: Step, { min, max }: ValueScale, { plots: [plot], labelSize }: Frame): { position: 'left' | 'right'; distance: number } => {
  const change = (changeOf(row) ?? 0) / step.scale
  if (change >= 0 || !plot) return { position: 'right', distance: 6 }
  const pixels = plot.width / (max - min)
  const room = (lastOf(row) / step.scale - min) * pixels
  return room >= textWidth(text, labelSize) + MARK ? { position: 'left', distance: 6 } : { position: 'right', distance: 6 - change * pixels }
}

const marks = (rows: readonly PlaceRow[], at: number, step: Step, frame: Frame, scale: ValueScale, context: DrawContext<DumbbellSpec>): unknown => {
  const { palette, language, spec } = context
  const filled = at > 0
  const head = filled ? spec.to : spec.from
  return {
    type: 'scatter',
    symbol: filled ? 'circle' : 'diamond',
    symbolSize: filled ? 10 : 9,
    z: 4 + at,
    data: rows.map((row, index) => {
      const value = row.values[at] ?? 0
      const falls = (changeOf(row) ?? 0) < 0
      const tone = row.nation ? palette.ink : palette.tones[0].line
      const text = bareFigure(value, step, language) + (index === 0 ? ` (${head})` : '')
      const figure = { show: true, ...figurePlace(row, text, step, scale, frame), fontFamily: SERIF, fontSize: frame.labelSize, color: row.nation ? palette.ink : palette.tones[0].text, formatter: text }
      const year = { show: index === 0, position: falls ? 'right' : 'left', distance: 6, fontFamily: SERIF, fontSize: frame.axisSize, color: palette.muted, formatter: head }
      return {
        value: [value / step.scale, index],
        itemStyle: { color: filled ? tone : palette.paper, borderColor: tone, borderWidth: filled ? 0 : 1.6, opacity: 1 },
        label: filled ? figure : year,
      }
    }),
  }
}

const state = (rows: readonly PlaceRow[], step: Step, facts: Record<string, string>, language: Language): string => {
  const words = uiWords(language).chart
  const places = rows.filter(({ nation }) => !nation).sort((a, b) => lastOf(b) - lastOf(a))
  const [model] = places
  const said = [
    placesStatement({ rows: places, nation: rows.filter(({ nation }) => nation), whole: true }, step, language),
    model ? words.rising(periodTold(model, 'first', language), Number(facts['rising']), places.length) : '',
    facts['most.name'] ? words.most(facts['most.name'], facts['most.change'] ?? '') : '',
  ]
  return said.map((text) => text.trim()).join(LOCALES[language].sentenceGap)
}

const draw = (context: DrawContext<DumbbellSpec>): Drawing => {
  const { spec, picked, steps, view, palette, language } = context
  const [step] = steps
  const rows = sortRows(placeRows(picked, [spec.from, spec.to], language), spec.sort)
  const empty: Drawing = { option: {}, height: 0, labels: [], members: [], spots: NO_SPOTS, table: placeTable(rows, context), statement: '', description: '', facts: {}, notes: [], issues: [] }
  if (!step || rows.length === 0) return empty
  const { label: size } = typeOf(view.width)
  const values = rows.flatMap((row) => row.values.map((value) => value / step.scale))
  const scale = valueScale(values, { zero: step.unit.kind === 'count', count: isNarrow(view.width) ? 3 : 6 })
  const names = rows.map(({ name }) => name)
  const frame = rowFrame({ width: view.width, height: view.height, names, right: Math.max(...rows.map((row, at) => textWidth(bareFigure(lastOf(row), step, language) + (at === 0 ? ` (${spec.to})` : ''), size))) + 16 })
  const facts = factsOf(rows, step, language)
  const tell = ({ dataIndex = 0 }: { dataIndex?: number }): string => {
    const row = rows[dataIndex]
    if (!row) return ''
    const [before = 0, after = 0] = row.values
    return [row.name.replace(/[{}]/g, ''), `${spec.from}  ${figureOf(before, step, language)}`, `${spec.to}  ${figureOf(after, step, language)}`, changeTold(row, step, language)].filter(Boolean).join('\n')
  }
  return {
    ...empty,
    option: {
      ...baseOption(palette),
      tooltip: { ...tooltipFrame(palette), trigger: 'item', formatter: tell },
      grid: frame.plots.map(gridOf),
      yAxis: placeAxis(names, frame, palette, rows.map(({ nation }) => nation)),
      xAxis: rowValueAxis(scale, unitLabel(step.token, language, step.unit), frame, palette, language),
      series: [...spans(rows, step, palette), marks(rows, 0, step, frame, scale, context), marks(rows, 1, step, frame, scale, context)],
    },
    height: frame.height,
    spots: placeSpots(rows.length, frame),
    statement: state(rows, step, facts, language),
    description: uiWords(language).chart.kind.dumbbell(spec.from, spec.to, rows.filter(({ nation }) => !nation).length),
    facts,
    notes: spec.regions === 'provinces' ? residualNotes(rows, spec.indicator, step, context) : [],
  }
}

/** Two dates of each place on one line: where it stood and where it stands. */
export const dumbbell = {
  schema: dumbbellSchema,
  modules: ['BarChart', 'ScatterChart', 'GridComponent', 'TooltipComponent'],
  timed: false,
  defaults: { mode: 'absolute', modes: ['absolute'] },
  asks: (spec, dataset) => placeAsks(spec.indicator, spec.regions, dataset, spec.nation ?? false),
  draw,
} as const satisfies ChartType<typeof dumbbellSchema>
