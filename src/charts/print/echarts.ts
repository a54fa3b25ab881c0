/** A figure as an ECharts option, for the live chart. Knows axes and marks, no chart types. Imports no code of ECharts. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Theme } from '../../model/indicator'
import type { Scheme } from '../query/panel-view'
import { HEADING_GAP, HEADING_LEADING, HEADING_LEFT, headingLines } from '../figure/frame'
import type { AreaMark, AxisText, BarsMark, Figure, LineMark, Mark, Plot, PointsMark, RowAxis, TextMark, TimeAxis, ValueAxis } from '../figure/figure'
import { colourOf, paletteOf, SANS, SERIF, type Ink, type Palette } from '../figure/palette'
import { textWidth } from '../figure/text-width'
import { tooltipOf, unmarked } from './echarts-tooltip'
import { SHAPE_PATHS } from './svg'

type Option = Record<string, unknown>

interface Printing {
  readonly palette: Palette
  readonly figure: Pick<Figure, 'plots' | 'axisSize' | 'labelSize' | 'width' | 'readouts'>
  readonly sans: string // font stack of words
}

const paint = (ink: Ink, { palette }: Printing): string => colourOf(ink, palette) || 'transparent'

/** The text of the tick nearest to a value, as ECharts passes values to its formatters. */
const textAt = (ticks: readonly AxisText[], value: number): string =>
  ticks.reduce<AxisText | undefined>((best, tick) => (best && Math.abs(best.at - value) <= Math.abs(tick.at - value) ? best : tick), undefined)?.text ?? ''

const numerals = ({ palette, figure }: Printing): Option => ({ fontFamily: SERIF, fontSize: figure.axisSize, color: palette.muted })

/** The line that follows a pointer along an axis. */
const sweep = ({ palette }: Printing): Option => ({ show: true, type: 'line', snap: true, label: { show: false }, lineStyle: { color: palette.axis, width: 1, type: 'dotted' } })

const timeAxis = ({ first, last, labels, atZero }: TimeAxis, gridIndex: number, printing: Printing): Option => ({
  type: 'value',
  gridIndex,
  min: first,
  max: last,
  containShape: false, // ECharts 6 would widen the axis for bars; the figure has room for them
  splitLine: { show: false },
  axisLine: { show: true, onZero: atZero, lineStyle: { color: printing.palette.axis, width: 1 } },
  axisTick: { show: labels.length > 0, customValues: labels.map(({ at }) => at), length: 6, lineStyle: { color: printing.palette.axis, width: 1 } },
  axisLabel: { ...numerals(printing), show: labels.length > 0, margin: 10, customValues: labels.map(({ at }) => at), formatter: (value: number) => textAt(labels, value), showMinLabel: true, showMaxLabel: true },
  axisPointer: sweep(printing),
})

const valueAxis = ({ min, max, ticks }: ValueAxis, gridIndex: number, printing: Printing): Option => ({
  type: 'value',
  gridIndex,
  min,
  max,
  interval: Number(((ticks[1]?.at ?? max) - (ticks[0]?.at ?? min)).toPrecision(12)), // without one ECharts looks for its own, and fails beyond 10²²
  axisLine: { show: false },
  axisTick: { show: false, customValues: ticks.map(({ at }) => at) }, // of the lines, too: made from an interval they come to one more where its sum misses the end
  splitLine: { show: true, lineStyle: { color: printing.palette.hairline, width: 1 } },
  axisLabel: { ...numerals(printing), customValues: ticks.map(({ at }) => at), formatter: (value: number) => textAt(ticks, value), showMinLabel: true, showMaxLabel: true },
})

const rowAxis = ({ names }: RowAxis, gridIndex: number, { palette, figure, sans }: Printing): Option => ({
  type: 'category',
  gridIndex,
  inverse: true,
  data: names.map(({ text, strong, ink = 'ink' }) => ({ value: text, textStyle: { color: colourOf(ink, palette), fontWeight: strong ? 'bold' : 'normal' } })),
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
  axisLabel: { fontFamily: sans, fontSize: figure.labelSize, interval: 0, margin: 10 },
})

const withMargin = (axis: Option, margin: number): Option => ({ ...axis, axisLabel: { ...(axis['axisLabel'] as Option), margin } })

/** The two axes of a plot, with the unit as heading above the numerals. */
const axesOf = (plot: Plot, at: number, printing: Printing): { readonly x: Option; readonly y: Option } => {
  const name = { fontFamily: printing.sans, fontSize: printing.figure.axisSize, color: printing.palette.muted, align: 'left' }
  if (plot.x.kind === 'time') {
    const y = valueAxis(plot.y as ValueAxis, at, printing)
    const size = printing.figure.axisSize
    const lines = headingLines((plot.y as ValueAxis).heading, size, plot.box)
    const leading = lines.length > 1 ? { lineHeight: size * HEADING_LEADING } : {}
    const half = lines.length > 1 ? (size * (HEADING_LEADING - 1)) / 2 : 0 // of the leading, which lies under the last line as well
    const heading = { name: lines.join('\n'), nameLocation: 'end', nameGap: HEADING_GAP - half, nameTextStyle: { ...name, ...leading, padding: [0, 0, 0, HEADING_LEFT - plot.box.left] } }
    return { x: timeAxis(plot.x, at, printing), y: { ...withMargin(y, 8), ...heading } }
  }
  const x = valueAxis(plot.x, at, printing)
  if (plot.y.kind === 'value') return { x: { position: 'bottom', ...(printing.figure.readouts.along === 'time' ? { axisPointer: sweep(printing) } : {}), ...withMargin(x, 10) }, y: withMargin(valueAxis(plot.y, at, printing), 8) }
  const heading = { name: plot.x.heading, nameLocation: 'start', nameGap: 0, nameTextStyle: { ...name, verticalAlign: 'bottom', padding: [0, 0, 24, HEADING_LEFT - plot.box.left] } }
  return { x: { ...x, position: 'top', ...heading, axisLabel: { ...(x['axisLabel'] as Option), margin: 6 } }, y: rowAxis(plot.y as RowAxis, at, printing) }
}

const onPlot = ({ plot, member, layer }: Mark, series: Option): Option => ({ xAxisIndex: plot, yAxisIndex: plot, member, z: layer, emphasis: { disabled: true }, ...series }) // what is highlighted is so in the figure

/** Runs in sequence, separated by an empty point. */
const joinRuns = <P extends { readonly x: number }>(runs: readonly (readonly P[])[], valueOf: (point: P) => number): (readonly [number, number | null])[] =>
  runs.flatMap((run, at) => [...(at > 0 && run[0] ? [[run[0].x, null] as const] : []), ...run.map((point) => [point.x, valueOf(point)] as const)])

const lineSeries = (mark: LineMark, printing: Printing): Option =>
  onPlot(mark, {
    type: 'line',
    data: joinRuns(mark.runs, ({ y }) => y),
    symbol: 'none',
    showSymbol: false,
    connectNulls: false,
    silent: true,
    ...(mark.role === 'guide' ? { tooltip: { show: false } } : {}),
    itemStyle: { color: paint(mark.ink, printing) }, // of a tooltip's dot
    lineStyle: { color: paint(mark.ink, printing), width: mark.width, join: 'round', opacity: mark.opacity, ...(mark.dash.length > 0 ? { type: mark.dash } : {}) },
  })

/** An area between two bounds: an invisible line with the difference stacked on it. */
const areaSeries = (mark: AreaMark, at: number, printing: Printing): Option[] => {
  const common = { type: 'line', stack: `${mark.role}-${at}`, stackStrategy: 'all', symbol: 'none', silent: true, lineStyle: { width: 0, opacity: 0 } }
  const edge = mark.edge ? { lineStyle: { width: 1, color: printing.palette.paper, opacity: 1 } } : {}
  return [
    onPlot(mark, { ...common, data: joinRuns(mark.runs, ({ low }) => low) }),
    onPlot(mark, { ...common, ...edge, data: joinRuns(mark.runs, ({ low, high }) => high - low), areaStyle: { color: paint(mark.fill, printing), opacity: 1 } }),
    ...(mark.role === 'part' ? [onPlot(mark, { type: 'scatter', symbol: 'none', silent: true, data: mark.runs.flatMap((run) => run.map(({ x, high }) => [x, high])), itemStyle: { color: paint(mark.fill, printing) } })] : []), // never drawn: a tooltip's dot takes its colour, for an area has that of its edge
  ]
}

/** Bars from one value to another; those that do not begin at zero are stacked on invisible ones. Rows are categories, in order. */
const barSeries = (mark: BarsMark, at: number, printing: Printing): Option[] => {
  const plot = printing.figure.plots[mark.plot]
  const rows = plot?.y.kind === 'rows' ? plot.y.names.length : 0
  const based = mark.bars.some(({ from }) => from !== 0)
  const place = (values: readonly { at: number; value: number | Option }[]): unknown[] =>
    rows > 0
      ? Array.from({ length: rows }, (_, row) => values.find((one) => one.at === row)?.value ?? '-')
      : values.map(({ at: x, value }) => (typeof value === 'number' ? [x, value] : { ...value, value: [x, value['value']] }))
  const border = mark.edge ? { borderColor: printing.palette.paper, borderWidth: 0.5 } : mark.outline === 'clear' ? {} : { borderColor: paint(mark.outline, printing), borderWidth: 1 }
  const common = { type: 'bar', barWidth: mark.thickness, barGap: '-100%', silent: mark.role !== 'value', ...(based ? { stack: `${mark.role}-${at}`, stackStrategy: 'all' } : {}) }
  const fills = new Set(mark.bars.map(({ fill }) => fill))
  const [fill] = mark.bars.map((bar) => bar.fill)
  const values = mark.bars.map(({ at: where, from, to, fill: own }) => ({ at: where, value: fills.size > 1 ? { value: to - from, itemStyle: { color: paint(own, printing), ...border } } : to - from }))
  return [
    ...(based ? [onPlot(mark, { ...common, silent: true, tooltip: { show: false }, data: place(mark.bars.map(({ at: where, from }) => ({ at: where, value: from }))), itemStyle: { color: 'transparent' } })] : []),
    onPlot(mark, { ...common, ...(mark.role === 'span' ? { tooltip: { show: false } } : {}), data: place(values), itemStyle: { color: paint(fill ?? 'clear', printing), ...border } }),
  ]
}

const pointSeries = (mark: PointsMark, printing: Printing): Option =>
  onPlot(mark, {
    type: 'scatter',
    silent: mark.role !== 'value',
    ...(mark.role === 'end' || mark.role === 'bound' || mark.role === 'census' || mark.role === 'named' ? { tooltip: { show: false } } : {}),
    data: mark.points.map(({ x, y, shape, size, fill, stroke, strokeWidth, dx }) => ({
      value: [x, y],
      symbol: SHAPE_PATHS[shape] ? `path://${SHAPE_PATHS[shape]}` : shape === 'square' ? 'rect' : shape,
      symbolSize: shape === 'above' || shape === 'below' ? [size * 0.4, size] : size,
      symbolOffset: [dx, 0],
      itemStyle: { color: paint(fill, printing), borderColor: paint(stroke, printing), borderWidth: strokeWidth, opacity: 1 },
    })),
  })

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

/** Rich text, each run in its own style, with the widths that the figure computed. */
const richText = ({ lines, size, leading, ink }: TextMark, printing: Printing): Option => {
  const rich: Record<string, Option> = {}
  const formatter = lines
    .map((runs, row) =>
      runs
        .map(({ text, face, before }, at) => {
          const name = `r${row}x${at}`
          rich[name] = { fontFamily: face === 'serif' ? SERIF : printing.sans, fontSize: size, lineHeight: leading, color: paint(ink, printing), ...(before > 0 ? { padding: [0, 0, 0, before] } : {}), ...(at < runs.length - 1 ? { width: textWidth(text, size) } : {}) }
          return `{${name}|${unmarked(text)}}`
        })
        .join(''),
    )
    .join('\n')
  return { formatter, rich }
}

const textSeries = (mark: TextMark, printing: Printing): Option =>
  onPlot(mark, {
    type: 'scatter',
    symbolSize: 1,
    silent: true,
    tooltip: { show: false },
    itemStyle: { color: 'transparent', opacity: 1 },
    data: [{ value: [mark.x, mark.y], label: { show: true, position: 'inside', offset: [mark.dx, mark.dy], align: ALIGN[mark.anchor], verticalAlign: 'middle', ...richText(mark, printing) } }],
  })

const seriesOf = (mark: Mark, at: number, printing: Printing): Option[] => {
  switch (mark.kind) {
    case 'line':
      return [lineSeries(mark, printing)]
    case 'area':
      return areaSeries(mark, at, printing)
    case 'bars':
      return barSeries(mark, at, printing)
    case 'points':
      return [pointSeries(mark, printing)]
    case 'text':
      return [textSeries(mark, printing)]
    default: {
      const never: never = mark
      return never
    }
  }
}

/** The member that a mark draws figures of; -1 for what is no figure. */
const memberOf = (mark: Mark, { members }: Figure): number => {
  const ink = members[mark.member]?.ink
  switch (mark.kind) {
    case 'line':
      return mark.role === 'guide' ? -1 : mark.member
    case 'area':
      return mark.role === 'part' ? mark.member : -1
    case 'bars':
      return mark.role === 'span' ? -1 : mark.member
    case 'points':
      return mark.role === 'value' || (mark.role === 'observed' && mark.points.some(({ fill }) => fill === ink)) ? mark.member : -1
    case 'text':
      return -1
    default: {
      const never: never = mark
      return never
    }
  }
}

/** The option of the live chart. ECharts' own ARIA text is unusable in Chinese and stays off; grids must not move, for labels are placed against their pixels. */
export const printOption = (figure: Figure, palette: Palette, sans = SANS): EChartsCoreOption => {
  const printing = { palette, figure, sans }
  const axes = figure.plots.map((plot, at) => axesOf(plot, at, printing))
  const printed = figure.marks.flatMap((mark, at) => seriesOf(mark, at, printing).map((series) => ({ series, member: memberOf(mark, figure) })))
  const byPlot = figure.plots.some(({ head }) => head)
  return {
    animation: false,
    aria: { enabled: false },
    backgroundColor: 'transparent',
    textStyle: { fontFamily: sans, color: palette.ink },
    tooltip: tooltipOf(figure.readouts, { members: printed.map(({ member }) => member), byPlot }, printing),
    ...(figure.readouts.along === 'time' && !byPlot ? { axisPointer: { link: [{ xAxisIndex: 'all' }] } } : {}),
    grid: figure.plots.map(({ box }) => ({ ...box, containLabel: false, outerBoundsMode: 'none', show: false })),
    xAxis: axes.map(({ x }) => x),
    yAxis: axes.map(({ y }) => y),
    series: printed.map(({ series }) => series),
  }
}

/** The option of a panel's live chart, in the colours of its theme; `sans` is the page's font stack of words. */
export const panelOption = ({ figure, theme }: { readonly figure: Figure; readonly theme: Theme }, scheme: Scheme, sans?: string): EChartsCoreOption => printOption(figure, paletteOf(theme, scheme), sans)
