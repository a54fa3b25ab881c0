import { evenLines } from './lines'

/** One plot area in pixels of the frame. */
export interface PlotArea {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Whether a frame is as narrow as on a phone. */
const NARROW = 520
export const isNarrow = (width: number): boolean => width < NARROW

const WALL = 2400 // pixels: read from afar

/** Font sizes in a chart of this width, in pixels. */
export const typeOf = (width: number): { readonly axis: number; readonly label: number } =>
  isNarrow(width) ? { axis: 11, label: 12 } : width >= WALL ? { axis: 22, label: 25 } : width >= 1400 ? { axis: 15, label: 17 } : { axis: 12, label: 13 }

export interface Frame {
  readonly width: number
  readonly height: number
  readonly plots: readonly PlotArea[]
  readonly axisSize: number
  readonly labelSize: number
}

const HEAD = 30 // pixels of the axis heading above a plot
export const HEADING_GAP = 16 // pixels between a heading over time and its plot: the row of numbers over verticals lies between them
export const HEADING_LEFT = 2
export const HEADING_LEADING = 1.25 // of the font size
export const YEARS_HEIGHT = 30 // pixels of the years below the last plot
const BETWEEN = 22
const LEAST = { wide: 90, narrow: 64 } // pixels of height below which a plot cannot be read

interface FrameRequest {
  readonly width: number
  readonly height: number | undefined // of the host; absent: by the width
  readonly left: number
  readonly right: number
  readonly headings: readonly string[] // one for each plot
  readonly key?: number // pixels under the years, for a key
}

/** The heading of a plot in lines that end with it, so that they leave the labels beside it alone. */
export const headingLines = (heading: string, size: number, { left, width }: Pick<PlotArea, 'left' | 'width'>): string[] => evenLines(heading, size, left + width - HEADING_LEFT)

/** Boxes of stacked plots, one for each heading; the first of two is taller. */
export const frameOf = ({ width, height: whole, left, right, headings, key = 0 }: FrameRequest): Frame => {
  const { axis, label } = typeOf(width)
  const count = headings.length
  const across = { left, width: Math.max(80, width - left - right) }
  const heads = headings.map((heading) => Math.ceil(Math.max(HEAD, HEADING_GAP + 2 + axis * (1 + HEADING_LEADING * (headingLines(heading, axis, across).length - 1)))))
  const parts = count === 1 ? [1] : Array.from({ length: count }, (_, at) => (at === 0 ? 0.82 : 0.62))
  const own = isNarrow(width) ? 210 : Math.round(Math.min(460, Math.max(250, width * 0.32)))
  const granted = whole === undefined ? own : Math.max(LEAST[isNarrow(width) ? 'narrow' : 'wide'], (whole - heads.reduce((sum, head) => sum + head, 0) - (count - 1) * BETWEEN - YEARS_HEIGHT - key) / parts.reduce((sum, part) => sum + part, 0))
  const heights = parts.map((part) => Math.round(granted * part))
  let foot = -BETWEEN
  const plots = heights.map((height, at) => {
    const top = foot + BETWEEN + (heads[at] ?? HEAD)
    foot = top + height
    return { ...across, top, height }
  })
  return { width, height: foot + YEARS_HEIGHT + key, plots, axisSize: axis, labelSize: label }
}
