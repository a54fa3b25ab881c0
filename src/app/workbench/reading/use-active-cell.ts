import { useEffect, useState, type RefObject } from 'react'
import type { CellAddress, SheetSummary } from '../../../platform/workbench/import-session'
import { scrollFor } from './grid-window'

/** A cell of a table, counted from 0. */
export interface GridCell {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
  readonly pageRows: number // that are seen at once
}

const within = (value: number, count: number): number => Math.min(Math.max(0, value), Math.max(0, count - 1))

/** The cell after a key press (WAI-ARIA grid pattern); undefined for other keys. */
export const cellByKey = ({ row, column }: GridCell, key: string, control: boolean, { rows, columns, pageRows }: GridSize): GridCell | undefined => {
  const to = (toRow: number, toColumn: number): GridCell => ({ row: within(toRow, rows), column: within(toColumn, columns) })
  switch (key) {
    case 'ArrowDown':
      return to(control ? rows : row + 1, column)
    case 'ArrowUp':
      return to(control ? 0 : row - 1, column)
    case 'ArrowRight':
      return to(row, control ? columns : column + 1)
    case 'ArrowLeft':
      return to(row, control ? 0 : column - 1)
    case 'PageDown':
      return to(row + pageRows, column)
    case 'PageUp':
      return to(row - pageRows, column)
    case 'Home':
      return to(control ? 0 : row, 0)
    case 'End':
      return to(control ? rows : row, columns)
    default:
      return undefined
  }
}

export const ROW = 26 // CSS pixels, as in workbench.css
export const LINES = 72 // width of the line numbers

/** Scrolls a cell into view. */
const bring = (box: HTMLElement, cell: GridCell, rows: number, edges: Float64Array): void => {
  box.scrollTop = scrollFor({ rows, rowHeight: ROW, view: box.clientHeight - ROW }, box.scrollTop, cell.row)
  const start = edges[cell.column] ?? 0
  const end = (edges[cell.column + 1] ?? 0) - (box.clientWidth - LINES)
  if (start < box.scrollLeft) box.scrollLeft = start
  else if (end > box.scrollLeft) box.scrollLeft = end
}

/** A cell to show; `request` increases each time, so that the same cell can be shown again. */
export interface CellRequest {
  readonly cell: CellAddress | undefined
  readonly request: number
}

/** The active cell: moved by keys and clicks, and by links to a cell. */
export const useActiveCell = (box: RefObject<HTMLElement | null>, { rows }: Pick<SheetSummary, 'rows'>, edges: Float64Array, { cell, request }: CellRequest) => {
  const [active, setActive] = useState<GridCell>(cell ?? { row: 0, column: 0 })
  const [seen, setSeen] = useState(request)
  if (seen !== request) {
    setSeen(request)
    if (cell) setActive(cell)
  }
  useEffect(() => {
    const { current } = box
    if (!cell || !current) return
    bring(current, cell, rows, edges)
    current.focus({ preventScroll: true })
    current.scrollIntoView({ block: 'nearest' })
  }, [box, cell, rows, edges])
  const move = (next: GridCell): void => {
    setActive(next)
    if (box.current) bring(box.current, next, rows, edges)
  }
  return { active, move }
}
