import { useState } from 'react'
import { chooseSheets, saysAnything } from '../../../ingest/tables/plan/edit-plan'
import type { SheetSummary } from '../../../platform/workbench/import-session'
import { handWords, type HandWords } from '../../../words/hand'
import { ScrollRegion } from '../../controls/ScrollRegion'
import { type FieldsKey, useFieldsKey } from '../../controls/use-fields-key'
import { countText } from '../../text/count-and-time'
import type { ReadProps } from '../work/WorkStep'

interface TableRowProps {
  readonly sheet: SheetSummary
  readonly name: string
  readonly count: (number: number) => string
  readonly isTicked: boolean
  readonly tick: () => void
  readonly show: () => void
  readonly words: HandWords
}

/** One table: its name, title, size, and how many of its numbers are read. */
const TableRow = ({ sheet: { title, rows, columns, coverage }, name, count, isTicked, tick, show, words }: TableRowProps) => (
  <tr>
    <th scope="row">
      <label><input type="checkbox" checked={isTicked} onChange={tick} /> {name}</label>{' '}
      <button type="button" className="plain" aria-label={`${words.show} ${name}`} onClick={show}>{words.show}</button>
    </th>
    <td>{title}</td>
    <td className="number">{`${count(rows)} × ${count(columns)}`}</td>
    <td className="number">{`${count(coverage.read)} / ${count(coverage.numbers)}`}</td>
  </tr>
)

interface TickProps {
  readonly tickAll: () => void
  readonly tickNone: () => void
  readonly read: (() => void) | undefined // absent where nothing would change
  readonly words: HandWords
}

const TickTools = ({ tickAll, tickNone, read, words }: TickProps) => (
  <p>
    <button type="button" className="button" onClick={tickAll}>{words.all}</button>{' '}
    <button type="button" className="button" onClick={tickNone}>{words.none}</button>{' '}
    <button type="button" className="button" disabled={read === undefined} onClick={read}>{words.read}</button>
  </p>
)

type TicksProps = ReadProps & Pick<FieldsKey, 'touch' | 'release'>

/** A tick for each table, and what it holds. */
const Ticks = ({ run, input, summary, view, touch, release }: TicksProps) => {
  const words = handWords(view.language)
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(summary.sheets.flatMap(({ isSkipped }, at) => (isSkipped ? [] : [at]))))
  const count = (number: number): string => countText(number, view.language)
  const take = (next: ReadonlySet<number>): void => {
    setTicked(next)
    touch()
  }
  const tick = (at: number): void => take(new Set(ticked.has(at) ? [...ticked].filter((one) => one !== at) : [...ticked, at]))
  const read = (): void => {
    release()
    void run.correct(input.slot, async ({ plan, ...choice }, session) => {
      const next = chooseSheets(plan && (await session.plan(input.slot)), summary.sheets.map(({ place }) => place), ticked)
      return saysAnything(next) ? { ...choice, plan: next } : choice
    })
  }
  const isSame = summary.sheets.every(({ isSkipped }, at) => ticked.has(at) !== isSkipped)
  return (
    <>
      <TickTools tickAll={() => take(new Set(summary.sheets.keys()))} tickNone={() => take(new Set())} read={isSame || ticked.size === 0 ? undefined : read} words={words} />
      <ScrollRegion label={words.list(count(summary.sheets.length))} height={320}>
        <table>
          <thead>
            <tr>{Object.values(words.table).map((name) => <th key={name} scope="col">{name}</th>)}</tr>
          </thead>
          <tbody>
            {summary.sheets.map((sheet, at) => (
              <TableRow key={sheet.name || at} sheet={sheet} name={sheet.name || String(at + 1)} count={count} isTicked={ticked.has(at)} tick={() => tick(at)} show={() => run.act({ type: 'show', slot: input.slot, sheet: at })} words={words} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

/** The tables of a workbook, an archive or a page, each to be read or left out. */
const TableList = (props: ReadProps) => {
  const { input: { slot }, summary: { sheets }, view } = props
  const words = handWords(view.language)
  const { key, touch, release } = useFieldsKey(String(slot), JSON.stringify(sheets.map(({ isSkipped }) => isSkipped)))
  return (
    <details className="hand-tables">
      <summary>{words.list(countText(sheets.length, view.language))}</summary>
      <p className="quiet">{words.listHow}</p>
      <Ticks key={key} {...props} touch={touch} release={release} />
    </details>
  )
}

export default TableList
