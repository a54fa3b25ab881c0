import { unitOfPlot, type Mark } from '../../charts/figure/figure'
import { colourOf } from '../../charts/figure/palette'
import { datesAlong, FOOT, HEAD, legendHeight, undrawnColumns, type TimePlot } from './panel-area'
import { chartScale, chartSeries, headingOf, plotScale, printedFigure, type ChartScale, type ChartSeries, type SlideChart } from './slide-chart'

type Held = readonly (readonly [number, number])[] // position on the time axis, value

const valuesBy = (held: Held, { time }: TimePlot): (number | undefined)[] => {
  const values = Array.from({ length: time.labels.length }, (): number | undefined => undefined)
  for (const [x, value] of held) values[time.indexAt(x)] = printedFigure(value)
  return values
}

const base = (drawing: TimePlot, names: readonly string[]): Omit<SlideChart, 'kind' | 'stacked' | 'series' | 'scale' | 'gap'> => {
  const { figure, plot, size, left, right } = drawing
  const top = HEAD + legendHeight(names, size.width)
  return {
    ...datesAlong(drawing),
    overlap: false,
    reversed: false,
    head: figure.table.head,
    heading: headingOf(plot),
    unit: unitOfPlot(plot),
    spans: false,
    legend: true,
    description: '',
    size,
    plot: { left, top, width: size.width - left - right, height: size.height - top - FOOT },
  }
}

/** Values of one mark of a plot of columns. Lines and points become columns, since a chart has one kind. */
const heldBy = (mark: Mark): Held => {
  if (mark.kind === 'bars' && mark.role === 'value') return mark.bars.map(({ at, to }) => [at, mark.mirrored ? -to : to])
  if (mark.kind === 'line' && mark.role === 'observed') return mark.runs.flat().map(({ x, y }) => [x, y])
  return mark.kind === 'points' && mark.role === 'observed' ? mark.points.map(({ x, y }) => [x, y]) : []
}

/** Scale from zero to the end of the figure's axis, with its interval. */
const upward = ({ min, max, interval }: ChartScale): ChartScale => ({ min: 0, max: Math.max(max, -min), interval, isFixed: true })

/** Colours of the columns of a member by category, where rises and falls differ; none where all have that of the member. */
const fillsOf = (own: readonly Mark[], color: string, { time, palette }: TimePlot): string[] => {
  const fills = Array.from({ length: time.labels.length }, () => color)
  for (const mark of own) if (mark.kind === 'bars') for (const { at, fill } of mark.bars) fills[time.indexAt(at)] = colourOf(fill, palette)
  return fills.every((fill) => fill === color) ? [] : fills
}

/** Gap between columns, in per cent of their width: none where a column is a month wide and dates lie further apart. */
const gapOf = ({ dates }: Pick<SlideChart, 'dates'>): number => (dates?.base === 'months' ? 0 : 30)

/** Measures over time as clustered columns; two back to back are all upward. */
export const columnChart = (plot: TimePlot): SlideChart => {
  const { figure, palette, marks } = plot
  const series = figure.members.flatMap((member, at): ChartSeries[] => {
    const own = marks.filter((mark) => mark.member === at)
    const held = own.flatMap(heldBy)
    const color = colourOf(member.ink, palette)
    return held.length > 0 ? [chartSeries({ name: member.name, values: valuesBy(held, plot), decimals: member.decimals, color, fills: fillsOf(own, color, plot) })] : []
  })
  const mirrored = marks.some((mark) => mark.kind === 'bars' && mark.mirrored)
  const chart = base(plot, series.map(({ name }) => name))
  const scale = mirrored ? upward(plotScale(plot.plot)) : chartScale(plotScale(plot.plot), series, plot.isShared)
  return { ...chart, ...(mirrored ? { heading: unitOfPlot(plot.plot) } : {}), scale, kind: 'column', stacked: false, series, also: undrawnColumns(plot), gap: gapOf(chart), between: true }
}

const FIGURES_TO = 12 // columns; more have no data labels
const SMALLEST = 0.045 // of the axis; smaller parts have no data label

const partOf = (mark: Mark): Held | undefined => {
  if (mark.kind === 'area' && mark.role === 'part') return mark.runs.flat().map(({ x, low, high }) => [x, high - low])
  return mark.kind === 'bars' && mark.role === 'part' ? mark.bars.map(({ at, from, to }) => [at, to - from]) : undefined
}

/** Parts of a whole: stacked areas where every year is known, else columns. Many columns are placed by time, few are spaced evenly. */
export const stackedChart = (plot: TimePlot): SlideChart => {
  const { figure, palette, marks, time } = plot
  const parts = marks.flatMap((mark) => {
    const held = partOf(mark)
    const member = figure.members[mark.member]
    return held && member ? [{ held, member }] : []
  })
  const dense = marks.some((mark) => mark.kind === 'area' && mark.role === 'part')
  const columns = parts[0]?.held.length ?? 0
  const spaced = dense || columns > FIGURES_TO
  const filled = new Set(parts[0]?.held.map(([x]) => time.indexAt(x)))
  const kept = time.labels.flatMap((_, at) => (spaced || filled.has(at) ? [at] : []))
  const chart = base(plot, parts.map(({ member }) => member.name))
  const { min, max } = plotScale(plot.plot)
  const series = parts.map(({ held, member }, at) => {
    const values = valuesBy(held, plot)
    const fits = !dense && columns <= FIGURES_TO && Math.min(...held.map(([, value]) => value)) >= (max - min) * SMALLEST
    const figured = { figures: { at: fits ? ('all' as const) : ('none' as const) }, text: at === 0 && !dense ? palette.paper : palette.ink }
    return chartSeries({ name: member.name, values: kept.map((slot) => values[slot]), decimals: member.decimals, color: colourOf(member.ink, palette), ...figured })
  })
  const labels = kept.map((at) => time.labels[at] ?? '')
  const along = spaced ? { between: !dense } : { categories: labels, dates: undefined, labelEvery: Math.max(1, Math.ceil((labels.length * 40) / chart.plot.width)), between: true }
  return { ...chart, ...along, scale: stackedScale(plot, series), kind: dense ? 'area' : 'column', stacked: true, series, gap: columns > FIGURES_TO ? 25 : 60 }
}

const WHOLE = 100 // per cent

/** Scale of parts: of their sums, but fixed where they add up to a hundred. */
const stackedScale = ({ plot, isShared }: TimePlot, series: readonly ChartSeries[]): ChartScale => {
  const scale = plotScale(plot)
  const sums = (series[0]?.values ?? []).map((_, row) => series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0))
  return scale.max === WHOLE && sums.every((sum) => sum < WHOLE + 1) ? scale : chartScale(scale, [{ values: sums }], isShared)
}
