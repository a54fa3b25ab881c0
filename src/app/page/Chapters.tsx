import { useEffect, useRef } from 'react'
import type { PanelSpec } from '../../charts/types/list'
import { THEMES, type Theme } from '../../model/indicator'
import { packColumns } from '../../platform/page/pack-columns'
import { uiWords } from '../../words/index'
import { PanelFigure } from '../panel/PanelFigure'
import type { PageProps } from './ways'

interface ChapterProps extends PageProps {
  readonly theme: Theme
  readonly heading: 'h1' | 'h2'
}

const of = (panels: readonly PanelSpec[], theme: string): PanelSpec[] => panels.filter((panel) => panel.theme === theme)

/** One theme: its panels, two in a row where there is room. */
const Chapter = ({ theme, heading: Heading, loaded, store, view }: ChapterProps) => {
  const words = uiWords(view.language).page
  const grid = useRef<HTMLDivElement>(null)
  const panels = of(loaded.panels, theme)
  useEffect(() => (grid.current ? packColumns(grid.current) : undefined), [])
  return (
    <section id={theme} className="section chapter" data-theme={theme} aria-labelledby={`${theme}-title`}>
      <Heading id={`${theme}-title`}>{words.themes[theme]}</Heading>
      <p className="lead">{words.chapterLead[theme]}</p>
      <div ref={grid} className="panels">
        {panels.map((panel, at) => (
          <PanelFigure key={panel.id} panel={panel} next={panels[at + 1]?.id} loaded={loaded} store={store} view={view} />
        ))}
      </div>
    </section>
  )
}

/** The chapter that the address names, or all of them, one below the other. */
const Chapters = (props: PageProps) => {
  const { page, language } = props.view
  const words = uiWords(language).page
  const alone = THEMES.find((theme) => theme === page)
  if (alone) return <Chapter key={alone} {...props} theme={alone} heading="h1" />
  return (
    <>
      <h1>{words.pages.all}</h1>
      <p className="lead">{words.allLead}</p>
      {THEMES.map((theme) => (
        <Chapter key={theme} {...props} theme={theme} heading="h2" />
      ))}
    </>
  )
}

export default Chapters
