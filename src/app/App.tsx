import { lazy, Suspense, useCallback, useEffect, useState, type ComponentType } from 'react'
import type { Loaded, LoadProgress } from '../platform/load-dataset'
import { setTitle } from '../platform/title'
import { change, type ViewStore } from '../state/store'
import { closePanel, type ViewState } from '../state/view'
import { uiWords } from '../words/index'
import { Loading } from './Loading'
import { Masthead } from './Masthead'
import { StampDoor } from './stamp/StampDoor'
import { useView } from './use-view'

/** Charts and panels arrive while the data are fetched; the first words do not wait for them. */
const Page = lazy(() => import('./Page'))
const SinglePanel = lazy(() => import('./SinglePanel'))

/** The briefing, and what print needs, are fetched when they are asked for, or when the page has come to rest; what cannot be had is left out. */
const Shown = lazy(() => import('./briefing/Shown').catch((reason: unknown) => ({ default: () => <p role="alert">{String(reason)}</p> })))
const BriefingBar = lazy<ComponentType<Pick<AppProps, 'store'> & { readonly view: ViewState }>>(() => import('./briefing/BriefingBar').catch(() => ({ default: () => null })))
const REST = 3000 // ms
const AtPrint = lazy(() =>
  new Promise((resolve) => setTimeout(resolve, REST)).then(() => import('./briefing/print/AtPrint')).catch(() => ({ default: () => null })),
)

interface AppProps {
  readonly store: ViewStore
  readonly load: (onProgress: (progress: LoadProgress) => void) => Promise<Loaded>
}

type Stage = { readonly at: 'loading'; readonly progress: LoadProgress } | { readonly at: 'failed'; readonly reason: string } | { readonly at: 'loaded'; readonly loaded: Loaded }

const START = { at: 'loading', progress: { done: 0, total: 0, file: '' } } as const satisfies Stage

/** From loading to the page, one panel alone, or the reason why there is none. */
export const App = ({ store, load }: AppProps) => {
  const view = useView(store)
  const [stage, setStage] = useState<Stage>(START)
  const [attempt, setAttempt] = useState(0)
  const words = uiWords(view.language).page
  useEffect(() => {
    let current = true
    const put = (next: Stage): void => {
      if (current) setStage(next)
    }
    const begun = attempt > 0 ? Promise.resolve(put(START)) : Promise.resolve()
    begun.then(() => load((progress) => put({ at: 'loading', progress }))).then(
      (loaded) => put({ at: 'loaded', loaded }),
      (reason: unknown) => put({ at: 'failed', reason: reason instanceof Error ? reason.message : String(reason) }),
    )
    return () => {
      current = false
    }
  }, [load, attempt])
  useEffect(() => {
    if (!view.panel) setTitle(words.documentTitle(''))
  }, [view.panel, words])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const whole = useCallback(() => change(store, closePanel), [store])
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {view.show === 'present' ? null : <Masthead view={view} store={store} />}
      <Suspense fallback={<Loading language={view.language} progress={START.progress} reason="" onRetry={retry} />}>
        {stage.at === 'loaded' && view.show ? <Shown loaded={stage.loaded} store={store} view={view} /> : null}
        {stage.at === 'loaded' && !view.show && view.panel ? <SinglePanel loaded={stage.loaded} store={store} view={view} onWhole={whole} /> : null}
        {stage.at === 'loaded' && !view.show && !view.panel ? <Page loaded={stage.loaded} store={store} view={view} /> : null}
        {stage.at === 'loaded' && view.show === '' ? <StampDoor loaded={stage.loaded} view={view} /> : null}
      </Suspense>
      {stage.at === 'loaded' && !view.show ? (
        <>
          <Suspense fallback={null}>{view.briefing.length > 0 ? <BriefingBar store={store} view={view} /> : null}</Suspense>
          <Suspense fallback={null}>
            <AtPrint loaded={stage.loaded} view={view} />
          </Suspense>
        </>
      ) : null}
      {stage.at === 'loaded' ? null : <Loading language={view.language} progress={stage.at === 'loading' ? stage.progress : undefined} reason={stage.at === 'failed' ? stage.reason : ''} onRetry={retry} />}
    </>
  )
}
