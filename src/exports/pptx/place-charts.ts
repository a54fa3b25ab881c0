import type { BarsSpec } from '../../charts/bars'
import { tierOf } from '../../charts/bars'
import type { DrawContext, Step } from '../../charts/chart-type'
import { sortRows, type DumbbellSpec } from '../../charts/dumbbell'
import { newestPeriod, placeRows, type PlaceRow } from '../../charts/place-rows'
import { textWidth } from '../../charts/text-width'
import { columnDigits } from '../../charts/unit-step'
import { valueScale } from '../../charts/value-axis'
import { formatPeriod, formatValue, unitLabel } from '../../format/index'
import { readPeriod } from '../../model/period'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { AXIS_SIZE, ROW_FIGURE_SIZE } from './chart-text'
import { legendHeight, type Area, type PlacedChart } from './panel-area'
import { chartSeries, printedFigure, type ChartScale, type ChartSeries, type SlideChart } from './slide-chart'

const ONE_COLUMN = 18 // rows; more stand in two charts side by side
const GUTTER = 28
const HEAD = 36 // unit and numerals above the rows
const BELOW = 6

const digitsAt = (rows: readonly PlaceRow[], at: number, step: Step): number => {
  const [model] = rows
  return model ? columnDigits(rows.map(({ picked, indices }) => picked.series.publishedDecimals[indices[at] ?? 0] ?? 0), step, model.picked.indicator) : 0
}

interface RowsWish {
  readonly rows: readonly PlaceRow[]
  readonly step: Step
  readonly scale: ChartScale
  readonly columns: readonly { readonly name: string; readonly color: string; readonly text: string; readonly fills: (row: PlaceRow) => string }[]
  readonly language: Language
}

const seriesOf = ({ rows, step, columns }: RowsWish, shown: readonly PlaceRow[]): ChartSeries[] =>
  columns.map(({ name, color, text, fills }, at) =>
    chartSeries({
      name,
      values: shown.map(({ values }) => printedFigure(values[at] ?? Number.NaN, step.scale)),
      decimals: digitsAt(rows, at, step),
      color,
      text,
      fills: shown.map(fills),
      figures: { at: 'all' },
    }),
  )

const rightOf = ({ rows, step, columns, language }: RowsWish): number =>
  Math.max(...columns.flatMap((_, at) => rows.map(({ values }) => textWidth(formatValue((values[at] ?? 0) / step.scale, digitsAt(rows, at, step), language), ROW_FIGURE_SIZE)))) + 12

const chartOf = (wish: RowsWish, shown: readonly PlaceRow[], size: Area): SlideChart => {
  const { step, scale, language, columns, rows } = wish
  const series = seriesOf(wish, shown)
  const legend = columns.length > 1
  const left = Math.ceil(Math.max(...rows.map(({ name }) => textWidth(name, AXIS_SIZE - 1)))) + 14
  const top = HEAD + (legend ? legendHeight(series.map(({ name }) => name), size.width) : 0)
  return {
    kind: 'bar',
    stacked: false,
    head: uiWords(language).chart.place,
    categories: shown.map(({ name }) => name),
    series,
    heading: unitLabel(step.token, language, step.unit),
    scale,
    labelEvery: 1,
    gap: columns.length > 1 ? 25 : 45,
    between: true,
    legend,
    description: '',
    size,
    plot: { left, top, width: size.width - left - rightOf(wish), height: size.height - top - BELOW },
  }
}

/** Rows in one chart, or in two side by side with the same axis, the first rows on top. */
const rowCharts = (wish: RowsWish, area: Area): PlacedChart[] => {
  const { rows } = wish
  if (rows.length <= ONE_COLUMN) return [{ chart: chartOf(wish, rows, area), x: 0, y: 0 }]
  const half = Math.ceil(rows.length / 2)
  const width = (area.width - GUTTER) / 2
  const [first, second] = [rows.slice(0, half), rows.slice(half)]
  const left = chartOf(wish, first, { width, height: area.height })
  const right = chartOf(wish, second, { width, height: area.height })
  // rows of both stand at the same heights
  const share = second.length / half
  const plot = { ...right.plot, height: right.plot.height * share }
  return [
    { chart: left, x: 0, y: 0 },
    { chart: { ...right, plot }, x: width + GUTTER, y: 0 },
  ]
}

const printed = (rows: readonly PlaceRow[], step: Step): number[] => rows.flatMap(({ values }) => values.map((value) => value / step.scale))

/** Places ranked by one figure, the greatest on top, in the colours of their tiers. */
export const barsCharts = ({ spec, picked, steps, palette, language }: DrawContext<BarsSpec>, area: Area): PlacedChart[] => {
  const [step] = steps
  const period = spec.period ?? newestPeriod(picked)
  const all = placeRows(picked, [period], language).sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
  const rows = all.slice(0, spec.top ?? all.length)
  if (!step || rows.length === 0) return []
  const asked = readPeriod(period)
  const name = asked === undefined ? period : formatPeriod(asked, language)
  const fills = ({ values }: PlaceRow): string => palette.fills[tierOf(values[0] ?? 0, spec)] ?? palette.fills[0]
  const scale = valueScale(printed(rows, step), { zero: true, count: 5 })
  return rowCharts({ rows, step, scale, columns: [{ name, color: palette.fills[0], text: palette.ink, fills }], language }, area)
}

/** Two dates of each place as a pair of bars, the later one in the deeper colour; bars begin at zero. */
export const dumbbellCharts = ({ spec, picked, steps, palette, language }: DrawContext<DumbbellSpec>, area: Area): PlacedChart[] => {
  const [step] = steps
  const rows = sortRows(placeRows(picked, [spec.from, spec.to], language), spec.sort)
  if (!step || rows.length === 0) return []
  const name = (text: string): string => {
    const period = readPeriod(text)
    return period === undefined ? text : formatPeriod(period, language)
  }
  const [deep, , pale] = palette.fills
  const [grey, dark] = palette.greys
  const columns = [
    { name: name(spec.from), color: pale, text: palette.muted, fills: ({ nation }: PlaceRow) => (nation ? grey.line : pale) },
    { name: name(spec.to), color: deep, text: palette.ink, fills: ({ nation }: PlaceRow) => (nation ? dark.line : deep) },
  ]
  const scale = valueScale(printed(rows, step), { zero: true, count: 4 })
  return rowCharts({ rows, step, scale, columns, language }, area)
}
