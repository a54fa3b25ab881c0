import { useMemo, type ReactNode } from 'react'
import type { PanelSpec } from '../../charts/types/list'
import { addressOf, arriveAt } from '../../state/destination'
import { printView } from '../../state/url'
import { openPanel, panelPage } from '../../state/view'
import { uiWords } from '../../words/index'
import { pageWords } from '../../words/page'
import { onRequest } from '../controls/on-request'
import { PanelFigure } from '../panel/PanelFigure'
import { ChartPainted, usePageTables } from '../view/page-tables'
import { type ChapterSection, useChapter } from '../view/use-view'
import { nameBefore, useCompiledInTurn, WORDS_SIZE } from '../view/use-compiled'
import type { PageProps } from './ways'

const CheckBanner = onRequest(() => import('../share/CheckBanner')) // for those who follow the link of an exported file
const UnlistedPanel = onRequest(() => import('./UnlistedPanel')) // the panel of an indicator, or an unknown id

interface ListedProps extends PageProps {
  readonly panel: PanelSpec
}

/** The chapter and the section that hold the panel, as links to its place in them. */
const Crumbs = ({ panel, part, view }: ListedProps & { readonly part: ChapterSection | undefined }) => {
  const words = pageWords(view.language)
  const page = openPanel(view, '')
  return (
    <nav className="crumbs" data-theme={panel.theme} aria-label={words.crumbs}>
      <a href={addressOf(arriveAt(page, { kind: 'panel', id: panel.id, theme: panel.theme }))}>{words.themes[panel.theme]}</a>
      {part?.title ? (
        <>
          {' '}
          <span aria-hidden="true">›</span> <a href={addressOf(arriveAt(page, { kind: 'section', id: part.id, theme: panel.theme }))}>{part.title[view.language]}</a>
        </>
      ) : null}
    </nav>
  )
}

/** Panels beside one: before and after it in its chapter, and the others of its section. */
interface Beside {
  readonly before: PanelSpec | undefined
  readonly after: PanelSpec | undefined
  readonly others: readonly PanelSpec[]
  readonly named: readonly PanelSpec[] // all of them
}

const besideOf = (panel: PanelSpec, panels: readonly PanelSpec[], part: ChapterSection | undefined): Beside => {
  const at = panels.indexOf(panel)
  const [before, after] = [panels[at - 1], panels[at + 1]]
  const others = (part?.panels ?? []).filter((one) => ![panel, before, after].includes(one))
  return { before, after, others, named: [...(before ? [before] : []), ...(after ? [after] : []), ...others] }
}

/** The panels beside this one, by their titles. */
const Neighbours = ({ before, after, others, named, loaded, view }: PageProps & Beside) => {
  const words = pageWords(view.language)
  const compiled = useCompiledInTurn(named, loaded, view, WORDS_SIZE)
  const link = (panel: PanelSpec): ReactNode => <a className={compiled.has(panel.id) ? undefined : 'quiet'} href={printView(panelPage(view, panel.id))}>{compiled.get(panel.id)?.title ?? nameBefore(panel, view.language) ?? uiWords(view.language).panel.loadingData}</a>
  return (
    <aside className="neighbours" aria-label={words.neighbours}>
      {before ? <p className="neighbour"><span className="quiet">← {words.before}</span> {link(before)}</p> : null}
      {after ? <p className="neighbour"><span className="quiet">{words.after} →</span> {link(after)}</p> : null}
      {others.length > 0 ? (
        <>
          <h2>{words.sameSection}</h2>
          <ul>
            {others.map((one) => (
              <li key={one.id}>{link(one)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </aside>
  )
}

/** A panel of a chapter: where it belongs, the panel, and what is beside it. */
const Listed = ({ children, ...props }: ListedProps & { readonly children: ReactNode }) => {
  const { panel, loaded, view } = props
  const { parts, panels } = useChapter(loaded, panel.theme)
  const part = parts.find((one) => one.panels.includes(panel))
  const beside = useMemo(() => besideOf(panel, panels, part), [panel, panels, part])
  const shown = useMemo(() => [panel], [panel])
  const onPainted = usePageTables({ shown, named: beside.named }, loaded, view)
  return (
    <ChartPainted.Provider value={onPainted}>
      <Crumbs {...props} part={part} />
      <div className="single-body" data-theme={panel.theme}>
        <div>{children}</div>
        <Neighbours {...props} {...beside} />
      </div>
    </ChartPainted.Provider>
  )
}

/** One panel at its own address. */
const SinglePanel = (props: PageProps) => {
  const { loaded, store, view } = props
  const listed = loaded.panels.find(({ id }) => id === view.panel)
  const show = (panel: PanelSpec, held = loaded): ReactNode => (
    <>
      {view.check && !loaded.rest ? <CheckBanner key={view.check} panel={panel} dataset={held.dataset} store={store} view={view} /> : null}
      <PanelFigure key={panel.id} panel={panel} loaded={held} store={store} view={view} />
    </>
  )
  if (listed) return <Listed {...props} panel={listed}>{show(listed)}</Listed>
  return <UnlistedPanel loaded={loaded} view={view} show={show} />
}

export default SinglePanel
