/** A native chart, independent of the file format: categories, series, one value axis. */

import type { Plot, ValueAxis } from '../../charts/figure/figure'

export type ChartKind = 'line' | 'area' | 'column' | 'bar' | 'scatter'
export type ChartMarker = 'circle' | 'diamond' | 'square' | 'triangle' | 'plus' | 'x'

/** Data labels: at the last point with an offset in points; at every point; the names of some points; none. */
export type Figures =
  | { readonly at: 'end'; readonly dx: number; readonly dy: number; readonly dated: boolean; readonly named: boolean }
  | { readonly at: 'all' }
  | { readonly at: 'names'; readonly points: ReadonlyMap<number, 'r' | 'l' | 't' | 'b'> } // by category, at which side
  | { readonly at: 'none' }

/** One series. A line ends at a blank row, or where the series ends, so that none crosses a break. */
export interface ChartSeries {
  readonly name: string
  readonly values: readonly (number | undefined)[] // by category, in the unit of the axis
  readonly decimals: number
  readonly before: string // the word before its figures: `over ` of bounds; '' for points
  readonly color: string // #RRGGBB
  readonly text: string // its variant with enough contrast for text
  readonly line: 'solid' | 'dash' | 'dot' | 'none'
  readonly width: number // points
  readonly marker: ChartMarker | undefined
  readonly symbol: ChartMarker // of single points of a line without markers
  readonly alone: readonly number[] // rows with such a point
  readonly hollow: readonly number[] // categories with an unverified value
  readonly fills: readonly string[] // by category, where bars or points differ in colour
  readonly sizes: readonly number[] // by category, of points whose markers differ in size, in points
  readonly outlined: boolean // drawn as an outline
  readonly figures: Figures
  readonly listed: boolean // has an entry in the legend
}

export interface ChartScale {
  readonly min: number
  readonly max: number
  readonly interval: number
  readonly isFixed: boolean // the maximum is written into the file; else it follows when figures are edited
}

/** An axis of dates. Months are counted from the year 0, so that December of a year is its number times 12. */
export interface DateAxis {
  readonly base: 'months' | 'years' // the smallest step: columns are as wide as it
  readonly first: number // month at which the axis begins, with its first label
  readonly last: number // the newest month
  readonly every: number // months between two labels
}

/** Rows of a chart over time: months of their dates, on an axis. */
export interface ChartDates extends DateAxis {
  readonly months: readonly number[]
}

/** Where the rows of a chart are along its axis. */
export interface RowsAlong {
  readonly categories: readonly string[] // texts of the rows
  readonly dates: ChartDates | undefined // undefined: evenly spaced
  readonly labelEvery: number // rows, where there are no dates
  readonly between: boolean // points are between the ticks, as columns are
}

/** The plot inside the chart's frame, in points of the page. */
export interface PlotBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface SlideChart extends RowsAlong {
  readonly kind: ChartKind
  readonly stacked: boolean
  readonly head: string // of the workbook's first column
  readonly series: readonly ChartSeries[]
  readonly also?: readonly ChartSeries[] // columns of the workbook that are not drawn
  readonly across?: { readonly heading: string; readonly scale: ChartScale } // the horizontal axis of points, whose values are the first of `also`; categories are their names
  readonly heading: string // of the value axis: its unit
  readonly unit: string // of all series drawn, for their heads in the workbook
  readonly scale: ChartScale
  readonly spans: boolean // lines go on over blank rows
  readonly overlap: boolean // bars of different series overlap, since each row has a value in one of them
  readonly reversed: boolean // values grow to the left, and the rows are named by the chart beside it
  readonly gap: number // per cent of a column's width
  readonly legend: boolean
  readonly description: string // alternative text
  readonly size: { readonly width: number; readonly height: number } // points
  readonly plot: PlotBox
}

/** A value in the unit of the axis, without the rounding noise of division. */
export const printedFigure = (value: number): number | undefined => (Number.isFinite(value) ? Number(value.toPrecision(12)) : undefined)

const valuesOf = ({ x, y }: Plot): ValueAxis => (x.kind === 'value' ? x : (y as ValueAxis))

/** The value axis of a plot as the figure has it. */
export const plotScale = (plot: Plot): ChartScale => {
  const { min, max, ticks } = valuesOf(plot)
  return { min, max, interval: (ticks[1]?.at ?? max) - (ticks[0]?.at ?? min), isFixed: true }
}

const MARGIN = 0.05 // of the range, which office programs leave above the greatest value

/** The maximum that office programs choose by themselves: the first interval above the greatest value and a margin. */
const automaticMax = (greatest: number, { min, interval }: Pick<ChartScale, 'min' | 'interval'>): number =>
  min + Math.max(1, Math.ceil((greatest + MARGIN * (greatest - min) - min) / interval - 1e-9)) * interval

/** The value axis of a chart of these series. Its maximum follows edits, but for axes shared by several charts, and parts of a hundred. */
export const chartScale = (scale: ChartScale, series: readonly Pick<ChartSeries, 'values'>[], isShared: boolean): ChartScale => {
  const greatest = Math.max(...series.flatMap(({ values }) => values.flatMap((value) => value ?? [])))
  return isShared || !(greatest > 0) || !(scale.interval > 0) ? scale : { ...scale, max: printedFigure(automaticMax(greatest, scale)) ?? scale.max, isFixed: false }
}

/** Place of a row along the axis, as a part of its length. */
export const shareAt = ({ categories: { length }, dates, between }: RowsAlong, at: number): number => {
  if (!dates) return between ? (at + 0.5) / length : at / Math.max(1, length - 1)
  const { months, first, last } = dates
  const edge = edgeOf({ dates, between })
  return ((months[at] ?? last) - first + edge) / Math.max(1, last - first + 2 * edge)
}

/** Months from the ends of an axis of dates to its first and last date: half a column. */
export const edgeOf = ({ dates, between }: Pick<RowsAlong, 'dates' | 'between'>): number => (between ? (dates?.base === 'years' ? 6 : 0.5) : 0)

/** Heading of the value axis of a plot: its unit, with the measure where it has one; of a plot among small multiples its name. */
export const headingOf = (plot: Plot): string => plot.head?.text ?? valuesOf(plot).heading

/** A series with default properties. */
export const chartSeries = (given: Pick<ChartSeries, 'name' | 'values' | 'decimals' | 'color'> & Partial<ChartSeries>): ChartSeries => ({
  text: given.color,
  before: '',
  line: 'solid',
  width: 2.25,
  marker: undefined,
  symbol: 'circle',
  alone: [],
  hollow: [],
  fills: [],
  sizes: [],
  outlined: false,
  figures: { at: 'none' },
  listed: true,
  ...given,
})
