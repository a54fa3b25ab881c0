import { useEffect, useMemo, type ReactNode } from 'react'
import type { PanelSpec } from '../../charts/types/list'
import type { Loaded } from '../../platform/data/load-dataset'
import { markLoaded, setTitle } from '../../platform/page/document'
import { addressOf, arriveAt } from '../../state/destination'
import { countyOfPanel } from '../../charts/spec/county-panel-id'
import { countyId } from '../../model/county-id'
import { printView } from '../../state/url'
import { panelPage, type ViewState } from '../../state/view'
import { catalogueWords } from '../../words/catalogue'
import { pageWords } from '../../words/page'
import { Added } from '../view/Added'
import { findPanel, wordsOf } from '../view/panels-shown'
import { useWhole } from '../controls/use-whole'
import { panelShown } from '../view/use-compiled'

interface UnlistedPanelProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly show: (panel: PanelSpec, loaded: Loaded) => ReactNode
}

const Found = ({ loaded, view, show }: UnlistedPanelProps) => {
  const { documentTitle } = pageWords(view.language)
  const words = catalogueWords(view.language)
  const panel = useMemo(() => findPanel(loaded, view.panel), [loaded, view.panel])
  const isUnknown = panel === undefined
  const isWaiting = useWhole(loaded, isUnknown) // titles are made of all tables and of the drawings of all chart types
  const titles = useMemo(() => new Map(panel || isWaiting ? [] : loaded.panels.map((one) => [one.id, wordsOf(panelShown(one, view), loaded).title])), [panel, isWaiting, loaded, view])
  useEffect(() => {
    if (isUnknown) setTitle(documentTitle(words.unknownPanel(view.panel))) // a known one names the document by its own title
  }, [isUnknown, view.panel, documentTitle, words])
  const { rest } = loaded
  const isCounty = panel !== undefined && countyOfPanel(panel.id) !== ''
  useEffect(() => {
    if (!isCounty || !rest) return
    rest.start(['age-structure/census.csv']) // the outline of the nation
    markLoaded('enough')
  }, [isCounty, rest])
  if (panel) return show(panel, loaded)
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

/** What the panel is of: the place below the province, or the catalogue of indicators. */
const Crumbs = ({ loaded: { dataset }, view }: Pick<UnlistedPanelProps, 'loaded' | 'view'>) => {
  const words = pageWords(view.language)
  const place = dataset.regions.get(countyId(countyOfPanel(view.panel)))
  return (
    <nav className="crumbs" aria-label={words.crumbs}>
      {place ? <a href={addressOf(arriveAt(view, { kind: 'place', id: place.id }))}>{place.name[view.language]}</a> : <a href={addressOf(arriveAt(view, { kind: 'page', page: 'indicators' }))}>{words.pages.indicators}</a>}
    </nav>
  )
}

/** The panel that follows from an indicator by default, or from a place below the province; an unknown id is reported with the list of known ones. Fetched on request. */
const UnlistedPanel = (props: UnlistedPanelProps) => (
  <Added loaded={props.loaded} ids={[props.view.panel]} waiting={<p className="quiet">{pageWords(props.view.language).loading}</p>}>
    {(loaded) => (
      <>
        <Crumbs loaded={loaded} view={props.view} />
        <Found {...props} loaded={loaded} />
      </>
    )}
  </Added>
)

export default UnlistedPanel
