import { useEffect, useMemo, useState } from 'react'
import { chosenComparison, comparedIndicators, type ComparedIndicator } from '../../charts/place/places-compared'
import { formatPeriod } from '../../format/index'
import { printPeriod, type Period } from '../../model/period'
import { provincesOf } from '../../model/region'
import { addressOf, arriveAt } from '../../state/destination'
import { change, openIndicator, withPanel, withPeriod } from '../../state/view'
import { uiWords } from '../../words/index'
import { placesWords } from '../../words/places'
import { LinkedCharts } from './LinkedCharts'
import type { PlacesProps } from './places-props'
import { PlacesTable } from './PlacesTable'

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
    <select value={chosen} onChange={(event) => change(store, (now) => openIndicator(withPeriod(withPanel(now, 'places-change', { from: undefined, mode: undefined }), ''), event.target.value))}>
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
  if (!compared || period === undefined) return <h1>{uiWords(language).page.pages.places}</h1>
  const { theme } = compared.indicator
  return (
    <section className="places" data-theme={theme}>
      <h1>{uiWords(language).page.pages.places}</h1>
      <p className="lead">{words.lead} <a href={addressOf(arriveAt(view, { kind: 'page', page: 'counties' }))}>{words.counties} →</a></p>
      <div className="places-choice">
        <IndicatorChoice {...props} all={all} chosen={compared.indicator.id} />
        <PeriodChoice {...props} periods={compared.periods} period={period} />
      </div>
      <Selected {...props} />
      <LinkedCharts {...props} all={all} compared={compared} period={period} />
      <h2>{words.all}</h2>
      <PlacesTable indicators={[compared, ...all.filter((one) => one !== compared && one.indicator.theme === theme)]} provinces={provincesOf(dataset)} {...props} />
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
