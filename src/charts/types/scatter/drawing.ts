/** Layout and marks of a scatter plot: points with names where they have room, the nation's lines, headings, and the key to the groups. */
import { readText, type Language } from '../../../model/text'
import type { Mark, Member, Plot, PointsMark, TextMark } from '../../figure/figure'
import { isNarrow, typeOf, type Frame, type PlotArea } from '../../figure/frame'
import { MARKERS, TONES, type InkTone, type Marker } from '../../figure/palette'
import { xPixel, yPixel } from '../../figure/figure'
import { addTo, obstaclesIn, placeAround } from '../../figure/plot-words'
import type { LabelBox } from '../../figure/place-labels'
import { evenLines } from '../../figure/lines'
import { textWidth } from '../../figure/text-width'
import { alongX, tickWidth, valueAxis, valueScale } from '../../figure/value-axis'
import type { PlotUnit } from '../../series/request'
import type { PlacePoint, PlacePoints } from './points'

/** How the places of a group are drawn. */
export interface GroupStyle {
  readonly group: string
  readonly tone: InkTone
  readonly marker: Marker
}

const ORDER = [0, 3, 1, 2] // of the tones: neighbours in the key differ in lightness

/** One style for each group, in the order of `regions.csv`. */
export const groupStyles = (points: readonly PlacePoint[]): readonly GroupStyle[] => {
  const inOrder = [...points].sort((a, b) => a.y.resolved.request.slot - b.y.resolved.request.slot)
  return [...new Set(inOrder.map(({ group }) => group))].map((group, at) => ({ group, tone: TONES[ORDER[at % ORDER.length] ?? 0] ?? { line: 'ink', text: 'ink' }, marker: MARKERS[at % MARKERS.length] ?? 'circle' }))
}

const LEADING = 1.3
const HEIGHT = { narrow: 300, least: 340, most: 560 } as const
const NUMERALS = 12 // pixels from the plot to the numerals, and from these to the heading
const TOP = 4
const KEY = 22 // pixels of the key to the groups

interface ScatterFrame extends Frame {
  readonly plot: Plot
  readonly key: Plot
  readonly headings: { readonly x: readonly string[]; readonly y: readonly string[] } // lines
}

interface FrameRequest {
  readonly points: PlacePoints
  readonly steps: { readonly x: PlotUnit; readonly y: PlotUnit }
  readonly headings: { readonly x: string; readonly y: string }
  readonly units: { readonly x: string; readonly y: string }
  readonly hasKey: boolean
  readonly width: number
  readonly height: number | undefined
  readonly language: Language
}

const printed = (all: readonly PlacePoint[], of: 'x' | 'y', { scale }: PlotUnit): number[] => all.map((point) => (point[of].values[0] ?? 0) / scale)

/** Boxes and axes: the vertical heading above the plot, the key under it, the other heading under the numerals. */
export const scatterFrame = ({ points: { points, nation }, steps, headings, units, hasKey, width, height, language }: FrameRequest): ScatterFrame => {
  const { axis, label } = typeOf(width)
  const all = [...points, ...(nation ? [nation] : [])]
  const count = isNarrow(width) ? 4 : 6
  const [xs, ys] = [valueScale(printed(all, 'x', steps.x), { zero: false, count }), valueScale(printed(all, 'y', steps.y), { zero: false, count: 5 })]
  const lines = { x: evenLines(headings.x, axis, width - 8), y: evenLines(headings.y, axis, width - 8) }
  const left = Math.ceil(tickWidth(ys, axis, language)) + 14
  const head = TOP + lines.y.length * axis * LEADING + 4
  const top = Math.round(head + (hasKey ? KEY : 0) + 14)
  const foot = NUMERALS + axis + NUMERALS + lines.x.length * axis * LEADING
  const own = isNarrow(width) ? HEIGHT.narrow : Math.max(HEIGHT.least, Math.min(HEIGHT.most, width * 0.5))
  const plotHeight = Math.max(120, Math.round(height === undefined ? own : height - top - foot))
  const box: PlotArea = { left, top, width: Math.max(80, width - left - 18), height: plotHeight }
  const keyBox: PlotArea = { left: 2, top: head, width: width - 4, height: KEY }
  const unit = units.x === units.y ? units.x : ''
  return {
    width,
    height: Math.ceil(top + plotHeight + foot),
    plots: [box, keyBox],
    axisSize: axis,
    labelSize: label,
    plot: { box, x: { ...alongX(valueAxis(xs, '', language), box.width, axis), unit }, y: valueAxis(ys, '', language, { unit }) },
    key: { box: keyBox, x: { kind: 'value', min: 0, max: keyBox.width, ticks: [], heading: '', unit: '' }, y: { kind: 'rows', names: [{ text: '', strong: false }] } },
    headings: lines,
  }
}

const SIZE = { least: 6, most: 30, mostNarrow: 20, plain: 9 } as const // pixels across

/** Diameters: areas in proportion to the sizes, the greatest as large as the frame allows. */
const diameterOf = (points: readonly PlacePoint[], width: number): ((point: PlacePoint) => number) => {
  const most = Math.max(...points.map(({ size }) => size?.values[0] ?? 0))
  const widest = isNarrow(width) ? SIZE.mostNarrow : SIZE.most
  return ({ size }) => (size && most > 0 ? Math.max(SIZE.least, widest * Math.sqrt((size.values[0] ?? 0) / most)) : SIZE.plain)
}

type Point = PointsMark['points'][number]

const valueMark = (member: number, name: string, decimals: number, point: Point): PointsMark => ({ kind: 'points', role: 'value', name, decimals, plot: 0, member, layer: 3, points: [point] })

/** The marks of the places, the largest first so that it covers no other, and of the nation. */
const pointMarks = ({ points, nation }: PlacePoints, styles: readonly GroupStyle[], { width }: Frame, steps: FrameRequest['steps']): PointsMark[] => {
  const diameter = diameterOf(points, width)
  const at = (point: PlacePoint): Pick<Point, 'x' | 'y' | 'dx' | 'hollow'> => ({ x: (point.x.values[0] ?? 0) / steps.x.scale, y: (point.y.values[0] ?? 0) / steps.y.scale, dx: 0, hollow: false })
  const own = points.map((point, member) => {
    const style = styles.find(({ group }) => group === point.group)
    return valueMark(member, point.y.name, steps.y.decimals, { ...at(point), shape: style?.marker ?? 'circle', size: diameter(point), fill: style?.tone.line ?? 'tone-0', stroke: 'paper', strokeWidth: 1 })
  })
  const sorted = own.sort((a, b) => (b.points[0]?.size ?? 0) - (a.points[0]?.size ?? 0))
  return nation ? [...sorted, valueMark(points.length, nation.y.name, steps.y.decimals, { ...at(nation), shape: 'plus', size: 13, fill: 'ink', stroke: 'paper', strokeWidth: 1 })] : sorted
}

/** The nation's figures as lines across the plot. */
const nationLines = ({ nation }: PlacePoints, { plot: { x, y } }: ScatterFrame, steps: FrameRequest['steps']): Mark[] => {
  if (!nation || x.kind !== 'value' || y.kind !== 'value') return []
  const [nx, ny] = [(nation.x.values[0] ?? 0) / steps.x.scale, (nation.y.values[0] ?? 0) / steps.y.scale]
  const runs = [[{ x: nx, y: y.min }, { x: nx, y: y.max }], [{ x: x.min, y: ny }, { x: x.max, y: ny }]]
  return [{ kind: 'line', role: 'guide', variant: '', plot: 0, member: -1, layer: 1, runs, ink: 'axis', width: 1, dash: [3, 3], anchored: false, opacity: 1 }]
}

const text = (given: Pick<TextMark, 'plot' | 'member' | 'x' | 'y' | 'dx' | 'dy' | 'lines' | 'size' | 'ink'> & Partial<TextMark>): TextMark => ({ kind: 'text', layer: 4, anchor: 'start', leading: given.size * LEADING, ...given })

const sans = (line: string): TextMark['lines'][number] => [{ text: line, face: 'sans', before: 0 }]

const REACH = 4 // pixels from a point to its name

interface Named {
  readonly texts: readonly TextMark[]
  readonly labels: readonly LabelBox[]
}

/** Names beside points where they cover nothing: the nation's first, then those furthest from the middle, then the largest places. */
const nameMarks = (marks: readonly PointsMark[], { plot, axisSize, labelSize, width }: ScatterFrame, styles: readonly InkTone[]): Named => {
  const obstacles = obstaclesIn(plot, marks)
  const size = isNarrow(width) ? axisSize : labelSize - 1
  const middle = { x: plot.box.left + plot.box.width / 2, y: plot.box.top + plot.box.height / 2 }
  const away = ({ points: [point] }: PointsMark): number => (point ? ((xPixel(plot, point.x) - middle.x) / plot.box.width) ** 2 + ((yPixel(plot, point.y) - middle.y) / plot.box.height) ** 2 + point.size / 400 + (point.shape === 'plus' ? 1 : 0) : 0)
  const texts: TextMark[] = []
  const labels: LabelBox[] = []
  for (const { member, name, points: [point] } of [...marks].sort((a, b) => away(b) - away(a))) {
    if (!point) continue
    const [px, py] = [xPixel(plot, point.x), yPixel(plot, point.y)]
    const words = { lines: [name], size, leading: size * LEADING }
    const found = placeAround([px, py], words, plot, obstacles, { reaches: [point.size / 2 + REACH] })
    if (!found) continue
    addTo(obstacles, { boxes: [found], strokes: [], texts: [found] })
    labels.push({ key: `place/${member}`, left: found.left, top: found.top, width: found.width, height: found.height })
    texts.push(text({ plot: 0, member, x: point.x, y: point.y, dx: found.left - px, dy: found.top + found.height / 2 - py, lines: [sans(name)], size, ink: styles[member]?.text ?? 'ink', layer: 5 }))
  }
  return { texts, labels }
}

/** Headings of both axes, in lines that fit. */
const headingMarks = ({ plot, headings, axisSize: size }: ScatterFrame): Mark[] => {
  if (plot.x.kind !== 'value' || plot.y.kind !== 'value') return []
  const under = NUMERALS + size + NUMERALS
  const of = (lines: readonly string[], y: number, dx: number, dy: number): TextMark => text({ plot: 0, member: -1, x: plot.x.kind === 'value' ? plot.x.min : 0, y, dx, dy, lines: lines.map(sans), size, ink: 'muted' })
  return [
    of(headings.y, plot.y.max, 2 - plot.box.left, TOP + (headings.y.length * size * LEADING) / 2 - plot.box.top),
    of(headings.x, plot.y.min, Math.max(0, (plot.box.width - Math.max(...headings.x.map((line) => textWidth(line, size)))) / 2), under + ((headings.x.length - 1) * size * LEADING) / 2),
  ]
}

const ENTRY = { mark: 12, gap: 14 } as const

/** The key to the groups, in one line. */
const keyMarks = (styles: readonly GroupStyle[], { axisSize: size }: Frame, language: Language): Mark[] => {
  let x = 0
  return styles.flatMap(({ group, tone, marker }): Mark[] => {
    const name = readText(group)[language]
    const at = x + ENTRY.mark / 2
    x += ENTRY.mark + 6 + textWidth(name, size) + ENTRY.gap
    return [
      { kind: 'points', role: 'named', name, decimals: 0, plot: 1, member: -1, layer: 2, points: [{ x: at, y: 0, shape: marker, size: 9, fill: tone.line, stroke: 'clear', strokeWidth: 0, dx: 0, hollow: false }] },
      text({ plot: 1, member: -1, x: at + ENTRY.mark / 2 + 6, y: 0, dx: 0, dy: 0, lines: [sans(name)], size, ink: 'ink' }),
    ]
  })
}

/** Everything drawn, with the boxes of the names. */
export const scatterMarks = (points: PlacePoints, frame: ScatterFrame, { steps, language, hasKey }: FrameRequest, styles: readonly GroupStyle[], members: readonly Member[]): { readonly marks: readonly Mark[]; readonly labels: readonly LabelBox[] } => {
  const own = pointMarks(points, styles, frame, steps)
  const { texts, labels } = nameMarks(own, frame, members.map(({ ink: line, text: words }) => ({ line, text: words })))
  return { marks: [...nationLines(points, frame, steps), ...own, ...texts, ...headingMarks(frame), ...(hasKey ? keyMarks(styles, frame, language) : [])], labels }
}
