/** Windowing of a table with rows of one height, also where it is taller than browsers can lay out. */
export const MOST_PIXELS = 8_000_000 // Firefox 100 lays out no more than some 17 million

/** A table and its visible part, in CSS pixels. */
export interface Scrolled {
  readonly rows: number
  readonly rowHeight: number
  readonly view: number // height of what is seen
}

/** Rows to render, and the offset of the first within the scrolled content. */
export interface RowWindow {
  readonly first: number
  readonly end: number // without it
  readonly top: number
}

const MARGIN = 8 // rows drawn beyond the edge, so that a blank is rarely seen

/** Height of the scrolled content. */
export const tallness = ({ rows, rowHeight, view }: Scrolled): number => Math.max(Math.min(rows * rowHeight, MOST_PIXELS), Math.min(view, rows * rowHeight))

/** Pixels of the table per pixel scrolled; 1 unless the table is taller than MOST_PIXELS. */
const ratioOf = (scrolled: Scrolled): number => {
  const tall = tallness(scrolled)
  const real = scrolled.rows * scrolled.rowHeight
  return real <= tall || tall <= scrolled.view ? 1 : (real - scrolled.view) / (tall - scrolled.view)
}

/** The rows visible at a scroll position. */
export const windowAt = (scrolled: Scrolled, scrollTop: number): RowWindow => {
  const { rows, rowHeight, view } = scrolled
  const most = Math.max(0, rows * rowHeight - view)
  const passed = Math.min(most, Math.max(0, scrollTop) * ratioOf(scrolled))
  const first = Math.max(0, Math.floor(passed / rowHeight) - MARGIN)
  const end = Math.min(rows, Math.ceil((passed + view) / rowHeight) + MARGIN)
  return { first, end, top: Math.max(0, scrollTop) - (passed - first * rowHeight) }
}

/** The scroll position nearest to the present one at which a row is visible. */
export const scrollFor = (scrolled: Scrolled, scrollTop: number, row: number): number => {
  const ratio = ratioOf(scrolled)
  const passed = scrollTop * ratio
  const start = row * scrolled.rowHeight
  if (start < passed) return start / ratio
  const end = start + scrolled.rowHeight - scrolled.view
  return end > passed ? end / ratio : scrollTop
}

/** Left edges of the columns in CSS pixels, and the right edge of the last. */
export const columnEdges = (widths: readonly number[], character: number, padding: number): Float64Array => {
  const edges = new Float64Array(widths.length + 1)
  widths.forEach((width, at) => {
    edges[at + 1] = (edges[at] ?? 0) + Math.round(width * character + padding)
  })
  return edges
}

/** Visible columns: the first, and one after the last. */
export const columnsAt = (edges: Float64Array, scrollLeft: number, view: number): readonly [number, number] => {
  const count = edges.length - 1
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle + 1] ?? 0) <= scrollLeft) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < count && (edges[end] ?? 0) < scrollLeft + view) end += 1
  return [Math.max(0, low - 1), Math.min(count, end + 1)]
}

/** Name of a column in spreadsheets: 0 → A, 26 → AA. */
export const columnLetters = (column: number): string => (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
