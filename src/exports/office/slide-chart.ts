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

/** One series. Each run is a series of its own, so that no line crosses a break. */
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
}

/** The plot inside the chart's frame, in points of the page. */
export interface PlotBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface SlideChart {
  readonly kind: ChartKind
  readonly stacked: boolean
  readonly head: string // of the workbook's first column
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly also?: readonly ChartSeries[] // columns of the workbook that are not drawn
  readonly across?: { readonly heading: string; readonly scale: ChartScale } // the horizontal axis of points, whose values are the first of `also`; categories are their names
  readonly heading: string // of the value axis: its unit
  readonly scale: ChartScale
  readonly labelEvery: number // categories
  readonly overlap: boolean // bars of different series overlap, since each row has a value in one of them
  readonly reversed: boolean // values grow to the left, and the rows are named by the chart beside it
  readonly gap: number // per cent of a column's width
  readonly between: boolean // points are between the ticks, as columns are
  readonly legend: boolean
  readonly description: string // alternative text
  readonly size: { readonly width: number; readonly height: number } // points
  readonly plot: PlotBox
}

/** A value in the unit of the axis, without the rounding noise of division. */
export const printedFigure = (value: number): number | undefined => (Number.isFinite(value) ? Number(value.toPrecision(12)) : undefined)

const valuesOf = ({ x, y }: Plot): ValueAxis => (x.kind === 'value' ? x : (y as ValueAxis))

/** The value axis of a plot. */
export const chartScale = (plot: Plot): ChartScale => {
  const { min, max, ticks } = valuesOf(plot)
  return { min, max, interval: (ticks[1]?.at ?? max) - (ticks[0]?.at ?? min) }
}

/** Heading of the value axis of a plot: its unit, with the measure where it has one; of a plot among small multiples its name. */
export const headingOf = (plot: Plot): string => plot.head?.text ?? valuesOf(plot).heading

/** A series with default properties. */
export const chartSeries = (given: Pick<ChartSeries, 'name' | 'values' | 'decimals' | 'color'> & Partial<ChartSeries>): ChartSeries => ({
  text: given.color,
  before: '',
  line: 'solid',
  width: 2.25,
  marker: undefined,
  hollow: [],
  fills: [],
  sizes: [],
  outlined: false,
  figures: { at: 'none' },
  listed: true,
  ...given,
})
