import { xPixel, yPixel, type Mark, type Plot, type TextMark } from './figure'
import { overlap, type LabelBox } from './place-labels'
import { textWidth } from './text-width'

type Box = Omit<LabelBox, 'key'>

interface Stroke {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

/** What is drawn in a plot and words must not cover, in pixels of the frame. */
export interface Obstacles {
  readonly boxes: Box[]
  readonly strokes: Stroke[]
  readonly texts: Box[] // those of the boxes that are words, which no line to other words may cross
}

const AIR = 3 // pixels between words and what is drawn

const around = (x: number, y: number, reach: number): Box => ({ left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach })

const between = (x0: number, x1: number, y0: number, y1: number): Box => ({ left: Math.min(x0, x1), top: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) })

/** What a text covers, in pixels of the frame. */
export const textBox = ({ x, y, dx, dy, anchor, lines, size, leading }: TextMark, plot: Plot): Box => {
  const width = Math.max(...lines.map((runs) => runs.reduce((sum, { text, before }) => sum + before + textWidth(text, size), 0)))
  const height = lines.length * leading
  const at = xPixel(plot, x) + dx
  return { left: anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2, top: yPixel(plot, y) + dy - height / 2, width, height }
}

/** What these marks cover in their plot. A ground or a wedge lies behind everything and covers nothing. */
export const obstaclesIn = (plot: Plot, marks: readonly Mark[]): Obstacles => {
  const found: Obstacles = { boxes: [], strokes: [], texts: [] }
  const pixel = (x: number, y: number): readonly [number, number] => [xPixel(plot, x), yPixel(plot, y)]
  for (const mark of marks) {
    switch (mark.kind) {
      case 'line':
        for (const run of mark.runs) run.slice(1).forEach(({ x, y }, at) => found.strokes.push({ from: pixel(run[at]?.x ?? x, run[at]?.y ?? y), to: pixel(x, y) }))
        break
      case 'area':
        if (mark.role === 'ground' || mark.role === 'wedge') break
        for (const run of mark.runs) run.slice(1).forEach((b, at) => {
          const a = run[at] ?? b
          found.boxes.push(between(xPixel(plot, a.x), xPixel(plot, b.x), yPixel(plot, Math.max(a.high, b.high)), yPixel(plot, Math.min(a.low, b.low))))
        })
        break
      case 'bars':
        for (const { at, from, to } of mark.bars) {
          const half = mark.thickness / 2
          found.boxes.push(plot.y.kind === 'rows' ? between(xPixel(plot, from), xPixel(plot, to), yPixel(plot, at) - half, yPixel(plot, at) + half) : between(xPixel(plot, at) - half, xPixel(plot, at) + half, yPixel(plot, from), yPixel(plot, to)))
        }
        break
      case 'points':
        for (const { x, y, size, dx } of mark.points) found.boxes.push(around(xPixel(plot, x) + dx, yPixel(plot, y), size / 2))
        break
      case 'text':
        found.boxes.push(textBox(mark, plot))
        found.texts.push(textBox(mark, plot))
        break
      default: {
        const never: never = mark
        return never
      }
    }
  }
  return found
}

/** Adds what has been placed since. */
export const addTo = (known: Obstacles, { boxes, strokes, texts }: Obstacles): void => {
  known.boxes.push(...boxes)
  known.strokes.push(...strokes)
  known.texts.push(...texts)
}

/** Whether a stroke touches a box: what is left of the stroke after its parts beyond each side are cut off (Liang and Barsky 1984). */
const touches = ({ from: [x0, y0], to: [x1, y1] }: Stroke, { left, top, width, height }: Box): boolean => {
  const [dx, dy] = [x1 - x0, y1 - y0]
  let [enter, leave] = [0, 1]
  for (const [step, room] of [[-dx, x0 - left], [dx, left + width - x0], [-dy, y0 - top], [dy, top + height - y0]] as const) {
    if (step === 0) {
      if (room < 0) return false
    } else if (step < 0) enter = Math.max(enter, room / step)
    else leave = Math.min(leave, room / step)
  }
  return enter <= leave
}

/** Whether two strokes cross: the ends of each lie on different sides of the other. */
const meet = (one: Stroke, other: Stroke): boolean => {
  const side = ({ from, to }: Stroke, [x, y]: readonly [number, number]): number => Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]))
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0
}

/** Whether nothing that is drawn lies in a box, or nearer to it than the eye separates. */
const isFree = (box: Box, { boxes, strokes }: Obstacles): boolean => {
  const wide = { key: '', left: box.left - AIR, top: box.top - AIR, width: box.width + 2 * AIR, height: box.height + 2 * AIR }
  return !boxes.some((other) => overlap(wide, { key: '', ...other })) && !strokes.some((stroke) => touches(stroke, wide))
}

/** Lines of words that want a place beside an x. */
interface Words {
  readonly lines: readonly string[]
  readonly size: number
  readonly leading: number
}

/** Width and height of lines of words, in pixels. */
export const sizeOf = ({ lines, size, leading }: Words): { readonly width: number; readonly height: number } => ({ width: Math.max(...lines.map((line) => textWidth(line, size))), height: lines.length * leading })

const BESIDE = 5 // pixels between a vertical and its words
const STEP = 5 // pixels between two places that are tried

type Side = 'right' | 'left'

/** The uppermost free place beside a vertical, inside the plot: on the first side that has one at that height; undefined where there is none. */
export const placeBeside = (x: number, words: Words, { box: { left, top, width, height } }: Plot, obstacles: Obstacles, sides: readonly Side[] = ['right', 'left']): (Box & { readonly side: Side }) | undefined => {
  const own = sizeOf(words)
  const open = sides.map((side) => ({ side, left: side === 'right' ? x + BESIDE : x - BESIDE - own.width })).filter((one) => one.left >= left + 1 && one.left + own.width <= left + width)
  for (let at = top + 3; at + own.height <= top + height - 4; at += STEP) {
    for (const { side, left: from } of open) {
      const box = { left: from, top: at, ...own }
      if (isFree(box, obstacles)) return { ...box, side }
    }
  }
  return undefined
}

const REACHES = [5, 11, 18, 27, 38, 52] // pixels from a point to its words, the nearest first
const PAST = 0.1 // of such a line, from the point
const SHORT = 1.5 // pixels from the end of such a line to the words
const FAR = 10 // pixels from a point to words that need a line to it

/** Where the line from a point to its words ends; undefined where they are near. */
const lineTo = ([x, y]: readonly [x: number, y: number], { left, top, width, height }: Box, reach: number): Stroke | undefined =>
  reach <= FAR ? undefined : { from: [x, y], to: [Math.max(left - SHORT, Math.min(x, left + width + SHORT)), Math.max(top - SHORT, Math.min(y, top + height + SHORT))] }

/** Which places about a point will do: how far away, and whether the line that leads there may cross what is drawn. */
interface Reach {
  readonly reaches?: readonly number[]
  readonly isUncrossed?: boolean
}

/** Places that need no line to the point. */
export const NEAR: Reach = { reaches: REACHES.filter((reach) => reach <= FAR) }

/** Whether a line to words crosses a stroke on its way, past the symbol that it begins at. */
const crosses = ({ from: [x0, y0], to: [x1, y1] }: Stroke, strokes: readonly Stroke[]): boolean => {
  const start = [x0 + (x1 - x0) * PAST, y0 + (y1 - y0) * PAST] as const
  return strokes.some((stroke) => meet({ from: start, to: [x1, y1] }, stroke))
}

/** A free place about a point, the nearest first: above or below it, beside it, at its corners; inside the plot, with the line that leads there; undefined where there is none. */
export const placeAround = (point: readonly [x: number, y: number], words: Words, { box: { left, top, width, height } }: Plot, obstacles: Obstacles, { reaches = REACHES, isUncrossed = false }: Reach = {}): (Box & { readonly line: Stroke | undefined }) | undefined => {
  const own = sizeOf(words)
  const [x, y] = point
  for (const reach of reaches) {
    const [above, below, right, before] = [y - reach - own.height, y + reach, x + reach, x - reach - own.width]
    const [centred, level] = [x - own.width / 2, y - own.height / 2]
    for (const [from, at] of [[centred, above], [right, above], [before, above], [centred, below], [right, level], [before, level], [right, below], [before, below]] as const) {
      const box = { left: from, top: at, ...own }
      const line = lineTo(point, box, reach)
      const isInside = from >= left + 1 && from + own.width <= left + width && at >= top && at + own.height <= top + height - 2
      if (isInside && isFree(box, obstacles) && !(line && (obstacles.texts.some((other) => touches(line, other)) || (isUncrossed && crosses(line, obstacles.strokes))))) return { ...box, line }
    }
  }
  return undefined
}
