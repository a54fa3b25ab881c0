import { useEffect, useState, type RefObject } from 'react'
import type { CellAddress, SheetSummary } from '../../platform/workbench/import-session'
import type { GridCell } from './grid-keys'
import { scrollFor } from './grid-window'

export const ROW = 26 // CSS pixels, as in workbench.css
export const LINES = 72 // width of the line numbers

/** Brings a cell into what is seen. */
const bring = (box: HTMLElement, cell: GridCell, rows: number, edges: Float64Array): void => {
  box.scrollTop = scrollFor({ rows, rowHeight: ROW, view: box.clientHeight - ROW }, box.scrollTop, cell.row)
  const start = edges[cell.column] ?? 0
  const end = (edges[cell.column + 1] ?? 0) - (box.clientWidth - LINES)
  if (start < box.scrollLeft) box.scrollLeft = start
  else if (end > box.scrollLeft) box.scrollLeft = end
}

/** A cell that somebody asks to see; `asked` grows with each request. */
export interface Wanted {
  readonly cell: CellAddress | undefined
  readonly asked: number
}

/** The active cell: moved by keys and clicks, and by whoever asks to see one. */
export const useActiveCell = (box: RefObject<HTMLElement | null>, { rows }: Pick<SheetSummary, 'rows'>, edges: Float64Array, { cell, asked }: Wanted) => {
  const [active, setActive] = useState<GridCell>(cell ?? { row: 0, column: 0 })
  const [seen, setSeen] = useState(asked)
  if (seen !== asked) {
    setSeen(asked)
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
