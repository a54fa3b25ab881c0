import { useState } from 'react'
import { loadPart } from '../../platform/page/load-part'
import { addPanels, briefingOf, entryAsShown, withBriefing } from '../../state/briefing'
import { change, type ViewStore } from '../../state/view'
import { printView } from '../../state/url'
import { MOST_ENTRIES, panelPage } from '../../state/view'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { onRequest } from '../controls/on-request'
import type { ShareProps } from '../share/panel-job'

const Share = onRequest(() => import('../share/Share'), { leave: ({ onClose }) => onClose })

type ActionProps = ShareProps & { readonly store: ViewStore }

/** Adds the panel, as it is shown, to the end of the briefing, or removes it where it is there as it is shown. */
const BriefingToggle = ({ panel, compiled, view, store }: ActionProps) => {
  const entry = entryAsShown(view, panel.id)
  const entries = briefingOf(view)
  const isThere = entries.some((one) => one.kind === 'panel' && one.panel === panel.id)
  const isFull = entry === undefined && entries.length >= MOST_ENTRIES
  const { full, ...labels } = uiWords(view.language).panel.brief
  const label = isFull ? full(MOST_ENTRIES) : labels[entry ? 'remove' : isThere ? 'again' : 'add']
  const { colon } = LOCALES[view.language]
  const toggle = (): void => {
    const after = entry ? entries.filter(({ key }) => key !== entry.key) : briefingOf(addPanels(view, [panel.id]))
    change(store, (now) => withBriefing(now, after))
    void loadPart(() => import('../view/keep-briefing')).then(({ keepBriefing }) => keepBriefing(entries, after)).catch(() => undefined) // the address holds it all the same
  }
  return (
    <button type="button" className="plain" aria-pressed={entry !== undefined} aria-disabled={isFull} aria-label={`${label}${colon}${compiled.title}`} onClick={isFull ? undefined : toggle}>
      {label}
    </button>
  )
}

/** Actions on a panel: briefing, embed, download and cite, open alone. */
export const PanelActions = ({ store, ...props }: ActionProps) => {
  const { panel, compiled, view } = props
  const words = uiWords(view.language).panel
  const { colon } = LOCALES[view.language]
  const [isSharing, setSharing] = useState(false)
  return (
    <div className="panel-actions">
      {compiled.height > 0 ? (
        <button type="button" className="plain" aria-haspopup="dialog" aria-label={`${words.share}${colon}${compiled.title}`} onClick={() => setSharing(true)}>
          {words.share}
        </button>
      ) : null}
      {compiled.height > 0 ? <BriefingToggle {...props} store={store} /> : null}
      {view.panel === panel.id ? null : (
        <a className="panel-address" href={printView(panelPage(view, panel.id))} aria-label={`${words.address}${colon}${compiled.title}`}>
          {words.address}
        </a>
      )}
      {isSharing ? <Share {...props} onClose={() => setSharing(false)} /> : null}
    </div>
  )
}
