/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table element cannot leave out the rows that are not seen */
import { type KeyboardEvent, memo, type MouseEvent, type ReactNode, type UIEvent, useEffect, useMemo, useRef, useState } from 'react'
import { observeSize } from '../../../platform/page/viewport'
import type { PreviewRow, SheetSummary } from '../../../platform/workbench/import-session'
import type { WorkbenchWords } from '../../../words/workbench'
import { columnEdges, columnLetters, columnsAt, tallness, windowAt } from './grid-window'
import { cellByKey, type CellRequest, LINES, ROW, useActiveCell } from './use-active-cell'

interface GridRowProps {
  readonly row: number
  readonly content: PreviewRow | undefined // not yet here
  readonly edges: Float64Array
  readonly from: number // column
  readonly to: number // one after the last
  readonly active: number // column; -1 none in this row
  readonly names: TakenNames
}

/** Names of what rows and columns were taken for, and what each column was. */
export interface TakenNames {
  readonly rows: Readonly<Record<string, string>>
  readonly shortRows: Readonly<Record<string, string>>
  readonly columns: readonly string[] // names
  readonly uses: readonly string[] // of each column
}

const NUMBER = /^[\s(+\u2212-]*[\d.,]+[\s)%\u2030]*$/

/** One row of a table: its line in the file, and the visible cells. */
const GridRow = memo(({ row, content, edges, from, to, active, names }: GridRowProps) => {
  const marks = new Map(content?.marks)
  return (
    <div role="row" aria-rowindex={row + 2} className="grid-row" data-taken={content?.taken}>
      <span role="rowheader" aria-colindex={1} className="grid-line" title={names.rows[content?.taken ?? '']}>
        {content?.taken ? <small aria-label={names.rows[content.taken]}>{names.shortRows[content.taken] ?? ''}</small> : null} {content?.line ?? ''}
      </span>
      {Array.from({ length: Math.max(0, to - from) }, (_, at) => {
        const column = from + at
        const left = edges[column] ?? 0
        const text = content?.cells[column] ?? ''
        return (
          <span
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            id={active === column ? 'grid-active' : undefined}
            aria-selected={active === column}
            data-mark={marks.get(column)}
            data-use={names.uses[column] || undefined}
            className={NUMBER.test(text) ? 'grid-cell number' : 'grid-cell'}
            style={{ left: left + LINES, width: (edges[column + 1] ?? left) - left }}
            data-row={row}
            data-column={column}
          >
            {text}
          </span>
        )
      })}
    </div>
  )
})

const BLOCK = 100 // rows fetched at once
const MOST_BLOCKS = 60 // kept; the oldest are dropped

type Blocks = ReadonlyMap<number, readonly PreviewRow[]>
type FetchRows = (from: number, to: number) => Promise<readonly PreviewRow[]>

const trimmed = (blocks: Map<number, readonly PreviewRow[]>): Blocks => {
  for (const old of blocks.keys()) {
    if (blocks.size <= MOST_BLOCKS) break
    blocks.delete(old)
  }
  return blocks
}

/** Rows of one table, fetched in blocks for the visible window; the last blocks are cached. With another `fetchRows` all are fetched anew, the old ones shown until they are there. */
export const useRows = (fetchRows: FetchRows, first: number, end: number): ((row: number) => PreviewRow | undefined) => {
  const [{ source, blocks }, setShown] = useState<{ readonly source: FetchRows; readonly blocks: Blocks }>({ source: fetchRows, blocks: new Map() })
  const pending = useRef({ source: fetchRows, set: new Set<number>() }) // on their way
  const from = Math.floor(first / BLOCK)
  const to = Math.ceil(end / BLOCK)
  useEffect(() => {
    const bring = async (block: number): Promise<void> => {
      const { set } = pending.current
      set.add(block)
      const rows = await fetchRows(block * BLOCK, (block + 1) * BLOCK).catch((): readonly PreviewRow[] => [])
      set.delete(block)
      if (pending.current.source !== fetchRows) return
      setShown((now) => ({ source: fetchRows, blocks: trimmed(new Map(now.source === fetchRows ? now.blocks : []).set(block, rows)) }))
    }
    if (pending.current.source !== fetchRows) pending.current = { source: fetchRows, set: new Set() }
    for (let block = from; block < to; block += 1) if ((source !== fetchRows || !blocks.has(block)) && !pending.current.set.has(block)) void bring(block)
  }, [fetchRows, from, to, source, blocks])
  return (row) => blocks.get(Math.floor(row / BLOCK))?.[row % BLOCK]
}

const CHARACTER = 7.2
const PADDING = 18

interface PreviewGridProps {
  readonly name: string
  readonly sheet: SheetSummary
  readonly fetchRows: FetchRows
  readonly names: TakenNames
  readonly request: CellRequest
  readonly renderBelow?: (cell: { readonly row: number; readonly column: number; readonly line: number }) => ReactNode // what is said of the active cell
  readonly words: WorkbenchWords['reading']
}

interface Shown {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

const START: Shown = { top: 0, left: 0, width: 800, height: 400 }

/** The visible part as it changes. */
const useShown = () => {
  const box = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(START)
  useEffect(() => {
    const { current } = box
    return current ? observeSize(current, (size) => setShown((now) => ({ ...now, ...size }))) : undefined
  }, [])
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>): void => {
    const { scrollTop: top, scrollLeft: left } = currentTarget
    setShown((now) => ({ ...now, top, left }))
  }
  return { box, shown, onScroll }
}

/** A table of any length, of which the visible rows are rendered. One tab stop; arrow keys move the active cell (WAI-ARIA grid). */
export const PreviewGrid = ({ name, sheet, fetchRows, names, request, renderBelow, words }: PreviewGridProps) => {
  const { box, shown, onScroll } = useShown()
  const edges = useMemo(() => columnEdges(sheet.widths, CHARACTER, PADDING), [sheet.widths])
  const { active, move } = useActiveCell(box, sheet, edges, request)
  const scrolled = { rows: sheet.rows, rowHeight: ROW, view: Math.max(ROW, shown.height - ROW) }
  const { first, end, top } = windowAt(scrolled, shown.top)
  const columns = columnsAt(edges, shown.left, shown.width)
  const rowAt = useRows(fetchRows, first, end)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = cellByKey(active, event.key, event.ctrlKey || event.metaKey, { rows: sheet.rows, columns: sheet.columns, pageRows: Math.floor(scrolled.view / ROW) - 1 })
    if (!next) return
    event.preventDefault()
    move(next)
  }
  const onClick = ({ target }: MouseEvent): void => {
    const { row, column } = target instanceof HTMLElement ? target.dataset : {}
    if (row !== undefined && column !== undefined) move({ row: Number(row), column: Number(column) })
  }
  const isDrawn = active.row >= first && active.row < end && active.column >= columns[0] && active.column < columns[1]
  const current = rowAt(active.row)
  return (
    <>
      <div ref={box} className="grid" style={{ maxHeight: (sheet.rows + 2) * ROW }} role="grid" tabIndex={0} aria-label={words.previewOf(name)} aria-rowcount={sheet.rows + 1} aria-colcount={sheet.columns + 1} aria-activedescendant={isDrawn ? 'grid-active' : undefined} onScroll={onScroll} onKeyDown={onKeyDown} onClick={onClick}>
        <GridHead edges={edges} columns={columns} taken={names.columns} words={words} />
        <div role="rowgroup" className="grid-body" style={{ height: tallness(scrolled), width: (edges[sheet.columns] ?? 0) + LINES }}>
          <div role="presentation" style={{ transform: `translateY(${top}px)` }}>
            {Array.from({ length: Math.max(0, end - first) }, (_, at) => (
              <GridRow key={first + at} row={first + at} content={rowAt(first + at)} edges={edges} from={columns[0]} to={columns[1]} active={active.row === first + at ? active.column : -1} names={names} />
            ))}
          </div>
        </div>
      </div>
      <p className="grid-said quiet" aria-live="polite">
        {words.cell(`${columnLetters(active.column)}${active.row + 1}`, current?.line ?? active.row + 1, current?.cells[active.column] ?? '')}
      </p>
      {renderBelow?.({ ...active, line: current?.line ?? active.row + 1 })}
    </>
  )
}

const GridHead = ({ edges, columns: [from, to], taken, words }: { readonly edges: Float64Array; readonly columns: readonly [number, number]; readonly taken: readonly string[]; readonly words: WorkbenchWords['reading'] }) => (
  <div role="rowgroup" className="grid-head" style={{ width: (edges[edges.length - 1] ?? 0) + LINES }}>
    <div role="row" aria-rowindex={1} className="grid-row">
      <span role="columnheader" className="grid-line" aria-colindex={1}>{words.line}</span>
      {Array.from({ length: to - from }, (_, at) => {
        const column = from + at
        const left = edges[column] ?? 0
        return (
          <span key={column} role="columnheader" aria-colindex={column + 2} className="grid-cell" title={taken[column] || undefined} style={{ left: left + LINES, width: (edges[column + 1] ?? left) - left }}>
            {columnLetters(column)} <small>{column + 1}{taken[column] ? ` ${taken[column]}` : ''}</small>
          </span>
        )
      })}
    </div>
  </div>
)
