import { createElement, useEffect, useRef, type ComponentType } from 'react'
import { THEMES } from '../../model/indicator'
import { followAnchors } from '../../platform/page/history'
import { goToAnchor, goToHead } from '../../platform/page/scroll'
import { markLoaded, setTitle } from '../../platform/page/document'
import { addressOf, arriveAt, arriveByAnchor } from '../../state/destination'
import type { PageName, ViewState } from '../../state/view'
import { pageWords, versionText } from '../../words/page'
import { onRequest } from '../controls/on-request'
import { FailedFiles } from '../text/Issues'
import { EarlyCounty } from '../view/EarlyCounty'
import { isPrerendered, Prerendered } from './Prerendered'
import { isOfCounties, nameOfPage, needsAll, type PageProps } from './ways'

const Waiting = ({ view }: PageProps) => <p className="quiet">{pageWords(view.language).loading}</p>

const OverviewPage = onRequest(() => import('./Overview'))
const Chapters = onRequest(() => import('./Chapters'))
const Catalogue = onRequest(() => import('../catalogue/Catalogue'))
const Places = onRequest(() => import('../places/Places'))
const CountyPage = onRequest(() => import('../places/CountyPage'), { waiting: EarlyCounty })
const CheckText = onRequest(() => import('../check-text/CheckTextPage'))
const DataPage = onRequest(() => import('./DataPage'))
const SinglePanel = onRequest(() => import('./SinglePanel'))

/** It reads no table. */
const OverviewOfBuild = ({ loaded: { rest }, view }: PageProps) => {
  useEffect(() => {
    if (rest) markLoaded('enough')
  }, [rest])
  return <Prerendered view={view} />
}

/** The overview of the build while it says what the data say, else the one composed here. */
const OverviewShown = (props: PageProps) => (props.loaded.isAsBuilt && isPrerendered(props.view) ? <OverviewOfBuild {...props} /> : <OverviewPage {...props} />)

/** Places below the province need little of the code of the others. */
const PlacesShown = ({ loaded, store, view }: PageProps) => createElement(isOfCounties(view) ? CountyPage : Places, { loaded, store, view })

const TextCheck = ({ loaded, view }: PageProps) => <CheckText loaded={loaded} view={view} />

const Indicators = ({ loaded, store, view }: PageProps) => <Catalogue loaded={loaded} store={store} view={view} />

/** What each page shows. Each is fetched when it is first shown. */
const PARTS: Readonly<Record<PageName, ComponentType<PageProps>>> = {
  '': OverviewShown,
  urbanisation: Chapters,
  ageing: Chapters,
  digitalisation: Chapters,
  governance: Chapters,
  places: PlacesShown,
  counties: PlacesShown,
  indicators: Indicators,
  'check-text': TextCheck,
  data: DataPage,
  all: Chapters,
}

/** Goes to the part of the page that the address names, once it is loaded and again when more tables are there; an address whose page does not hold the part leads to the one that does. */
const useAnchor = ({ loaded, store }: PageProps): void => {
  const stays = useRef(true)
  const { panels, rest } = loaded
  useEffect(() => followAnchors(store, (view, anchor) => arriveByAnchor(view, anchor, panels)), [store, panels])
  const isFirst = useRef(true)
  useEffect(() => {
    const onMove = (): void => {
      stays.current = false
    }
    const isSettled = !isFirst.current || rest === undefined
    isFirst.current = false
    return stays.current ? goToAnchor(isSettled, onMove) : undefined // panels that were loading change their height when their tables are there
  }, [rest])
}

/** Data version, licence, and the ways to the data, to all charts, and to the head of the page. */
const Footer = ({ loaded, view }: PageProps) => {
  const words = pageWords(view.language)
  const lead = (page: PageName, name: string) => <a href={addressOf(arriveAt(view, { kind: 'page', page }))}>{name}</a>
  return (
    <footer className="footer">
      <p>
        {lead('data', words.version(versionText(loaded.dataset.version, view.language)))} · {lead('all', words.pages.all)} ·{' '}
        <button type="button" className="plain" onClick={goToHead}>
          ↑ {words.top}
        </button>
      </p>
      <p>{words.licence}</p>
    </footer>
  )
}

/** Leads to the head of the page from far down it. */
const ToTop = ({ view }: PageProps) => {
  const words = pageWords(view.language)
  return (
    <div className="to-top">
      <button type="button" aria-label={words.top} title={words.top} onClick={goToHead}>
        ↑
      </button>
    </div>
  )
}

const isLong = ({ page, panel }: ViewState): boolean => panel === '' && (page === 'all' || page === 'indicators' || THEMES.some((theme) => theme === page))

/** The page that the view names, or one panel alone, between the bar and the footer. */
export const Pages = (props: PageProps) => {
  const { loaded, view } = props
  const words = pageWords(view.language)
  useAnchor(props)
  useEffect(() => {
    if (!view.panel && !view.place) setTitle(words.documentTitle(nameOfPage(view, words)))
  }, [view, words])
  const Shown = view.panel ? SinglePanel : PARTS[view.page]
  return (
    <>
      <main id="main" className={view.panel ? 'single' : 'page'} tabIndex={-1}>
        <FailedFiles loaded={loaded} language={view.language} address={addressOf(arriveAt(view, { kind: 'page', page: 'data' }))} />
        {needsAll(view) && loaded.rest ? <Waiting {...props} /> : <Shown {...props} />}
        {isLong(view) ? <ToTop {...props} /> : null}
      </main>
      {loaded.isRegionsAlone ? null : <Footer {...props} />}
    </>
  )
}
