/** Breaks, events and differences on a slide: thin rules over the native charts with words beside them, or with numbers that a line under the charts explains. */
import { xPixel, yPixel, type Landmark, type Mark, type Plot } from '../../charts/figure/figure'
import { keyLines } from '../../charts/figure/foot'
import { placeLandmarks } from '../../charts/figure/landmarks'
import { textWidth } from '../../charts/figure/text-width'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import type { PlacedChart, TimePlot } from './panel-area'
import { aired } from './fit-text'
import { edgeOf } from './slide-chart'
import type { SlideBox } from './layouts'

const SIZE = 10
const RULE = 0.75
const LEADING = 1.25

/** A text at a place of the panel's area, in points. */
export interface PlacedText extends SlideBox {
  readonly text: string
  readonly size: number
}

/** What is drawn behind charts and over them, and the lines under them. */
export interface ChartNotes {
  readonly grounds: readonly SlideBox[]
  readonly rules: readonly SlideBox[]
  readonly texts: readonly PlacedText[]
  readonly key: readonly string[]
}

export const NO_NOTES: ChartNotes = { grounds: [], rules: [], texts: [], key: [] }

const MONTHS = 12

/** Position on the time axis → itself, or category, between two categories where it lies between them. */
const categoryAt = ({ chart }: PlacedChart, { time }: TimePlot): ((position: number) => number) => {
  if (chart.dates) return (position) => position
  const positions = chart.categories.map((label) => (time.months[time.labels.indexOf(label)] ?? 0) / MONTHS)
  return (position) => {
    const after = positions.findIndex((one) => one > position)
    const next = after < 0 ? positions.length - 1 : Math.max(1, after)
    const [a = 0, b = 1] = [positions[next - 1], positions[next]]
    return b === a ? next : next - 1 + (position - a) / (b - a)
  }
}

/** A mark on an axis of categories. Bars drawn down are upward on a slide. */
const onCategories = (mark: Mark, at: (position: number) => number): Mark => {
  switch (mark.kind) {
    case 'line':
      return { ...mark, runs: mark.runs.map((run) => run.map((point) => ({ ...point, x: at(point.x) }))) }
    case 'area':
      return { ...mark, runs: mark.runs.map((run) => run.map((point) => ({ ...point, x: at(point.x) }))) }
    case 'bars':
      return { ...mark, bars: mark.bars.map((bar) => ({ ...bar, at: at(bar.at), to: mark.mirrored ? -bar.to : bar.to })) }
    case 'points':
      return { ...mark, points: mark.points.map((point) => ({ ...point, x: at(point.x) })) }
    case 'text':
      return { ...mark, x: at(mark.x) }
    default: {
      const never: never = mark
      return never
    }
  }
}

/** The ends of the axis of a chart: positions in time, or categories. */
const endsOf = (chart: PlacedChart['chart']): readonly [first: number, last: number] => {
  const { dates, between, categories } = chart
  const edge = edgeOf(chart)
  if (dates) return [(dates.first - edge) / MONTHS, (Math.max(dates.last, dates.first + 1) + edge) / MONTHS]
  return between ? [-0.5, categories.length - 0.5] : [0, Math.max(1, categories.length - 1)]
}

/** The plot of a native chart, in points of the panel's area, with dates or categories along x. */
const plotOf = ({ chart, x, y }: PlacedChart, { plot }: TimePlot): Plot | undefined => {
  if (plot.y.kind !== 'value') return undefined
  const [first, last] = endsOf(chart)
  const { left, top, width, height } = chart.plot
  return { box: { left: x + left, top: y + top, width, height }, x: { kind: 'time', first, last, labels: [], atZero: false }, y: { ...plot.y, min: chart.scale.min, max: chart.scale.max } }
}

const isDrawn = (mark: Mark): boolean => mark.kind !== 'text' && !(mark.kind === 'line' && mark.role === 'guide') && !(mark.kind === 'points' && (mark.role === 'end' || mark.role === 'census' || mark.role === 'named'))

/** The landmarks of a figure over its charts. */
export const chartNotes = (landmarks: readonly Landmark[], placed: readonly PlacedChart[], drafts: readonly TimePlot[], width: number, language: Language): ChartNotes => {
  const pairs = placed.flatMap((one, at) => {
    const draft = drafts[at]
    const plot = draft && plotOf(one, draft)
    return draft && plot ? [{ plot, category: categoryAt(one, draft), marks: draft.marks.filter(isDrawn) }] : []
  })
  const [upper] = pairs
  if (!upper || pairs.length < placed.length) return NO_NOTES
  const inside = landmarks.map((one) => ({ ...one, x: upper.category(one.x) })).filter(({ x }) => upper.plot.x.kind === 'time' && x >= upper.plot.x.first && x <= upper.plot.x.last)
  const { key, boxes, marks } = placeLandmarks(inside, { plots: pairs.map(({ plot }) => plot), marks: pairs.flatMap(({ marks: own, category }, plot) => own.map((mark) => ({ ...onCategories(mark, category), plot }))), size: SIZE })
  const rules = inside.flatMap(({ kind, x, low, high, plots }) =>
    plots.flatMap((at): SlideBox[] => {
      const plot = kind === 'break' || kind === 'event' || kind === 'gap' ? pairs[at]?.plot : undefined
      if (!plot) return []
      const [top, foot] = low === undefined || high === undefined ? [plot.box.top, plot.box.top + plot.box.height] : [yPixel(plot, high), yPixel(plot, low)]
      return [{ x: xPixel(plot, x) - RULE / 2, y: top, width: RULE, height: foot - top }]
    }),
  )
  const grounds = pairs.flatMap(({ plot, category, marks: own }) =>
    own.flatMap((mark): SlideBox[] => {
      const [run = []] = mark.kind === 'area' && mark.role === 'ground' ? mark.runs : []
      const [from, to] = [run[0], run[run.length - 1]].map((end) => (end ? Math.max(plot.box.left, Math.min(plot.box.left + plot.box.width, xPixel(plot, category(end.x)))) : 0))
      return from !== undefined && to !== undefined && to > from ? [{ x: from, y: plot.box.top, width: to - from, height: plot.box.height }] : []
    }),
  )
  const spoken = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.map((line) => line.map(({ text }) => text).join(''))] : []))
  const texts = boxes.map((box, at): PlacedText => ({ x: box.left, y: box.top, width: Math.max(box.width, ...(spoken[at] ?? []).map((line) => textWidth(aired(line), SIZE))) + 4, height: box.height + 2, size: SIZE, text: (spoken[at] ?? []).join('\n') }))
  const words = uiWords(language).chart
  return { grounds, rules, texts, key: keyLines(key.map(({ sign, text }) => words.keyEntry(sign, text)), width, SIZE) }
}

/** Height of the lines under the charts, in points. */
export const notesHeight = ({ key }: ChartNotes): number => (key.length === 0 ? 0 : key.length * SIZE * LEADING + 4)

/** The lines under the charts as texts at the foot of their area. */
export const keyTexts = (notes: ChartNotes, { width, height }: { readonly width: number; readonly height: number }): PlacedText[] =>
  notes.key.length === 0 ? [] : [{ x: 0, y: height - notesHeight(notes) + 2, width, height: notesHeight(notes), size: SIZE, text: notes.key.join('\n') }]
