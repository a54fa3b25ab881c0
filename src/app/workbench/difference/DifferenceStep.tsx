import { useMemo, useState } from 'react'
import { compilePanel } from '../../../charts/compile'
import type { PanelSpec } from '../../../charts/types/list'
import type { PanelChange } from '../../../platform/workbench/import-session'
import { Choice } from '../../controls/Choice'
import { onRequest } from '../../controls/on-request'
import { countText } from '../../text/count-text'
import { WorkStep } from '../work/WorkStep'
import type { BenchProps } from '../work/bench-props'
import { takenIndicators } from '../work/work'
import { IndicatorChanges } from './IndicatorChanges'

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
  const { added, changed, removed, unchanged } = compared.counts
  const [plus, other, minus, same] = [added, changed, removed, unchanged].map((count) => countText(count, view.language))
  const isNone = compared.indicators.length === 0 && compared.catalogue.length === 0 && compared.ages === 0
  return (
    <p aria-live="polite">
      {isNone ? words.none : words.sum(plus ?? '', other ?? '', minus ?? '', same ?? '')}{' '}
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
        <Sum {...props} />
        {isWhole ? null : <MergeChoice {...props} />}
        {observed.length > 0 && !isWhole ? (
          <p>
            {words.difference.choose}{' '}
            <button type="button" className="button" disabled={work.left.size === 0} onClick={() => run.act({ type: 'leave', left: new Set() })}>{words.difference.all}</button>{' '}
            <button type="button" className="button" disabled={takenIndicators(work).length === 0} onClick={() => run.act({ type: 'leave', left: new Set(observed.map(({ indicator }) => indicator)) })}>{words.difference.nothing}</button>
          </p>
        ) : null}
        {work.compared.indicators.length > 0 ? <IndicatorChanges {...props} compared={work.compared} isWhole={isWhole} /> : null}
        <AffectedPanels {...props} panels={work.compared.panels} />
      </div>
    </WorkStep>
  )
}
