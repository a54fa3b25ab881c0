/** Dates that divide a chart or that it has to name: where a definition changes, what happened. A vertical with words, or with a number that a key explains. */
import { formatPeriod } from '../../format/index'
import type { EventMark } from '../../model/dataset'
import { positionOf } from '../../model/period'
import { positionAt } from '../../model/series'
import type { Language } from '../../model/text'
import { breaksBetween } from '../../transform/index'
import { uiWords } from '../../words/index'
import { presentOf } from '../series/cut-series'
import type { ResolvedSeries } from '../series/request'
import { xAt, xPixel, yAt, yPixel, type Landmark, type LineMark, type Mark, type Plot, type PointsMark, type TextMark } from './figure'
import { placeLabels, type LabelBox } from './place-labels'
import { addTo, NEAR, obstaclesIn, placeAround, placeBeside, sizeOf, type Obstacles } from './plot-words'
import { evenLines } from './lines'
import { textWidth } from './text-width'

/** Where a break lies: after the last figure of the old regime, before the first of the new one. */
interface Gap {
  readonly plot: number
  readonly low: number
  readonly high: number
  readonly text: string
}

const BEFORE = 0.5 // years at most from a vertical to the first figure of the new regime

const gapsOf = ({ series, breaks, request }: ResolvedSeries, language: Language): Gap[] => {
  const present = presentOf(series)
  const words = uiWords(language).chart.breakLabel
  return present.slice(1).flatMap((index, at) => {
    const before = present[at] ?? index
    return breaksBetween(series, before, index, breaks).map(({ period, kind, label }): Gap => {
      const [last, first, dated] = [positionAt(series, before), positionAt(series, index), positionOf(period)]
      const isInside = dated > last && dated < first
      const high = isInside ? dated : first
      return { plot: request.grid, low: Math.max(last, high - 2 * BEFORE), high, text: label?.[language] || words[kind] }
    })
  })
}

/** The breaks of these series. Those that can share a vertical do, whichever line they part. */
export const breakLandmarks = (resolved: readonly ResolvedSeries[], language: Language): Landmark[] => {
  const gaps = resolved.flatMap((one) => gapsOf(one, language)).sort((a, b) => a.high - b.high || b.low - a.low)
  const shared: { low: number; high: number; plots: Set<number>; texts: Set<string> }[] = []
  for (const { plot, low, high, text } of gaps) {
    const last = shared[shared.length - 1]
    if (last && low < last.high - 1e-6) {
      last.low = Math.max(last.low, low)
      last.plots.add(plot)
      last.texts.add(text)
    } else shared.push({ low, high, plots: new Set([plot]), texts: new Set([text]) })
  }
  return shared.map(({ low, high, plots, texts }) => ({ kind: 'break', x: high - Math.min((high - low) / 2, BEFORE), plots: [...plots].sort(), text: [...texts].join(uiWords(language).chart.join) }))
}

/** Events as landmarks of the first plot. */
export const eventLandmarks = (events: readonly EventMark[], language: Language): Landmark[] =>
  events.map(({ period, text }) => ({ kind: 'event', x: positionOf(period), plots: [0], text: uiWords(language).chart.eventWords(formatPeriod(period, language), text[language]) }))

/** Landmarks as drawn: marks, boxes of their words, and what the numbers mean that take the place of words without room. */
export interface PlacedLandmarks {
  readonly marks: readonly Mark[]
  readonly boxes: readonly LabelBox[]
  readonly key: readonly { readonly sign: string; readonly text: string }[]
}

const SIGNS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const DASHES = { break: [4, 3], event: [1, 3] } as const
const LEADING = 1.25

/** Where words and signs are placed: plots, what is drawn there already, and the size of the text. */
export interface LandmarkRoom {
  readonly plots: readonly Plot[]
  readonly marks: readonly Mark[]
  readonly size: number
}

const yRange = ({ y }: Plot): readonly [number, number] => (y.kind === 'value' ? [y.min, y.max] : [0, 1])
const firstOf = ({ x }: Plot): number => (x.kind === 'time' ? x.first : 0)
/** A thin line that is no data. */
const GUIDE = { kind: 'line', role: 'guide', variant: '', member: -1, layer: 2, ink: 'axis', width: 1, anchored: false, opacity: 1 } as const

/** The verticals, one mark for each plot and kind. */
const verticals = (landmarks: readonly Landmark[], plots: readonly Plot[]): LineMark[] =>
  plots.flatMap((plot, at) =>
    (['break', 'event'] as const).flatMap((kind): LineMark[] => {
      const [min, max] = yRange(plot)
      const runs = landmarks.filter((one) => one.kind === kind && one.plots.includes(at)).map(({ x }) => [{ x, y: min }, { x, y: max }])
      return runs.length === 0 ? [] : [{ ...GUIDE, plot: at, runs, dash: DASHES[kind] }]
    }),
  )

const RING = 10 // pixels: round a point, whose own symbol is seen inside

/** A ring at each point that is named. */
const rings = (landmarks: readonly Landmark[], plots: readonly Plot[]): PointsMark[] =>
  plots.flatMap((_, at): PointsMark[] => {
    const points = landmarks.flatMap(({ kind, x, y, plots: [plot] }) => (kind === 'point' && plot === at && y !== undefined ? [{ x, y, shape: 'circle' as const, size: RING, fill: 'clear' as const, stroke: 'ink' as const, strokeWidth: 1.2, dx: 0, hollow: true }] : []))
    return points.length === 0 ? [] : [{ kind: 'points', role: 'named', name: '', decimals: 0, plot: at, member: -1, layer: 6, points }]
  })

/** The strokes between two lines whose difference is named. */
const gapStrokes = (landmarks: readonly Landmark[], plots: readonly Plot[]): LineMark[] =>
  plots.flatMap((_, at): LineMark[] => {
    const runs = landmarks.flatMap(({ kind, x, low, high, plots: [plot] }) => (kind === 'gap' && plot === at && low !== undefined && high !== undefined ? [[{ x, y: low }, { x, y: high }]] : []))
    return runs.length === 0 ? [] : [{ ...GUIDE, plot: at, runs, dash: [] }]
  })

/** Neighbours with the same words, which these say once. */
interface Cluster {
  readonly kind: Landmark['kind']
  readonly plot: number
  readonly text: string
  readonly xs: number[]
  readonly y: number | undefined
  readonly ends: readonly number[] // of a stroke, the lower one first: where words may be as well as at its middle
}

/** Whether words stand at a value, not beside a vertical. */
const isAtValue = ({ kind }: Pick<Landmark, 'kind'>): boolean => kind === 'point' || kind === 'gap'

const clustersOf = (landmarks: readonly Landmark[], plots: readonly Plot[], size: number): Cluster[] => {
  const clusters: Cluster[] = []
  for (const { kind, x, y, low, high, plots: [plot = 0], text } of [...landmarks].sort((a, b) => a.x - b.x)) {
    const last = clusters.filter((one) => one.plot === plot && !isAtValue(one)).pop()
    const box = plots[plot]
    const near = last && box && xPixel(box, x) - xPixel(box, last.xs[last.xs.length - 1] ?? x) < textWidth(text, size)
    if (!isAtValue({ kind }) && last && last.text === text && near) last.xs.push(x)
    else clusters.push({ kind, plot, text, xs: [x], y, ends: low === undefined || high === undefined ? [] : [low, high] })
  }
  const order = (one: Cluster): number => (isAtValue(one) ? 0 : 1) // a point has fewer places than a vertical
  return clusters.sort((a, b) => order(a) - order(b))
}

/** A text in as many lines as it may be broken into, the fewest first; what is in brackets at its end goes to a line of its own. */
const broken = (text: string, size: number): string[][] => {
  const whole = textWidth(text, size)
  const [, head, bracketed] = /^(.+?) ?([（(][^（(]+[）)])$/.exec(text) ?? []
  const halves = head !== undefined && bracketed !== undefined ? [head, bracketed] : evenLines(text, size, whole / 2 + size)
  const forms = [[text], halves, evenLines(text, size, whole / 3 + size)]
  return forms.filter((lines, at) => at === 0 || (lines.length > (forms[at - 1]?.length ?? 0) && whole > size * 5))
}

const textMark = (plot: Plot, at: number, box: LabelBox, lines: readonly string[], size: number, anchor: TextMark['anchor']): TextMark => {
  const [, max] = yRange(plot)
  const edge = box.left + (anchor === 'start' ? 0 : anchor === 'end' ? box.width : box.width / 2)
  return {
    kind: 'text',
    plot: at,
    member: -1,
    layer: 6,
    x: firstOf(plot),
    y: max,
    dx: edge - xPixel(plot, firstOf(plot)),
    dy: box.top + box.height / 2 - yPixel(plot, max),
    anchor,
    lines: lines.map((text) => [{ text, face: 'sans', before: 0 }]),
    size,
    leading: size * LEADING,
    ink: 'muted',
  }
}

/** Words as placed: their mark, their box, and a line to what they name where that is not near. */
interface PlacedWords {
  readonly mark: TextMark
  readonly box: LabelBox
  readonly leader: readonly LineMark[]
}

/** Words near the point that they name, or at the middle or an end of a stroke; undefined where not even that has room. */
const wordsAtPoint = ({ plot: at, text, xs: [x = 0], y = 0, ends }: Cluster, { plots, size }: LandmarkRoom, obstacles: Obstacles): PlacedWords | undefined => {
  const plot = plots[at]
  if (!plot) return undefined
  for (const lines of broken(text, size)) {
    for (const from of [y, ...ends]) {
      const found = placeAround([xPixel(plot, x), yPixel(plot, from)], { lines, size, leading: size * LEADING }, plot, obstacles, ends.length === 0 ? {} : from === y ? NEAR : { isUncrossed: true })
      if (!found) continue
      const { line, ...place } = found
      const box = { key: `words/${at}/${x}/${text}`, ...place }
      const runs = line ? [[{ x, y: from }, { x: xAt(plot, line.to[0]), y: yAt(plot, line.to[1]) }]] : []
      return { mark: textMark(plot, at, box, lines, size, 'middle'), box, leader: line ? [{ ...GUIDE, plot: at, runs, dash: [] }] : [] }
    }
  }
  return undefined
}

/** Words of a cluster beside its last vertical, or before its first; undefined where they have no room. */
const wordsBeside = ({ kind, plot: at, text, xs }: Cluster, { plots, size }: LandmarkRoom, obstacles: Obstacles): PlacedWords | undefined => {
  const plot = plots[at]
  if (!plot) return undefined
  const [first = 0, last = first] = [xs[0], xs[xs.length - 1]]
  const isOne = first === last && kind !== 'ground'
  for (const lines of broken(text, size)) {
    const words = { lines, size, leading: size * LEADING }
    const found = placeBeside(xPixel(plot, last), words, plot, obstacles, isOne ? ['right', 'left'] : ['right']) ?? (first === last ? undefined : placeBeside(xPixel(plot, first), words, plot, obstacles, ['left']))
    if (!found) continue
    const { side, ...place } = found
    const box = { key: `words/${at}/${first}/${text}`, ...place }
    return { mark: textMark(plot, at, box, lines, size, side === 'right' ? 'start' : 'end'), box, leader: [] }
  }
  return undefined
}

/** Numbers over the plot, each as near to its vertical as its neighbours allow. */
const signMarks = (signs: readonly { readonly sign: string; readonly x: number; readonly plot: number }[], { plots, size }: LandmarkRoom): { marks: TextMark[]; boxes: LabelBox[] } => {
  const width = size * 1.1
  const found = plots.flatMap((plot, at) => {
    const own = signs.filter((one) => one.plot === at)
    const requests = own.map(({ x }, order) => ({ key: String(order).padStart(3, '0'), y: xPixel(plot, x), left: 0, width: size, height: width }))
    const { left, width: whole, top } = plot.box
    return placeLabels(requests, { top: left - width / 2, bottom: left + whole + width / 2, gap: 0 }).map(({ key, top: from }) => {
      const box: LabelBox = { key: `sign/${at}/${key}`, left: from, top: top - size - 2, width, height: size }
      return { box, mark: textMark(plot, at, box, [own[Number(key)]?.sign ?? ''], size, 'middle') }
    })
  })
  return { marks: found.map(({ mark }) => mark), boxes: found.map(({ box }) => box) }
}

/** The signs over verticals, the same for the same words; one for neighbours that are too near to have two. */
const signsOf = (numbered: readonly Cluster[], { plots, size }: LandmarkRoom): { readonly sign: string; readonly text: string; readonly x: number; readonly plot: number }[] => {
  const texts = [...new Set(numbered.map(({ text }) => text))]
  const width = sizeOf({ lines: ['①'], size, leading: size }).width
  return numbered.flatMap(({ plot, text, xs }) => {
    const box = plots[plot]
    const apart = xs.filter((x, at) => at === 0 || !box || xPixel(box, x) - xPixel(box, xs[at - 1] ?? x) > 2 * width)
    return apart.map((x) => ({ sign: SIGNS.charAt(texts.indexOf(text)) || '*', text, x, plot }))
  })
}

/** Landmarks with their words in the plot, where these cover nothing; else with a number. The same words have the same number. */
export const placeLandmarks = (landmarks: readonly Landmark[], room: LandmarkRoom): PlacedLandmarks => {
  const { plots, marks, size } = room
  const drawn = [...verticals(landmarks, plots), ...gapStrokes(landmarks, plots), ...rings(landmarks, plots)]
  const obstacles = plots.map((plot, at) => obstaclesIn(plot, [...marks, ...drawn].filter((mark) => mark.plot === at)))
  const words: PlacedWords[] = []
  const numbered: Cluster[] = []
  for (const cluster of clustersOf(landmarks, plots, size)) {
    const here = obstacles[cluster.plot]
    const placed = here && (isAtValue(cluster) ? wordsAtPoint : wordsBeside)(cluster, room, here)
    if (placed) {
      words.push(placed)
      const plot = plots[cluster.plot]
      if (plot) addTo(here, obstaclesIn(plot, [placed.mark, ...placed.leader]))
    } else numbered.push(cluster)
  }
  const signs = signsOf(numbered.sort((a, b) => (a.xs[0] ?? 0) - (b.xs[0] ?? 0)), room)
  const above = signMarks(signs, room)
  return {
    marks: [...drawn, ...words.flatMap(({ leader, mark }) => [...leader, mark]), ...above.marks],
    boxes: [...words.map(({ box }) => box), ...above.boxes],
    key: [...new Map(signs.map(({ sign, text }) => [sign, { sign, text }])).values()],
  }
}
