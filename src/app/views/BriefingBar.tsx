import { useEffect, useState } from 'react'
import { canKeep } from '../../platform/page/storage'
import { loadPart } from '../../platform/page/load-part'
import { change, type ViewStore } from '../../state/view'
import { withShow, type ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { startPresenting } from '../briefing/BriefingActions'
import '../styles/briefing.css'

/** Bar below the page once a panel is chosen: their number, links to the list and to the presentation. */
const BriefingBar = ({ store, view }: { readonly store: ViewStore; readonly view: ViewState }) => {
  const words = briefingWords(view.language)
  const [isKept] = useState(canKeep)
  useEffect(() => {
    void loadPart(() => import('./Shown')).catch(() => undefined) // prefetched, in case the network goes
  }, [])
  return (
    <section className="briefing-bar" aria-label={words.title}>
      <output>{words.bar(view.briefing.length)}</output>
      <button type="button" className="button" onClick={() => change(store, (now) => withShow(now, 'briefing'))}>
        {words.arrange}
      </button>
      <button type="button" className="button briefing-main" onClick={() => startPresenting(store)}>
        {words.present}
      </button>
      {isKept ? null : <p className="quiet">{words.notKept}</p>}
    </section>
  )
}

export default BriefingBar
