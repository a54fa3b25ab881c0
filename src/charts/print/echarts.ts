/** A figure as an ECharts option, for the live chart. Knows axes and marks, no chart types. Imports no code of ECharts. */
import type { EChartsCoreOption } from 'echarts/core'
import type { AreaMark, AxisText, BarsMark, Figure, LineMark, Mark, Plot, PointsMark, Readouts, RowAxis, TextMark, TimeAxis, ValueAxis } from '../figure/figure'
import { colourOf, SANS, SERIF, type Ink, type Palette } from '../figure/palette'
import { textWidth } from '../figure/text-width'
import { SHAPE_PATHS } from './svg'

type Option = Record<string, unknown>

interface Printing {
  readonly palette: Palette
  readonly figure: Pick<Figure, 'plots' | 'axisSize' | 'labelSize' | 'width'>
}

const paint = (ink: Ink, { palette }: Printing): string => colourOf(ink, palette) || 'transparent'

/** The text of the tick nearest to a value, as ECharts passes values to its formatters. */
const textAt = (ticks: readonly AxisText[], value: number): string =>
  ticks.reduce<AxisText | undefined>((best, tick) => (best && Math.abs(best.at - value) <= Math.abs(tick.at - value) ? best : tick), undefined)?.text ?? ''

const numerals = ({ palette, figure }: Printing): Option => ({ fontFamily: SERIF, fontSize: figure.axisSize, color: palette.muted })

const timeAxis = ({ first, last, ticks, labels, atZero }: TimeAxis, gridIndex: number, printing: Printing): Option => ({
  type: 'value',
  gridIndex,
  min: first,
  max: last,
  containShape: false, // ECharts 6 would widen the axis for bars; the figure has room for them
  splitLine: { show: false },
  axisLine: { show: true, onZero: atZero, lineStyle: { color: printing.palette.axis, width: 1 } },
  axisTick: { show: true, customValues: ticks, length: 6, lineStyle: { color: printing.palette.axis, width: 1 } },
  axisLabel: { ...numerals(printing), show: labels.length > 0, margin: 10, customValues: labels.map(({ at }) => at), formatter: (value: number) => textAt(labels, value), showMinLabel: true, showMaxLabel: true },
  axisPointer: { show: true, type: 'line', snap: true, label: { show: false }, lineStyle: { color: printing.palette.axis, width: 1, type: 'dotted' } },
})

const valueAxis = ({ min, max, ticks }: ValueAxis, gridIndex: number, printing: Printing): Option => ({
  type: 'value',
  gridIndex,
  min,
  max,
  interval: (ticks[1]?.at ?? max) - (ticks[0]?.at ?? min),
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: true, lineStyle: { color: printing.palette.hairline, width: 1 } },
  axisLabel: { ...numerals(printing), formatter: (value: number) => textAt(ticks, value), showMinLabel: true, showMaxLabel: true },
})

const rowAxis = ({ names }: RowAxis, gridIndex: number, { palette, figure }: Printing): Option => ({
  type: 'category',
  gridIndex,
  inverse: true,
  data: names.map(({ text, strong }) => ({ value: text, textStyle: { color: palette.ink, fontWeight: strong ? 'bold' : 'normal' } })),
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
  axisLabel: { fontFamily: SANS, fontSize: figure.labelSize, interval: 0, margin: 10 },
})

/** The two axes of a plot, with the unit as heading above the numerals. */
const axesOf = (plot: Plot, at: number, printing: Printing): { readonly x: Option; readonly y: Option } => {
  const name = { fontFamily: SANS, fontSize: printing.figure.axisSize, color: printing.palette.muted, align: 'left' }
  if (plot.x.kind === 'time') {
    const y = valueAxis(plot.y as ValueAxis, at, printing)
    const heading = { name: (plot.y as ValueAxis).heading, nameLocation: 'end', nameGap: 12, nameTextStyle: { ...name, padding: [0, 0, 0, 2 - plot.box.left] } }
    return { x: timeAxis(plot.x, at, printing), y: { ...y, ...heading, axisLabel: { ...(y['axisLabel'] as Option), margin: 8 } } }
  }
  const x = valueAxis(plot.x, at, printing)
  const heading = { name: plot.x.heading, nameLocation: 'start', nameGap: 0, nameTextStyle: { ...name, verticalAlign: 'bottom', padding: [0, 0, 24, 2 - plot.box.left] } }
  return { x: { ...x, position: 'top', ...heading, axisLabel: { ...(x['axisLabel'] as Option), margin: 6 } }, y: rowAxis(plot.y as RowAxis, at, printing) }
}

const onPlot = ({ plot, member, layer }: Mark, series: Option): Option => ({ xAxisIndex: plot, yAxisIndex: plot, member, z: layer, ...series })

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
    lineStyle: { color: paint(mark.ink, printing), width: mark.width, join: 'round', opacity: mark.opacity, ...(mark.dash.length > 0 ? { type: mark.dash } : {}) },
  })

/** An area between two bounds: an invisible line with the difference stacked on it. */
const areaSeries = (mark: AreaMark, at: number, printing: Printing): Option[] => {
  const common = { type: 'line', stack: `${mark.role}-${at}`, stackStrategy: 'all', symbol: 'none', silent: true, lineStyle: { width: 0, opacity: 0 } }
  const edge = mark.edge ? { lineStyle: { width: 1, color: printing.palette.paper, opacity: 1 } } : {}
  return [
    onPlot(mark, { ...common, data: joinRuns(mark.runs, ({ low }) => low) }),
    onPlot(mark, { ...common, ...edge, data: joinRuns(mark.runs, ({ low, high }) => high - low), areaStyle: { color: paint(mark.fill, printing), opacity: 1 } }),
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
    ...(mark.role === 'end' || mark.role === 'break' ? { tooltip: { show: false } } : {}),
    data: mark.points.map(({ x, y, shape, size, fill, stroke, strokeWidth, dx }) => ({
      value: [x, y],
      symbol: SHAPE_PATHS[shape] ? `path://${SHAPE_PATHS[shape]}` : shape === 'square' ? 'rect' : shape,
      symbolSize: size,
      symbolOffset: [dx, 0],
      itemStyle: { color: paint(fill, printing), borderColor: paint(stroke, printing), borderWidth: strokeWidth, opacity: 1 },
    })),
  })

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

/** Text of data without the signs of rich-text markup, `{style|…}`. */
const plain = (text: string): string => text.replace(/[{}|]/g, ' ')

/** Rich text, each run in its own style, with the widths that the figure computed. */
const richText = ({ lines, size, leading, ink }: TextMark, printing: Printing): Option => {
  const rich: Record<string, Option> = {}
  const formatter = lines
    .map((runs, row) =>
      runs
        .map(({ text, face, before }, at) => {
          const name = `r${row}x${at}`
          rich[name] = { fontFamily: face === 'serif' ? SERIF : SANS, fontSize: size, lineHeight: leading, color: paint(ink, printing), ...(before > 0 ? { padding: [0, 0, 0, before] } : {}), ...(at < runs.length - 1 ? { width: textWidth(text, size) } : {}) }
          return `{${name}|${plain(text)}}`
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

const nearestText = (texts: ReadonlyMap<number, string>, at: number): string => {
  let best = ''
  let distance = Number.POSITIVE_INFINITY
  for (const [position, text] of texts) {
    if (Math.abs(position - at) >= distance) continue
    distance = Math.abs(position - at)
    best = text
  }
  return best
}

interface TooltipParams {
  readonly axisValue?: unknown
  readonly dataIndex?: number
  readonly value?: unknown
}

/** Readouts as tooltips: rich text drawn by ECharts, never HTML. */
const tooltipOf = (readouts: Readouts, palette: Palette): Option => {
  const frame = {
    renderMode: 'richText',
    confine: true,
    backgroundColor: palette.paper,
    borderColor: palette.axis,
    borderWidth: 1,
    padding: [8, 10],
    transitionDuration: 0,
    textStyle: { fontFamily: SANS, fontSize: 13, lineHeight: 19, color: palette.ink },
  }
  if (readouts.along === 'time') {
    const formatter = (params: TooltipParams | readonly TooltipParams[]): string => plain(nearestText(readouts.texts, Number((Array.isArray(params) ? (params as readonly TooltipParams[])[0] : (params as TooltipParams))?.axisValue)))
    return { ...frame, trigger: 'axis', formatter }
  }
  const rowAt = ({ dataIndex = 0, value }: TooltipParams): number => (Array.isArray(value) ? Number(value[1]) : dataIndex)
  return { ...frame, trigger: 'item', formatter: (params: TooltipParams) => plain(readouts.texts[rowAt(params)] ?? '') }
}

/** The option of the live chart. ARIA texts of ECharts are unusable in Chinese and stay off. Grids are fixed, since labels are placed by pixel. */
export const printOption = (figure: Figure, palette: Palette): EChartsCoreOption => {
  const printing = { palette, figure }
  const axes = figure.plots.map((plot, at) => axesOf(plot, at, printing))
  return {
    animation: false,
    aria: { enabled: false },
    backgroundColor: 'transparent',
    textStyle: { fontFamily: SANS, color: palette.ink },
    tooltip: tooltipOf(figure.readouts, palette),
    ...(figure.readouts.along === 'time' ? { axisPointer: { link: [{ xAxisIndex: 'all' }] } } : {}),
    grid: figure.plots.map(({ box }) => ({ ...box, containLabel: false, outerBoundsMode: 'none', show: false })),
    xAxis: axes.map(({ x }) => x),
    yAxis: axes.map(({ y }) => y),
    series: figure.marks.flatMap((mark, at) => seriesOf(mark, at, printing)),
  }
}
