import type { BarsMark, RowAxis } from './figure'
import { isNarrow, typeOf, type Frame, type PlotArea } from './frame'
import { textWidth } from './text-width'

/** Pixels of a row of places, where the host sets the height. */
export const ROW_HEIGHT = { least: 14, most: 44 } as const
const ABOVE = 50 // pixels of unit and numerals above the first row
const BELOW = 10

/** Pixels of such a drawing above and below its rows. */
export const ROW_ROOM = ABOVE + BELOW

interface RowRequest {
  readonly width: number
  readonly height: number | undefined // of the host; absent: by the number of rows
  readonly names: readonly string[]
  readonly right: number
  readonly roomy?: boolean // few rows: high ones, as high as the host has room for
  readonly least?: number // pixels of the lowest row
}

/** Box of a plot with one row per place. */
export const rowFrame = ({ width, height, names, right, roomy = false, least = ROW_HEIGHT.least }: RowRequest): Frame => {
  const { axis, label } = typeOf(width)
  const own = roomy ? ROW_HEIGHT.most : isNarrow(width) ? 21 : 23
  const row = height === undefined ? own : Math.max(least, Math.min(roomy ? Infinity : ROW_HEIGHT.most, (height - ABOVE - BELOW) / names.length))
  const left = Math.ceil(Math.max(40, ...names.map((name) => textWidth(name, label)))) + 14
  const plot: PlotArea = { left, top: ABOVE, width: Math.max(80, width - left - right), height: names.length * row }
  return { width, height: plot.top + plot.height + BELOW, plots: [plot], axisSize: axis, labelSize: label }
}

/** Height of a bar as a part of its row. */
export const ROW_BAR = 0.62

/** Bars of one measure along rows. */
export const rowBars = (own: Pick<BarsMark, 'name' | 'thickness' | 'decimals' | 'bars'>): BarsMark => ({ kind: 'bars', role: 'value', plot: 0, member: -1, layer: 2, mirrored: false, edge: false, outline: 'clear', ...own })

/** The axis of rows, names at the left, the first on top; the nation's name in bold, and what else is emphasised. */
export const rowAxis = (rows: readonly { readonly name: string; readonly nation?: boolean; readonly strong?: boolean }[]): RowAxis => ({ kind: 'rows', names: rows.map(({ name, nation = false, strong = nation }) => ({ text: name, strong })) })
