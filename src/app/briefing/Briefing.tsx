import { useEffect, useMemo } from 'react'
import type { Loaded } from '../../platform/data/load-dataset'
import { setTitle } from '../../platform/page/title'
import { change, type ViewStore } from '../../state/view'
import { withShow, type ViewState } from '../../state/view'
import { briefingWords, type BriefingWords } from '../../words/briefing'
import { uiWords } from '../../words/index'
import { AddPanels } from './AddPanels'
import { BriefingActions } from './BriefingActions'
import { BriefingList } from './BriefingList'
import { EmptyBriefing } from './AddPanels'
import { sorted } from '../view/order'
import { findPanel } from '../view/panels-shown'
import { panelShown } from '../view/use-compiled'
import { useBriefing } from './use-briefing'
import '../styles/briefing.css'

interface BriefingProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

interface WarningProps {
  readonly words: BriefingWords
  readonly isKept: boolean
  readonly unknown: readonly string[]
  readonly onDrop: () => void
}

/** Notices: the browser stores nothing, or the address names panels that do not exist. */
const Warnings = ({ words, isKept, unknown, onDrop }: WarningProps) => (
  <>
    {isKept ? null : <output className="failed line">{words.notKept}</output>}
    {unknown.length > 0 ? (
      <p role="alert" className="failed">
        {words.unknown(unknown.join(', '))}{' '}
        <button type="button" className="plain" onClick={onDrop}>
          {words.dropUnknown}
        </button>
      </p>
    ) : null}
  </>
)

/** The briefing: its panels in order, the speaker's lines, and the files made of it. */
export const Briefing = ({ loaded, store, view }: BriefingProps) => {
  const words = briefingWords(view.language)
  const { known, unknown } = useMemo(() => sorted(view.briefing, (id) => findPanel(loaded, id) !== undefined), [loaded, view.briefing])
  const shown = useMemo(() => known.flatMap((id) => findPanel(loaded, id) ?? []).map((spec) => panelShown(spec, view)), [known, loaded, view])
  const briefing = useBriefing(store, view, known)
  const { heading, announcement, isKept, put, clear, toggle } = briefing
  useEffect(() => setTitle(uiWords(view.language).page.documentTitle(words.title)), [view.language, words])
  return (
    <main id="main" className="briefing">
      <p>
        <button type="button" className="plain" onClick={() => change(store, (now) => withShow(now, ''))}>
          ← {words.back}
        </button>
      </p>
      <h1 tabIndex={-1} ref={heading}>
        {words.title}
      </h1>
      <p className="lead">{words.lead}</p>
      <p className="hidden" aria-live="polite">
        {announcement}
      </p>
      <Warnings words={words} isKept={isKept} unknown={unknown} onDrop={() => put(known, '')} />
      {shown.length === 0 ? (
        <EmptyBriefing loaded={loaded} view={view} onTake={(ids) => put(ids, '')} />
      ) : (
        <>
          <BriefingActions shown={shown} loaded={loaded} store={store} view={view} onClear={clear} />
          <BriefingList shown={shown} loaded={loaded} view={view} briefing={briefing} />
        </>
      )}
      <AddPanels loaded={loaded} view={view} chosen={known} onToggle={toggle} open={shown.length === 0} />
    </main>
  )
}
