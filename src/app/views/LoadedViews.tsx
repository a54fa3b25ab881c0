import { useContext, useEffect, useState, type ReactNode } from 'react'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/load-dataset'
import { whenPrintIsNear } from '../../platform/print-near'
import { onOtherTab } from '../../platform/versions/pointer'
import { change, withShow, type ViewState, type ViewStore } from '../../state/view'
import { doorWords } from '../../words/index'
import { localLine } from '../../words/local'
import { ReaderLanguage } from '../controls/PartNotice'
import { onRequest } from '../controls/on-request'
import { Loading } from '../page/Loading'
import { StampDoor } from '../stamp/StampCheck'

const Versions = onRequest(() => import('../versions/Versions'), { leave: ({ onClose }) => onClose })

interface DoorProps {
  readonly loaded: Loaded
  readonly language: Language
  readonly onReload: () => void
}

/** The way to the versions of the data, also where only the published set is shown. What answers is fetched when it is asked for. */
const VersionsDoor = ({ loaded, language, onReload }: DoorProps) => {
  const [open, setOpen] = useState(false)
  const words = doorWords(language).versions
  return (
    <aside className="stamp-door" aria-label={words.versions}>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.versions}
      </button>{' '}
      <span className="quiet">{words.how}</span>
      {open ? <Versions loaded={loaded} language={language} compared="" onReload={onReload} onClose={() => setOpen(false)} /> : null}
    </aside>
  )
}

interface ViewsProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly onWhole: () => void
  readonly onRetry: () => void
}

type Given = Pick<ViewsProps, 'loaded' | 'store' | 'view'>

const START = { done: 0, total: 0, file: '' }

const Waiting = () => <Loading language={useContext(ReaderLanguage)} progress={START} reason={undefined} onRetry={() => undefined} />

/** A view that fills the page: words of loading until it is there, and what stands where it cannot be had. */
const VIEW = {
  waiting: () => <Waiting />,
  instead: (_: unknown, notice: ReactNode) => (
    <main id="main" className="loading">
      {notice}
    </main>
  ),
}

/** Back to the page from a view that could not be had. */
const leave = ({ store }: Given) => (): void => change(store, (now) => withShow(now, ''))

/** Charts and panels arrive while the data are fetched; the first words do not wait for them. */
const Page = onRequest(() => import('../page/Page'), VIEW)
const SinglePanel = onRequest(() => import('../page/SinglePanel'), VIEW)

/** The briefing, and what print needs, are fetched when they are asked for, or when a reader may be about to print. */
const Shown = onRequest(() => import('./Shown'), { ...VIEW, leave })
const BriefingBar = onRequest(() => import('./BriefingBar'))
const AtPrint = onRequest(() => import('../print/AtPrint'))

/** Where new data are tried; fetched when asked for. */
const Workbench = onRequest(() => import('../workbench/Workbench'), { ...VIEW, leave })

/** Said above everything where the data are not the published ones, or another tab has chosen other data. Where the banner cannot be had its words must stand all the same. */
const LocalBanner = onRequest(() => import('../versions/LocalBanner'), {
  instead: ({ loaded, view }, notice) => (
    <>
      <p role="alert">{localLine(loaded.dataset.version, view.language)}</p>
      {notice}
    </>
  ),
})

/** Beside the page or the single panel: what is dropped on it, versions of its data, the briefing being gathered, and print. */
const Beside = ({ loaded, store, view, onRetry }: Omit<ViewsProps, 'onWhole'>) => {
  const [isPrintNear, setPrintNear] = useState(false)
  useEffect(() => void whenPrintIsNear().then(() => setPrintNear(true)), [])
  return (
    <>
      <StampDoor loaded={loaded} store={store} view={view} />
      <VersionsDoor loaded={loaded} language={view.language} onReload={onRetry} />
      {view.briefing.length > 0 ? <BriefingBar store={store} view={view} /> : null}
      {isPrintNear ? <AtPrint loaded={loaded} view={view} /> : null}
    </>
  )
}

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
    <>
      {(loaded.local || loaded.aside || outdated) && view.show !== 'present' ? <LocalBanner loaded={loaded} view={view} outdated={outdated} onReload={onRetry} /> : null}
      {view.show === 'workbench' ? <Workbench {...given} onReload={onRetry} /> : view.show ? <Shown {...given} /> : view.panel ? <SinglePanel {...given} onWhole={onWhole} /> : <Page {...given} />}
      {view.show ? null : <Beside {...given} onRetry={onRetry} />}
    </>
  )
}
