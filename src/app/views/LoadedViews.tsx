import { type ReactNode, useContext, useEffect, useState } from 'react'
import { isDefaultPanelId } from '../../charts/spec/default-panel-id'
import type { QueryProblem } from '../../charts/query/parameter'
import type { Dataset } from '../../model/dataset'
import type { Loaded } from '../../platform/data/load-dataset'
import { loadPart } from '../../platform/page/load-part'
import { whenAtRest, whenPrintIsNear } from '../../platform/page/printing'
import { onOtherTab } from '../../platform/versions/shown-data'
import { change, type ViewState, type ViewStore, withoutVintages, withShow } from '../../state/view'
import { localLine } from '../../words/page'
import { PartNotice, ReaderLanguage } from '../controls/PartNotice'
import { onRequest } from '../controls/on-request'
import { Loading } from '../page/Loading'
import { Pages } from '../page/Pages'
import { needsAll, waitsForAll } from '../page/ways'
import { StampCheck } from '../stamp/StampCheck'

let prepare: ((dataset: Dataset) => void) | undefined // once it has been fetched

/** Why the first-release view is not there, and how to try again. */
interface Failure {
  readonly reason: unknown
  readonly tries: number
  readonly retry: () => void
}

/** The view as it can be shown: where it asks for first releases, these are prepared, or fetched first and the current figures shown meanwhile. */
const useFirstRelease = (dataset: Dataset, view: ViewState): { readonly shown: ViewState; readonly failure: Failure | undefined } => {
  const [failed, setFailed] = useState<Omit<Failure, 'retry'>>()
  const [attempt, setAttempt] = useState(1)
  const [, setFetched] = useState(prepare !== undefined)
  const plain = withoutVintages(view)
  const isAsked = plain !== view
  useEffect(() => {
    if (!isAsked || prepare) return undefined
    let current = true
    const fetchPart = async (): Promise<void> => {
      try {
        prepare = (await loadPart(() => import('../../charts/first-release/prepare-first-release'))).prepareFirstRelease
        if (current) setFetched(true)
      } catch (reason) {
        if (current) setFailed({ reason, tries: attempt })
      }
    }
    void fetchPart()
    return () => {
      current = false
    }
  }, [isAsked, attempt])
  if (isAsked) prepare?.(dataset)
  const retry = (): void => {
    setFailed(undefined)
    setAttempt((count) => count + 1)
  }
  return { shown: prepare ? view : plain, failure: isAsked && !prepare && failed ? { ...failed, retry } : undefined }
}

interface ViewsProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly problems: readonly QueryProblem[] // of the address with which the page was opened
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

const AddressNotice = onRequest(() => import('../page/AddressNotice')) // for an address of which a part was not understood

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

/** Whether print is to be made ready: a reader may be about to print, or a page of charts has come to rest and the parts have been fetched, of which a failure is not reported unasked. */
const usePrintNear = (charts: Loaded | undefined): boolean => {
  const [isNear, setNear] = useState(false)
  useEffect(() => whenPrintIsNear(() => setNear(true)), [])
  useEffect(() => (charts ? whenAtRest(() => void loadPart(() => import('../print/AtPrint')).then(() => setNear(true), () => undefined)) : undefined), [charts]) // with more data it is at rest later
  return isNear
}

/** Parts beside the page or the single panel: dropped files, the briefing bar, and print. */
const Beside = ({ loaded, store, view }: Given) => {
  const isPrintNear = usePrintNear(view.page !== '' || view.panel !== '' ? loaded : undefined)
  return (
    <>
      {needsAll(view) ? null : <StampCheck loaded={loaded} store={store} view={view} />}
      {view.briefing.length > 0 ? <BriefingBar store={store} view={view} /> : null}
      {isPrintNear && view.page !== 'places' && !(loaded.rest && waitsForAll(view)) ? <AtPrint loaded={loaded} view={view} /> : null}
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
export const LoadedViews = ({ loaded, store, view: wanted, problems, onRetry }: ViewsProps) => {
  const { shown: view, failure } = useFirstRelease(loaded.dataset, wanted)
  const given = { loaded, store, view }
  const outdated = useOtherTab(loaded)
  const [hasChoices] = useState(() => [wanted.indicator, wanted.against, wanted.period, wanted.region].some(Boolean) || [...wanted.panels.keys()].some((key) => loaded.panels.every(({ id }) => id !== key))) // which what is shown may not offer; panels on the page see to their own
  return (
    <>
      {(loaded.local || loaded.aside || outdated) && view.show !== 'present' ? <LocalBanner loaded={loaded} view={view} outdated={outdated} onReload={onRetry} /> : null}
      {(problems.length > 0 || hasChoices) && view.show !== 'present' ? <AddressNotice problems={problems} view={wanted} loaded={loaded} /> : null}
      {failure ? <PartNotice reason={failure.reason} tries={failure.tries} onRetry={failure.retry} onLeave={() => change(store, withoutVintages)} /> : null}
      {(view.show || isDefaultPanelId(view.panel)) && loaded.rest ? <Waiting /> : view.show === 'workbench' ? <Workbench {...given} onReload={onRetry} /> : view.show ? <Shown {...given} /> : <Pages {...given} onReload={onRetry} />}
      {view.show || loaded.isRegionsAlone ? null : <Beside {...given} />}
    </>
  )
}
