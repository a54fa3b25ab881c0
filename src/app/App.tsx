import { useCallback, useEffect, useState } from 'react'
import type { Loaded, LoadProgress } from '../platform/load-dataset'
import { change, type ViewStore } from '../state/store'
import { closePanel } from '../state/view'
import { uiWords } from '../words/index'
import { Loading } from './Loading'
import { Masthead } from './Masthead'
import { Page } from './Page'
import { SinglePanel } from './SinglePanel'
import { useView } from './use-view'

interface AppProps {
  readonly store: ViewStore
  readonly load: (onProgress: (progress: LoadProgress) => void) => Promise<Loaded>
}

type Stage = { readonly at: 'loading'; readonly progress: LoadProgress } | { readonly at: 'failed'; readonly reason: string } | { readonly at: 'loaded'; readonly loaded: Loaded }

const START: Stage = { at: 'loading', progress: { done: 0, total: 0, file: '' } }

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
    load((progress) => put({ at: 'loading', progress })).then(
      (loaded) => put({ at: 'loaded', loaded }),
      (reason: unknown) => put({ at: 'failed', reason: reason instanceof Error ? reason.message : String(reason) }),
    )
    return () => {
      current = false
    }
  }, [load, attempt])
  useEffect(() => {
    if (!view.panel) document.title = words.documentTitle('')
  }, [view.panel, words])
  const retry = useCallback(() => {
    setStage(START)
    setAttempt((count) => count + 1)
  }, [])
  const whole = useCallback(() => change(store, closePanel), [store])
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Masthead view={view} store={store} />
      {stage.at === 'loaded' && view.panel ? <SinglePanel loaded={stage.loaded} store={store} view={view} onWhole={whole} /> : null}
      {stage.at === 'loaded' && !view.panel ? <Page loaded={stage.loaded} store={store} view={view} /> : null}
      {stage.at === 'loaded' ? null : <Loading language={view.language} progress={stage.at === 'loading' ? stage.progress : undefined} reason={stage.at === 'failed' ? stage.reason : ''} onRetry={retry} />}
    </>
  )
}
