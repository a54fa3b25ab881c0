import { ROW_HEIGHT, ROW_ROOM } from '../../charts/figure/row-axis'
import { isNarrow } from '../../charts/figure/frame'

export interface DrawingSize {
  readonly width: number
  readonly height: number
}

/** Wanted scale of a drawing in relation to the page; narrow drawings have smaller type. */
export interface Enlarged {
  readonly wide: number
  readonly narrow: number
}

/** A drawing that fills a box with type of the wanted size: its pixels, and the columns into which its rows are divided. */
export interface Fit {
  readonly width: number
  readonly height: number
  readonly columns: number
}

const LEAST_WIDTH = 230 // pixels; narrower drawings have no room beside their labels
const GAP = 24 // between columns, in the drawing's pixels
const MOST_COLUMNS = 4

/** Wanted scale for a box: axis type of 12 pixels becomes 20 or more on a screen of 1024 × 768, and grows with it; on a phone it is that of the page. */
export const screenUnit = ({ width, height }: DrawingSize): number => {
  const unit = Math.min(width / 1024, height / 768)
  return width >= 1024 && height >= 640 ? Math.max(1, unit) : unit
}

export const enlargedFor = (screen: DrawingSize): Enlarged => {
  const unit = screenUnit(screen)
  return { wide: Math.max(1, 1.7 * unit), narrow: Math.max(1, 1.85 * unit) }
}

const scaleFor = (width: number, { wide, narrow }: Enlarged): number => (isNarrow(width / wide) ? narrow : wide)

/** A drawing over time fills the box. */
export const fitTime = (box: DrawingSize, enlarged: Enlarged): Fit => {
  const scale = Math.min(scaleFor(box.width, enlarged), Math.max(1, box.width / LEAST_WIDTH))
  return { width: Math.round(box.width / scale), height: Math.max(150, Math.round(box.height / scale)), columns: 1 }
}

interface Columns {
  readonly columns: number
  readonly scale: number
  readonly wanted: number
}

const inColumns = (box: DrawingSize, rows: number, enlarged: Enlarged, columns: number): Columns => {
  const room = (box.width - GAP * (columns - 1)) / columns
  const wanted = scaleFor(room, enlarged)
  const needed = ROW_HEIGHT.least * Math.ceil(rows / columns) + ROW_ROOM
  return { columns, wanted, scale: Math.min(wanted, box.height / needed, columns === 1 ? Infinity : room / LEAST_WIDTH) }
}

/** Rows of places: in as few columns as give type of the size wanted, else in those that give the largest. The height is that of all rows in one column. */
export const fitRows = (box: DrawingSize, rows: number, enlarged: Enlarged): Fit => {
  const tried = Array.from({ length: MOST_COLUMNS }, (_, at) => inColumns(box, rows, enlarged, at + 1))
  const best = tried.find(({ scale, wanted }) => scale >= wanted * 0.99) ?? tried.reduce((most, one) => (one.scale > most.scale * 1.05 ? one : most))
  const { columns, scale } = best
  const a = Math.ceil(rows / columns)
  const row = Math.max(ROW_HEIGHT.least, Math.min(30, (box.height / scale - ROW_ROOM) / a))
  return { width: Math.round((box.width / scale - GAP * (columns - 1)) / columns), height: Math.round(row * rows + ROW_ROOM), columns }
}

/** A part of the drawing's height that one column shows. */
export interface Cut {
  readonly top: number
  readonly height: number
  readonly left: number // of the column, beside those before it
}

/** How the rows of one drawing are laid side by side: its head, shown over each column, and the rows of each. */
export interface Cuts {
  readonly head: number
  readonly cuts: readonly Cut[]
  readonly width: number
  readonly height: number
}

/** The cuts of a drawing of rows in so many columns; `pixels` are the middles of its rows from top to bottom. */
export const columnCuts = (pixels: readonly number[], drawing: DrawingSize, columns: number): Cuts => {
  const [first = 0, second = first] = pixels
  const pitch = second - first
  const head = first - pitch / 2
  const count = Math.ceil(pixels.length / columns)
  const used = count > 0 ? Math.ceil(pixels.length / count) : 0
  const cuts = Array.from({ length: used }, (_, at) => {
    const rows = Math.min(count, pixels.length - at * count)
    return { top: head + at * count * pitch, height: rows * pitch, left: at * (drawing.width + GAP) }
  })
  return { head, cuts, width: used * drawing.width + GAP * (used - 1), height: head + count * pitch }
}
