import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { deviceMemory, onFilesDropped, takeInbox } from '../../platform/workbench/inbox'
import type { Loaded } from '../../platform/data/load-dataset'
import { setTitle } from '../../platform/page/document'
import { shownFiles } from '../../platform/versions/apply-version'
import { change, type ViewStore } from '../../state/view'
import { withShow, type ViewState } from '../../state/view'
import { uiWords } from '../../words/index'
import { workbenchWords } from '../../words/workbench'
import { timeText } from '../text/count-and-time'
import { ApplyStep } from './ApplyStep'
import { DifferenceStep } from './difference/DifferenceStep'
import { FileStep } from './FileStep'
import { MappingStep } from './mapping/MappingStep'
import { ReadingStep } from './reading/ReadingStep'
import { ReportStep } from './report/ReportStep'
import { startWork, type WorkRun } from './work/run-work'
import { sizeLimit } from './work/run-work'
import { useDraft } from './work/draft'
import '../styles/workbench.css'

interface WorkbenchProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly onReload: () => void // of the data, not of the page
}

/** The work on the data shown; it begins anew with other data. */
const useWork = (loaded: Loaded): WorkRun => {
  const [run] = useState(() => startWork({ present: async () => (await shownFiles()).value, panels: loaded.panels, limit: sizeLimit(deviceMemory()) }))
  useEffect(() => {
    const bring = (files: readonly File[]): void => {
      if (files.length > 0) run.add(files.map((file) => ({ file })))
    }
    bring(takeInbox())
    const stop = onFilesDropped(bring)
    return () => {
      stop()
      run.close()
    }
  }, [run])
  return run
}

/** Code of the data shown: every local version has its own. */
const shownCode = ({ local, aside }: Loaded): string => local?.hash ?? (aside ? 'aside' : '')

/** Compares everything with the data shown now, whenever they become others: no difference is one from data that are hidden. */
const useDataShown = (run: WorkRun, loaded: Loaded): void => {
  const code = shownCode(loaded)
  const before = useRef(code)
  useEffect(() => {
    if (before.current === code) return
    before.current = code
    run.renew()
  }, [run, code])
}

/** Offers unfinished work of the last visit. */
const DraftOffer = ({ run, view }: { readonly run: WorkRun; readonly view: ViewState }) => {
  const words = workbenchWords(view.language).file
  const { draft, goOn, drop } = useDraft(run)
  if (!draft) return null
  return (
    <p className="bench-draft">
      {words.draft(draft.files.map(({ name }) => name).join(', '), timeText(draft.time, view.language))}{' '}
      <button type="button" className="button" onClick={goOn}>{words.draftGo}</button>{' '}
      <button type="button" className="button" onClick={drop}>{words.draftDrop}</button>
    </p>
  )
}

/** The workbench: reads a file, maps, checks, compares and applies its data. */
const Workbench = ({ loaded, store, view, onReload }: WorkbenchProps) => {
  const words = workbenchWords(view.language)
  const run = useWork(loaded)
  useDataShown(run, loaded)
  const work = useStore(run.store)
  useEffect(() => setTitle(uiWords(view.language).page.documentTitle(words.title)), [view.language, words])
  const given = { run, work, words, loaded, view }
  const revision = work.inputs.find(({ slot }) => slot === work.shown)?.revision ?? 0
  const isShown = useDeferredValue(revision) === revision // the mapping is rendered after the cells, so that neither blocks the page for long
  return (
    <main id="main" className="bench">
      <p>
        <button type="button" className="plain" onClick={() => change(store, (now) => withShow(now, ''))}>
          ← {words.back}
        </button>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <DraftOffer run={run} view={view} />
      <FileStep {...given} />
      <ReadingStep {...given} />
      {isShown ? <MappingStep {...given} /> : null}
      <ReportStep {...given} />
      <DifferenceStep {...given} />
      <ApplyStep {...given} store={store} onReload={onReload} />
    </main>
  )
}

export default Workbench
