import type { Figure, Mark, Plot } from '../../charts/figure/figure'
import { colourOf, type Palette } from '../../charts/figure/palette'
import { textWidth } from '../../charts/figure/text-width'
import { tickDecimals, ticksOf } from '../../charts/figure/value-axis'
import { formatValue } from '../../format/index'
import { positionOf, readPeriod } from '../../model/period'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { AXIS_SIZE } from './chart-text'
import { chartSeries, printedFigure, type ChartScale, type ChartSeries, type SlideChart } from './slide-chart'
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

/** Heights of stacked charts; the first of two is taller, more are alike. */
export const stackedHeights = (count: number, height: number): number[] => {
  if (count > 2) return Array.from({ length: count }, () => Math.floor((height - (count - 1) * BETWEEN) / count))
  const upper = Math.round((height - BETWEEN) * 0.56)
  return count === 1 ? [height] : [upper, height - BETWEEN - upper]
}

/** Columns of the workbook that the chart does not draw: differences that the plot shows as the ground between two lines, which a native chart has not, and, under the lowest plot, what the table alone shows. */
export const undrawnColumns = ({ figure: { members, table, marks: all, plots }, plot, marks, time, palette, language }: TimePlot): ChartSeries[] => {
  const isLowest = plots.filter(({ head }) => !head).pop() === plot
  const isUndrawn = (at: number): boolean => marks.some((mark) => mark.kind === 'area' && mark.role === 'wedge' && mark.member === at) || (isLowest && !all.some(({ member }) => member === at))
  return members.flatMap((member, at): ChartSeries[] => {
    const column = isUndrawn(at) ? table.columns.findIndex((one) => one.member === at) : -1
    const head = table.columns[column]
    if (!head) return []
    const values = Array.from({ length: time.labels.length }, (): number | undefined => undefined)
    for (const { key, cells } of table.rows) {
      const [period, value] = [readPeriod(key), cells[column]?.value]
      if (period !== undefined && value !== undefined) values[time.indexAt(positionOf(period))] = printedFigure(value)
    }
    return [chartSeries({ name: head.label + uiWords(language).chart.bracket(head.unit), values, decimals: member.decimals, color: colourOf(member.ink, palette), listed: false })]
  })
}
