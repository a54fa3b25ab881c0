import type { Mark, Plot, PointsMark } from './figure'

type Point = PointsMark['points'][number]

/** The square box of a symbol, in pixels of the frame. */
interface SymbolBox {
  readonly x: number
  readonly y: number
  readonly reach: number // half its side
}

const AIR = 1 // pixels between two symbols
const SHIFTS = [0, -11, 11, -20, 20, -29, 29] // pixels up or down, the nearest first

const overlap = (a: SymbolBox, b: SymbolBox): boolean => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) < a.reach + b.reach + AIR

/** Conversion between values of a plot over time and pixels of the frame. */
const pixelsOf = ({ box, x, y }: Plot) => {
  const [first, last] = x.kind === 'time' ? [x.first, x.last] : [0, 1]
  const [min, max] = y.kind === 'value' ? [y.min, y.max] : [0, 1]
  const perUnit = box.height / (max - min)
  return {
    boxAt: (point: Point): SymbolBox => ({ x: box.left + ((point.x - first) / (last - first)) * box.width + point.dx, y: box.top + (max - point.y) * perUnit, reach: point.size / 2 }),
    raised: (point: Point, pixels: number): Point => ({ ...point, y: point.y - pixels / perUnit }),
    inside: ({ y: at, reach }: SymbolBox): boolean => at - reach >= box.top - reach && at + reach <= box.top + box.height,
  }
}

/**
 * Moves marks of breaks up or down until they overlap neither points nor one another. Where two marks of one line have no
 * room, one is dropped; the notes name both breaks.
 */
export const placeBreaks = (marks: readonly Mark[], plots: readonly Plot[]): Mark[] => {
  const taken = plots.map((plot, at) => {
    const { boxAt } = pixelsOf(plot)
    return marks.flatMap((mark) => (mark.kind === 'points' && mark.plot === at && mark.role !== 'break' ? mark.points.map(boxAt) : []))
  })
  return marks.map((mark) => {
    const [plot, occupied] = [plots[mark.plot], taken[mark.plot]]
    if (mark.kind !== 'points' || mark.role !== 'break' || !plot || !occupied) return mark
    const { boxAt, raised, inside } = pixelsOf(plot)
    const own: SymbolBox[] = []
    const points = mark.points.flatMap((point): Point[] => {
      if (own.some((other) => overlap({ ...boxAt(point), y: other.y }, other))) return []
      const free = SHIFTS.map((pixels) => raised(point, pixels)).find((moved) => inside(boxAt(moved)) && !occupied.some((other) => overlap(boxAt(moved), other)))
      const placed = free ?? point
      own.push(boxAt(placed))
      occupied.push(boxAt(placed))
      return [placed]
    })
    return { ...mark, points }
  })
}
