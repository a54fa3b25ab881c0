import { useEffect, useMemo } from 'react'
import { languageQuery } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { setTitle } from '../../platform/page/title'
import type { ViewStore } from '../../state/view'
import type { ViewState } from '../../state/view'
import { uiWords } from '../../words/index'
import { FailedFiles } from '../text/Issues'
import { useRestInTime } from '../view/use-view'
import { findPanel, panelShown, wordsOf } from '../view/panels-shown'
import { onRequest } from '../controls/on-request'
import { PanelFigure } from '../panel/PanelFigure'

const CheckBanner = onRequest(() => import('../share/CheckBanner')) // for those who follow the link of an exported file

interface SinglePanelProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly onWhole: () => void
}

/** One panel at its own address; an unknown id is reported with the list of known ones. */
const SinglePanel = ({ loaded, store, view, onWhole }: SinglePanelProps) => {
  const words = uiWords(view.language).page
  useRestInTime(loaded)
  const panel = useMemo(() => findPanel(loaded, view.panel), [loaded, view.panel])
  const titles = useMemo(() => new Map(panel ? [] : loaded.panels.map((one) => [one.id, wordsOf(panelShown(one, view), loaded).title])), [panel, loaded, view])
  const isUnknown = panel === undefined
  useEffect(() => {
    if (isUnknown) setTitle(words.documentTitle(words.unknownPanel(view.panel))) // a known one names the document by its own title
  }, [isUnknown, view.panel, words])
  return (
    <main id="main" className="single">
      <p>
        <button type="button" className="plain" onClick={onWhole}>
          ← {words.whole}
        </button>
      </p>
      <FailedFiles loaded={loaded} language={view.language} />
      {panel && view.check && !loaded.rest ? <CheckBanner key={view.check} panel={panel} dataset={loaded.dataset} store={store} view={view} /> : null}
      {panel ? (
        <PanelFigure panel={panel} loaded={loaded} store={store} view={view} />
      ) : (
        <section role="alert">
          <h1>{words.unknownPanel(view.panel)}</h1>
          <p>{words.unknownPanelWhat}</p>
          <ul className="panel-list">
            {loaded.panels.map(({ id, theme }) => (
              <li key={id} data-theme={theme}>
                <a href={`?panel=${encodeURIComponent(id)}${languageQuery(view.language)}`}>{titles.get(id) ?? id}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}

export default SinglePanel
