import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { Scheme } from '../../charts/query/panel-view'
import { unfitOf, type UnfitChoice } from '../../charts/query/unfit'
import { tablesOffered } from '../../charts/tables-read'
import type { PanelSpec } from '../../charts/types/list'
import type { Dataset } from '../../model/dataset'
import { observeWidth } from '../../platform/page/viewport'
import type { Loaded } from '../../platform/data/load-dataset'
import { setTitle } from '../../platform/page/document'
import { change, panelStateOf, TABS, withPanel, type Tab, type ViewState, type ViewStore } from '../../state/view'
import { uiWords, type UiWords } from '../../words/index'
import { onRequest } from '../controls/on-request'
import { Issues } from '../text/Issues'
import { ChartPainted, partlyRead } from '../view/page-tables'
import { useAfterPaint, useScheme } from '../view/use-view'
import { Phrases } from '../text/Phrases'
import { PanelActions } from './PanelActions'
import { PanelChart } from './PanelChart'
import { PanelOptions } from './PanelOptions'
import { PanelNotes } from './PanelNotes'

const ROOMY = 800 // pixels of width from which a chart that is alone is higher than in a chapter
const HIGHEST = 1000

/** Height of a chart over time that has the page to itself, by its width; undefined where rows or a narrow frame decide. */
const heightAlone = (panel: PanelSpec, width: number): number | undefined => {
  if (width < ROOMY || !('type' in panel) || !['trend', 'columns', 'composition'].includes(panel.type)) return undefined
  return Math.min(HIGHEST, Math.round(width * (panel.type === 'columns' || (panel.type === 'trend' && panel.grids.length > 1) ? 0.54 : 0.42)))
}

/** One panel compiled for the reader's view and the frame's width; compiled again only when one of them changes. */
const useCompiled = (panel: PanelSpec, dataset: Dataset, view: ViewState, scheme: Scheme, width: number): CompiledPanel => {
  const height = view.panel === panel.id ? heightAlone(panel, width) : undefined
  const chosen = JSON.stringify(panelStateOf(view, panel.id))
  return useMemo(() => {
    const { tab: _tab, ...state } = JSON.parse(chosen) as ReturnType<typeof panelStateOf>
    return compilePanel(panel, dataset, { language: view.language, scheme, width, ...(height === undefined ? {} : { height }), ...state })
  }, [panel, dataset, view.language, scheme, width, height, chosen])
}

interface PanelTabsProps {
  readonly id: string
  readonly tab: Tab
  readonly words: UiWords['panel']
  readonly onTab: (tab: Tab) => void
}

/** Tables and sources are looked at by few, and weigh as much as a chart. */
const FigureTable = onRequest(() => import('./FigureTable'))
const PanelSources = onRequest(() => import('./PanelSources'))

const UnfitNotice = onRequest(() => import('./UnfitNotice'), { instead: () => null })

/** What of a panel's own state it does not offer. Years without figures are said in place of the chart, and a line that is not drawn is among its issues; places are judged once the tables that hold them are there. */
const unfitsOf = ({ panel, loaded, view }: PanelProps, { controls }: CompiledPanel): readonly UnfitChoice[] => {
  const { from: _from, to: _to, focus: _focus, compare, ...own } = view.panels.get(panel.id) ?? {}
  return unfitOf(compare === undefined || tablesOffered(panel, partlyRead(loaded)).length > 0 ? own : { ...own, compare }, controls)
}

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % TABS.length,
  ArrowLeft: (at) => (at + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
}

/** Chart, table, sources: one in the tab order, arrows between them (WAI-ARIA tabs pattern). */
const PanelTabs = ({ id, tab, words, onTab }: PanelTabsProps) => {
  const move = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const next = TABS[STEPS[event.key]?.(TABS.indexOf(tab)) ?? -1]
    if (!next) return
    event.preventDefault()
    onTab(next)
    const button = event.currentTarget.parentElement?.children[TABS.indexOf(next)]
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <div role="tablist" tabIndex={-1} className="tabs" aria-label={words.tabList}>
      {TABS.map((name) => (
        <button key={name} type="button" role="tab" id={`${id}-tab-${name}`} aria-controls={`${id}-shown`} aria-selected={name === tab} tabIndex={name === tab ? 0 : -1} onClick={() => onTab(name)} onKeyDown={move}>
          {words.tabs[name]}
        </button>
      ))}
    </div>
  )
}

const STEP = 20 // pixels; a chart is laid out again when its frame becomes narrower, or wider by more than this
const LEAST = 240

/** Width of the chart in a measured frame: at most that of the frame, and constant while the frame grows by less than STEP. */
const nextWidth = (now: number | undefined, found: number): number => (now !== undefined && found >= now && found < now + STEP ? now : Math.max(LEAST, found))

/** In place of a chart or a table: why there is none, which years there are, and the way to them. */
const NothingShown = ({ panel, compiled, view, store }: Pick<PanelProps, 'panel' | 'view' | 'store'> & { readonly compiled: CompiledPanel }) => {
  const place = useRef<HTMLDivElement>(null)
  const { range } = compiled.controls
  const isPageWide = view.panel !== panel.id && (view.from !== undefined || view.to !== undefined)
  const showAll = (): void => {
    place.current?.parentElement?.focus() // before the button goes, so that the focus stays in the panel
    change(store, (now) => withPanel(now, panel.id, isPageWide && range ? { from: range.first, to: range.last } : { from: undefined, to: undefined }))
  }
  return (
    <div ref={place} className="panel-nothing">
      <p>{compiled.description}</p>
      {compiled.lacking === 'range' ? (
        <button type="button" className="button" onClick={showAll}>
          {uiWords(view.language).panel.allYears}
        </button>
      ) : null}
    </div>
  )
}

export interface PanelProps {
  readonly panel: PanelSpec
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly isShown?: boolean // in sight as soon as it is there
}

/** Title, tabs, chart or table or sources, notes and source line. */
const PanelParts = ({ panel, loaded, store, view, isShown = false, width }: PanelProps & { readonly width: number }) => {
  const scheme = useScheme(view.scheme)
  const onPainted = useContext(ChartPainted)
  const compiled = useCompiled(panel, loaded.dataset, view, scheme, width)
  const { panel: words } = uiWords(view.language)
  const tab = panelStateOf(view, panel.id).tab ?? 'chart'
  const choose = (next: Tab): void => change(store, (now) => withPanel(now, panel.id, { tab: next === 'chart' ? undefined : next }))
  const isAlone = view.panel === panel.id
  const Heading = isAlone ? 'h1' : 'h3'
  useEffect(() => {
    if (isAlone) setTitle(uiWords(view.language).page.documentTitle(compiled.title))
  }, [isAlone, compiled.title, view.language])
  const shownTab = useAfterPaint(tab) // the tabs answer at once; a table of many rows takes longer
  const isBare = compiled.lacking !== ''
  const unfits = compiled.lacking === 'data' ? [] : unfitsOf({ panel, loaded, store, view }, compiled)
  const shownIssues = compiled.lacking === 'data' ? compiled.issues : compiled.issues.filter(({ severity, code }) => severity === 'error' || code === 'panel-focus-unknown')
  return (
    <>
      <figcaption>
        <Heading id={`${panel.id}-title`} className="panel-title"><Phrases text={compiled.title} /></Heading>
        <p className="panel-subtitle">{compiled.subtitle}</p>
      </figcaption>
      <div className="panel-bar">
        <PanelTabs id={panel.id} tab={tab} words={words} onTab={choose} />
        <PanelActions panel={panel} compiled={compiled} loaded={loaded} view={view} store={store} />
      </div>
      {unfits.length > 0 ? <UnfitNotice unfits={unfits} prefix={isAlone ? '' : `${panel.id}.`} language={view.language} /> : null}
      {shownIssues.length > 0 ? <Issues issues={shownIssues} language={view.language} most={4} /> : null}
      <div role="tabpanel" tabIndex={-1} id={`${panel.id}-shown`} aria-labelledby={`${panel.id}-tab-${shownTab}`} className={`panel-shown panel-shown-${shownTab}`}>
        {isBare && shownTab !== 'sources' ? <NothingShown panel={panel} compiled={compiled} view={view} store={store} /> : null}
        {shownTab === 'chart' && !isBare ? <PanelChart compiled={compiled} language={view.language} scheme={scheme} isShown={isShown} onDrawn={onPainted} onFocus={(focus) => change(store, (now) => withPanel(now, panel.id, { focus }))} /> : null}
        {shownTab === 'table' && !isBare ? <FigureTable compiled={compiled} language={view.language} version={loaded.dataset.version} loaded={loaded} /> : null}
        {shownTab === 'sources' ? <PanelSources compiled={compiled} loaded={loaded} language={view.language} heading={isAlone ? 'h2' : 'h4'} /> : null}
      </div>
      <PanelOptions id={panel.id} compiled={compiled} view={view} onChange={(patch) => change(store, (now) => withPanel(now, panel.id, patch))} />
      <PanelNotes compiled={compiled} dataset={loaded.dataset} language={view.language} isAlone={isAlone} />
    </>
  )
}

/** The frame of a panel, and its parts once its width is known, before anything is painted: a chart is compiled and laid out once. */
export const PanelBody = (props: PanelProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number>()
  useLayoutEffect(() => (frame.current ? observeWidth(frame.current, (found) => setWidth((now) => nextWidth(now, found))) : undefined), [])
  return (
    <div ref={frame} className="panel-frame">
      {width === undefined ? null : <PanelParts {...props} width={width} />}
    </div>
  )
}
