import { compilePanel } from '../charts/compile'
import type { PanelView } from '../charts/query/panel-view'
import type { PanelSpec } from '../charts/types/list'
import type { Dataset } from '../model/dataset'
import { NARROW, naturalHeight, WIDE } from './page/layout'

/** One CSS expression for the height of a frame at every width, for hosts that strip scripts. In `padding-bottom`, `100%` is the width. */

/** Widths for which the expression is right, in CSS pixels; beyond them it goes on as it ends. */
export const FIT_FROM = 260
export const FIT_TO = 1200

const GRID = 60 // px between samples that prove a piece straight
const HALVED = 10 // px of a gap at a jump below which halves ask for fewer heights than quarters
const FIT = 0.5 // px by which a piece may miss a sample: a straight line in whole pixels is never farther from its middle
const RAISE = 1.5 // px added to the whole; between samples a piece may lie that much too low (see `longest`)

/** Height = height at the start + slope × distance from it, up to and without the next piece's start. */
interface Piece {
  readonly start: number
  readonly height: number
  readonly slope: number
}

type Sample = readonly [width: number, height: number]

/** Samples between two, as many as it takes for all to lie on straight pieces: every pixel where the height jumps. */
const between = ([x, y]: Sample, [u, v]: Sample, heightAt: (width: number) => number): Sample[] => {
  const shares = u - x > HALVED ? [0.25, 0.5, 0.75] : [0.5]
  const inside = [...new Set(shares.map((share) => Math.floor(x + (u - x) * share)))].filter((width) => width > x)
  const samples = inside.map((width): Sample => [width, heightAt(width)])
  const isStraight = samples.every(([width, height]) => Math.abs(height - y - ((v - y) * (width - x)) / (u - x)) <= 1) // heights come in whole pixels
  const isFall = y - v > u - x + 1 // two jumps close together may have a sample in the middle between them; no drawing becomes lower so fast
  if (samples.length === 0 || (isStraight && !isFall && u - x <= GRID)) return samples
  const all: Sample[] = [[x, y], ...samples, [u, v]]
  return all.slice(1).flatMap((sample, at) => [...between(all[at] ?? sample, sample, heightAt), ...(at < samples.length ? [sample] : [])])
}

const samplesOf = (heightAt: (width: number) => number): Sample[] => {
  const first: Sample = [FIT_FROM, heightAt(FIT_FROM)]
  const last: Sample = [FIT_TO, heightAt(FIT_TO)]
  return [first, ...between(first, last, heightAt), last]
}

interface Run {
  readonly piece: Piece
  readonly next: number // sample after its last
}

/** The number of fewest decimals near the middle of two, not beyond them. */
const shortest = (least: number, most: number): number => {
  const middle = (least + most) / 2
  const rounded = [0, 1, 2, 3].map((digits) => Number(middle.toFixed(digits)))
  return rounded.find((one) => one >= least && one <= most) ?? middle
}

/**
 * The longest straight piece from sample `from`: a line within FIT of every sample on its way, its height free at both ends.
 * Heights are whole pixels of a straight line, which is itself within FIT of the samples when it is laid through their middle:
 * two such lines are at most 2 × FIT apart, so that between samples the piece misses a height by 3 × FIT = RAISE at most.
 */
const longest = (samples: readonly Sample[], from: number): Run => {
  let [least, most] = [-Infinity, Infinity] // slopes of lines near enough to all samples so far
  let next = from + 1
  for (; next < samples.length; next += 1) {
    const [width = 0, height = 0] = samples[next] ?? []
    const slopes = samples.slice(from, next).map(([w, h]) => [(height - h - 2 * FIT) / (width - w), (height - h + 2 * FIT) / (width - w)] as const)
    const low = Math.max(least, ...slopes.map(([one]) => one))
    const high = Math.min(most, ...slopes.map(([, one]) => one))
    if (low > high) break
    least = low
    most = high
  }
  const slope = Number.isFinite(least) ? shortest(least, most) : 0 // one sample alone, as where the height steps at the last width
  const run = samples.slice(from, next)
  const [start = 0] = run[0] ?? []
  const heights = run.map(([width, height]) => height - slope * (width - start))
  return { piece: { start, height: (Math.min(...heights) + Math.max(...heights)) / 2, slope }, next }
}

const runsOf = (samples: readonly Sample[]): Run[] => {
  const runs: Run[] = []
  for (let from = 0; from < samples.length; from = runs[runs.length - 1]?.next ?? samples.length) runs.push(longest(samples, from))
  return runs
}

/** Where two pieces meet every width is sampled, so that the one begins where the other ends. */
const piecesOf = (heightAt: (width: number) => number): Piece[] => {
  let samples = samplesOf(heightAt)
  for (;;) {
    const runs = runsOf(samples)
    const gaps = runs.slice(0, -1).flatMap(({ next }) => {
      const [before = 0] = samples[next - 1] ?? []
      const [after = 0] = samples[next] ?? []
      return Array.from({ length: after - before - 1 }, (_, at): Sample => [before + 1 + at, heightAt(before + 1 + at)])
    })
    if (gaps.length === 0) return runs.map(({ piece }) => piece)
    samples = [...samples, ...gaps].sort(([a], [b]) => a - b)
  }
}

const number = (value: number, digits: number): string => String(Number(value.toFixed(digits)))
const signed = (value: number, text: string): string => ` ${value < 0 ? '-' : '+'} ${text}`

/** What is added where the frame is narrower than the next piece's start: a jump there, and another slope down from it. */
const below = (piece: Piece, next: Piece): string => {
  const jump = piece.height + piece.slope * (next.start - piece.start) - next.height
  const bend = next.slope - piece.slope
  const size = number(Math.abs(jump), 2)
  const jumps = size === '0' ? '' : signed(jump, `min(max(0px,(${next.start}px - 100%)*9999),${size}px)`)
  const factor = number(Math.abs(bend), 4)
  return jumps + (factor === '0' ? '' : signed(bend, `max(0px,${next.start}px - 100%)*${factor}`))
}

/** Heights by width → `calc(…)` for `padding-bottom`: the widest piece, and for each narrower one what it differs by. Chrome 79, Safari 11.1, Firefox 75. */
export const heightCss = (heightAt: (width: number) => number): string => {
  const pieces = piecesOf(heightAt)
  const widest = pieces[pieces.length - 1]
  if (!widest) return '0px'
  const base = widest.height - widest.slope * widest.start + RAISE
  const slope = number(Math.abs(widest.slope) * 100, 2)
  const terms = pieces.map((piece, at) => {
    const next = pieces[at + 1]
    return next ? below(piece, next) : ''
  })
  return `calc(${number(base, 2)}px${slope === '0' ? '' : signed(widest.slope, `${slope}%`)}${terms.reverse().join('')})`
}

type HeightView = Omit<PanelView, 'scheme' | 'width' | 'height'>

/** Height in CSS pixels of a panel's embed page by the width of its frame, estimated without a document. */
export const embedHeights = (spec: PanelSpec, dataset: Dataset, view: HeightView): ((width: number) => number) => {
  const drawn = (at: number) => {
    const panel = compilePanel(spec, dataset, { ...view, scheme: 'light', width: at })
    return { panel, width: at, height: panel.height }
  }
  const pair = { narrow: drawn(NARROW), wide: drawn(WIDE) }
  return (width) => naturalHeight(pair, view.language, dataset.version, width)
}
