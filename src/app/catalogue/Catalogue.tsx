import { useEffect, useMemo, useState } from 'react'
import { defaultPanel } from '../../charts/default-panel'
import { type FigureInWords, loneFigure } from '../../charts/text/newest-figure'
import { type Indicator, THEMES } from '../../model/indicator'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { anchorNow, goToPart } from '../../platform/page/scroll'
import { searchIndicators } from '../../state/search-indicators'
import { change, openIndicator, type ViewState, type ViewStore, withRegion, withSearch, withTheme } from '../../state/view'
import { coverageOf, seriesOf } from '../../transform/coverage'
import { catalogueWords } from '../../words/catalogue'
import { uiWords } from '../../words/index'
import { Choice } from '../controls/Choice'
import { PanelFigure } from '../panel/PanelFigure'
import { IndicatorFacts, IndicatorLink } from './IndicatorFacts'
import { IndicatorTable } from './IndicatorTable'

interface IndicatorCardProps {
  readonly id: string
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

/** A notice on an unknown id, with similar ids. */
const Unknown = ({ id, loaded, store, view }: IndicatorCardProps) => {
  const words = catalogueWords(view.language)
  const near = searchIndicators(loaded.dataset.indicators.values(), (id.split(/[_.-]/)[0] ?? id).slice(0, 8), '').slice(0, 5)
  return (
    <div id={CARD} className="card" role="alert">
      <p>{words.unknown(id)}</p>
      {near.length > 0 ? (
        <p>
          {words.nearest}{' '}
          {near.map((indicator) => (
            <span key={indicator.id}>
              <IndicatorLink id={indicator.id} store={store}>
                {indicator.name[view.language]}
              </IndicatorLink>{' '}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  )
}

/** A figure that is the only one of its indicator. */
const LoneFigure = ({ value, period, place }: FigureInWords) => (
  <div className="headline">
    <p className="headline-value">{value}</p>
    <p className="headline-period">
      {place} · {period}
    </p>
  </div>
)

/** One indicator in full, with the panel that follows from it by default; the only figure of an indicator is set alone. */
const Known = ({ indicator, loaded, store, view }: Omit<IndicatorCardProps, 'id'> & { readonly indicator: Indicator }) => {
  const words = catalogueWords(view.language)
  const series = useMemo(() => seriesOf(loaded.dataset, indicator.id), [loaded, indicator])
  const coverage = useMemo(() => coverageOf(series), [series])
  const panel = useMemo(() => defaultPanel(indicator, loaded.dataset), [indicator, loaded])
  const lone = loneFigure(series, indicator, loaded.dataset, view.language)
  return (
    <article id={CARD} className="card" data-theme={indicator.theme} aria-labelledby="card-title">
      <div className="card-head">
        <h3 id="card-title">
          {indicator.name[view.language]} <code>{indicator.id}</code>
        </h3>
        <button type="button" className="plain" onClick={() => change(store, (now) => openIndicator(now, ''))}>
          {words.close} ×
        </button>
      </div>
      {lone ? <LoneFigure {...lone} /> : null}
      <IndicatorFacts indicator={indicator} series={series} coverage={coverage} loaded={loaded} store={store} language={view.language} />
      {lone ? null : coverage.figures > 0 ? <PanelFigure panel={panel} loaded={loaded} store={store} view={view} /> : <p>{words.noFigures}</p>}
    </article>
  )
}

const CARD = 'indicator-card'

/** The indicator that the address names, brought into view and given the focus: the catalogue is far down the page. An id that is not there is reported. */
const IndicatorCard = (props: IndicatorCardProps) => {
  const { id, loaded, store, view } = props
  const indicator = loaded.dataset.indicators.get(id)
  useEffect(() => (anchorNow() === '' ? goToPart(CARD) : undefined), []) // a part that the address names comes first
  return indicator ? <Known indicator={indicator} loaded={loaded} store={store} view={view} /> : <Unknown {...props} />
}

export interface CatalogueProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

const FIRST = 30 // rows at first

/** The place that the list is narrowed to, and the way back to all. */
const PlaceChosen = ({ name, store, language }: { readonly name: string; readonly store: ViewStore; readonly language: Language }) => {
  const words = catalogueWords(language)
  return (
    <p className="catalogue-place">
      {words.inPlace(name)}{' '}
      <button type="button" className="plain" onClick={() => change(store, (now) => withRegion(now, ''))}>
        {words.anyPlace}
      </button>
    </p>
  )
}

/** Every indicator of the package: search, list, and one opened in full. */
const Catalogue = ({ loaded, store, view }: CatalogueProps) => {
  const words = catalogueWords(view.language)
  const { page } = uiWords(view.language)
  const [isWhole, setWhole] = useState(false)
  const { indicators, regions, series } = loaded.dataset
  const region = regions.has(view.region) ? view.region : ''
  const inPlace = useMemo(() => new Set([...series.values()].filter((one) => one.region === region).map((one) => one.indicator)), [series, region])
  const found = useMemo(() => searchIndicators(indicators.values(), view.search, view.theme).filter(({ id }) => region === '' || inPlace.has(id)), [indicators, inPlace, region, view.search, view.theme])
  const shown = isWhole ? found : found.slice(0, FIRST)
  const themes = [{ value: '' as const, label: words.all }, ...THEMES.map((value) => ({ value, label: page.themes[value] }))]
  return (
    <section id="catalogue" className="catalogue">
      <h1>{page.pages.indicators}</h1>
      <p className="lead">{words.lead}</p>
      {view.indicator ? <IndicatorCard key={view.indicator} id={view.indicator} loaded={loaded} store={store} view={view} /> : null}
      {region ? <PlaceChosen name={regions.get(region)?.name[view.language] ?? region} store={store} language={view.language} /> : null}
      <div className="catalogue-search">
        <label>
          <span>{words.search}</span>
          <input type="search" value={view.search} placeholder={words.placeholder} onChange={(event) => change(store, (now) => withSearch(now, event.target.value))} />
        </label>
        <Choice label={words.chapter} value={view.theme} options={themes} onChange={(theme) => change(store, (now) => withTheme(now, theme))} />
        <output className="quiet">
          {found.length > 0 ? words.found(found.length) : words.none}
        </output>
      </div>
      {shown.length > 0 ? <IndicatorTable indicators={shown} region={region} dataset={loaded.dataset} store={store} language={view.language} /> : null}
      {shown.length < found.length ? (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {words.showAll(found.length)}
        </button>
      ) : null}
    </section>
  )
}

export default Catalogue // what `lazy` takes
