import type { Figure, Mark, Plot } from '../../charts/figure/figure'
import type { Palette } from '../../charts/figure/palette'
import { textWidth } from '../../charts/figure/text-width'
import { tickDecimals, ticksOf } from '../../charts/figure/value-axis'
import { formatValue } from '../../format/index'
import type { Language } from '../../model/text'
import { AXIS_SIZE } from './chart-text'
import type { ChartScale, SlideChart } from './slide-chart'
import type { TimeCategories } from './time-categories'

/** An area of a slide, in points. */
export interface Area {
  readonly width: number
  readonly height: number
}

/** A chart and its place inside the panel's area. */
export interface PlacedChart {
  readonly chart: SlideChart
  readonly x: number
  readonly y: number
}

/** Context of printing one plot of a figure on a slide. */
export interface FigurePrint {
  readonly figure: Figure
  readonly palette: Palette
  readonly language: Language
}

/** Plots that share years share margins. */
export interface TimePlot extends FigurePrint {
  readonly plot: Plot
  readonly marks: readonly Mark[] // of this plot
  readonly time: TimeCategories
  readonly size: Area
  readonly left: number
  readonly right: number
  readonly between: boolean // points are between the ticks, as columns are
}

export const HEAD = 26 // the unit over the plot
export const FOOT = 26 // years under it
export const BETWEEN = 6 // charts one above the other
const LEGEND_ROW = 17
const LEGEND_KEY = 34 // symbol and spacing of one entry

/** Left margin for the numerals of these axes. */
export const leftOf = (scales: readonly ChartScale[], language: Language): number =>
  Math.ceil(Math.max(...scales.flatMap((scale) => ticksOf(scale).map((tick) => textWidth(formatValue(tick, tickDecimals(scale), language), AXIS_SIZE))))) + 12

/** Height of a legend of these names. */
export const legendHeight = (names: readonly string[], width: number): number => {
  const total = names.reduce((sum, name) => sum + textWidth(name, AXIS_SIZE) + LEGEND_KEY, 0)
  return Math.ceil(total / (width * 0.85)) * LEGEND_ROW + 6
}

/** Heights of stacked charts; the first of two is taller. */
export const stackedHeights = (count: number, height: number): number[] => {
  const upper = Math.round((height - BETWEEN) * 0.56)
  return count === 1 ? [height] : [upper, height - BETWEEN - upper]
}
