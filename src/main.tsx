import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { isOfCounties } from './app/page/ways'
import { Today } from './app/view/use-view'
import { bindHistory } from './platform/page/history'
import type { Loaded, LoadProgress } from './platform/data/load-dataset'
import { dayOf } from './platform/page/day'
import { applyScheme, onSchemeChange } from './platform/page/document'
import { holdsLocal } from './platform/versions/shown-data'
import { loadPart } from './platform/page/load-part'
import { keepPrerendered } from './platform/page/prerendered'
import { createViewStore } from './state/view'
import { readAddress } from './state/url'
import './app/styles/index.css'

const { view, problems } = readAddress(location.search)
const store = createViewStore(view)
const follow = (): void => applyScheme(store.getState().scheme, store.getState().language)

follow()
store.subscribe(follow)
onSchemeChange(follow)
bindHistory(store)

/** The readers of data and panels come after the first words; those of data of one's own where there are any. A page of counties is shown before them. */
const load = async (onProgress: (progress: LoadProgress) => void): Promise<Loaded> => {
  if (holdsLocal()) return (await loadPart(() => import('./platform/versions/load-local'))).loadLocal(onProgress)
  if (!isOfCounties(store.getState())) return (await loadPart(() => import('./platform/data/load-dataset'))).loadStaged(onProgress)
  void loadPart(() => import('./app/places/CountyPage')).catch(() => undefined) // the page reports it
  return (await loadPart(() => import('./platform/data/load-regions'))).loadRegions(onProgress)
}

const root = document.getElementById('root')
if (root) {
  if (!holdsLocal()) keepPrerendered(root)
  createRoot(root).render(
    <StrictMode>
      <Today.Provider value={dayOf()}>
        <App store={store} load={load} problems={problems} />
      </Today.Provider>
    </StrictMode>,
  )
}
