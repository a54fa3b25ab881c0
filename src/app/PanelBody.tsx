import { useEffect, useRef, useState } from 'react'
import type { PanelSpec } from '../charts/types/list'
import { observeWidth } from '../platform/frame-width'
import type { Loaded } from '../platform/load-dataset'
import { setTitle } from '../platform/title'
import { change, type ViewStore } from '../state/store'
import { panelStateOf, withPanel, type Tab, type ViewState } from '../state/view'
import { uiWords } from '../words/index'
import { Issues } from './Issues'
import { PanelActions } from './PanelActions'
import { PanelChart } from './PanelChart'
import { PanelControls } from './PanelControls'
import { PanelNotes } from './PanelNotes'
import { PanelSources } from './PanelSources'
import { PanelTable } from './PanelTable'
import { PanelTabs } from './PanelTabs'
import { useCompiled } from './use-compiled'
import { useScheme } from './use-view'

const FIRST_WIDTH = 640 // until the frame has been measured
const STEP = 20 // a chart is laid out again only when its frame changes by this many pixels

export interface PanelProps {
  readonly panel: PanelSpec
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

/** Title, tabs, chart or table or sources, notes and source line. */
export const PanelBody = ({ panel, loaded, store, view }: PanelProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(FIRST_WIDTH)
  useEffect(() => (frame.current ? observeWidth(frame.current, (found) => setWidth(Math.max(240, Math.floor(found / STEP) * STEP))) : undefined), [])
  const compiled = useCompiled(panel, loaded.dataset, view, useScheme(view.scheme), width)
  const { panel: words } = uiWords(view.language)
  const tab = panelStateOf(view, panel.id).tab ?? 'chart'
  const choose = (next: Tab): void => change(store, (now) => withPanel(now, panel.id, { tab: next === 'chart' ? undefined : next }))
  const isAlone = view.panel === panel.id
  const Heading = isAlone ? 'h1' : 'h3'
  useEffect(() => {
    if (isAlone) setTitle(uiWords(view.language).page.documentTitle(compiled.title))
  }, [isAlone, compiled.title, view.language])
  const isEmpty = compiled.table.rows.length === 0
  const told = isEmpty ? compiled.issues : compiled.issues.filter(({ severity }) => severity === 'error')
  return (
    <div ref={frame} className="panel-frame">
      <figcaption>
        <Heading className="panel-title">{compiled.title}</Heading>
        <p className="panel-subtitle">{compiled.subtitle}</p>
      </figcaption>
      <div className="panel-bar">
        <PanelTabs id={panel.id} tab={tab} words={words} onTab={choose} />
        <PanelActions panel={panel} compiled={compiled} loaded={loaded} view={view} store={store} />
      </div>
      {told.length > 0 ? <Issues issues={told} language={view.language} most={4} /> : null}
      <div role="tabpanel" id={`${panel.id}-shown`} aria-labelledby={`${panel.id}-tab-${tab}`} className={`panel-shown panel-shown-${tab}`}>
        {tab === 'chart' ? isEmpty ? <p>{compiled.description}</p> : <PanelChart compiled={compiled} language={view.language} /> : null}
        {tab === 'table' ? <PanelTable compiled={compiled} language={view.language} /> : null}
        {tab === 'sources' ? <PanelSources compiled={compiled} version={loaded.dataset.version} language={view.language} heading={isAlone ? 'h2' : 'h4'} /> : null}
      </div>
      <PanelControls id={panel.id} compiled={compiled} store={store} view={view} />
      <PanelNotes compiled={compiled} language={view.language} />
    </div>
  )
}
