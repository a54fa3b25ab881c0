/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table element cannot leave out the rows that are not seen */
import { memo } from 'react'
import type { PreviewRow } from '../../../platform/workbench/import-session'
import { LINES } from './use-active-cell'

interface GridRowProps {
  readonly row: number
  readonly content: PreviewRow | undefined // not yet here
  readonly edges: Float64Array
  readonly from: number // column
  readonly to: number // one after the last
  readonly active: number // column; -1 none in this row
}

const NUMBER = /^[\s(+\u2212-]*[\d.,]+[\s)%\u2030]*$/

/** One row of a table: its line in the file, and the visible cells. */
export const GridRow = memo(({ row, content, edges, from, to, active }: GridRowProps) => {
  const marks = new Map(content?.marks)
  return (
    <div role="row" aria-rowindex={row + 2} className="grid-row">
      <span role="rowheader" aria-colindex={1} className="grid-line">{content?.line ?? ''}</span>
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
