import { tierOf, type BarsSpec } from '../../charts/types/bars/figure'
import type { FigureContext, PlotUnit } from '../../charts/series/request'
import { sortRows, type DumbbellSpec } from '../../charts/types/dumbbell/figure'
import { newestPeriod, placeRows, type PlaceRow } from '../../charts/series/place-rows'
import { textWidth } from '../../charts/figure/text-width'
import { columnDigits } from '../../charts/series/plot-unit'
import { valueScale } from '../../charts/figure/value-axis'
import { formatPeriod, formatValue, unitLabel } from '../../format/index'
import { readPeriod } from '../../model/period'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { slideWords } from '../../words/files'
import { AXIS_SIZE, ROW_FIGURE_SIZE } from './chart-text'
import { legendHeight, type Area, type PlacedChart } from './panel-area'
import { chartSeries, printedFigure, type ChartScale, type ChartSeries, type SlideChart } from './slide-chart'

const ONE_COLUMN = 18 // rows; more stand in two charts side by side
const GUTTER = 28
const HEAD = 36 // unit and numerals above the rows
const BELOW = 6

const digitsAt = (rows: readonly PlaceRow[], at: number, step: PlotUnit): number => {
  const [model] = rows
  return model ? columnDigits(rows.map(({ resolved, indices }) => resolved.series.publishedDecimals[indices[at] ?? 0] ?? 0), step, model.resolved.indicator) : 0
}

/** One series of bars: which of a row's figures it shows, in which colour. */
interface BarColumn {
  readonly name: string
  readonly at: number // of the row's figures
  readonly color: string
  readonly text: string
  readonly nation: string // colour of the nation's bar among the places
  readonly shows: (row: PlaceRow) => boolean
}

interface RowsWish {
  readonly rows: readonly PlaceRow[]
  readonly step: PlotUnit
  readonly scale: ChartScale
  readonly columns: readonly BarColumn[]
  readonly overlap: boolean
  readonly language: Language
}

const seriesOf = ({ rows, step, columns }: RowsWish, shown: readonly PlaceRow[]): ChartSeries[] =>
  columns.map(({ name, at, color, text, nation, shows }) =>
    chartSeries({
      name,
      values: shown.map((row) => (shows(row) ? printedFigure(row.values[at] ?? Number.NaN, step.scale) : undefined)),
      decimals: digitsAt(rows, at, step),
      color,
      text,
      fills: shown.map((row) => (row.nation ? nation : color)),
      figures: { at: 'all' },
    }),
  )

const rightOf = ({ rows, step, columns, language }: RowsWish): number =>
  Math.max(...columns.flatMap(({ at }) => rows.map(({ values }) => textWidth(formatValue((values[at] ?? 0) / step.scale, digitsAt(rows, at, step), language), ROW_FIGURE_SIZE)))) + 12

const chartOf = (wish: RowsWish, shown: readonly PlaceRow[], size: Area): SlideChart => {
  const { step, scale, language, columns, rows, overlap } = wish
  const series = seriesOf(wish, shown)
  const legend = columns.length > 1
  const left = Math.ceil(Math.max(...rows.map(({ name }) => textWidth(name, AXIS_SIZE - 1)))) + 14
  const top = HEAD + (legend ? legendHeight(series.map(({ name }) => name), size.width) : 0)
  return {
    kind: 'bar',
    stacked: false,
    overlap,
    head: uiWords(language).chart.place,
    categories: shown.map(({ name }) => name),
    series,
    heading: unitLabel(step.token, language, step.unit),
    scale,
    labelEvery: 1,
    gap: columns.length > 1 && !overlap ? 25 : 45,
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

const printed = (rows: readonly PlaceRow[], step: PlotUnit): number[] => rows.flatMap(({ values }) => values.map((value) => value / step.scale))

const periodName = (text: string, language: Language): string => {
  const period = readPeriod(text)
  return period === undefined ? text : formatPeriod(period, language)
}

/** Places ranked by one figure, the greatest on top, in the colours of their tiers. */
export const barsCharts = ({ spec, resolved, units, palette, language }: FigureContext<BarsSpec>, area: Area): PlacedChart[] => {
  const [step] = units
  const period = spec.period ?? newestPeriod(resolved)
  const all = placeRows(resolved, [period], language).sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
  const rows = all.slice(0, spec.top ?? all.length)
  if (!step || rows.length === 0) return []
  const tiers = spec.tiers ?? []
  const column = (name: string, tier: number): BarColumn => {
    const color = palette.fills[tier] ?? palette.fills[0]
    return { name, at: 0, color, text: palette.ink, nation: color, shows: ({ values }) => tierOf(values[0] ?? 0, spec) === tier }
  }
  const named = tiers.map(({ label }, tier) => column(label[language], tier))
  const rest = rows.some(({ values }) => tierOf(values[0] ?? 0, spec) === tiers.length)
  const columns = [...named, ...(rest ? [column(tiers.length > 0 ? slideWords(language).lower : periodName(period, language), tiers.length)] : [])]
  const scale = valueScale(printed(rows, step), { zero: true, count: 5 })
  return rowCharts({ rows, step, scale, columns, overlap: true, language }, area)
}

/** Two dates of each place as a pair of bars, the later one in the deeper colour; bars begin at zero. */
export const dumbbellCharts = ({ spec, resolved, units, palette, language }: FigureContext<DumbbellSpec>, area: Area): PlacedChart[] => {
  const [step] = units
  const rows = sortRows(placeRows(resolved, [spec.from, spec.to], language), spec.sort)
  if (!step || rows.length === 0) return []
  const [deep, , pale] = palette.fills
  const [grey, dark] = palette.greys
  const columns: BarColumn[] = [
    { name: periodName(spec.from, language), at: 0, color: pale, text: palette.muted, nation: grey.line, shows: () => true },
    { name: periodName(spec.to, language), at: 1, color: deep, text: palette.ink, nation: dark.line, shows: () => true },
  ]
  const scale = valueScale(printed(rows, step), { zero: true, count: 4 })
  return rowCharts({ rows, step, scale, columns, overlap: false, language }, area)
}
