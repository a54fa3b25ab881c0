import type { FigureContext, ResolvedSeries } from '../../charts/series/request'
import { presentOf } from '../../charts/series/cut-series'
import { lineStyles, type LineStyle } from '../../charts/figure/line-style'
import { headingOf, scaleOfGrid, type TrendSpec } from '../../charts/types/trend/figure'
import { uiWords } from '../../words/index'
import type { Language } from '../../model/text'
import { endTexts, endWidth, fitsBeside, withEndFigures, type End, type EndText } from './end-figures'
import { lineParts } from './line-parts'
import { BETWEEN, FOOT, HEAD, leftOf, legendHeight, stackedHeights, type Area, type PlacedChart } from './panel-area'
import type { ChartScale, ChartSeries, SlideChart } from './slide-chart'
import { timeCategories, type TimeCategories } from './time-categories'

/** Lines to be drawn on one chart, before they are placed. */
export interface LineChartWish {
  readonly members: readonly { readonly one: ResolvedSeries; readonly style: LineStyle }[]
  readonly scale: ChartScale
  readonly heading: string
  readonly between: boolean
  readonly years?: readonly ResolvedSeries[] // whose years the axis shows too
}

type Context = Pick<FigureContext<unknown>, 'units' | 'language'>

const LABELLED = 14 // marks; more figures would crowd

/** Figures over the marks of a series that stands alone and has no line. */
const withAllFigures = (series: readonly ChartSeries[], one: ResolvedSeries | undefined): ChartSeries[] | undefined => {
  const [only] = series
  if (series.length !== 1 || !only || !one || only.line !== 'none' || presentOf(one.series).length > LABELLED) return undefined
  return [{ ...only, figures: { at: 'all' } }]
}

interface Built {
  readonly series: readonly ChartSeries[]
  readonly ends: readonly End[] // which of them carry a name or figure at their end
}

const build = ({ members }: LineChartWish, time: TimeCategories, { units, language }: Context, marked: boolean): Built => {
  const series: ChartSeries[] = []
  const ends: End[] = []
  for (const { one, style } of members) {
    const step = units[one.request.grid]
    if (!step) continue
    const found = lineParts({ one, step, style, time, language, marked })
    if (found.named >= 0) ends.push({ at: series.length + found.named, dated: found.dated })
    series.push(...found.parts)
  }
  return { series, ends }
}

const LEAST_RIGHT = 28 // half a figure over the last mark
const MARKED_TO = 40 // categories; over more, marks would hide the line

interface ResolvedOptions {
  readonly series: readonly ChartSeries[]
  readonly texts: readonly EndText[]
  readonly named: boolean // names stand beside the ends
  readonly legend: boolean
}

/** Names beside the ends where they fit, else in a legend with marks on the lines. */
const settle = (wish: LineChartWish, time: TimeCategories, context: Context, { width, height }: Area): ResolvedOptions => {
  const { language } = context
  const plain = build(wish, time, context, false)
  const all = withAllFigures(plain.series, wish.members[0]?.one)
  if (all) return { series: all, texts: [], named: false, legend: false }
  const beside = endTexts(plain.series, plain.ends, time.labels, true, language)
  if (fitsBeside(beside, width, height - HEAD - FOOT)) return { series: plain.series, texts: beside, named: true, legend: false }
  const legend = plain.series.filter(({ listed }) => listed).length > 1
  const { series, ends } = legend && time.labels.length <= MARKED_TO ? build(wish, time, context, true) : plain
  const figures = endTexts(series, ends, time.labels, false, language)
  return { series, texts: fitsBeside(figures, width, height - HEAD - FOOT) ? figures : [], named: false, legend }
}

interface Frame {
  readonly size: Area
  readonly left: number
  readonly right: number
}

const chartOf = (wish: LineChartWish, { series, texts, named, legend }: ResolvedOptions, time: TimeCategories, { size, left, right }: Frame, language: Language): SlideChart => {
  const listed = series.flatMap((one) => (one.listed ? [one.name] : []))
  const top = HEAD + (legend ? legendHeight(listed, size.width) : 0)
  const plot = { left, top, width: size.width - left - right, height: size.height - top - FOOT }
  return {
    kind: 'line',
    stacked: false,
    overlap: false,
    head: uiWords(language).chart.year,
    categories: time.labels,
    series: withEndFigures(series, texts, time.labels.length, wish.scale, plot, { named, between: wish.between }),
    heading: wish.heading,
    scale: wish.scale,
    labelEvery: time.every,
    gap: 0,
    between: wish.between,
    legend,
    description: '',
    size,
    plot,
  }
}

/** Margins that charts one above the other share. */
export interface Shared {
  readonly heights: readonly number[]
  readonly left: number
  readonly right: number // at the least
}

/** Charts of lines one above the other, with the same years and the same margins; never two kinds in one chart. */
export const lineCharts = (wishes: readonly LineChartWish[], context: Context, width: number, shared: Shared): PlacedChart[] => {
  const resolved = wishes.flatMap(({ members, years = [] }) => [...members.map(({ one }) => one), ...years])
  const sizes = shared.heights.map((height) => ({ width, height }))
  const whole = { width, height: 0 }
  const rough = timeCategories(resolved, width)
  const options = wishes.map((wish, at) => settle(wish, rough, context, sizes[at] ?? whole))
  const right = Math.max(shared.right, LEAST_RIGHT, ...options.map(({ texts }) => endWidth(texts)))
  const time = timeCategories(resolved, width - shared.left - right)
  let y = 0
  return wishes.flatMap((wish, at) => {
    const one = options[at]
    const size = sizes[at]
    if (!one || !size) return []
    const placed = { chart: chartOf(wish, one, time, { size, left: shared.left, right }, context.language), x: 0, y }
    y += size.height + BETWEEN
    return [placed]
  })
}

/** A trend: one chart per grid. */
export const trendCharts = (context: FigureContext<TrendSpec>, area: Area): PlacedChart[] => {
  const { resolved, units, palette } = context
  const styles = lineStyles(resolved, palette)
  const members = resolved.flatMap((one, at) => {
    const style = styles[at]
    return style ? [{ one, style }] : []
  })
  const wishes = units.map((_, grid): LineChartWish => ({
    members: members.filter(({ one }) => one.request.grid === grid),
    scale: scaleOfGrid(context, grid),
    heading: headingOf(context, grid),
    between: false,
  }))
  const left = leftOf(wishes.map(({ scale }) => scale), context.language)
  return lineCharts(wishes, context, area.width, { heights: stackedHeights(wishes.length, area.height), left, right: 0 })
}
