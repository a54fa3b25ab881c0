import { useEffect, useRef } from 'react'
import type { PanelSpec } from '../../charts/types/list'
import { THEMES, type Theme } from '../../model/indicator'
import type { Language } from '../../model/text'
import { packColumns } from '../../platform/page/pack-columns'
import { goToAnchor } from '../../platform/page/scroll'
import type { Loaded } from '../../platform/data/load-dataset'
import type { ViewState, ViewStore } from '../../state/view'
import { uiWords } from '../../words/index'
import { versionText } from '../../words/local'
import { NearCatalogue } from '../catalogue/NearCatalogue'
import { PanelFigure } from '../panel/PanelFigure'
import { FailedFiles } from '../text/Issues'
import { SourceList } from '../text/SourceList'
import { ChapterNav } from './ChapterNav'
import { DataStatus } from './DataStatus'
import { useRestInTime } from '../view/use-view'
import { Overview } from './Overview'

interface ChapterProps {
  readonly theme: Theme
  readonly panels: readonly PanelSpec[]
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

/** One theme: its panels, two in a row where there is room. */
const Chapter = ({ theme, panels, loaded, store, view }: ChapterProps) => {
  const words = uiWords(view.language).page
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => (grid.current ? packColumns(grid.current) : undefined), [])
  return (
    <section id={theme} className="section chapter" data-theme={theme} aria-labelledby={`${theme}-title`}>
      <h2 id={`${theme}-title`}>{words.themes[theme]}</h2>
      <p className="lead">{words.chapterLead[theme]}</p>
      <div ref={grid} className="panels">
        {panels.map((panel, at) => (
          <PanelFigure key={panel.id} panel={panel} next={panels[at + 1]?.id} loaded={loaded} store={store} view={view} />
        ))}
      </div>
    </section>
  )
}

/** Data version, licence, and all publications. */
const Footer = ({ loaded, language }: { readonly loaded: Loaded; readonly language: Language }) => {
  const words = uiWords(language).page
  return (
    <footer className="footer">
      <p>{words.version(versionText(loaded.dataset.version, language))}</p>
      <p>{words.licence}</p>
      <details>
        <summary>{words.sources}</summary>
        <SourceList sources={[...loaded.dataset.sources.values()]} language={language} />
      </details>
    </footer>
  )
}

interface PageProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

const of = (panels: readonly PanelSpec[], theme: string): PanelSpec[] => panels.filter((panel) => panel.theme === theme)

/** The whole page: numbers, statements, a chapter of panels for each theme, catalogue, state of the data. */
const Page = ({ loaded, store, view }: PageProps) => {
  const words = uiWords(view.language).page
  const isWhole = loaded.rest === undefined
  useRestInTime(loaded)
  const stays = useRef(true)
  useEffect(() => {
    const onMove = (): void => {
      stays.current = false
    }
    return stays.current ? goToAnchor(isWhole, onMove) : undefined // panels that were loading change their height when all is loaded
  }, [isWhole])
  return (
    <>
      <main id="main">
        <h1 className="hidden">{words.documentTitle('')}</h1>
        <p className="lead">{words.lead}</p>
        <FailedFiles loaded={loaded} language={view.language} />
        <Overview loaded={loaded} language={view.language} vintage={view.vintage} />
        <ChapterNav store={store} view={view} />
        {THEMES.map((theme) => (
          <Chapter key={theme} theme={theme} panels={of(loaded.panels, theme)} loaded={loaded} store={store} view={view} />
        ))}
        <section id="catalogue" className="section" aria-labelledby="catalogue-title">
          <h2 id="catalogue-title">{words.catalogue}</h2>
          {isWhole ? <NearCatalogue loaded={loaded} store={store} view={view} /> : <p className="quiet">{uiWords(view.language).panel.loadingData}</p>}
        </section>
        {isWhole ? <DataStatus loaded={loaded} store={store} language={view.language} /> : null}
      </main>
      <Footer loaded={loaded} language={view.language} />
    </>
  )
}

export default Page
