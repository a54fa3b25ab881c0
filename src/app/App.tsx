import { startTransition, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { onDataChanged } from '../platform/data/data-changed'
import type { Loaded, LoadProgress } from '../platform/data/load-dataset'
import { markLoaded } from '../platform/page/document'
import type { QueryProblem } from '../charts/query/parameter'
import type { Theme } from '../model/indicator'
import type { ViewState, ViewStore } from '../state/view'
import { pageWords } from '../words/page'
import { ReaderLanguage } from './controls/PartNotice'
import { Bar } from './page/Bar'
import { Loading } from './page/Loading'
import { isPrerendered, Prerendered } from './page/Prerendered'
import { isOfCounties, waitsForAll } from './page/ways'
import { Searchable } from './search/Searchable'
import { EarlyCounty, isCountyEarly } from './view/EarlyCounty'
import { useView } from './view/use-view'
import { LoadedViews } from './views/LoadedViews'

interface AppProps {
  readonly store: ViewStore
  readonly load: (onProgress: (progress: LoadProgress) => void) => Promise<Loaded>
  readonly problems: readonly QueryProblem[] // of the address with which the page was opened
}

type Stage = { readonly at: 'loading'; readonly progress: LoadProgress } | { readonly at: 'failed'; readonly reason: unknown } | { readonly at: 'loaded'; readonly loaded: Loaded }

const START = { at: 'loading', progress: { done: 0, total: 0, file: '' } } as const satisfies Stage

/** Shows more of the data whenever more are loaded. What a view cannot be shown without is fetched at once; what its charts read, by the pages (`usePageTables`). */
export const useRest = (loaded: Loaded | undefined, view: ViewState, onMore: (stage: Stage) => void): void => {
  const rest = loaded?.rest
  useEffect(() => {
    if (!rest) return undefined
    let current = true
    const put = (stage: Stage): void => {
      if (current) startTransition(() => onMore(stage))
    }
    rest.next.then((more) => put({ at: 'loaded', loaded: more }), (reason: unknown) => put({ at: 'failed', reason }))
    return () => {
      current = false
    }
  }, [rest, onMore])
  const isAsked = waitsForAll(view)
  useEffect(() => {
    if (!isAsked || !rest) return
    markLoaded('part')
    rest.start()
  }, [rest, isAsked])
  useLayoutEffect(() => markLoaded(loaded === undefined ? '' : loaded.rest ? 'part' : 'whole'), [loaded]) // a page that has enough says so afterwards
}

/** The theme of the panel shown alone; undefined where there is none. */
const themeOfPanel = ({ panels }: Loaded, id: string): Theme | undefined => (id === '' ? undefined : panels.find((panel) => panel.id === id)?.theme)

/** What is loaded, how far it has come or why it failed; `retry` loads it anew. */
const useStage = (load: AppProps['load'], view: ViewState): { readonly stage: Stage; readonly retry: () => void } => {
  const [stage, setStage] = useState<Stage>(START)
  const [attempt, setAttempt] = useState(0)
  useRest(stage.at === 'loaded' ? stage.loaded : undefined, view, setStage)
  useEffect(() => {
    let current = true
    const put = (next: Stage): void => {
      if (current) setStage((now) => (next.at === 'loading' && now.at === 'loaded' ? now : next)) // the page stays as it is until the new data are loaded: scroll position, open tables, focus
    }
    const begun = attempt > 0 ? Promise.resolve(put(START)) : Promise.resolve()
    begun.then(() => load((progress) => put({ at: 'loading', progress }))).then(
      (loaded) => put({ at: 'loaded', loaded }),
      (reason: unknown) => put({ at: 'failed', reason }),
    )
    return () => {
      current = false
    }
  }, [load, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  useEffect(() => onDataChanged(retry), [retry])
  return { stage, retry }
}

/** From loading to the page, one panel alone, or the reason why there is none. */
export const App = ({ store, load, problems }: AppProps) => {
  const view = useView(store)
  const words = pageWords(view.language)
  const { stage, retry } = useStage(load, view)
  const loaded = stage.at === 'loaded' && (!stage.loaded.isRegionsAlone || isOfCounties(view)) ? stage.loaded : undefined
  const isLoading = stage.at === 'loading' || (stage.at === 'loaded' && !loaded)
  const isInPage = isPrerendered(view) || isCountyEarly(view)
  return (
    <ReaderLanguage.Provider value={view.language}>
      <Searchable loaded={loaded?.isRegionsAlone ? undefined : loaded} store={store} view={view}>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        {view.show === 'present' ? null : <Bar view={view} store={store} theme={loaded && view.show === '' ? themeOfPanel(loaded, view.panel) : undefined} />}
        {loaded ? <LoadedViews loaded={loaded} store={store} view={view} problems={problems} onRetry={retry} /> : null}
        {isLoading && isInPage ? (
          <main id="main" className="page" aria-busy="true">
            {isPrerendered(view) ? <Prerendered view={view} /> : <EarlyCounty view={view} />}
          </main>
        ) : null}
        {loaded || (isLoading && isInPage) ? null : <Loading language={view.language} progress={stage.at === 'loading' ? stage.progress : undefined} reason={stage.at === 'failed' ? stage.reason : undefined} onRetry={retry} />}
      </Searchable>
    </ReaderLanguage.Provider>
  )
}
