import { lazy, Suspense, useState } from 'react'
import { printView } from '../state/url'
import { aloneView } from '../state/view'
import { uiWords } from '../words/index'
import type { ShareProps } from './share/share-props'

const Share = lazy(() => import('./share/Share'))

/** What can be done with a panel as a whole: take it away, or see it alone. */
export const PanelActions = (props: ShareProps) => {
  const { panel, compiled, view } = props
  const words = uiWords(view.language).panel
  const [open, setOpen] = useState(false)
  return (
    <div className="panel-actions">
      {compiled.height > 0 ? (
        <button type="button" className="plain" aria-haspopup="dialog" aria-label={`${words.share}: ${compiled.title}`} onClick={() => setOpen(true)}>
          {words.share}
        </button>
      ) : null}
      {view.panel === panel.id ? null : (
        <a className="panel-address" href={printView(aloneView(view, panel.id))} aria-label={`${words.address}: ${compiled.title}`}>
          {words.address}
        </a>
      )}
      {open ? (
        <Suspense fallback={null}>
          <Share {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}
