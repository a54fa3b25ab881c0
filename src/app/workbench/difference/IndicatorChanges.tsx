import { useState } from 'react'
import type { CandidateSummary, IndicatorChange } from '../../../platform/workbench/import-session'
import { ScrollRegion } from '../../controls/ScrollRegion'
import type { BenchProps } from '../work/bench-props'
import { ChangeDetails } from './ChangeDetails'
import { countText } from '../../text/count-text'

const FIRST = 40

type RowProps = BenchProps & { readonly change: IndicatorChange; readonly isWhole: boolean }

const ChangeRow = (props: RowProps) => {
  const { run, work, change, words: { difference: words }, view, isWhole } = props
  const [open, setOpen] = useState(false)
  const { indicator, derived } = change
  const name = change.name[view.language] || indicator
  const take = (isTaken: boolean): void => {
    const left = new Set(work.left)
    if (isTaken) left.delete(indicator)
    else left.add(indicator)
    run.act({ type: 'leave', left })
  }
  const cell = (count: number) => <td className="number">{count === 0 ? '' : countText(count, view.language)}</td>
  return (
    <>
      <tr data-indicator={indicator}>
        <td>{derived || isWhole ? <span className="quiet">{derived ? words.derived : ''}</span> : <input type="checkbox" aria-label={words.take(name)} checked={!work.left.has(indicator)} onChange={({ target }) => take(target.checked)} />}</td>
        <th scope="row">
          <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>{name}</button>
        </th>
        {cell(change.added)}
        {cell(change.changed)}
        {cell(change.removed)}
        {cell(change.unchanged)}
      </tr>
      {open ? (
        <tr>
          <td colSpan={6}><ChangeDetails key={work.revision} {...props} /></td>
        </tr>
      ) : null}
    </>
  )
}

/** Changes by indicator; expanded, by series and value. */
export const IndicatorChanges = ({ compared, isWhole, ...props }: BenchProps & { readonly compared: CandidateSummary; readonly isWhole: boolean }) => {
  const { difference: words, reading } = props.words
  const [isAll, setAll] = useState(false)
  const shown = isAll ? compared.indicators : compared.indicators.slice(0, FIRST)
  return (
    <>
      <ScrollRegion label={words.choose}>
        <table className="bench-changes">
          <thead>
            <tr>
              <th scope="col"><span className="hidden">{words.choose}</span></th>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className="number">{words.added}</th>
              <th scope="col" className="number">{words.changed}</th>
              <th scope="col" className="number">{words.removed}</th>
              <th scope="col" className="number">{words.unchanged}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <ChangeRow key={change.indicator} {...props} change={change} isWhole={isWhole} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shown.length < compared.indicators.length ? <button type="button" className="button" onClick={() => setAll(true)}>{reading.more}</button> : null}
    </>
  )
}
