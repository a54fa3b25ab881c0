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
export const YEARS_HEIGHT = 30 // pixels of the years below the last plot
const BETWEEN = 22
const LEAST = { wide: 90, narrow: 64 } // pixels of height below which a plot cannot be read

interface FrameRequest {
  readonly width: number
  readonly height: number | undefined // of the host; absent: by the width
  readonly count: number // plots, one below the other
  readonly left: number
  readonly right: number
  readonly heading: boolean
  readonly key?: number // pixels under the years, for a key
}

/** Boxes of `count` stacked plots; the first of two is taller. */
export const frameOf = ({ width, height: whole, count, left, right, heading, key = 0 }: FrameRequest): Frame => {
  const { axis, label } = typeOf(width)
  const head = heading ? Math.max(HEAD, 2 * axis) : 12
  const parts = count === 1 ? [1] : Array.from({ length: count }, (_, at) => (at === 0 ? 0.82 : 0.62))
  const own = isNarrow(width) ? 210 : Math.round(Math.min(460, Math.max(250, width * 0.32)))
  const granted = whole === undefined ? own : Math.max(LEAST[isNarrow(width) ? 'narrow' : 'wide'], (whole - count * head - (count - 1) * BETWEEN - YEARS_HEIGHT - key) / parts.reduce((sum, part) => sum + part, 0))
  const heights = parts.map((part) => Math.round(granted * part))
  let top = head
  const plots = heights.map((height) => {
    const plot = { left, top, width: Math.max(80, width - left - right), height }
    top += height + BETWEEN + head
    return plot
  })
  return { width, height: top - BETWEEN - head + YEARS_HEIGHT + key, plots, axisSize: axis, labelSize: label }
}
