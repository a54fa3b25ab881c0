/** Figures beside the points of a series that has few, so that it can be read without its table. */
import { formatValue, withBound } from '../../format/index'
import type { Language } from '../../model/text'
import type { PlotUnit, ResolvedSeries } from '../series/request'
import { xPixel, yPixel, type Mark, type Plot, type PointsMark, type TextMark } from './figure'
import { breakLandmarks } from './landmarks'
import type { LabelBox } from './place-labels'
import { addTo, obstaclesIn, placeAround, type Obstacles } from './plot-words'

const LABELLED = 14 // points; more would crowd
const NEAR = [7.5, 9.5] // pixels from a point to its figure

type Point = PointsMark['points'][number]

interface PlacedFigure {
  readonly mark: TextMark
  readonly box: LabelBox
}

/** Where the figures are placed, and what is drawn there already. */
interface FigureRoom {
  readonly plots: readonly Plot[]
  readonly marks: readonly Mark[]
  readonly size: number
  readonly language: Language
}

const placeFigure = ({ x, y, bound = '' }: Point, at: number, plot: Plot, step: PlotUnit, { size, language }: FigureRoom, obstacles: Obstacles): PlacedFigure | undefined => {
  const text = withBound(formatValue(y, step.decimals, language), bound, language)
  const [left, top] = [xPixel(plot, x), yPixel(plot, y)]
  const found = placeAround([left, top], { lines: [text], size, leading: size }, plot, obstacles, { reaches: NEAR })
  if (!found) return undefined
  const { line: _line, ...place } = found
  const mark: TextMark = { kind: 'text', plot: at, member: -1, layer: 5, x, y, dx: place.left - left, dy: place.top + place.height / 2 - top, anchor: 'start', lines: [[{ text, face: 'serif', before: 0 }]], size, leading: size, ink: 'muted' }
  addTo(obstacles, obstaclesIn(plot, [mark]))
  return { mark, box: { key: `figure/${at}/${x}`, ...place } }
}

/** The first, the lowest and the highest point. */
const foremost = (points: readonly Point[]): Set<Point> => {
  const by = [...points].sort((a, b) => a.y - b.y)
  return new Set([points[0], by[0], by[by.length - 1]].flatMap((one) => one ?? []))
}

/**
 * Figures beside the points of a plot whose only series is drawn as points: at all of them, or, where these have no room,
 * at the first, the highest and the lowest. The last has a label already.
 */
export const pointFigures = (resolved: readonly ResolvedSeries[], units: readonly PlotUnit[], room: FigureRoom): { readonly marks: readonly TextMark[]; readonly boxes: readonly LabelBox[] } => {
  const placed = room.plots.flatMap((plot, at): PlacedFigure[] => {
    const own = resolved.flatMap((one, member) => (one.request.grid === at ? [{ one, member }] : []))
    const [first] = own
    const step = units[at]
    if (!first || !step || own.length > 1 || !(first.one.sparse || first.one.request.draw === 'points')) return []
    const points = room.marks.flatMap((mark) => (mark.kind === 'points' && mark.role === 'observed' && mark.plot === at ? mark.points : [])).slice(0, -1)
    if (points.length >= LABELLED) return []
    const { min, max } = plot.y.kind === 'value' ? plot.y : { min: 0, max: 0 }
    const verticals: Mark = { kind: 'line', role: 'guide', variant: '', plot: at, member: -1, layer: 0, runs: breakLandmarks([first.one], room.language).map(({ x }) => [{ x, y: min }, { x, y: max }]), ink: 'axis', width: 1, dash: [], anchored: false, opacity: 1 }
    const around = (wanted: readonly Point[]): PlacedFigure[] => {
      const obstacles = obstaclesIn(plot, [...room.marks.filter((mark) => mark.plot === at), verticals])
      return wanted.flatMap((point) => placeFigure(point, at, plot, step, room, obstacles) ?? [])
    }
    const all = around(points)
    return all.length === points.length ? all : around(points.filter((point) => foremost(points).has(point)))
  })
  return { marks: placed.map(({ mark }) => mark), boxes: placed.map(({ box }) => box) }
}
