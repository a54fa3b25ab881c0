import { formatIn, formatPeriod, formatValue } from '../../format/index'
import { printPeriod } from '../../model/period'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import type { Picked, Step } from '../types/chart-type'
import { periodAt, positionAt, presentOf, valueAt } from '../series/cut-series'
import { placeLabels, type LabelBox } from './place-labels'
import { isNarrow, type Frame, type Plot } from './frame'
import type { LineStyle } from './line-style'
import { textWidth, wrapEvenly } from './text-width'
import { SANS, SERIF, type Palette } from './palette'
import type { TimeSpan } from './time-axis'
import { decimalsAt } from '../series/plot-unit'
import { valueFrom, yOf, type ValueScale } from './value-axis'

/** What stands beside the end of a line: its name and its last value. */
export interface LineLabel {
  readonly key: string
  readonly member: number // which of the panel's series
  readonly grid: number
  readonly x: number
  readonly value: number // printed unit
  readonly names: readonly string[]
  readonly figure: string
  readonly oneLine: boolean
  readonly width: number
  readonly height: number
  readonly style: LineStyle
}

const GAP = 9 // from the end of the plot to the label
const LEADING = 1.28
const plain = (text: string): string => text.replace(/[{}|]/g, ' ')

interface LabelWish {
  readonly picked: readonly Picked[]
  readonly steps: readonly Step[]
  readonly styles: readonly LineStyle[]
  readonly width: number
  readonly size: number
  readonly language: Language
  readonly mirrored?: readonly boolean[] // drawn below zero, told as it is
}

/** Widest label that a frame of this width grants. */
const allowed = (width: number): number => (isNarrow(width) ? Math.max(76, width * 0.25) : Math.min(230, width * 0.2))

const SAME = 0.01 // years; a line that ends earlier than another says when
const LONGEST_UNIT = 3.4 // ems; a longer unit stands on the axis alone

const told = (value: number, decimals: number, step: Step, language: Language): string => {
  const bare = formatValue(value / step.scale, decimals, language)
  const full = formatIn(value, step.unit, step.token, decimals, language)
  return step.unit.kind === 'count' || textWidth(full, 1) - textWidth(bare, 1) <= LONGEST_UNIT ? full : bare
}

const figureOf = (one: Picked, step: Step, latest: number, narrow: boolean, language: Language): { text: string; x: number; value: number } | undefined => {
  const series = one.projected && presentOf(one.projected).length > 0 ? one.projected : one.series
  const at = presentOf(series).pop()
  if (at === undefined) return undefined
  const x = positionAt(series, at)
  const value = valueAt(series, at)
  const text = told(value, Math.min(step.decimals, decimalsAt(series, at, step.token, one.indicator)), step, language)
  const when = narrow ? printPeriod(periodAt(series, at)) : formatPeriod(periodAt(series, at), language)
  const dated = latest - x > SAME ? uiWords(language).chart.dated(text, when) : text
  return { text: dated, x, value: value / step.scale }
}

/** Texts and sizes of the labels, before they are placed. */
export const lineLabels = ({ picked, steps, styles, width, size, language, mirrored = [] }: LabelWish): LineLabel[] => {
  const latest = Math.max(...picked.flatMap(({ series, projected }) => [series, ...(projected ? [projected] : [])].flatMap((one) => presentOf(one).slice(-1).map((last) => positionAt(one, last)))))
  const room = allowed(width)
  return picked.flatMap((one, at) => {
    const step = steps[one.ask.grid]
    const style = styles[at]
    const last = step && figureOf(one, step, latest, isNarrow(width), language)
    if (!last || !style) return []
    const name = plain(one.label)
    const oneLine = textWidth(`${name} ${last.text}`, size) <= room
    const names = oneLine ? [name] : wrapEvenly(name, size, room)
    const lines = oneLine ? [`${name} ${last.text}`] : [...names, last.text]
    return [
      {
        key: `${one.ask.indicator}/${one.ask.region}/${at}`,
        member: at,
        grid: one.ask.grid,
        x: last.x,
        value: mirrored[at] ? -last.value : last.value,
        names,
        figure: last.text,
        oneLine,
        width: Math.max(...lines.map((line) => textWidth(line, size))),
        height: lines.length * size * LEADING,
        style,
      },
    ]
  })
}

/** Pixels to keep free right of the plots. */
export const labelMargin = (labels: readonly LineLabel[]): number => Math.ceil(Math.max(24, ...labels.map(({ width }) => width + GAP + 4)))

interface Placing {
  readonly frame: Frame
  readonly scales: readonly ValueScale[]
  readonly span: TimeSpan
  readonly palette: Palette
  readonly dots?: boolean // false where the label belongs to an area, not to a line
}

const boxesOf = (labels: readonly LineLabel[], grid: number, plot: Plot, scale: ValueScale): LabelBox[] =>
  placeLabels(
    labels
      .filter((label) => label.grid === grid)
      .map(({ key, value, width, height }) => ({ key, width, height, left: plot.left + plot.width + GAP, y: yOf(value, scale, plot) })),
    { top: plot.top - 20, bottom: plot.top + plot.height + 6 },
  )

const labelText = ({ names, figure, oneLine }: LineLabel): string =>
  oneLine ? `{n|${names[0] ?? ''}}{b|${figure}}` : [...names.map((name) => `{n|${name}}`), `{v|${figure}}`].join('\n')

const endPoint = (label: LineLabel, box: LabelBox, plot: Plot, scale: ValueScale, { frame, span, palette, dots = true }: Placing): unknown => {
  const fromEnd = plot.width * (1 - (label.x - span.first) / (span.last - span.first))
  const text = { lineHeight: frame.labelSize * LEADING, fontSize: frame.labelSize, color: label.style.tone.text }
  return {
    name: label.key,
    member: label.member,
    value: [label.x, label.value],
    symbol: label.style.marker,
    symbolSize: label.style.marker === 'circle' ? 7 : 8,
    itemStyle: dots ? { color: label.style.tone.line, borderColor: palette.paper, borderWidth: 1, opacity: 1 } : { color: 'transparent', opacity: 1 },
    label: {
      show: true,
      position: 'right',
      distance: 0,
      offset: [fromEnd + GAP - 4, box.top + box.height / 2 - yOf(label.value, scale, plot)],
      align: 'left',
      verticalAlign: 'middle',
      formatter: labelText(label),
      rich: { n: { ...text, fontFamily: SANS, ...(label.oneLine ? { width: textWidth(label.names[0] ?? '', frame.labelSize) } : {}) }, v: { ...text, fontFamily: SERIF }, b: { ...text, fontFamily: SERIF, padding: [0, 0, 0, 5] } },
    },
  }
}

/** A thin line from a series that ends early, or whose label had to move, to its label. */
const leader = (label: LineLabel, box: LabelBox, plot: Plot, scale: ValueScale, { span, dots = true }: Placing): unknown[] => {
  const y = box.top + box.height / 2
  const far = (span.last - label.x) / (span.last - span.first) > 0.025
  if (!far || !dots) return []
  const inside = Math.max(scale.min, Math.min(scale.max, valueFrom(y, scale, plot)))
  return [
    {
      type: 'line',
      member: label.member,
      xAxisIndex: label.grid,
      yAxisIndex: label.grid,
      data: [[label.x, label.value], [span.last, inside]],
      showSymbol: false,
      silent: true,
      tooltip: { show: false },
      lineStyle: { color: label.style.tone.line, width: 1, type: [1, 4], opacity: 0.8 },
      z: 2,
    },
  ]
}

/** End dots with their labels as ECharts series, and the boxes the labels fill. */
export const labelSeries = (labels: readonly LineLabel[], placing: Placing): { series: unknown[]; boxes: LabelBox[] } => {
  const series: unknown[] = []
  const boxes: LabelBox[] = []
  placing.frame.plots.forEach((plot, grid) => {
    const scale = placing.scales[grid]
    if (!scale) return
    const placed = boxesOf(labels, grid, plot, scale)
    boxes.push(...placed)
    const data: unknown[] = []
    for (const label of labels.filter((one) => one.grid === grid)) {
      const box = placed.find(({ key }) => key === label.key)
      if (!box) continue
      data.push(endPoint(label, box, plot, scale, placing))
      series.push(...leader(label, box, plot, scale, placing))
    }
    series.push({ type: 'scatter', xAxisIndex: grid, yAxisIndex: grid, data, silent: true, tooltip: { show: false }, z: 6 })
  })
  return { series, boxes }
}
