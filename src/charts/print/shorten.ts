/** Shorter paths of the same look, for pages and files that are sent. */
import { short } from './tenths'

/** A shape of a picture, as far as it matters for joining. */
interface Joinable {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly fill: unknown
  readonly stroke: unknown
  readonly member: number
}

/** A corner of a path in pixels. */
export type Corner = readonly [number, number]

const UNSEEN = 0.1 // px: what coordinates are rounded to

/** Whether the corners between two lie on the straight line from the one to the other, in its direction, as far as can be seen. */
const isStraight = (corners: readonly Corner[], from: number, to: number): boolean => {
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = [corners[from], corners[to]]
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return false
  let reached = 0
  return corners.slice(from + 1, to).every(([x, y]) => {
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
    const aside = Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length
    const isOn = aside <= UNSEEN && along >= reached && along <= length
    reached = along
    return isOn
  })
}

/** The corners without those on a straight stretch, which draw nothing that is seen. */
export const withoutMidpoints = (corners: readonly Corner[]): Corner[] => {
  const kept: Corner[] = []
  for (let from = 0; from < corners.length; ) {
    kept.push(corners[from] as Corner)
    let to = from + 1
    while (to + 1 < corners.length && isStraight(corners, from, to + 1)) to += 1
    from = to
  }
  return kept
}

/** The path of an upright bar. All have one direction, so that joined bars cover the same area (nonzero rule). */
const BAR = /^[Mm]-?[\d.]+[ -][\d.]*h[\d.]+v-?[\d.]+h-[\d.]+z$/
const lastStroke = (d: string): string => d.slice(Math.max(d.lastIndexOf('M'), d.lastIndexOf('m')))
const isJoinable = ({ fill, attributes: { d = '', ...form } }: Joinable): boolean => !fill || (BAR.test(lastStroke(d)) && !('fill-opacity' in form))

/** Where a pen is, and where it was put down last: a closed stroke ends there. In tenths of a pixel, so that sums are exact. */
interface Pen {
  readonly x: number
  readonly y: number
  readonly from: readonly [x: number, y: number]
}

const tenths = (text: string | undefined): number => Math.round(Number(text ?? 0) * 10)

/** Moves of a path to each further stroke, relative to the end of the one before where that is shorter. `pen`: where the path before it ended; undefined for the first. */
const withShortMoves = (d: string, pen: Pen | undefined): { readonly d: string; readonly pen: Pen } => {
  let at = pen
  const moved = [...d.matchAll(/([MlhvzZ])([^MlhvzZ]*)/g)].map(([whole, command = '', rest = '']) => {
    const [first, second] = rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []
    const { x = 0, y = 0, from = [0, 0] } = at ?? {}
    switch (command) {
      case 'M': {
        const [toX, toY] = [tenths(first), tenths(second)]
        const before = at
        at = { x: toX, y: toY, from: [toX, toY] }
        const [dx, dy] = [short((toX - x) / 10), short((toY - y) / 10)]
        const near = `m${dx}${dy.startsWith('-') ? '' : ' '}${dy}`
        return before && near.length < whole.length ? near : whole
      }
      case 'l':
        at = { x: x + tenths(first), y: y + tenths(second), from }
        return whole
      case 'h':
        at = { x: x + tenths(first), y, from }
        return whole
      case 'v':
        at = { x, y: y + tenths(first), from }
        return whole
      default:
        at = { x: from[0], y: from[1], from }
        return whole
    }
  })
  return { d: moved.join(''), pen: at ?? { x: 0, y: 0, from: [0, 0] } }
}

/** Joins neighbours that differ only in their paths. */
export const joinPaths = <Shape extends Joinable>(shapes: readonly Shape[]): Shape[] => {
  const joined: Shape[] = []
  let pen: Pen | undefined
  for (const shape of shapes) {
    const last = joined[joined.length - 1]
    const { d = '', ...form } = shape.attributes
    const alike = last?.tag === 'path' && shape.tag === 'path' && isJoinable(last) && isJoinable(shape) && JSON.stringify([{ ...last.attributes, d: '' }, last.fill, last.stroke, last.member]) === JSON.stringify([{ ...form, d: '' }, shape.fill, shape.stroke, shape.member])
    const path = withShortMoves(d, alike ? pen : undefined)
    pen = path.pen
    if (alike && last) joined[joined.length - 1] = { ...last, attributes: { ...last.attributes, d: (last.attributes['d'] ?? '') + path.d } }
    else joined.push({ ...shape, attributes: shape.tag === 'path' ? { ...form, d: path.d } : shape.attributes })
  }
  return joined
}
