import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import type { Loaded } from '../platform/load-dataset'
import { whenPrintIsNear } from '../platform/print-near'
import { onOtherTab } from '../platform/versions/pointer'
import type { ViewStore } from '../state/store'
import type { ViewState } from '../state/view'
import { localLine } from '../words/local'
import { Loading } from './Loading'
import { StampDoor } from './stamp/StampDoor'
import { VersionsDoor } from './versions/VersionsDoor'

/** Charts and panels arrive while the data are fetched; the first words do not wait for them. */
const Page = lazy(() => import('./Page'))
const SinglePanel = lazy(() => import('./SinglePanel'))

/** The briefing, and what print needs, are fetched when they are asked for, or when a reader may be about to print; what cannot be had is left out. */
const Shown = lazy(() => import('./briefing/Shown').catch((reason: unknown) => ({ default: () => <p role="alert">{String(reason)}</p> })))
const BriefingBar = lazy<ComponentType<Pick<ViewsProps, 'store' | 'view'>>>(() => import('./briefing/BriefingBar').catch(() => ({ default: () => null })))
const AtPrint = lazy(() => whenPrintIsNear().then(() => import('./briefing/print/AtPrint')).catch(() => ({ default: () => null })))

/** Where the banner cannot be had its words must stand all the same. */
const LocalWords = ({ loaded, view }: Pick<ViewsProps, 'loaded' | 'view'>) => <p role="alert">{localLine(loaded.dataset.version, view.language)}</p>

/** Where new data are tried; fetched when asked for. */
const Workbench = lazy(() => import('./workbench/Workbench').catch((reason: unknown) => ({ default: () => <p role="alert">{String(reason)}</p> })))

/** Said above everything where the data are not the published ones, or another tab has chosen other data. */
const LocalBanner = lazy(() => import('./versions/LocalBanner').catch(() => ({ default: LocalWords })))

interface ViewsProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly onWhole: () => void
  readonly onRetry: () => void
}

const START = { done: 0, total: 0, file: '' }

/** Beside the page or the single panel: what is dropped on it, versions of its data, the briefing being gathered, and print. */
const Beside = ({ loaded, store, view, onRetry }: Omit<ViewsProps, 'onWhole'>) => (
  <>
    <Suspense fallback={null}>
      <StampDoor loaded={loaded} store={store} view={view} />
    </Suspense>
    <VersionsDoor loaded={loaded} language={view.language} onReload={onRetry} />
    <Suspense fallback={null}>{view.briefing.length > 0 ? <BriefingBar store={store} view={view} /> : null}</Suspense>
    <Suspense fallback={null}>
      <AtPrint loaded={loaded} view={view} />
    </Suspense>
  </>
)

/** Whether another tab has chosen other data since these were loaded. */
const useOtherTab = (loaded: Loaded): boolean => {
  const [changed, setChanged] = useState<Loaded>()
  useEffect(() => onOtherTab(() => setChanged(loaded)), [loaded])
  return changed === loaded
}

/** What the address asks for, once the data are there: the page, one panel alone, or the briefing. */
export const LoadedViews = ({ loaded, store, view, onWhole, onRetry }: ViewsProps) => {
  const given = { loaded, store, view }
  const outdated = useOtherTab(loaded)
  return (
    <Suspense fallback={<Loading language={view.language} progress={START} reason="" onRetry={onRetry} />}>
      <Suspense fallback={null}>{(loaded.local || loaded.aside || outdated) && view.show !== 'present' ? <LocalBanner loaded={loaded} view={view} outdated={outdated} onReload={onRetry} /> : null}</Suspense>
      {view.show === 'workbench' ? <Workbench {...given} onReload={onRetry} /> : view.show ? <Shown {...given} /> : view.panel ? <SinglePanel {...given} onWhole={onWhole} /> : <Page {...given} />}
      {view.show ? null : <Beside {...given} onRetry={onRetry} />}
    </Suspense>
  )
}
