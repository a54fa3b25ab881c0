import { useEffect, useMemo } from 'react'
import { defaultPanel } from '../../charts/default-panel'
import { loneFigure, type FigureInWords } from '../../charts/text/newest-figure'
import type { Indicator } from '../../model/indicator'
import { anchorNow, goToPart } from '../../platform/page/scroll'
import type { Loaded } from '../../platform/data/load-dataset'
import { searchIndicators } from '../../state/search-indicators'
import { change, type ViewStore } from '../../state/view'
import { openIndicator, type ViewState } from '../../state/view'
import { coverageOf, seriesOf } from '../../transform/coverage'
import { catalogueWords } from '../../words/catalogue'
import { PanelFigure } from '../panel/PanelFigure'
import { IndicatorFacts, IndicatorLink } from './IndicatorFacts'

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
export const IndicatorCard = (props: IndicatorCardProps) => {
  const { id, loaded, store, view } = props
  const indicator = loaded.dataset.indicators.get(id)
  useEffect(() => (anchorNow() === '' ? goToPart(CARD) : undefined), []) // a part that the address names comes first
  return indicator ? <Known indicator={indicator} loaded={loaded} store={store} view={view} /> : <Unknown {...props} />
}
