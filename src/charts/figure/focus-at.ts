/** Which line or row of a figure a pointer means. Fetched with the live chart. */
import { xPixel, yPixel, type Figure, type Mark, type Plot } from './figure'
import { focusableIn } from './focusable'
import { textBox } from './plot-words'

/** A place in the drawing, in its pixels. */
interface Place {
  readonly x: number
  readonly y: number
}

const REACH = 14 // pixels from a line at which it is meant
const BESIDE = 5 // pixels from a column

/** Pixels from a place to a stroke. */
const toStroke = ({ x, y }: Place, a: Place, b: Place): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy)
}

const isInside = ({ x, y }: Place, left: number, top: number, right: number, bottom: number): boolean => x >= left && x <= right && y >= top && y <= bottom

/** Pixels from a place to a mark; Infinity for one that is not pointed at. */
const toMark = (place: Place, mark: Mark, plot: Plot): number => {
  const at = (x: number, y: number): Place => ({ x: xPixel(plot, x), y: yPixel(plot, y) })
  switch (mark.kind) {
    case 'line':
      return Math.min(Infinity, ...mark.runs.flatMap((run) => run.slice(1).map((point, order) => toStroke(place, at(run[order]?.x ?? point.x, run[order]?.y ?? point.y), at(point.x, point.y)))))
    case 'area': {
      if (mark.role !== 'part') return Infinity
      const isOn = mark.runs.some((run) => run.slice(1).some((b, order) => {
        const a = run[order] ?? b
        const [from, to] = [xPixel(plot, a.x), xPixel(plot, b.x)]
        const share = to > from ? (place.x - from) / (to - from) : 0
        const edge = (low: number, high: number): number => yPixel(plot, low + share * (high - low))
        return share >= 0 && share <= 1 && place.y <= edge(a.low, b.low) && place.y >= edge(a.high, b.high)
      }))
      return isOn ? 0 : Infinity
    }
    case 'bars':
      return mark.bars.some(({ at: x, from, to }) => isInside(place, xPixel(plot, x) - mark.thickness / 2 - BESIDE, Math.min(yPixel(plot, from), yPixel(plot, to)), xPixel(plot, x) + mark.thickness / 2 + BESIDE, Math.max(yPixel(plot, from), yPixel(plot, to)))) ? 0 : Infinity
    case 'points':
      return Math.min(Infinity, ...mark.points.map(({ x, y, shape, size }) => (shape === 'square' && isInside(place, at(x, y).x - size / 2, at(x, y).y - size / 2, at(x, y).x + size / 2, at(x, y).y + size / 2) ? 0 : toStroke(place, at(x, y), at(x, y)))))
    case 'text': {
      const { left, top, width, height } = textBox(mark, plot)
      return isInside(place, left, top, left + width, top + height) ? 0 : Infinity
    }
    default:
      return mark satisfies never
  }
}

/** Key of the row of places under a place; '' outside. */
const rowAt = (figure: Figure, place: Place): string => {
  const [plot] = figure.plots
  if (plot?.y.kind !== 'rows') return ''
  const { top, height } = plot.box
  const row = Math.floor(((place.y - top) / height) * plot.y.names.length)
  return row >= 0 && row < plot.y.names.length ? (figure.table.rows[row]?.key ?? '') : ''
}

/** Key of the small multiple that a place is in; '' outside. */
const headAt = ({ plots, members }: Figure, place: Place): string => {
  const found = plots.find(({ head, box: { left, top, width, height } }) => head && isInside(place, left, top, left + width, top + height))
  return members[found?.head?.member ?? -1]?.key ?? ''
}

/** Key of the line at a place: the nearest within reach, its label included; of a row of places. '' where there is none. */
export const focusAt = (figure: Figure, place: Place): string => {
  const keys = focusableIn(figure).map(({ key }) => key)
  if (keys.length === 0) return ''
  if (figure.members.length === 0) return keys.find((key) => key === rowAt(figure, place)) ?? ''
  let [best, nearest] = ['', REACH]
  for (const mark of figure.marks) {
    const plot = figure.plots[mark.plot]
    if (mark.member < 0 || !plot) continue
    const away = toMark(place, mark, plot)
    if (away < nearest) [best, nearest] = [figure.members[mark.member]?.key ?? '', away]
  }
  return best === '' ? headAt(figure, place) : best
}
