import { useEffect, useMemo, useRef, useState } from 'react'
import { compilePanel } from '../../charts/compile'
import { chosenComparison, type ComparedIndicator, comparedIndicators, comparedPanels } from '../../charts/place/places-compared'
import type { ValidPanel } from '../../charts/types/list'
import { formatPeriod } from '../../format/index'
import { readPeriod, printPeriod, type Period } from '../../model/period'
import { provincesOf } from '../../model/region'
import { observeWidth } from '../../platform/page/viewport'
import { addressOf, arriveAt } from '../../state/destination'
import { change, openIndicator, withPeriod, withRegion } from '../../state/view'
import { uiWords } from '../../words/index'
import { placesWords } from '../../words/places'
import type { PlacesProps } from './places-props'
import { PanelChart } from '../panel/PanelChart'
import { useScheme } from '../view/use-view'
import { PlacesTable } from './PlacesTable'

const nothing = (): void => undefined

interface LinkedChartProps extends PlacesProps {
  readonly spec: ValidPanel
  readonly title: string
}

/** One chart of the comparison. The place selected is highlighted in all of them, and named by the address. */
const LinkedChart = ({ spec, title, loaded, store, view }: LinkedChartProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const scheme = useScheme(view.scheme)
  useEffect(() => (place.current ? observeWidth(place.current, (found) => setWidth(Math.max(240, Math.floor(found)))) : undefined), [])
  const compiled = useMemo(() => (width === 0 ? undefined : compilePanel(spec, loaded.dataset, { language: view.language, scheme, width, ...(view.region ? { focus: view.region } : {}) })), [spec, loaded, view.language, view.region, scheme, width])
  return (
    <section className="linked-chart">
      <h2>{title}</h2>
      <div ref={place}>
        {compiled && compiled.height > 0 ? <PanelChart compiled={compiled} language={view.language} scheme={scheme} onDrawn={nothing} onFocus={(key) => change(store, (now) => withRegion(now, key ?? ''))} /> : null}
        {compiled ? <p className="quiet">{compiled.statement}</p> : null}
        {compiled?.notes.map((note) => (
          <p key={note} className="quiet">{note}</p>
        ))}
      </div>
    </section>
  )
}

const STEP = 1400 // ms from one date to the next

interface PeriodChoiceProps extends PlacesProps {
  readonly periods: readonly Period[]
  readonly period: Period
}

/** The date, chosen along a line, or one after the other by itself. */
const PeriodChoice = ({ periods, period, store, view: { language } }: PeriodChoiceProps) => {
  const words = placesWords(language)
  const [isPlaying, setPlaying] = useState(false)
  const at = periods.indexOf(period)
  const isLast = at >= periods.length - 1
  const choose = (next: number): void => change(store, (now) => withPeriod(now, next === periods.length - 1 ? '' : printPeriod(periods[next] ?? period)))
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setTimeout(() => (isLast ? setPlaying(false) : choose(at + 1)), STEP)
    return () => clearTimeout(timer)
  })
  const play = (): void => {
    if (!isPlaying && isLast) choose(0)
    setPlaying(!isPlaying)
  }
  if (periods.length < 2) return <p>{words.period} {formatPeriod(period, language)}</p>
  return (
    <div className="period-choice">
      <label>
        <span>{words.period}</span>
        <input type="range" min={0} max={periods.length - 1} value={at} aria-valuetext={formatPeriod(period, language)} onChange={(event) => choose(Number(event.target.value))} />
      </label>
      <output>{formatPeriod(period, language)}</output>
      <button type="button" className="button" onClick={play}>
        {isPlaying ? words.stop : words.play}
      </button>
    </div>
  )
}

/** The indicator, by its name. */
const IndicatorChoice = ({ all, chosen, store, view: { language } }: PlacesProps & { readonly all: readonly ComparedIndicator[]; readonly chosen: string }) => (
  <label>
    <span>{placesWords(language).indicator}</span>
    <select value={chosen} onChange={(event) => change(store, (now) => openIndicator(withPeriod(now, ''), event.target.value))}>
      {all.map(({ indicator }) => (
        <option key={indicator.id} value={indicator.id}>
          {indicator.name[language]}
        </option>
      ))}
    </select>
  </label>
)

/** The place selected in the charts, as the way to its page. */
const Selected = ({ loaded, view }: PlacesProps) => {
  const region = loaded.dataset.regions.get(view.region)
  return region ? <p><a href={addressOf(arriveAt(view, { kind: 'place', id: region.id }))}>{placesWords(view.language).toPlace(region.name[view.language])} →</a></p> : null
}

/** One indicator among the provinces: tiles, rows in order, changes, and a table of all; and the ways to each place. */
export const ComparePlaces = (props: PlacesProps) => {
  const { loaded: { dataset }, view } = props
  const { language } = view
  const words = placesWords(language)
  const all = useMemo(() => comparedIndicators(dataset), [dataset])
  const chosen = chosenComparison(all, view.indicator, view.period)
  const period = chosen?.period
  const compared = chosen?.compared
  const panels = useMemo(() => (compared && period !== undefined ? comparedPanels(compared, period, dataset) : undefined), [compared, period, dataset])
  if (!compared || period === undefined || !panels) return <h1>{uiWords(language).page.pages.places}</h1>
  const { theme } = compared.indicator
  const change_ = panels.change?.type === 'diverging' ? panels.change : undefined
  const when = (text: string): string => formatPeriod(readPeriod(text) ?? period, language)
  return (
    <section className="places" data-theme={theme}>
      <h1>{uiWords(language).page.pages.places}</h1>
      <p className="lead">{words.lead} <a href={addressOf(arriveAt(view, { kind: 'page', page: 'counties' }))}>{words.counties} →</a></p>
      <div className="places-choice">
        <IndicatorChoice {...props} all={all} chosen={compared.indicator.id} />
        <PeriodChoice {...props} periods={compared.periods} period={period} />
      </div>
      <Selected {...props} />
      <div className="linked-charts">
        <LinkedChart {...props} spec={panels.tiles} title={`${compared.indicator.name[language]} · ${formatPeriod(period, language)}`} />
        <LinkedChart {...props} spec={panels.ranked} title={words.ranked} />
        {change_ ? <LinkedChart {...props} spec={change_} title={words.changes(when(change_.from), when(change_.to))} /> : <p className="quiet">{words.noChange}</p>}
      </div>
      <h2>{words.all}</h2>
      <PlacesTable indicators={all.filter(({ indicator }) => indicator.theme === theme)} provinces={provincesOf(dataset)} {...props} />
      <PlaceLinks {...props} />
    </section>
  )
}

/** The ways to the other places: the nation and other countries. */
const PlaceLinks = ({ loaded, view }: PlacesProps) => {
  const others = [...loaded.dataset.regions.values()].filter(({ kind }) => kind === 'nation' || kind === 'country')
  return (
    <nav aria-label={placesWords(view.language).countries}>
      <h2>{placesWords(view.language).countries}</h2>
      <p className="place-links">
        {others.map(({ id, name }) => (
          <a key={id} href={addressOf(arriveAt(view, { kind: 'place', id }))}>
            {name[view.language]}
          </a>
        ))}
      </p>
    </nav>
  )
}
