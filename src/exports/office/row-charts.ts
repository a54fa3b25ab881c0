import { unitOfPlot, type BarsMark, type PointsMark, type RowAxis } from '../../charts/figure/figure'
import { colourOf, FILLS, type Ink } from '../../charts/figure/palette'
import { textWidth } from '../../charts/figure/text-width'
import { valueScale } from '../../charts/figure/value-axis'
import { formatValue } from '../../format/index'
import { AXIS_SIZE, ROW_FIGURE_SIZE } from './chart-text'
import { legendHeight, type Area, type PlacedChart, type FigurePrint } from './panel-area'
import { chartScale, chartSeries, headingOf, plotScale, printedFigure, type ChartScale, type ChartSeries, type SlideChart } from './slide-chart'

const ONE_COLUMN = 18 // rows; more are divided into two charts side by side
const GUTTER = 28
const HEAD = 36 // unit and numerals above the rows
const BELOW = 6

/** One series of bars, with values by row. */
interface BarColumn {
  readonly name: string
  readonly decimals: number
  readonly values: ReadonlyMap<number, number> // by row
  readonly ink: Ink
  readonly strong: Ink // of emphasised rows
  readonly outlined: boolean
  readonly mirrored: boolean
}

/** The fill of most rows; the nation's is ink, and that of an open age group fainter. */
const commonFill = ({ bars }: BarsMark): Ink => {
  const sizes = new Map<Ink, number>()
  for (const { fill } of bars) if (fill !== 'context' && fill !== 'ink') sizes.set(fill, (sizes.get(fill) ?? 0) + 1)
  const [most] = [...sizes].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? bars[0]?.fill ?? 'fill-0'
}

const ofBars = ({ name, decimals, bars, fill, mirrored }: BarsMark & { readonly fill: Ink }, names: RowAxis['names']): BarColumn => ({
  name,
  decimals,
  values: new Map(bars.map(({ at, to }) => [at, mirrored ? -to : to])),
  ink: fill,
  strong: bars.find(({ at }) => names[at]?.strong)?.fill ?? fill,
  outlined: false,
  mirrored,
})

/** Points become bars from zero; hollow points paler ones. */
const ofPoints = ({ name, decimals, points }: PointsMark): BarColumn => {
  const pale = points.every(({ fill }) => fill === 'paper')
  return { name, decimals, values: new Map(points.map(({ x, y }) => [y, x])), ink: pale ? (FILLS[2] ?? 'fill-2') : 'fill-0', strong: pale ? 'grey-0' : 'grey-1', outlined: false, mirrored: false }
}

const columnsOf = ({ figure }: FigurePrint, names: RowAxis['names']): BarColumn[] => {
  const points = figure.marks.flatMap((mark) => (mark.kind === 'points' && mark.role === 'value' ? [ofPoints(mark)] : []))
  if (points.length > 0) return points
  return figure.marks.flatMap((mark) => {
    if (mark.kind !== 'bars' || mark.role !== 'value') return []
    const outlined = mark.outline !== 'clear'
    return [{ ...ofBars({ ...mark, fill: outlined ? mark.outline : commonFill(mark) }, outlined ? [] : names), outlined }]
  })
}

interface RowsPrint extends FigurePrint {
  readonly columns: readonly BarColumn[]
  readonly names: RowAxis['names']
  readonly reversed: boolean // grows to the left; rows are named by the chart beside it
  readonly back: boolean // two measures back to back
  readonly overlap: boolean
  readonly figured: boolean
}

const seriesOf = ({ columns, names, palette, figured }: RowsPrint, from: number, to: number): ChartSeries[] =>
  columns.map(({ name, decimals, values, ink, strong, outlined }, at) => {
    const rows = names.slice(from, to)
    const value = (row: number): number | undefined => (values.has(row) ? printedFigure(values.get(row) ?? Number.NaN) : undefined)
    return chartSeries({
      name,
      values: rows.map((_, row) => value(from + row)),
      decimals,
      color: colourOf(ink, palette),
      text: at < columns.length - 1 && columns.length > 1 && ink !== 'fill-0' ? palette.muted : palette.ink,
      fills: rows.map((row) => colourOf(row.ink ? 'context' : row.strong && !names.some((one) => one.ink) ? strong : ink, palette)), // a name in an ink of its own is not in focus
      outlined,
      figures: { at: figured ? 'all' : 'none' },
    })
  })

const rightOf = ({ columns, language, figured }: RowsPrint): number =>
  figured ? Math.max(...columns.flatMap(({ values, decimals }) => [...values.values()].map((value) => textWidth(formatValue(value, decimals, language), ROW_FIGURE_SIZE)))) + 12 : 24

const EDGE = 24 // half a numeral left of a plot
const BESIDE = 4 // from a plot to the names of the chart beside it

const namesWidth = (names: RowAxis['names']): number => Math.ceil(Math.max(...names.map(({ text }) => textWidth(text, AXIS_SIZE - 1)))) + 14

const INTERVALS = 5

/** The axis of bars, which begin at zero. */
const fromZero = (scale: ChartScale, back: boolean): ChartScale => {
  if (back || scale.min <= 0) return { ...scale, min: back ? 0 : scale.min }
  const { min, max, interval } = valueScale([scale.max], { zero: true, count: INTERVALS })
  return { min, max, interval, isFixed: true }
}

const chartOf = (print: RowsPrint, from: number, to: number, size: Area): SlideChart => {
  const { figure, columns, names, overlap, reversed, back } = print
  const [plot] = figure.plots
  const series = seriesOf(print, from, to)
  const legend = columns.length > 1
  const left = reversed ? EDGE : namesWidth(names)
  const top = HEAD + (legend ? legendHeight(series.map(({ name }) => name), size.width) : 0)
  const isShared = back || series.some(({ values }) => values.length < names.length)
  const scale = plot ? chartScale(fromZero(plotScale(plot), back), series, isShared) : { min: 0, max: 1, interval: 1, isFixed: true }
  return {
    kind: 'bar',
    stacked: false,
    overlap,
    reversed,
    head: figure.table.head,
    categories: names.slice(from, to).map(({ text }) => text),
    series,
    heading: plot ? headingOf(plot) : '',
    unit: plot ? unitOfPlot(plot) : '',
    scale,
    spans: false,
    dates: undefined,
    labelEvery: 1,
    gap: back ? 12 : columns.length > 1 && !overlap ? 25 : 45,
    between: true,
    legend,
    description: '',
    size,
    plot: { left, top, width: size.width - left - (reversed ? BESIDE : rightOf(print)), height: size.height - top - BELOW },
  }
}

/** Two measures back to back: one chart to the left and one to the right, with the names of the rows between them. */
const backToBack = (rows: RowsPrint, area: Area): PlacedChart[] => {
  const { names, columns } = rows
  const plot = (area.width - EDGE - BESIDE - namesWidth(names) - EDGE) / 2
  const width = EDGE + plot + BESIDE
  const side = (mirrored: boolean, size: Area): PlacedChart['chart'] => chartOf({ ...rows, columns: columns.filter((column) => column.mirrored === mirrored), reversed: mirrored }, 0, names.length, size)
  return [
    { chart: side(true, { width, height: area.height }), x: 0, y: 0 },
    { chart: side(false, { width: area.width - width, height: area.height }), x: width, y: 0 },
  ]
}

/** Rows in one chart, or in two side by side with the same axis, the first row on top. */
export const rowCharts = (print: FigurePrint, area: Area): PlacedChart[] => {
  const { figure } = print
  const y = figure.plots[0]?.y
  const names = y?.kind === 'rows' ? y.names : []
  const columns = columnsOf(print, names)
  const back = columns.some(({ mirrored }) => mirrored)
  const rowsHeld = columns.reduce((sum, { values }) => sum + values.size, 0)
  const rows: RowsPrint = { ...print, columns, names, back, reversed: false, overlap: back || (columns.length > 1 && rowsHeld === names.length), figured: !back }
  if (back) return backToBack(rows, area)
  if (names.length <= ONE_COLUMN) return [{ chart: chartOf(rows, 0, names.length, area), x: 0, y: 0 }]
  const half = Math.ceil(names.length / 2)
  const width = (area.width - GUTTER) / 2
  const left = chartOf(rows, 0, half, { width, height: area.height })
  const right = chartOf(rows, half, names.length, { width, height: area.height })
  // rows of both have the same heights
  const plot = { ...right.plot, height: right.plot.height * ((names.length - half) / half) }
  return [
    { chart: left, x: 0, y: 0 },
    { chart: { ...right, plot }, x: width + GUTTER, y: 0 },
  ]
}
