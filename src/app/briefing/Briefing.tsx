import { useEffect, useMemo, useState } from 'react'
import { THEMES } from '../../model/indicator'
import type { Loaded } from '../../platform/data/load-dataset'
import { setTitle } from '../../platform/page/document'
import { change, type ViewState, type ViewStore, withShow } from '../../state/view'
import { briefingWords, type BriefingWords } from '../../words/briefing'
import { uiWords } from '../../words/index'
import { keptBriefings } from '../view/keep-briefing'
import { sorted, suggested } from '../view/order'
import { findPanel, wordsOf } from '../view/panels-shown'
import { panelShown } from '../view/use-compiled'
import { BriefingActions } from './BriefingActions'
import { BriefingList } from './BriefingList'
import { useBriefing } from './use-briefing'
import '../styles/briefing.css'

const SUGGESTED = 5

interface EmptyProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly onTake: (ids: readonly string[]) => void
}

/** Offers to begin with a ready-made set, or with a briefing stored in this browser. */
const EmptyBriefing = ({ loaded, view, onTake }: EmptyProps) => {
  const words = briefingWords(view.language)
  const offer = useMemo(() => suggested(loaded.panels, SUGGESTED), [loaded])
  const kept = useMemo(() => keptBriefings().map((ids) => sorted(ids, (id) => findPanel(loaded, id) !== undefined).known).filter((ids) => ids.length > 0), [loaded])
  const titleOf = (id: string): string => {
    const spec = findPanel(loaded, id)
    return spec ? wordsOf(panelShown(spec, view), loaded).title : id
  }
  return (
    <section className="briefing-empty">
      <h2>{words.empty}</h2>
      <p>{words.emptyWhat}</p>
      <p>
        <button type="button" className="button" onClick={() => onTake(offer)}>
          {words.suggest(offer.length)}
        </button>
      </p>
      {kept.length > 0 ? (
        <>
          <h3>{words.kept}</h3>
          <ul>
            {kept.map((ids) => (
              <li key={ids.join()}>
                <button type="button" className="plain" onClick={() => onTake(ids)}>
                  {words.keptOne(ids.length, titleOf(ids[0] ?? ''))}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

interface AddProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly chosen: readonly string[]
  readonly onToggle: (id: string, title: string) => void
  readonly open: boolean
}

/** The panels of the page by title, to be ticked. */
const Titles = ({ loaded, view, chosen, onToggle }: Omit<AddProps, 'open'>) => {
  const titles = useMemo(() => loaded.panels.map((spec) => wordsOf(panelShown(spec, view), loaded)), [loaded, view])
  return THEMES.map((theme) => (
    <fieldset key={theme} className="briefing-choices" data-theme={theme}>
      <legend>{uiWords(view.language).page.themes[theme]}</legend>
      {titles.filter((one) => one.theme === theme && one.height > 0).map(({ id, title }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id, title)} /> {title}
        </label>
      ))}
    </fieldset>
  ))
}

/** All panels of the page, collapsed at first. */
const AddPanels = ({ open, ...props }: AddProps) => {
  const [isOpen, setOpen] = useState(open)
  return (
    <details className="briefing-add" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{briefingWords(props.view.language).add}</summary>
      {isOpen ? <Titles {...props} /> : null}
    </details>
  )
}

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
