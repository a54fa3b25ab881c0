import { unitOfPlot, type DataPoint, type Member } from '../../charts/figure/figure'
import { colourOf } from '../../charts/figure/palette'
import { BOUNDS } from '../../charts/series/resolve-series'
import { periodList } from '../../charts/text/year-list'
import { BOUND_KINDS } from '../../model/evidence'
import { formatSpan, withBound } from '../../format/index'
import type { Period } from '../../model/period'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { slideWords } from '../../words/files'
import { isNewestWritten } from './date-axis'
import { endTexts, endWidth, fitsBeside, withEndFigures, type End, type EndText } from './end-figures'
import { lineMembers, type MemberMarks, type LineStretch } from './line-stretches'
import { datesAlong, FOOT, HEAD, legendHeight, undrawnColumns, type TimePlot } from './panel-area'
import { chartScale, chartSeries, headingOf, plotScale, printedFigure, shareAt, type ChartMarker, type ChartSeries, type SlideChart } from './slide-chart'

const MARKERS: Readonly<Record<Member['marker'], ChartMarker>> = { circle: 'circle', diamond: 'diamond', square: 'square', triangle: 'triangle', 'triangle-down': 'x', plus: 'plus' }

const valuesOf = (points: readonly DataPoint[], { time }: TimePlot): (number | undefined)[] => {
  const values = Array.from({ length: time.labels.length }, (): number | undefined => undefined)
  for (const { x, y } of points) values[time.indexAt(x)] = printedFigure(y)
  return values
}

const periodOf = (point: DataPoint | undefined): Period => point?.period ?? (0 as Period)

/** Name of a series of a line: the newest has that of the line, those before have their years too. */
const nameOf = (stretches: readonly LineStretch[], { name }: Member, isNewest: boolean, language: Language): string => {
  if (isNewest) return name
  const points = stretches.flat()
  const span = stretches.every(({ length }) => length === 1) ? periodList(points.map(periodOf), language) : formatSpan(periodOf(points[0]), periodOf(points[points.length - 1]), language)
  return slideWords(language).stretch(name, span)
}

/** The series of one line of the panel, and one for each kind of bound. */
const observedParts = ({ at, member, observed, points }: MemberMarks, plot: TimePlot, marked: boolean): ChartSeries[] => {
  const { palette, language, time } = plot
  const hollow = points.filter((point) => point.hollow)
  const part = (name: string, stretches: readonly LineStretch[]): ChartSeries => {
    const own = stretches.flat()
    const isLine = stretches.some(({ length }) => length > 1)
    const indexes = (some: readonly DataPoint[]): number[] => some.map(({ x }) => time.indexAt(x))
    return chartSeries({
      name,
      values: valuesOf(own, plot),
      decimals: member.decimals,
      before: own[0]?.bound ? withBound('', own[0].bound, language) : '',
      color: colourOf(observed?.ink ?? member.ink, palette),
      text: colourOf(member.text, palette),
      width: observed?.width ?? 2.2,
      line: isLine ? ((observed?.dash.length ?? 0) > 0 ? 'dot' : 'solid') : 'none',
      marker: isLine && !marked ? undefined : MARKERS[member.marker],
      alone: isLine && !marked ? indexes(stretches.flatMap((stretch) => (stretch.length === 1 ? stretch : []))) : [],
      symbol: MARKERS[member.marker],
      hollow: indexes(hollow.filter(({ x }) => own.some((one) => one.x === x))),
    })
  }
  const series = plot.lines.byMember.get(at) ?? []
  const bounded = BOUND_KINDS.flatMap((kind) => {
    const own = points.filter(({ bound }) => kind !== '' && bound === kind)
    const name = series.length === 0 && own.length === points.length ? member.name : slideWords(language).stretch(member.name, withBound('', kind, language).trim())
    return own.length === 0 ? [] : [part(name, own.map((point) => [point]))]
  })
  return [...series.map((stretches, order) => part(nameOf(stretches, member, order === series.length - 1, language), stretches)), ...bounded]
}

/** An anchored run without the observation at which it begins. */
const beyondAnchor = <P>(runs: readonly (readonly P[])[], anchored: boolean): P[] => runs.flatMap((run, at) => (at === 0 && anchored ? run.slice(1) : [...run]))

/** The projection as a dashed line, its bounds dotted and not in the legend. */
const projectedParts = ({ member, projected, bands }: MemberMarks, plot: TimePlot): ChartSeries[] => {
  const { palette, language } = plot
  if (!projected) return []
  const { variants } = uiWords(language).chart
  const look = { color: colourOf(projected.ink, palette), text: colourOf(member.text, palette), line: 'dash' as const, width: projected.width, decimals: member.decimals }
  const name = slideWords(language).projected(member.name, variants[projected.variant] ?? projected.variant)
  const ahead = chartSeries({ ...look, name, values: valuesOf(beyondAnchor(projected.runs, projected.anchored), plot) })
  const levels = [...new Set(bands.map((band) => band.name))]
  const bounds = levels.flatMap((level) => {
    const own = bands.filter((band) => band.name === level)
    const held = own.flatMap(({ runs, anchored }) => beyondAnchor(runs, anchored))
    const [low = level, high = level] = BOUNDS[level] ?? []
    return ([[high, held.map(({ x, high: y }) => ({ x, y }))], [low, held.map(({ x, low: y }) => ({ x, y }))]] as const).map(([variant, points]) =>
      chartSeries({ ...look, name: slideWords(language).stretch(member.name, variants[variant] ?? variant), values: valuesOf(points, plot), line: 'dot', width: 1, listed: false }),
    )
  })
  return [ahead, ...bounds]
}

interface Built {
  readonly series: readonly ChartSeries[]
  readonly ends: readonly End[] // which of them carry a name or figure at their end
}

const lastOf = ({ values, listed }: ChartSeries): number => (listed ? values.reduce((found: number, value, at) => (value === undefined ? found : at), -1) : -1)

/** The runs of one line with one entry of the legend, that of the newest run, with the name of the line; the other runs keep names of their own. */
const underOneName = (parts: readonly ChartSeries[], { name }: Member): ChartSeries[] => {
  const observed = parts.reduce((found, { listed, line }, at) => (listed && line !== 'dash' ? at : found), -1)
  return parts.map((part, at) => (at === observed ? { ...part, name } : { ...part, listed: part.listed && part.line === 'dash' }))
}

const build = (plot: TimePlot, marked: boolean, brief = false): Built => {
  const series: ChartSeries[] = []
  const ends: End[] = []
  for (const marks of lineMembers(plot.figure.members, plot.marks)) {
    const parts = [...observedParts(marks, plot, marked), ...projectedParts(marks, plot)]
    const lasts = parts.map(lastOf)
    const named = lasts.lastIndexOf(Math.max(...lasts))
    if (named >= 0) ends.push({ member: marks.at, at: series.length + named, dated: parts[named]?.line === 'none' && parts[named]?.name !== marks.member.name })
    series.push(...(brief ? underOneName(parts, marks.member) : parts))
  }
  return { series, ends }
}

const LEGEND_TO = 0.3 // of the chart's height; a longer legend names lines, not runs
const LABELLED = 14 // points; more have no data labels
const MARKED_TO = 40 // rows; more have no markers
const LEAST_RIGHT = 28 // points; half a data label above the last point

/** Data labels above the points of a series without a line. */
const withAllFigures = (series: readonly ChartSeries[]): ChartSeries[] | undefined => {
  const [only] = series
  const count = only?.values.filter((value) => value !== undefined).length ?? 0
  return series.length === 1 && only?.line === 'none' && count <= LABELLED ? [{ ...only, figures: { at: 'all' } }] : undefined
}

interface Named {
  readonly series: readonly ChartSeries[]
  readonly texts: readonly EndText[]
  readonly named: boolean // names are at the ends of lines
  readonly legend: boolean
}

/** Names at the ends of lines where they fit, else in a legend, with markers on the lines. */
const nameLines = (plot: TimePlot): Named => {
  const { language, time, size } = plot
  const plain = build(plot, false)
  const { head } = plot.plot
  if (head) return { series: plain.series, texts: endTexts(plain.series, plain.ends.filter(({ member }) => member === head.member), time.labels, false, isNewestWritten(time.axis), language), named: false, legend: false }
  const all = withAllFigures(plain.series)
  if (all) return { series: all, texts: [], named: false, legend: false }
  const room = size.height - HEAD - FOOT
  const beside = endTexts(plain.series, plain.ends, time.labels, true, isNewestWritten(time.axis), language)
  if (fitsBeside(beside, size.width, room)) return { series: plain.series, texts: beside, named: true, legend: false }
  const listed = plain.series.flatMap((one) => (one.listed ? [one.name] : []))
  const legend = listed.length > 1
  const brief = legend && legendHeight(listed, size.width) > size.height * LEGEND_TO
  const { series, ends } = legend ? build(plot, time.labels.length <= MARKED_TO, brief) : plain
  const figures = endTexts(series, ends, time.labels, false, isNewestWritten(time.axis), language)
  return { series, texts: fitsBeside(figures, size.width, room) ? figures : [], named: false, legend }
}

/** Right margin for the names and values at the ends of lines, in points. */
export const lineMargin = (plot: TimePlot): number => Math.max(LEAST_RIGHT, endWidth(nameLines(plot).texts))

/** Lines over time; no line is drawn across a break. */
export const lineChart = (plot: TimePlot): SlideChart => {
  const { series, texts, named, legend } = nameLines(plot)
  const { figure, size, left, right, lines } = plot
  const listed = series.flatMap((one) => (one.listed ? [one.name] : []))
  const top = HEAD + (legend ? legendHeight(listed, size.width) : 0)
  const box = { left, top, width: size.width - left - right, height: size.height - top - FOOT }
  const scale = chartScale(plotScale(plot.plot), series, plot.isShared)
  const dates = datesAlong(plot)
  return {
    kind: 'line',
    stacked: false,
    overlap: false,
    reversed: false,
    head: figure.table.head,
    ...dates,
    series: withEndFigures(series, texts, (at) => shareAt(dates, at), scale, box, named),
    also: undrawnColumns(plot),
    heading: headingOf(plot.plot),
    unit: unitOfPlot(plot.plot),
    scale,
    spans: lines.spans,
    gap: 0,
    legend,
    description: '',
    size,
    plot: box,
  }
}
