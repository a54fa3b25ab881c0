import { formatPeriod } from '../../format/index'
import type { Dataset, EventMark } from '../../model/dataset'
import type { Theme } from '../../model/indicator'
import { positionOf } from '../../model/period'
import type { Language } from '../../model/text'
import { comparePeriods } from '../../model/time'
import { uiWords } from '../../words/index'
import type { ResolvedSeries } from '../series/request'
import type { AreaMark, Drawing, Figure, Landmark, Mark, Plot, PointsMark } from './figure'
import { keyHeight, keyLines, keyMarks, withKey } from './foot'
import { YEARS_HEIGHT, type Frame } from './frame'
import { projectionGrounds, projectionLandmarks } from './projections'
import { breakLandmarks, eventLandmarks, placeLandmarks } from './landmarks'
import type { LabelBox } from './place-labels'
import { censusYearsIn, type TimeSpan } from './time-axis'

/** What a chart type draws over time, in a frame that keeps `key` pixels free under the years. */
export interface TimeSketch {
  readonly frame: Frame
  readonly plots: readonly Plot[]
  readonly marks: readonly Mark[]
  readonly labels: readonly LabelBox[]
}

interface TimeDrawingRequest {
  readonly resolved: readonly ResolvedSeries[] // drawn, on the plots that their requests name
  readonly events: readonly EventMark[]
  readonly points?: readonly Landmark[] // values that the panel names, and its annotations
  readonly stretches?: readonly TimeSpan[] // of annotations, with a ground of their own
  readonly shown: TimeSpan // first and last date drawn
  readonly language: Language
  readonly sketch: (key: number) => TimeSketch
}

/** The drawing with breaks, events and the key that explains their numbers, and the events in words. */
export type TimeDrawing = Drawing & Pick<Figure, 'labels' | 'landmarks' | 'notes'>

const MOST_EVENTS = 12

/** Whether an event is a census, which every time axis ticks already. */
const isTicked = ({ theme, period }: EventMark): boolean => theme === '' && censusYearsIn({ first: positionOf(period), last: positionOf(period) }).length > 0

/** Events of a theme within the span, in order of time; at most twelve. */
export const eventsIn = (dataset: Dataset, theme: Theme, { first, last }: TimeSpan): EventMark[] =>
  dataset.events
    .filter((event) => !isTicked(event))
    .filter((event) => (event.theme === '' || event.theme === theme) && positionOf(event.period) >= first && positionOf(event.period) <= last)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .slice(0, MOST_EVENTS)

const CENSUS = 6 // pixels
const CENSUS_SIGN = '△'

/** A small mark on the axis line of the lowest plot for each census; none on small multiples. */
const censusMarks = (plots: readonly Plot[]): PointsMark[] => {
  const at = plots.filter(({ head }) => !head).length - 1
  const plot = plots[at]
  if (plot?.x.kind !== 'time' || plot.y.kind !== 'value') return []
  const y = plot.x.atZero ? 0 : plot.y.min
  const points = censusYearsIn(plot.x).map((x) => ({ x, y, shape: 'triangle' as const, size: CENSUS, fill: 'clear' as const, stroke: 'axis' as const, strokeWidth: 1, dx: 0, hollow: true }))
  return points.length === 0 ? [] : [{ kind: 'points', role: 'census', name: '', decimals: 0, plot: at, member: -1, layer: 5, points }] // over the wash under a line
}

/** The ground of a stretch of years in the first plot, as far as it is shown. */
const stretchGround = ([plot]: readonly Plot[], { first, last }: TimeSpan): AreaMark[] => {
  if (plot?.x.kind !== 'time' || plot.y.kind !== 'value') return []
  const { x, y } = plot
  const run = [Math.max(first, x.first), Math.min(last, x.last)].map((at) => ({ x: at, low: y.min, high: y.max }))
  return first < x.last && last > x.first ? [{ kind: 'area', role: 'ground', name: '', plot: 0, member: -1, layer: -1, runs: [run], fill: 'ground', edge: false, anchored: false }] : []
}

/** Completes a drawing over time by what all chart types share. */
export const timeDrawing = ({ resolved, events, points = [], stretches = [], shown, language, sketch }: TimeDrawingRequest): TimeDrawing => {
  const dated = [...breakLandmarks(resolved, language), ...eventLandmarks(events, language), ...points].filter(({ x }) => x >= shown.first && x <= shown.last).sort((a, b) => a.x - b.x)
  const words = uiWords(language).chart
  const draw = (reserved: number) => {
    const { frame, plots, marks: own, labels } = sketch(reserved)
    const censuses = censusMarks(plots)
    const grounds = own.some((mark) => mark.kind === 'line' && mark.role === 'projected') ? projectionGrounds(plots, own) : []
    const marks = [...stretches.flatMap((stretch) => stretchGround(plots, stretch)), ...grounds, ...own, ...censuses]
    const landmarks = [...dated, ...(grounds.length > 0 ? projectionLandmarks(grounds, language) : [])]
    const size = frame.axisSize
    const placed = placeLandmarks(landmarks, { plots, marks, size })
    const lines = keyLines([...(censuses.length > 0 ? [words.keyEntry(CENSUS_SIGN, words.censusYears)] : []), ...placed.key.map(({ sign, text }) => words.keyEntry(sign, text))], frame.width, size)
    const numbers = new Map(placed.key.map(({ sign, text }) => [text, sign]))
    const eventTexts = eventLandmarks(events, language).map(({ text }) => text)
    return {
      ...frame,
      plots,
      marks: [...marks, ...placed.marks, ...keyMarks(lines, plots, size, YEARS_HEIGHT)],
      labels: [...labels, ...placed.boxes],
      landmarks,
      notes: events.map(({ period, text }, at) => words.eventNote(numbers.get(eventTexts[at] ?? '') ?? '', formatPeriod(period, language), text[language])),
      keyed: keyHeight(lines.length, size),
    }
  }
  const { keyed: _keyed, ...drawing } = withKey(draw, keyHeight(censusYearsIn(shown).length > 0 ? 1 : 0, 12))
  return drawing
}
