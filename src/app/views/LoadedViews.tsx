import { useContext, useEffect, useState, type ReactNode } from 'react'
import { isDefaultPanelId } from '../../charts/spec/default-panel-id'
import type { Loaded } from '../../platform/data/load-dataset'
import { loadPart } from '../../platform/page/load-part'
import { whenAtRest, whenPrintIsNear } from '../../platform/page/printing'
import { onOtherTab } from '../../platform/versions/shown-data'
import { change, withoutVintages, withShow, type ViewState, type ViewStore } from '../../state/view'
import { localLine } from '../../words/local'
import { PartNotice, ReaderLanguage } from '../controls/PartNotice'
import { onRequest } from '../controls/on-request'
import { Loading } from '../page/Loading'
import { needsAll, Pages } from '../page/Pages'
import { StampCheck } from '../stamp/StampCheck'
import { useFirstRelease } from './use-first-release'

interface ViewsProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly onRetry: () => void
}

type Given = Pick<ViewsProps, 'loaded' | 'store' | 'view'>

const START = { done: 0, total: 0, file: '' }

const Waiting = () => <Loading language={useContext(ReaderLanguage)} progress={START} reason={undefined} onRetry={() => undefined} />

/** A view that fills the page: a loading notice first, and a notice in its place where it could not be fetched. */
const VIEW = {
  waiting: () => <Waiting />,
  instead: (_: unknown, notice: ReactNode) => (
    <main id="main" className="loading">
      {notice}
    </main>
  ),
}

/** Returns to the page from a view that could not be loaded. */
const leave = ({ store }: Given) => (): void => change(store, (now) => withShow(now, ''))

/** The briefing, and what print needs, are fetched on request, or when a reader may be about to print. */
const Shown = onRequest(() => import('./Shown'), { ...VIEW, leave })
const BriefingBar = onRequest(() => import('./BriefingBar'))
const AtPrint = onRequest(() => import('../print/AtPrint'))

/** The workbench, loaded on request. */
const Workbench = onRequest(() => import('../workbench/Workbench'), { ...VIEW, leave })

/** The banner of local data, or of another tab's choice. Where it could not be loaded, its text is shown all the same. */
const LocalBanner = onRequest(() => import('../versions/LocalBanner'), {
  instead: ({ loaded, view }, notice) => (
    <>
      <p role="alert">{localLine(loaded.dataset.version, view.language)}</p>
      {notice}
    </>
  ),
})

/** Whether print is to be made ready: a reader may be about to print, or the page has come to rest and the parts have been fetched, of which a failure is not reported unasked. */
const usePrintNear = (isWhole: boolean): boolean => {
  const [isNear, setNear] = useState(false)
  useEffect(() => whenPrintIsNear(() => setNear(true)), [])
  useEffect(() => (isWhole ? whenAtRest(() => void loadPart(() => import('../print/AtPrint')).then(() => setNear(true), () => undefined)) : undefined), [isWhole])
  return isNear
}

/** Parts beside the page or the single panel: dropped files, the briefing bar, and print. */
const Beside = ({ loaded, store, view }: Given) => {
  const isPrintNear = usePrintNear(loaded.rest === undefined)
  return (
    <>
      {loaded.rest || needsAll(view) ? null : <StampCheck loaded={loaded} store={store} view={view} />}
      {view.briefing.length > 0 ? <BriefingBar store={store} view={view} /> : null}
      {isPrintNear && !loaded.rest && !needsAll(view) ? <AtPrint loaded={loaded} view={view} /> : null}
    </>
  )
}

/** Whether another tab has chosen other data since these were loaded. */
const useOtherTab = (loaded: Loaded): boolean => {
  const [changed, setChanged] = useState<Loaded>()
  useEffect(() => onOtherTab(() => setChanged(loaded)), [loaded])
  return changed === loaded
}

/** The view that the address names, once the data are loaded: the page, one panel alone, or the briefing. Views that compare, save or print all data wait for all of them. */
export const LoadedViews = ({ loaded, store, view: wanted, onRetry }: ViewsProps) => {
  const { shown: view, failure } = useFirstRelease(loaded.dataset, wanted)
  const given = { loaded, store, view }
  const outdated = useOtherTab(loaded)
  return (
    <>
      {(loaded.local || loaded.aside || outdated) && view.show !== 'present' ? <LocalBanner loaded={loaded} view={view} outdated={outdated} onReload={onRetry} /> : null}
      {failure ? <PartNotice reason={failure.reason} tries={failure.tries} onRetry={failure.retry} onLeave={() => change(store, withoutVintages)} /> : null}
      {(view.show || isDefaultPanelId(view.panel)) && loaded.rest ? <Waiting /> : view.show === 'workbench' ? <Workbench {...given} onReload={onRetry} /> : view.show ? <Shown {...given} /> : <Pages {...given} onReload={onRetry} />}
      {view.show ? null : <Beside {...given} />}
    </>
  )
}
