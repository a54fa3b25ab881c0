import { formatPeriod, formatValue, signed, withBound } from '../../format/index'
import { printPeriod } from '../../model/period'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import type { ResolvedSeries, PlotUnit } from '../series/request'
import { presentOf } from '../series/cut-series'
import { boundAt, periodAt, positionAt, valueAt } from '../../model/series'
import { placeLabels, type LabelBox } from './place-labels'
import { isNarrow, type Frame, type PlotArea } from './frame'
import type { LineMark, Mark, PointsMark, TextMark, TextRun } from './figure'
import { symbolSize } from './line-marks'
import type { LineStyle } from './line-style'
import { evenLines } from './lines'
import { textWidth } from './text-width'
import type { TimeSpan } from './time-axis'
import { decimalsAt } from '../series/plot-unit'
import { valueFrom, yOf, type ValueScale } from './value-axis'

/** The label at the end of a line: its name and last value. The unit is on the axis. */
export interface LineLabel {
  readonly key: string
  readonly member: number // index of the series
  readonly grid: number
  readonly x: number
  readonly value: number // printed unit
  readonly names: readonly string[]
  readonly figures: readonly string[] // the figure, and its date where both have no room on one line
  readonly oneLine: boolean
  readonly width: number
  readonly height: number
  readonly style: LineStyle
  readonly hasDot: boolean // at the end of a line; a column has none
}

const GAP = 9 // from the end of the plot to the label
const BETWEEN = 5 // from a name to its figure on one line
const LEADING = 1.28

interface LineLabelRequest {
  readonly resolved: readonly ResolvedSeries[]
  readonly units: readonly PlotUnit[]
  readonly styles: readonly LineStyle[]
  readonly width: number
  readonly size: number
  readonly language: Language
  readonly mirrored?: readonly boolean[] // drawn below zero, printed without the sign
}

/** Largest width of a label in a frame of this width. */
const allowed = (width: number): number => (isNarrow(width) ? Math.max(68, width * 0.19) : Math.min(230, width * 0.2))

const SAME = 0.01 // years; the label of a line that ends earlier than another names the date

/** The last figure of a line: its text, its place, and its date where the line ends before `latest`. */
export const endFigure = (one: ResolvedSeries, step: PlotUnit, latest: number, narrow: boolean, language: Language): { readonly text: string; readonly when: string; readonly x: number; readonly value: number } | undefined => {
  const series = one.projected && presentOf(one.projected).length > 0 ? one.projected : one.series
  const at = presentOf(series).pop()
  if (at === undefined) return undefined
  const x = positionAt(series, at)
  const value = valueAt(series, at)
  const text = withBound((one.request.change ? signed : formatValue)(value / step.scale, Math.min(step.decimals, decimalsAt(series, at, step.token, one.indicator)), language), boundAt(series, at), language)
  const when = narrow ? printPeriod(periodAt(series, at)) : formatPeriod(periodAt(series, at), language)
  return { text, when: latest - x > SAME ? when : '', x, value: value / step.scale }
}

/** The last date of these lines, as a position. */
export const latestOf = (resolved: readonly ResolvedSeries[]): number =>
  Math.max(...resolved.flatMap(({ series, projected }) => [series, ...(projected ? [projected] : [])].flatMap((one) => presentOf(one).slice(-1).map((last) => positionAt(one, last)))))

/** Texts and sizes of the labels, before they are placed. */
export const lineLabels = ({ resolved, units, styles, width, size, language, mirrored = [] }: LineLabelRequest): LineLabel[] => {
  const latest = latestOf(resolved)
  const room = allowed(width)
  return resolved.flatMap((one, at) => {
    const step = units[one.request.grid]
    const style = styles[at]
    const last = step && endFigure(one, step, latest, isNarrow(width), language)
    if (!last || !style) return []
    const date = last.when === '' ? '' : uiWords(language).chart.dated('', last.when).trim()
    const name = one.label
    const dated = [last.text, date].filter(Boolean).join(' ')
    const oneLine = textWidth(`${name} ${dated}`, size) <= room
    const figures = oneLine || textWidth(dated, size) <= room ? [dated] : [last.text, date].filter(Boolean)
    const names = oneLine ? [name] : evenLines(name, size, room)
    const lines = oneLine ? [`${name} ${dated}`] : [...names, ...figures]
    return [
      {
        key: `${one.request.indicator}/${one.request.region}/${at}`,
        member: at,
        grid: one.request.grid,
        x: last.x,
        value: mirrored[at] ? -last.value : last.value,
        names,
        figures,
        oneLine,
        width: Math.max(...lines.map((line) => textWidth(line, size))),
        height: lines.length * size * LEADING,
        style,
        hasDot: one.request.draw !== 'columns',
      },
    ]
  })
}

/** Pixels of the right margin. */
export const labelMargin = (labels: readonly LineLabel[]): number => Math.ceil(Math.max(24, ...labels.map(({ width }) => width + GAP + 4)))

interface LabelPlacing {
  readonly frame: Frame
  readonly scales: readonly ValueScale[]
  readonly span: TimeSpan
  readonly dots?: boolean // false where the label belongs to an area, not to a line
}

const boxesOf = (labels: readonly LineLabel[], grid: number, plot: PlotArea, scale: ValueScale): LabelBox[] =>
  placeLabels(
    labels
      .filter((label) => label.grid === grid)
      .map(({ key, value, width, height }) => ({ key, width, height, left: plot.left + plot.width + GAP, y: yOf(value, scale, plot) })),
    { top: plot.top - 20, bottom: plot.top + plot.height + 6 },
  )

const run = (text: string, face: TextRun['face'], before = 0): TextRun => ({ text, face, before })

const labelLines = ({ names, figures, oneLine }: LineLabel): TextRun[][] =>
  oneLine ? [[run(names[0] ?? '', 'sans'), run(figures[0] ?? '', 'serif', BETWEEN)]] : [...names.map((name) => [run(name, 'sans')]), ...figures.map((figure) => [run(figure, 'serif')])]

const labelText = (label: LineLabel, box: LabelBox, plot: PlotArea, scale: ValueScale, { frame, span }: LabelPlacing): TextMark => {
  const fromEnd = plot.width * (1 - (label.x - span.first) / (span.last - span.first))
  return {
    kind: 'text',
    plot: label.grid,
    member: label.member,
    layer: 6,
    x: label.x,
    y: label.value,
    dx: fromEnd + GAP,
    dy: box.top + box.height / 2 - yOf(label.value, scale, plot),
    anchor: 'start',
    lines: labelLines(label),
    size: frame.labelSize,
    leading: frame.labelSize * LEADING,
    ink: label.style.tone.text,
  }
}

const endDot = ({ grid, member, x, value, style }: LineLabel): PointsMark => ({
  kind: 'points',
  role: 'end',
  name: '',
  decimals: 0,
  plot: grid,
  member,
  layer: 6,
  points: [{ x, y: value, shape: style.marker, size: symbolSize(style), fill: style.tone.line, stroke: 'paper', strokeWidth: 1, dx: 0, hollow: false }],
})

const FAR = 0.025 // of the axis

/** A thin grey line from the end of a series that ends early to its label. It leaves upright and turns: a straight or dotted one would be read as a forecast. */
const leader = (label: LineLabel, box: LabelBox, plot: PlotArea, scale: ValueScale, span: TimeSpan): LineMark[] => {
  if ((span.last - label.x) / (span.last - span.first) <= FAR) return []
  const inside = Math.max(scale.min, Math.min(scale.max, valueFrom(box.top + box.height / 2, scale, plot)))
  const runs = [[{ x: label.x, y: label.value }, { x: label.x, y: inside }, { x: span.last, y: inside }]]
  return [{ kind: 'line', role: 'guide', variant: '', plot: label.grid, member: label.member, layer: 2, runs, ink: 'axis', width: 1, dash: [], anchored: false, opacity: 0.7 }]
}

/** Points at the ends with their labels, and the boxes of the labels. */
export const labelMarks = (labels: readonly LineLabel[], placing: LabelPlacing): { marks: Mark[]; boxes: LabelBox[] } => {
  const marks: Mark[] = []
  const boxes: LabelBox[] = []
  placing.frame.plots.forEach((plot, grid) => {
    const scale = placing.scales[grid]
    if (!scale) return
    const placed = boxesOf(labels, grid, plot, scale)
    boxes.push(...placed)
    for (const label of labels.filter((one) => one.grid === grid)) {
      const box = placed.find(({ key }) => key === label.key)
      if (!box) continue
      const { dots = true } = placing
      marks.push(...(dots && label.hasDot ? [...leader(label, box, plot, scale, placing.span), endDot(label)] : []), labelText(label, box, plot, scale, placing))
    }
  })
  return { marks, boxes }
}
