import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'

interface ChartReadoutProps {
  readonly compiled: CompiledPanel
  readonly language: Language
  readonly hint: string
  readonly children: ReactNode
}

const STEPS: ReadonlyMap<string, (at: number, count: number) => number> = new Map(Object.entries({
  ArrowRight: (at: number, count: number) => (at < 0 ? 0 : Math.min(at + 1, count - 1)),
  ArrowLeft: (at: number, count: number) => (at < 0 ? count - 1 : Math.max(at - 1, 0)),
  Home: () => 0,
  End: (_: number, count: number) => count - 1,
}))

/** The row after a key press at row `at` (-1 before the first); undefined for other keys and empty tables. */
export const rowByKey = (at: number, key: string, count: number): number | undefined => (count === 0 ? undefined : STEPS.get(key)?.(at, count))

/** The tooltip of a row as a sentence. */
const rowText = ({ figure }: CompiledPanel, at: number, language: Language): string => {
  const [head, ...lines] = figure.readouts.lines[at] ?? []
  return head ? uiWords(language).chart.readout(head.text, lines.map(({ text }) => text)) : ''
}

/** A line on the drawing at the row read out. */
const ReadoutMark = ({ positions: { along, pixels, from, to }, at }: { readonly positions: CompiledPanel['rowPositions']; readonly at: number }) => {
  const pixel = pixels[at]
  if (pixel === undefined || Number.isNaN(pixel)) return null
  return <span className="readout-mark" data-along={along} style={along === 'x' ? { left: pixel, top: from, height: to - from } : { top: pixel, left: from, width: to - from }} />
}

/** Reads out a chart by arrow keys: each press announces the next row of its table, with the text of the tooltip. */
export const ChartReadout = ({ compiled, language, hint, children }: ChartReadoutProps) => {
  const { rows } = compiled.table
  const [at, setAt] = useState(-1)
  const move = (event: KeyboardEvent): void => {
    const next = rowByKey(at, event.key, rows.length)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }
  const row = Math.min(at, rows.length - 1)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- a chart that arrow keys walk through has no element of its own
    <div className="readout" tabIndex={0} role="group" aria-label={`${compiled.title} ${hint}`} onKeyDown={move}>
      {children}
      <ReadoutMark positions={compiled.rowPositions} at={row} />
      <output className="readout-line" aria-live="polite">
        {row < 0 ? '' : rowText(compiled, row, language)}
      </output>
      <p className="readout-hint">{hint}</p>
    </div>
  )
}
