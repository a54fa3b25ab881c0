import { startTransition, useCallback, useEffect, useState } from 'react'
import { SCHEMES } from '../charts/query/panel-parameters'
import { isDefaultPanelId } from '../charts/spec/default-panel-id'
import { VINTAGE_CHOICES } from '../charts/query/panel-view'
import { LANGUAGES } from '../model/text'
import { onDataChanged } from '../platform/data/data-changed'
import type { Loaded, LoadProgress } from '../platform/data/load-dataset'
import { markLoaded, setTitle } from '../platform/page/title'
import { change, closePanel, vintageOf, withLanguage, withScheme, withVintage, type ViewState, type ViewStore } from '../state/view'
import { pageWords } from '../words/page'
import { LOCALES } from '../words/locales'
import { vintageWords } from '../words/vintage'
import { Choice } from './controls/Choice'
import { ReaderLanguage } from './controls/PartNotice'
import { Loading } from './page/Loading'
import { Searchable, SearchButton } from './search/Searchable'
import { useView } from './view/use-view'
import { LoadedViews } from './views/LoadedViews'

/** Name, purpose, search, language, vintage of the figures and colours; what the vintage means while it is not the current one. */
const Masthead = ({ view, store }: { readonly view: ViewState; readonly store: ViewStore }) => {
  const words = pageWords(view.language)
  const vintage = vintageWords(view.language)
  return (
    <header className="masthead">
      <div>
        <p className="masthead-title">{words.title}</p>
        <p className="masthead-tagline">{words.tagline}</p>
      </div>
      <div className="masthead-tools">
        <SearchButton language={view.language} />
        <Choice label={words.language} value={view.language} options={LANGUAGES.map((value) => ({ value, label: LOCALES[value].ownName, lang: LOCALES[value].htmlLang }))} onChange={(language) => change(store, (now) => withLanguage(now, language))} />
        <Choice label={vintage.choice} value={vintageOf(view) ?? 'current'} options={(['current', ...VINTAGE_CHOICES] as const).map((value) => ({ value, label: vintage.options[value] }))} onChange={(chosen) => change(store, (now) => withVintage(now, chosen === 'current' ? undefined : chosen))} />
        <Choice label={words.scheme} value={view.scheme} options={SCHEMES.map((value) => ({ value, label: words.schemes[value] }))} onChange={(scheme) => change(store, (now) => withScheme(now, scheme))} />
      </div>
      <output className="vintage-status">{vintageOf(view) ? vintage.banner : ''}</output>
    </header>
  )
}

interface AppProps {
  readonly store: ViewStore
  readonly load: (onProgress: (progress: LoadProgress) => void) => Promise<Loaded>
}

type Stage = { readonly at: 'loading'; readonly progress: LoadProgress } | { readonly at: 'failed'; readonly reason: unknown } | { readonly at: 'loaded'; readonly loaded: Loaded }

const START = { at: 'loading', progress: { done: 0, total: 0, file: '' } } as const satisfies Stage

/** Shows the rest of the data once it is loaded. Loading starts with the first drawn chart, with a visible panel that needs it, with an address that needs all data, or some time after the page is shown. */
export const useRest = (loaded: Loaded | undefined, isAsked: boolean, onWhole: (stage: Stage) => void): void => {
  const rest = loaded?.rest
  useEffect(() => {
    if (!rest) return undefined
    let current = true
    const put = (stage: Stage): void => {
      if (current) startTransition(() => onWhole(stage))
    }
    rest.whole.then((whole) => put({ at: 'loaded', loaded: whole }), (reason: unknown) => put({ at: 'failed', reason }))
    return () => {
      current = false
    }
  }, [rest, onWhole])
  useEffect(() => {
    if (isAsked) rest?.start()
  }, [rest, isAsked])
  useEffect(() => markLoaded(loaded === undefined ? '' : rest ? 'part' : 'whole'), [loaded, rest])
}

/** From loading to the page, one panel alone, or the reason why there is none. */
export const App = ({ store, load }: AppProps) => {
  const view = useView(store)
  const [stage, setStage] = useState<Stage>(START)
  const [attempt, setAttempt] = useState(0)
  const words = pageWords(view.language)
  useRest(stage.at === 'loaded' ? stage.loaded : undefined, view.show !== '' || view.indicator !== '' || isDefaultPanelId(view.panel), setStage)
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
  useEffect(() => {
    if (!view.panel) setTitle(words.documentTitle(''))
  }, [view.panel, words])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  useEffect(() => onDataChanged(retry), [retry])
  const whole = useCallback(() => change(store, closePanel), [store])
  return (
    <ReaderLanguage.Provider value={view.language}>
      <Searchable loaded={stage.at === 'loaded' ? stage.loaded : undefined} store={store} view={view}>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        {view.show === 'present' ? null : <Masthead view={view} store={store} />}
        {stage.at === 'loaded' ? <LoadedViews loaded={stage.loaded} store={store} view={view} onWhole={whole} onRetry={retry} /> : null}
        {stage.at === 'loaded' ? null : <Loading language={view.language} progress={stage.at === 'loading' ? stage.progress : undefined} reason={stage.at === 'failed' ? stage.reason : undefined} onRetry={retry} />}
      </Searchable>
    </ReaderLanguage.Provider>
  )
}
