import { useMemo, useState } from 'react'
import { compilePanel } from '../../../charts/compile'
import type { PanelSpec } from '../../../charts/types/list'
import type { CandidateSummary, IndicatorChange, PanelChange } from '../../../platform/workbench/import-session'
import { Choice } from '../../controls/Choice'
import { ScrollRegion } from '../../controls/ScrollRegion'
import { onRequest } from '../../controls/on-request'
import { countText } from '../../text/count-and-time'
import { type BenchProps, WorkStep } from '../work/WorkStep'
import { takenIndicators } from '../work/work'
import { ChangeDetails } from './ChangeDetails'

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
    run.leave(left)
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
const IndicatorChanges = ({ compared, isWhole, ...props }: BenchProps & { readonly compared: CandidateSummary; readonly isWhole: boolean }) => {
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

const PanelAfter = onRequest(() => import('./PanelAfter'))

type EntryProps = BenchProps & { readonly panel: PanelChange; readonly spec: PanelSpec }

/** One panel that would change; expanded, it is drawn before and after. */
const Entry = (props: EntryProps) => {
  const { panel, spec, words: { difference: words }, loaded, view } = props
  const [open, setOpen] = useState(false)
  const title = useMemo(() => compilePanel(spec, loaded.dataset, { language: view.language, scheme: 'light', width: 640 }).title, [spec, loaded, view.language])
  return (
    <li data-panel={panel.id} data-theme={spec.theme}>
      <strong>{title}</strong> <span className="quiet">{panel.changes > 0 ? words.panel(countText(panel.changes, view.language)) : ''}</span>{' '}
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.hidePanel : words.seePanel}<span className="hidden"> {title}</span></button>
      {open ? <PanelAfter key={props.work.revision} {...props} /> : null}
    </li>
  )
}

/** The panels that would change, by title. */
const AffectedPanels = ({ panels, ...props }: BenchProps & { readonly panels: readonly PanelChange[] }) => {
  const { difference: words } = props.words
  const specs = new Map(props.loaded.panels.map((spec) => [spec.id, spec]))
  return (
    <>
      <h3>{words.panels} {panels.length > 0 ? countText(panels.length, props.view.language) : ''}</h3>
      {panels.length === 0 ? <p>{words.noPanels}</p> : null}
      <ul className="bench-panels">
        {panels.map((panel) => {
          const spec = specs.get(panel.id)
          return spec ? <Entry key={panel.id} {...props} panel={panel} spec={spec} /> : null
        })}
      </ul>
    </>
  )
}

const MERGES = ['merge', 'replace'] as const

/** Choice whether present values that the file lacks are kept. */
const MergeChoice = ({ run, work, words: { difference: words } }: BenchProps) => (
  <p>
    {words.mode} <Choice label={words.mode} value={MERGES[work.replace ? 1 : 0] ?? 'merge'} options={MERGES.map((value) => ({ value, label: words[value] }))} onChange={(value) => run.setReplace(value === 'replace')} />
  </p>
)

const Sum = ({ work, words: { difference: words }, view }: BenchProps) => {
  const { compared } = work
  if (!compared) return null
  const { added, changed, removed, unchanged, restated } = compared.counts
  const [plus, other, minus, same] = [added, changed, removed, unchanged].map((count) => countText(count, view.language))
  const isNone = compared.indicators.length === 0 && compared.catalogue.length === 0 && compared.ages === 0
  return (
    <p aria-live="polite">
      {isNone ? words.none : words.sum(plus ?? '', other ?? '', minus ?? '', same ?? '', restated > 0 ? countText(restated, view.language) : '')}{' '}
      {compared.catalogue.length > 0 ? words.catalogue(countText(compared.catalogue.length, view.language)) : ''} {compared.ages > 0 ? words.ages(countText(compared.ages, view.language)) : ''}
    </p>
  )
}

/** Changes by indicator and by panel, with the choice of the indicators to apply. */
export const DifferenceStep = (props: BenchProps) => {
  const { run, work, words } = props
  const isWhole = work.inputs.some(({ stage }) => stage === 'package')
  if (work.isComparing && !work.compared) return <WorkStep id="bench-difference" number={5} title={words.steps.difference}><output>{words.file.progress[work.progress?.stage ?? 'comparing']}</output></WorkStep>
  if (!work.compared) return work.error ? <p role="alert" className="failed">{words.file.failed(work.error)}</p> : null
  const observed = work.compared.indicators.filter(({ derived }) => !derived)
  return (
    <WorkStep id="bench-difference" number={5} title={words.steps.difference}>
      <div aria-busy={work.isComparing} className="bench-difference">
        <p className="bench-base">{props.loaded.local ? words.difference.baseLocal(props.loaded.local.name) : props.loaded.aside ? words.difference.baseAside : words.difference.basePublished}</p>
        <Sum {...props} />
        {isWhole ? null : <MergeChoice {...props} />}
        {observed.length > 0 && !isWhole ? (
          <p>
            {words.difference.choose}{' '}
            <button type="button" className="button" disabled={work.left.size === 0} onClick={() => run.leave(new Set())}>{words.difference.all}</button>{' '}
            <button type="button" className="button" disabled={takenIndicators(work).length === 0} onClick={() => run.leave(new Set(observed.map(({ indicator }) => indicator)))}>{words.difference.nothing}</button>
          </p>
        ) : null}
        {work.compared.indicators.length > 0 ? <IndicatorChanges {...props} compared={work.compared} isWhole={isWhole} /> : null}
        <AffectedPanels {...props} panels={work.compared.panels} />
      </div>
    </WorkStep>
  )
}
