import { useState } from 'react'
import { result, type Result } from '../../model/issue'
import { activate, applyVersion, askToPersist, stepBack } from '../../platform/versions/apply-version'
import { keptVersion } from '../../platform/versions/load-local'
import type { LocalVersion, NewVersion } from '../../platform/data/package-version'
import type { CandidateSummary } from '../../platform/workbench/import-session'
import { change, type ViewStore } from '../../state/view'
import { openPage } from '../../state/view'
import { Issues } from '../text/Issues'
import { type BenchProps, WorkStep } from './work/WorkStep'
import { countText } from '../text/count-and-time'
import { dropDraft } from './work/draft'
import type { WorkRun } from './work/run-work'
import { applyRefusal, canApply, takenIndicators } from './work/work'

interface ApplyProps extends BenchProps {
  readonly store: ViewStore
  readonly onReload: () => void // of the data, not of the page
}

/** Default name of a version: that of its files. */
const nameOf = ({ work }: BenchProps): string => work.inputs.map(({ file }) => file.name.replace(/\.\w+$/, '')).join(', ').slice(0, 80)

const reasonOf = (reason: unknown): string => (reason instanceof Error ? reason.message || reason.name : String(reason))

/** Stores the candidate in the session, since a large package would block the page; where nothing can be stored, shows it for this visit. */
const keepCandidate = async (run: WorkRun, about: Omit<NewVersion, 'files'>): Promise<Result<LocalVersion>> => {
  await askToPersist()
  const session = await run.session()
  const { value: saved } = await session.save(about)
  return saved && activate(saved.id).value ? result(keptVersion(saved)) : applyVersion({ ...about, files: await session.candidate() })
}

/** Stores the candidate as a version and reloads the data of the page. */
const apply = async ({ run, work, loaded, onReload }: ApplyProps, name: string): Promise<void> => {
  run.act({ type: 'save' })
  try {
    const about = { name, from: work.inputs.map(({ file }) => file.name), note: '', base: loaded.dataset.version.split('+')[0] ?? '' }
    const { value: version, issues } = await keepCandidate(run, about)
    await dropDraft()
    run.close()
    run.act({ type: 'saved', version, issues })
    onReload()
  } catch (reason) {
    run.act({ type: 'unsaved', error: reasonOf(reason) })
  }
}

/** The outcome, with buttons to show the charts, undo, or import another file. */
const Applied = ({ run, work, words: { apply: words }, view, store, onReload }: ApplyProps) => {
  const { applied } = work
  if (!applied) return work.isUndone ? <output className="bench-applied line">{words.undone}</output> : null
  const undo = (): void => {
    const { value } = stepBack()
    if (!value) return
    run.act({ type: 'undone' })
    onReload()
  }
  return (
    <div className="bench-applied">
      <output className="line">
        <strong>{words.applied(applied.version.name)}</strong> {applied.version.kept ? '' : words.visit}
      </output>
      {applied.issues.length > 0 ? <Issues issues={applied.issues} language={view.language} most={4} /> : null}
      <button type="button" className="button" onClick={() => change(store, (now) => openPage(now, 'all'))}>{words.see}</button>{' '}
      <button type="button" className="button" onClick={undo}>{words.undo}</button>
    </div>
  )
}

/** The rule of what is written, what is held back by it, and the choice that it leaves. */
const Rule = ({ run, work, compared: { held }, words: { apply: words }, view }: BenchProps & { readonly compared: CandidateSummary }) => {
  const count = (number: number): string => (number > 0 ? countText(number, view.language) : '')
  const hasChoice = held.contradictions + held.marked + held.unexplained > 0 || work.contradictions
  return (
    <>
      <p className="bench-rule">{words.rule}</p>
      {held.errors + held.contradictions > 0 ? <p className="failed">{words.held(count(held.errors), count(held.contradictions))}</p> : null}
      {held.marked > 0 ? <p className="failed">{words.marked(count(held.marked))}</p> : null}
      {held.unexplained > 0 ? <p className="failed">{words.unexplained(count(held.unexplained))}</p> : null}
      {hasChoice ? (
        <p>
          <label><input type="checkbox" checked={work.contradictions} onChange={({ target }) => run.setContradictions(target.checked)} /> {words.contradictions}</label>
        </p>
      ) : null}
    </>
  )
}

/** The last step: name the version, apply it and see the charts, or undo it. */
export const ApplyStep = (props: ApplyProps) => {
  const { work, words: { apply: words, steps }, view } = props
  const [name, setName] = useState<string>()
  if (work.applied || work.isUndone) return <Applied {...props} />
  if (!work.compared) return null
  const isWhole = work.inputs.some(({ stage }) => stage === 'package')
  const refusal = applyRefusal(work)
  const shownName = name ?? nameOf(props)
  return (
    <WorkStep id="bench-apply" number={6} title={steps.apply}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (canApply(work)) void apply(props, shownName.trim() || nameOf(props))
        }}
      >
        {refusal ? null : <p className="lead">{isWhole ? words.whole : words.what(countText(takenIndicators(work).length, view.language))}</p>}
        {isWhole ? null : <Rule {...props} compared={work.compared} />}
        <label>
          {words.name} <input size={40} value={shownName} onChange={({ target }) => setName(target.value)} />
        </label>{' '}
        <button type="submit" className="button" disabled={!canApply(work)} aria-describedby={refusal ? 'bench-refusal' : undefined}>{work.saving ? words.saving : words.save}</button>{' '}
        <output id="bench-refusal" className="quiet">{refusal ? words.refusals[refusal] : ''}</output>
      </form>
      {work.error ? <p role="alert" className="failed">{words.failed(work.error)}</p> : null}
    </WorkStep>
  )
}
