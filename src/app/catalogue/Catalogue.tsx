import { useMemo, useState } from 'react'
import { THEMES } from '../../model/indicator'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { searchIndicators } from '../../state/search-indicators'
import { change, type ViewStore } from '../../state/view'
import { withRegion, withTheme, withSearch, type ViewState } from '../../state/view'
import { catalogueWords } from '../../words/catalogue'
import { uiWords } from '../../words/index'
import { Choice } from '../controls/Choice'
import { IndicatorCard } from './IndicatorCard'
import { IndicatorTable } from './IndicatorTable'

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
