import { useEffect, useMemo, useState } from 'react'
import { addPanels, briefingOf, withBriefing, type BriefingEntry } from '../../state/briefing'
import { THEMES } from '../../model/indicator'
import type { Loaded } from '../../platform/data/load-dataset'
import { setTitle } from '../../platform/page/document'
import { change, MOST_ENTRIES, type ViewState, type ViewStore, withShow } from '../../state/view'
import { briefingWords, type BriefingWords } from '../../words/briefing'
import { uiWords } from '../../words/index'
import { keptBriefings } from '../view/keep-briefing'
import { suggested } from '../view/order'
import { briefingShown, slideTitle, wordsOf } from '../view/panels-shown'
import { panelShown } from '../view/use-compiled'
import { BriefingActions } from './BriefingActions'
import { BriefingList } from './BriefingList'
import { useBriefing, type BriefingEditor } from './use-briefing'
import '../styles/briefing.css'

const SUGGESTED = 5

interface EmptyProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly briefing: BriefingEditor
}

/** The entries that can be listed: those of panels that exist, and slides of text. */
const listed = (loaded: Loaded, view: ViewState) => {
  const { shown, unknown } = briefingShown(loaded, view, false)
  const keys = new Set(shown.map(({ key }) => key))
  return { shown, unknown, known: briefingOf(view).filter(({ key }) => keys.has(key)) }
}

/** Offers to begin with a ready-made set, with a briefing stored in this browser, or with a text. */
const EmptyBriefing = ({ loaded, view, briefing }: EmptyProps) => {
  const words = briefingWords(view.language)
  const offer = useMemo(() => suggested(loaded.panels, SUGGESTED), [loaded])
  const kept = useMemo(
    () =>
      keptBriefings().flatMap((entries): { entries: readonly BriefingEntry[]; first: string }[] => {
        const { shown, known } = listed(loaded, withBriefing(view, entries))
        return shown[0] ? [{ entries: known, first: slideTitle(shown[0], loaded) || words.textSlide }] : []
      }),
    [loaded, view, words],
  )
  return (
    <section className="briefing-empty">
      <h2>{words.empty}</h2>
      <p>{words.emptyWhat}</p>
      <p>
        <button type="button" className="button" onClick={() => briefing.put(briefingOf(addPanels(withBriefing(view, []), offer)), '')}>
          {words.suggest(offer.length)}
        </button>{' '}
        <button type="button" className="button" onClick={() => briefing.addText()}>
          {words.addText}
        </button>
      </p>
      {kept.length > 0 ? (
        <>
          <h3>{words.kept}</h3>
          <ul>
            {kept.map(({ entries, first }) => (
              <li key={JSON.stringify(entries)}>
                <button type="button" className="plain" onClick={() => briefing.put(entries, '')}>
                  {words.keptOne(entries.length, first)}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

interface AddProps extends EmptyProps {
  readonly open: boolean
}

/** The panels of the page by title, each to be added as it is shown on the page, also again. */
const Titles = ({ loaded, view, briefing }: EmptyProps) => {
  const words = briefingWords(view.language)
  const titles = useMemo(() => loaded.panels.map((spec) => wordsOf(panelShown(spec, view), loaded)), [loaded, view])
  const countOf = (id: string): number => briefingOf(view).filter((entry) => entry.kind === 'panel' && entry.panel === id).length
  return THEMES.map((theme) => (
    <fieldset key={theme} className="briefing-choices" data-theme={theme}>
      <legend>{uiWords(view.language).page.themes[theme]}</legend>
      {titles.filter((one) => one.theme === theme && one.height > 0).map(({ id, title }) => (
        <p key={id}>
          <button type="button" className="plain" aria-label={words.addOne(title)} onClick={() => briefing.add([id], title)}>
            ＋ {title}
          </button>{' '}
          <span className="quiet">{countOf(id) > 0 ? words.timesAdded(countOf(id)) : ''}</span>
        </p>
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

/** The briefing: its entries in order, the speaker's lines, and the files made of it. */
export const Briefing = ({ loaded, store, view }: BriefingProps) => {
  const words = briefingWords(view.language)
  const { shown, unknown, known } = useMemo(() => listed(loaded, view), [loaded, view])
  const briefing = useBriefing(store, view, known)
  const { heading, announcement, isKept, put, clear } = briefing
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
        <EmptyBriefing loaded={loaded} view={view} briefing={briefing} />
      ) : (
        <>
          <BriefingActions loaded={loaded} store={store} view={view} onClear={clear} />
          <BriefingList shown={shown} loaded={loaded} view={view} briefing={briefing} />
          <p>
            <button type="button" className="button" onClick={() => briefing.addText()}>
              {words.addText}
            </button>
          </p>
        </>
      )}
      {known.length < MOST_ENTRIES ? null : <p className="failed">{words.full(MOST_ENTRIES)}</p>}
      <AddPanels loaded={loaded} view={view} briefing={briefing} open={shown.length === 0} />
    </main>
  )
}
