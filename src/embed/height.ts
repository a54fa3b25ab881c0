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
const NEAR = 1.5 // px by which a straight piece may miss a height; the whole is raised by as much, so that nothing is cut off

/** Height = height at the start + slope × distance from it, up to and without the next piece's start. */
interface Piece {
  readonly start: number
  readonly height: number
  readonly slope: number
}

type Sample = readonly [width: number, height: number]

/** Samples between two, as many as it takes for all to lie on straight pieces: every pixel where the height jumps. */
const between = ([x, y]: Sample, [u, v]: Sample, heightAt: (width: number) => number): Sample[] => {
  const inside = [...new Set([0.25, 0.5, 0.75].map((share) => Math.floor(x + (u - x) * share)))].filter((width) => width > x)
  const samples = inside.map((width): Sample => [width, heightAt(width)])
  const isStraight = samples.every(([width, height]) => Math.abs(height - y - ((v - y) * (width - x)) / (u - x)) <= 1) // heights come in whole pixels
  if (isStraight && u - x <= GRID) return samples
  const all: Sample[] = [[x, y], ...samples, [u, v]]
  return all.slice(1).flatMap((sample, at) => [...between(all[at] ?? sample, sample, heightAt), ...(at < samples.length ? [sample] : [])])
}

const samplesOf = (heightAt: (width: number) => number): Sample[] => {
  const first: Sample = [FIT_FROM, heightAt(FIT_FROM)]
  const last: Sample = [FIT_TO, heightAt(FIT_TO)]
  return [first, ...between(first, last, heightAt), last]
}

/** Where a straight piece from sample `from` ends, and its slope: one line near enough to every sample on its way. */
const longest = (samples: readonly Sample[], from: number): { slope: number; next: number } => {
  const [start = 0, height = 0] = samples[from] ?? []
  let [least, most] = [-Infinity, Infinity] // slopes near enough to all samples so far
  let next = from + 1
  for (; next < samples.length; next += 1) {
    const [width = 0, reached = 0] = samples[next] ?? []
    const low = Math.max(least, (reached - height - NEAR) / (width - start))
    const high = Math.min(most, (reached - height + NEAR) / (width - start))
    if (low > high) break
    least = low
    most = high
  }
  const isFlat = next === from + 1 || (least <= 0 && most >= 0)
  return { slope: isFlat ? 0 : (least + most) / 2, next }
}

const piecesOf = (samples: readonly Sample[]): Piece[] => {
  const pieces: Piece[] = []
  for (let from = 0; from < samples.length; ) {
    const [start = 0, height = 0] = samples[from] ?? []
    const { slope, next } = longest(samples, from)
    pieces.push({ start, height, slope })
    from = next
  }
  return pieces
}

const number = (value: number, digits: number): string => String(Number(value.toFixed(digits)))
const signed = (value: number, text: string): string => ` ${value < 0 ? '-' : '+'} ${text}`

/** What is added where the frame is narrower than the next piece's start: a jump there, and another slope down from it. */
const below = (piece: Piece, next: Piece): string => {
  const jump = piece.height + piece.slope * (next.start - piece.start) - next.height
  const bend = next.slope - piece.slope
  const size = number(Math.abs(jump), 1)
  const jumps = size === '0' ? '' : signed(jump, `min(max(0px,(${next.start}px - 100%)*9999),${size}px)`)
  const factor = number(Math.abs(bend), 4)
  return jumps + (factor === '0' ? '' : signed(bend, `max(0px,${next.start}px - 100%)*${factor}`))
}

/** Heights by width → `calc(…)` for `padding-bottom`: the widest piece, and for each narrower one what it differs by. Chrome 79, Safari 11.1, Firefox 75. */
export const heightCss = (heightAt: (width: number) => number): string => {
  const pieces = piecesOf(samplesOf(heightAt))
  const widest = pieces[pieces.length - 1]
  if (!widest) return '0px'
  const base = widest.height - widest.slope * widest.start + NEAR
  const slope = number(Math.abs(widest.slope) * 100, 2)
  const terms = pieces.map((piece, at) => {
    const next = pieces[at + 1]
    return next ? below(piece, next) : ''
  })
  return `calc(${number(base, 1)}px${slope === '0' ? '' : signed(widest.slope, `${slope}%`)}${terms.reverse().join('')})`
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

/** The same for one width. */
export const embedHeight = (spec: PanelSpec, dataset: Dataset, view: HeightView, width: number): number => embedHeights(spec, dataset, view)(width)
