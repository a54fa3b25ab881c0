import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { Language } from '../../model/text'
import { chartTextWords } from '../../words/chart-text'

interface ChartReadoutProps {
  readonly compiled: CompiledPanel
  readonly language: Language
  readonly hint: string
  readonly pointed: string // key of the line or row that is highlighted for the moment; '' none
  readonly onPoint: (key: string) => void
  readonly onFocus: (key: string | undefined) => void // keeps one in focus, or none
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

/** The line or row after a key press, from one end to the other and round; undefined for other keys. */
export const focusByKey = (now: string, key: string, keys: readonly string[]): string | undefined => {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const at = keys.indexOf(now)
  if (step === 0 || keys.length === 0) return undefined
  return keys[at < 0 ? (step > 0 ? 0 : keys.length - 1) : (at + step + keys.length) % keys.length]
}

/** The tooltip of a row as a sentence, of the line that is highlighted alone; the name of that where no row is read. */
const rowText = ({ figure, controls }: CompiledPanel, at: number, pointed: string, language: Language): string => {
  const member = figure.members.findIndex(({ key }) => key === pointed)
  const [head, ...lines] = figure.readouts.lines[at] ?? []
  const read = lines.filter((line) => member < 0 || line.member === undefined || line.member === member)
  return head ? chartTextWords(language).readout(head.text, read.map(({ text }) => text)) : (controls.focusable.find(({ key }) => key === pointed)?.name ?? '')
}

/** A line on the drawing at the row read out. */
const ReadoutMark = ({ positions: { along, pixels, from, to }, at }: { readonly positions: CompiledPanel['rowPositions']; readonly at: number }) => {
  const pixel = pixels[at]
  if (pixel === undefined || Number.isNaN(pixel)) return null
  return <span className="readout-mark" data-along={along} style={along === 'x' ? { left: pixel, top: from, height: to - from } : { top: pixel, left: from, width: to - from }} />
}

/** The row that is read out, and what keys do. Where each row is of one member, as in a tile grid, the two go together. */
const useReading = ({ compiled: { table: { rows }, controls, figure }, pointed, onPoint, onFocus }: Omit<ChartReadoutProps, 'children'>) => {
  const [at, setAt] = useState(-1)
  const [isKeyed, setKeyed] = useState(false) // a line was reached by keys: its name is announced; a pointer sees what it means
  const isOfMembers = figure.readouts.along === 'members'
  const readRow = (next: number): void => {
    setAt(next)
    if (isOfMembers) onPoint(rows[next]?.key ?? '')
  }
  const bringForward = (line: string): void => {
    onPoint(line)
    setKeyed(true)
    if (isOfMembers || figure.members.length === 0) setAt(rows.findIndex((row) => row.key === line))
  }
  const obeys = (key: string): boolean => {
    const next = rowByKey(at, key, rows.length)
    const line = focusByKey(pointed || controls.focus, key, controls.focusable.map((one) => one.key))
    if (next !== undefined) readRow(next)
    else if (line !== undefined) bringForward(line)
    else if (key === 'Enter' && pointed) onFocus(pointed === controls.focus ? undefined : pointed)
    else if (key === 'Escape' && pointed) onPoint('')
    else if (key === 'Escape' && controls.focus) onFocus(undefined)
    else return false
    return true
  }
  const leave = (): void => {
    setKeyed(false)
    onPoint('')
  }
  return { row: Math.min(at, rows.length - 1), isKeyed, obeys, leave }
}

/** Reads out a chart by arrow keys: left and right announce the next row of its table, with the text of the tooltip; up and down bring one line or row into focus, Enter keeps it, Escape ends it. */
export const ChartReadout = ({ children, ...props }: ChartReadoutProps) => {
  const { compiled, language, hint, pointed } = props
  const { row, isKeyed, obeys, leave } = useReading(props)
  const press = (event: KeyboardEvent): void => {
    if (obeys(event.key)) event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- a chart that arrow keys walk through has no element of its own
    <div className="readout" tabIndex={0} role="group" aria-label={`${compiled.title} ${hint}`} onBlur={leave} onKeyDown={press}>
      {children}
      <ReadoutMark positions={compiled.rowPositions} at={row} />
      <output className="readout-line" aria-live="polite">
        {row < 0 && !(pointed && isKeyed) ? '' : rowText(compiled, row, isKeyed ? pointed : '', language)}
      </output>
      <p className="readout-hint">{hint}</p>
    </div>
  )
}
