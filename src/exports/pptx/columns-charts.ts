import type { FigureContext, PlotUnit, ResolvedSeries } from '../../charts/series/request'
import { flowsOf, type ColumnsSpec } from '../../charts/types/columns/figure'
import { positionAt, presentOf, valueAt } from '../../charts/series/cut-series'
import { lineStyles, type LineStyle } from '../../charts/figure/line-style'
import { valueScale } from '../../charts/figure/value-axis'
import { unitLabel } from '../../format/index'
import { uiWords } from '../../words/index'
import { slideWords } from '../../words/files'
import { digitsOf } from './line-parts'
import { BETWEEN, FOOT, HEAD, leftOf, legendHeight, stackedHeights, type Area, type PlacedChart } from './panel-area'
import { chartSeries, printedFigure, type ChartScale, type ChartSeries, type SlideChart } from './slide-chart'
import { timeCategories, type TimeCategories } from './time-categories'
import { lineCharts } from './trend-charts'

const printed = ({ series }: ResolvedSeries, step: PlotUnit): number[] => presentOf(series).map((index) => valueAt(series, index) / step.scale)

const columnsOf = (one: ResolvedSeries, step: PlotUnit, time: TimeCategories, { tone }: LineStyle): ChartSeries => {
  const values = Array.from({ length: time.labels.length }, (): number | undefined => undefined)
  for (const index of presentOf(one.series)) values[time.indexAt(positionAt(one.series, index))] = printedFigure(valueAt(one.series, index), step.scale)
  return chartSeries({ name: one.label, values, decimals: digitsOf(one, step), color: tone.line })
}

interface Frame {
  readonly size: Area
  readonly left: number
  readonly right: number
  readonly scale: ChartScale
}

/** Both flows side by side, each upward: a reader of a slide compares their heights. */
const flowChart = (flows: readonly ResolvedSeries[], step: PlotUnit, unit: string, { size, left, right, scale }: Frame, { palette, language }: FigureContext<ColumnsSpec>, all: readonly ResolvedSeries[]): SlideChart => {
  const top = HEAD + legendHeight(flows.map(({ label }) => label), size.width)
  const plot = { left, top, width: size.width - left - right, height: size.height - top - FOOT }
  const time = timeCategories(all, plot.width)
  const styles = lineStyles(flows, palette)
  return {
    kind: 'column',
    stacked: false,
    overlap: false,
    head: uiWords(language).chart.year,
    categories: time.labels,
    series: flows.flatMap((one, at) => {
      const style = styles[at]
      return style ? [columnsOf(one, step, time, style)] : []
    }),
    heading: unit,
    scale,
    labelEvery: time.every,
    gap: 30,
    between: true,
    legend: true,
    description: '',
    size,
    plot,
  }
}

/** Two flows as columns and, in a chart of its own, their balance as a line. */
export const columnsCharts = (context: FigureContext<ColumnsSpec>, area: Area): PlacedChart[] => {
  const { palette, language, mode, units } = context
  const [step] = units
  if (!step) return []
  const words = uiWords(language).chart
  const flows = flowsOf(context)
  const [net] = flows.slice(2)
  const unit = mode === 'absolute' ? unitLabel(step.token, language, step.unit) : words.modeUnit[mode]
  const two = flows.slice(0, 2)
  const scale = valueScale(two.flatMap((one) => printed(one, step)), { zero: true, count: 5 })
  const netScale = net ? valueScale(printed(net, step), { zero: true, count: 4 }) : scale
  const left = leftOf([scale, netScale], language)
  const heights = stackedHeights(net ? 2 : 1, area.height)
  const [upper = area.height, lower = 0] = heights
  const ink = { tone: { line: palette.ink, text: palette.ink }, marker: 'circle', width: 2 } as const
  // years without a balance keep their place below, so that both charts tell the same time
  const members = net ? [{ one: net, style: ink }] : []
  const below = net
    ? lineCharts([{ members, scale: netScale, heading: slideWords(language).change(net.label, unit), between: true, years: flows }], { units: [step, step], language }, area.width, { heights: [lower], left, right: 16 })
    : []
  const right = below[0] ? area.width - left - below[0].chart.plot.width : 16
  const above: PlacedChart = { chart: flowChart(two, step, unit, { size: { width: area.width, height: upper }, left, right, scale }, context, flows), x: 0, y: 0 }
  return [above, ...below.map((placed) => ({ ...placed, y: upper + BETWEEN }))]
}
