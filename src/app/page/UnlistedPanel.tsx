import { useEffect, useMemo, type ReactNode } from 'react'
import type { PanelSpec } from '../../charts/types/list'
import type { Loaded } from '../../platform/data/load-dataset'
import { setTitle } from '../../platform/page/document'
import { printView } from '../../state/url'
import { panelPage, type ViewState } from '../../state/view'
import { catalogueWords } from '../../words/catalogue'
import { pageWords } from '../../words/page'
import { findPanel, wordsOf } from '../view/panels-shown'
import { useWhole } from '../controls/use-whole'
import { panelShown } from '../view/use-compiled'

interface UnlistedPanelProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly show: (panel: PanelSpec) => ReactNode
}

/** The panel that follows from an indicator by default; an unknown id is reported with the list of known ones. Fetched on request. */
const UnlistedPanel = ({ loaded, view, show }: UnlistedPanelProps) => {
  const { documentTitle } = pageWords(view.language)
  const words = catalogueWords(view.language)
  const panel = useMemo(() => findPanel(loaded, view.panel), [loaded, view.panel])
  const isUnknown = panel === undefined
  const isWaiting = useWhole(loaded, isUnknown) // titles are made of all tables and of the drawings of all chart types
  const titles = useMemo(() => new Map(panel || isWaiting ? [] : loaded.panels.map((one) => [one.id, wordsOf(panelShown(one, view), loaded).title])), [panel, isWaiting, loaded, view])
  useEffect(() => {
    if (isUnknown) setTitle(documentTitle(words.unknownPanel(view.panel))) // a known one names the document by its own title
  }, [isUnknown, view.panel, documentTitle, words])
  if (panel) return show(panel)
  return (
    <section role="alert">
      <h1>{words.unknownPanel(view.panel)}</h1>
      <p>{words.unknownPanelWhat}</p>
      <ul className="panel-list">
        {loaded.panels.map(({ id, theme }) => (
          <li key={id} data-theme={theme}>
            <a href={printView(panelPage(view, id))}>{titles.get(id) || id}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export default UnlistedPanel
