import type { ReactNode } from 'react'
import type { PanelSpec } from '../../charts/types/list'
import { addressOf, arriveAt } from '../../state/destination'
import { openPanel } from '../../state/view'
import { pageWords } from '../../words/page'
import { onRequest } from '../controls/on-request'
import { PanelFigure } from '../panel/PanelFigure'
import type { PageProps } from './ways'

const CheckBanner = onRequest(() => import('../share/CheckBanner')) // for those who follow the link of an exported file
const UnlistedPanel = onRequest(() => import('./UnlistedPanel')) // the panel of an indicator, or an unknown id

/** One panel at its own address. */
const SinglePanel = ({ loaded, store, view }: PageProps) => {
  const words = pageWords(view.language)
  const listed = loaded.panels.find(({ id }) => id === view.panel)
  const show = (panel: PanelSpec): ReactNode => (
    <>
      {view.check && !loaded.rest ? <CheckBanner key={view.check} panel={panel} dataset={loaded.dataset} store={store} view={view} /> : null}
      <PanelFigure panel={panel} loaded={loaded} store={store} view={view} />
    </>
  )
  return (
    <>
      {listed ? (
        <p className="crumbs">
          <a href={addressOf(arriveAt(openPanel(view, ''), { kind: 'panel', id: listed.id, theme: listed.theme }))}>← {words.themes[listed.theme]}</a>
        </p>
      ) : null}
      {listed ? show(listed) : <UnlistedPanel loaded={loaded} view={view} show={show} />}
    </>
  )
}

export default SinglePanel
