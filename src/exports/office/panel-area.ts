import type { Figure, Mark, Plot } from '../../charts/figure/figure'
import { colourOf, type Palette } from '../../charts/figure/palette'
import { textWidth } from '../../charts/figure/text-width'
import { tickDecimals, ticksOf } from '../../charts/figure/value-axis'
import { formatValue } from '../../format/index'
import type { TableColumn } from '../../charts/series/panel-table'
import { positionOf, readPeriod, type Period } from '../../model/period'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { AXIS_SIZE } from './chart-text'
import { chartSeries, printedFigure, type ChartScale, type ChartSeries, type RowsAlong, type SlideChart } from './slide-chart'
import type { DateRows, DateShown } from './date-axis'
import type { LineSeries } from './line-stretches'

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
  readonly time: DateRows
  readonly lines: LineSeries
  readonly isShared: boolean // its values have the axis of other plots
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

/** The rows of a chart over time. */
export const datesAlong = ({ time: { axis, months, labels, isEven }, between }: TimePlot): RowsAlong =>
  ({ categories: labels, dates: isEven ? undefined : { ...axis, months }, labelEvery: isEven ? Math.max(1, Math.round(axis.every / ((months[1] ?? 0) - (months[0] ?? 0) || 1))) : 1, between })

/** Left margin for the numerals of these axes. */
export const leftOf = (scales: readonly ChartScale[], language: Language): number =>
  Math.ceil(Math.max(...scales.flatMap((scale) => ticksOf({ ...scale, max: scale.max + scale.interval }).map((tick) => textWidth(formatValue(tick, tickDecimals(scale), language), AXIS_SIZE))))) + 12

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

/** Whether the workbook of a plot has a column for what it does not draw of a member: differences that the plot shows as the ground between two lines, which a native chart has not, and, under the lowest plot, what the table alone shows. */
const isUndrawn = ({ marks, plots }: Figure, plot: number, member: number): boolean => {
  const isLowest = plots.reduce((found, { head }, at) => (head ? found : at), -1) === plot
  return marks.some((mark) => mark.plot === plot && mark.kind === 'area' && mark.role === 'wedge' && mark.member === member) || (isLowest && !marks.some((mark) => mark.member === member))
}

/** The figures of the table that a plot does not draw, by member. */
const undrawnFigures = (figure: Figure, plot: number): { readonly member: number; readonly head: TableColumn; readonly held: readonly { readonly period: Period; readonly value: number }[] }[] =>
  figure.members.flatMap((_, member) => {
    const column = isUndrawn(figure, plot, member) ? figure.table.columns.findIndex((one) => one.member === member) : -1
    const head = figure.table.columns[column]
    const held = figure.table.rows.flatMap(({ key, cells }) => {
      const [period, value] = [readPeriod(key), cells[column]?.value]
      return period === undefined || value === undefined ? [] : [{ period, value }]
    })
    return head ? [{ member, head, held }] : []
  })

/** The dates of figures that a plot does not draw. */
export const undrawnDates = (figure: Figure, plot: number): DateShown[] => undrawnFigures(figure, plot).flatMap(({ held }) => held.map(({ period }) => ({ position: positionOf(period), period })))

/** Columns of the workbook that the chart does not draw. */
export const undrawnColumns = ({ figure, plot, time, palette, language }: TimePlot): ChartSeries[] =>
  undrawnFigures(figure, figure.plots.indexOf(plot)).flatMap(({ member: at, head, held }): ChartSeries[] => {
    const member = figure.members[at]
    const values = Array.from({ length: time.labels.length }, (): number | undefined => undefined)
    for (const { period, value } of held) values[time.indexAt(positionOf(period))] = printedFigure(value)
    return member ? [chartSeries({ name: head.label + uiWords(language).chart.bracket(head.unit), values, decimals: member.decimals, color: colourOf(member.ink, palette), listed: false })] : []
  })
