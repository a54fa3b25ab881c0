import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { TableRow } from '../../charts/series/panel-table'

interface ChartReadoutProps {
  readonly compiled: CompiledPanel
  readonly hint: string
  readonly children: ReactNode
}

const STEPS: ReadonlyMap<string, (at: number, count: number) => number> = new Map(Object.entries({
  ArrowRight: (at: number, count: number) => (at < 0 ? 0 : Math.min(at + 1, count - 1)),
  ArrowLeft: (at: number, count: number) => (at < 0 ? count - 1 : Math.max(at - 1, 0)),
  Home: () => 0,
  End: (_: number, count: number) => count - 1,
}))

/** The row that a key leads to from row `at`, -1 before the first key; undefined for other keys and empty tables. */
export const rowByKey = (at: number, key: string, count: number): number | undefined => (count === 0 ? undefined : STEPS.get(key)?.(at, count))

const rowText = (row: TableRow, { columns }: CompiledPanel['table']): string =>
  `${row.label}: ${row.cells.map(({ text, value }, at) => `${columns[at]?.label ?? ''} ${text}${value === undefined ? '' : (columns[at]?.unit ?? '')}`).join('; ')}`

/** Makes a chart walkable by arrow keys: each press reads out the next row of its table. */
export const ChartReadout = ({ compiled, hint, children }: ChartReadoutProps) => {
  const { rows } = compiled.table
  const [at, setAt] = useState(-1)
  const move = (event: KeyboardEvent): void => {
    const next = rowByKey(at, event.key, rows.length)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }
  const row = rows[Math.min(at, rows.length - 1)]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- a chart that arrow keys walk through has no element of its own
    <div className="readout" tabIndex={0} role="group" aria-label={`${compiled.title} ${hint}`} onKeyDown={move}>
      {children}
      <output className="readout-line" aria-live="polite">
        {row ? rowText(row, compiled.table) : ''}
      </output>
      <p className="readout-hint">{hint}</p>
    </div>
  )
}
