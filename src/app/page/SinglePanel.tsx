import type { ReactNode } from 'react'
import type { PanelSpec } from '../../charts/types/list'
import type { Loaded } from '../../platform/data/load-dataset'
import type { ViewStore } from '../../state/view'
import type { ViewState } from '../../state/view'
import { pageWords } from '../../words/page'
import { FailedFiles } from '../text/Issues'
import { useRestInTime } from '../view/use-view'
import { onRequest } from '../controls/on-request'
import { PanelFigure } from '../panel/PanelFigure'

const CheckBanner = onRequest(() => import('../share/CheckBanner')) // for those who follow the link of an exported file
const UnlistedPanel = onRequest(() => import('./UnlistedPanel')) // the panel of an indicator, or an unknown id

interface SinglePanelProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly onWhole: () => void
}

/** One panel at its own address. */
const SinglePanel = ({ loaded, store, view, onWhole }: SinglePanelProps) => {
  useRestInTime(loaded)
  const listed = loaded.panels.find(({ id }) => id === view.panel)
  const show = (panel: PanelSpec): ReactNode => (
    <>
      {view.check && !loaded.rest ? <CheckBanner key={view.check} panel={panel} dataset={loaded.dataset} store={store} view={view} /> : null}
      <PanelFigure panel={panel} loaded={loaded} store={store} view={view} />
    </>
  )
  return (
    <main id="main" className="single">
      <p>
        <button type="button" className="plain" onClick={onWhole}>
          ← {pageWords(view.language).whole}
        </button>
      </p>
      <FailedFiles loaded={loaded} language={view.language} />
      {listed ? show(listed) : <UnlistedPanel loaded={loaded} view={view} show={show} />}
    </main>
  )
}

export default SinglePanel
