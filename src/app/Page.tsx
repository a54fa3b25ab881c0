import { useEffect } from 'react'
import type { PanelSpec } from '../charts/types/list'
import { THEMES } from '../model/indicator'
import { goToAnchor } from '../platform/anchor'
import type { Loaded } from '../platform/load-dataset'
import type { ViewStore } from '../state/store'
import type { ViewState } from '../state/view'
import { uiWords } from '../words/index'
import { Catalogue } from './catalogue/Catalogue'
import { Chapter } from './Chapter'
import { ChapterNav } from './ChapterNav'
import { DataStatus } from './DataStatus'
import { FailedFiles } from './FailedFiles'
import { Footer } from './Footer'
import { Headlines } from './Headlines'
import { Statements } from './Statements'

interface PageProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

const of = (panels: readonly PanelSpec[], theme: string): PanelSpec[] => panels.filter((panel) => panel.theme === theme)

/** The whole page: numbers, statements, three chapters of panels, catalogue, state of the data. */
const Page = ({ loaded, store, view }: PageProps) => {
  const words = uiWords(view.language).page
  useEffect(goToAnchor, [])
  return (
    <>
      <main id="main">
        <h1 className="hidden">{words.documentTitle('')}</h1>
        <p className="lead">{words.lead}</p>
        <FailedFiles loaded={loaded} language={view.language} />
        <Headlines loaded={loaded} language={view.language} />
        <Statements loaded={loaded} language={view.language} />
        <ChapterNav store={store} view={view} />
        {THEMES.map((theme) => (
          <Chapter key={theme} theme={theme} panels={of(loaded.panels, theme)} loaded={loaded} store={store} view={view} />
        ))}
        <section id="catalogue" className="section" aria-labelledby="catalogue-title">
          <h2 id="catalogue-title">{words.catalogue}</h2>
          <Catalogue loaded={loaded} store={store} view={view} />
        </section>
        <DataStatus loaded={loaded} store={store} language={view.language} />
      </main>
      <Footer loaded={loaded} language={view.language} />
    </>
  )
}

export default Page // what `lazy` takes
