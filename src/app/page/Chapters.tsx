import { useEffect, useMemo, useRef, useState } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { PanelSpec } from '../../charts/types/list'
import { THEMES, type Theme } from '../../model/indicator'
import { isWindowWide } from '../../platform/page/viewport'
import { packColumns } from '../../platform/page/pack-columns'
import { addressOf, arriveAt } from '../../state/destination'
import { change, CHAPTER_LAYOUTS, withLayout, type ViewState } from '../../state/view'
import { uiWords } from '../../words/index'
import { Choice } from '../controls/Choice'
import { onRequest } from '../controls/on-request'
import { PanelFigure } from '../panel/PanelFigure'
import { ChartPainted, usePageTables } from '../view/page-tables'
import { type ChapterSection, useChapter } from '../view/use-view'
import { nameBefore, useCompiledInTurn, WORDS_SIZE } from '../view/use-compiled'
import type { PageProps } from './ways'

const PanelCards = onRequest(() => import('./PanelCards'))

interface PartProps extends PageProps {
  readonly part: ChapterSection
  readonly next: ReadonlyMap<string, string> // the panel after each, by id
  readonly compiled: ReadonlyMap<string, CompiledPanel> // of panels whose titles are known
  readonly heading: 'h2' | 'h3'
  readonly isLazy: boolean
}

/** One section: its panels, two in a row where there is room. */
const ChapterPart = ({ part: { id, title, panels }, next, compiled, heading: Heading, isLazy, loaded, store, view }: PartProps) => {
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => (grid.current ? packColumns(grid.current) : undefined), [])
  const words = uiWords(view.language).page
  return (
    <section id={id ? `section-${id}` : undefined} className="chapter-part" aria-label={title ? title[view.language] : words.otherPanels}>
      <Heading className="chapter-part-title">{title ? title[view.language] : words.otherPanels}</Heading>
      <div ref={grid} className="panels">
        {panels.map((panel) => (
          <PanelFigure key={panel.id} panel={panel} next={next.get(panel.id)} title={compiled.get(panel.id)?.title ?? nameBefore(panel, view.language)} isLazy={isLazy} loaded={loaded} store={store} view={view} />
        ))}
      </div>
    </section>
  )
}

interface ContentsProps {
  readonly parts: readonly ChapterSection[]
  readonly compiled: ReadonlyMap<string, CompiledPanel>
  readonly view: ViewState
}

const WIDE = 700 // CSS pixels of the window from which the list is open at first

/** The panels of a chapter by their titles, each a link to its place; folded on phones. */
const Contents = ({ parts, compiled, view }: ContentsProps) => {
  const [isOpen] = useState(() => isWindowWide(WIDE))
  const words = uiWords(view.language).page
  const count = parts.reduce((sum, { panels }) => sum + panels.length, 0)
  return (
    <details className="contents" open={isOpen}>
      <summary>{words.contents(count)}</summary>
      <nav aria-label={words.contents(count)}>
        {parts.map(({ id, title, panels }) => (
          <div key={id} className="contents-part">
            <p>{id && title ? <a href={`#section-${id}`}>{title[view.language]}</a> : words.otherPanels}</p>
            <ul>
              {panels.map((panel) => (
                <li key={panel.id}>
                  <a className={compiled.has(panel.id) ? undefined : 'quiet'} title={compiled.get(panel.id)?.title} href={addressOf(arriveAt(view, { kind: 'panel', id: panel.id, theme: panel.theme }))}>{compiled.get(panel.id)?.title ?? nameBefore(panel, view.language) ?? uiWords(view.language).panel.loadingData}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </details>
  )
}

interface ChapterProps extends PageProps {
  readonly theme: Theme
  readonly isAlone: boolean // the page is this chapter
}

const NONE: readonly PanelSpec[] = []

/** One theme: what it is about, the list of its panels, its sections with their panels, as charts or as cards. */
const Chapter = ({ theme, isAlone, ...props }: ChapterProps) => {
  const { loaded, store, view } = props
  const words = uiWords(view.language).page
  const { parts, panels } = useChapter(loaded, theme)
  const next = useMemo(() => new Map(panels.flatMap(({ id }, at) => (panels[at + 1] ? [[id, panels[at + 1]?.id ?? ''] as const] : []))), [panels])
  const isCards = isAlone && view.layout === 'cards'
  const compiled = useCompiledInTurn(isAlone && !isCards ? panels : NONE, loaded, view, WORDS_SIZE)
  const Heading = isAlone ? 'h1' : 'h2'
  return (
    <section id={theme} className="section chapter" data-theme={theme} aria-labelledby={`${theme}-title`}>
      <Heading id={`${theme}-title`}>{words.themes[theme]}</Heading>
      {isAlone ? <Choice label={words.layout} value={view.layout} options={CHAPTER_LAYOUTS.map((value) => ({ value, label: words.layouts[value] }))} onChange={(layout) => change(store, (now) => withLayout(now, layout))} /> : null}
      <p className="lead">{words.chapterLead[theme]}</p>
      {isCards ? (
        <PanelCards {...props} parts={parts} panels={panels} />
      ) : (
        <>
          {isAlone ? <Contents parts={parts} compiled={compiled} view={view} /> : null}
          {parts.map((part) => (
            <ChapterPart key={part.id} {...props} part={part} next={next} compiled={compiled} heading={isAlone ? 'h2' : 'h3'} isLazy={isAlone} />
          ))}
        </>
      )}
    </section>
  )
}

/** The chapter that the address names, or all of them, one below the other. */
const Chapters = (props: PageProps) => {
  const { page, language } = props.view
  const words = uiWords(language).page
  const alone = THEMES.find((theme) => theme === page)
  const { loaded, view } = props
  const shown = useMemo(() => (alone ? loaded.panels.filter(({ theme }) => theme === alone) : loaded.panels), [alone, loaded.panels])
  const isCards = alone !== undefined && view.layout === 'cards'
  const onPainted = usePageTables({ shown, isDrawn: isCards }, loaded, view)
  useEffect(() => {
    if (isCards) onPainted() // cards paint no chart of their own
  }, [isCards, onPainted])
  if (alone) {
    return (
      <ChartPainted.Provider value={onPainted}>
        <Chapter key={alone} {...props} theme={alone} isAlone />
      </ChartPainted.Provider>
    )
  }
  return (
    <ChartPainted.Provider value={onPainted}>
      <h1>{words.pages.all}</h1>
      <p className="lead">{words.allLead}</p>
      {THEMES.map((theme) => (
        <Chapter key={theme} {...props} theme={theme} isAlone={false} />
      ))}
    </ChartPainted.Provider>
  )
}

export default Chapters
