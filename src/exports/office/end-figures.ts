import { placeLabels } from '../../charts/figure/place-labels'
import { textWidth } from '../../charts/figure/text-width'
import { formatValue } from '../../format/index'
import type { Language } from '../../model/text'
import { FIGURE_SIZE } from './chart-text'
import type { ChartScale, ChartSeries, PlotBox } from './slide-chart'

const LEADING = 1.3
const WIDEST = 0.28 // of the chart; wider names are in a legend

/** The text at the end of a line. */
export interface EndText {
  readonly series: number
  readonly lines: readonly string[]
  readonly last: number // category
  readonly value: number
  readonly dated: boolean // ends earlier than others: its year is given
}

/** A series with a text at its end, and whether its name includes the date. */
export interface End {
  readonly member: number
  readonly at: number
  readonly dated: boolean
}

const lastOf = (one: ChartSeries): number => one.values.reduce((found: number, value, at) => (value === undefined ? found : at), -1)

/** The texts at the ends of these series: name, last figure, and its year where the line ends early or, at the uppermost, where the axis does not write the newest year. */
export const endTexts = (series: readonly ChartSeries[], ends: readonly End[], categories: readonly string[], withNames: boolean, isNewestWritten: boolean, language: Language): EndText[] => {
  const latest = Math.max(...series.map(lastOf))
  const newest = ends.flatMap(({ at }) => (series[at] && lastOf(series[at]) === latest ? [series[at].values[latest] ?? 0] : []))
  const isUppermost = (value: number): boolean => !isNewestWritten && value === Math.max(...newest)
  return ends.flatMap(({ at, dated: isDatedByName }) => {
    const one = series[at]
    const last = one ? lastOf(one) : -1
    const value = one?.values[last]
    if (!one || value === undefined) return []
    const dated = last < latest ? !(isDatedByName && withNames) : isUppermost(value)
    return [{ series: at, last, value, dated, lines: [...(withNames ? [one.name] : []), ...(dated ? [categories[last] ?? ''] : []), one.before + formatValue(value, one.decimals, language)] }]
  })
}

/** Width that the texts need, in points. */
export const endWidth = (texts: readonly EndText[]): number => Math.max(0, ...texts.flatMap(({ lines }) => lines.map((line) => textWidth(line, FIGURE_SIZE)))) + 16

const heightOf = ({ lines }: EndText): number => lines.length * FIGURE_SIZE * LEADING

/** Whether names fit beside the ends of the lines, or must go into a legend. */
export const fitsBeside = (texts: readonly EndText[], width: number, plotHeight: number): boolean =>
  endWidth(texts) <= width * WIDEST && texts.reduce((sum, text) => sum + heightOf(text) + 2, 0) <= plotHeight + 20

/** The series with their end labels, moved apart in one column right of the plot. */
export const withEndFigures = (series: readonly ChartSeries[], texts: readonly EndText[], share: (row: number) => number, scale: ChartScale, plot: PlotBox, named: boolean): ChartSeries[] => {
  const yOf = (value: number): number => plot.top + plot.height * (1 - (value - scale.min) / (scale.max - scale.min))
  const wanted = texts.map((text) => ({ key: String(text.series).padStart(3, '0'), y: yOf(text.value), left: 0, width: 1, height: heightOf(text) }))
  const placed = placeLabels(wanted, { top: plot.top - 12, bottom: plot.top + plot.height + 4, gap: 1 })
  return series.map((one, at) => {
    const text = texts.find((entry) => entry.series === at)
    const box = placed.find(({ key }) => Number(key) === at)
    if (!text || !box) return one
    return { ...one, figures: { at: 'end', dx: (1 - share(text.last)) * plot.width, dy: box.top + box.height / 2 - yOf(text.value), dated: text.dated, named } }
  })
}
