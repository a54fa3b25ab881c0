import { useEffect, useMemo } from 'react'
import { COUNTY_MEASURES, countyText, isCountyMeasure, type CountyMeasure } from '../../charts/place/county-measures'
import { countyRows, distributionOf, type CountyTableRow, type Distribution } from '../../charts/place/county-table'
import { peopleText } from '../../charts/place/county-facts'
import { COUNTY_YEARS, type CountyYear } from '../../model/county'
import { countyId } from '../../model/county-id'
import { findSeries } from '../../model/dataset'
import { yearOf, type Period } from '../../model/period'
import { NATION, provincesOf } from '../../model/region'
import { valueAt } from '../../model/series'
import { markLoaded } from '../../platform/page/document'
import { painted } from '../../platform/page/viewport'
import { addressOf, arriveAt } from '../../state/destination'
import { change, openIndicator, withPeriod, withRegion, withSearch, type ViewState } from '../../state/view'
import { countyWords, type CountyWords } from '../../words/counties'
import { placesWords } from '../../words/places'
import { Choice } from '../controls/Choice'
import { ScrollRegion } from '../controls/ScrollRegion'
import type { PlacesProps } from './places-props'
import { CountyTable } from './CountyTable'
import { Histogram } from './Histogram'
import { prefetchPyramid } from './prefetch-county'
import { useNames, useSummary } from './use-county-tables'
import '../styles/places.css'

const NEWEST = 2020
const CENSUS_TABLE = 'observations/provinces.csv' // the population of nation and provinces at the censuses

/** What the address asks for: measure, census, province and part of a name. */
interface Chosen {
  readonly measure: CountyMeasure
  readonly year: CountyYear
  readonly region: string // id of a province; '' everywhere
}

const chosenOf = ({ indicator, period, region }: ViewState, provinces: readonly string[]): Chosen => {
  const year = COUNTY_YEARS.find((one) => String(one) === period) ?? NEWEST
  const measure = isCountyMeasure(indicator) ? indicator : 'over65'
  return { measure: measure === 'growth' && year !== NEWEST ? 'over65' : measure, year, region: provinces.includes(region) ? region : '' }
}

interface PartProps extends PlacesProps {
  readonly words: CountyWords
  readonly chosen: Chosen
}

/** Measure, census, province and name. */
const Choices = ({ chosen: { measure, year, region }, words, loaded: { dataset }, store, view }: PartProps) => (
  <div className="places-choice">
    <label>
      <span>{words.measure}</span>
      <select value={measure} onChange={({ currentTarget: { value } }) => change(store, (now) => openIndicator(now, value))}>
        {COUNTY_MEASURES.filter((one) => one !== 'growth' || year === NEWEST).map((one) => (
          <option key={one} value={one}>{words.measures[one]}</option>
        ))}
      </select>
    </label>
    <label>
      <span>{words.province}</span>
      <select value={region} onChange={({ currentTarget: { value } }) => change(store, (now) => withRegion(now, value))}>
        <option value="">{words.everywhere}</option>
        {provincesOf(dataset).map((id) => (
          <option key={id} value={id}>{dataset.regions.get(id)?.short[view.language] ?? id}</option>
        ))}
      </select>
    </label>
    <label>
      <span>{words.find}</span>
      <input type="search" value={view.search} maxLength={40} onChange={({ currentTarget: { value } }) => change(store, (now) => withSearch(now, value))} />
    </label>
    <Choice label={words.year} value={String(year)} options={COUNTY_YEARS.map((one) => ({ value: String(one), label: words.census(one) }))} onChange={(value) => change(store, (now) => withPeriod(now, value === String(NEWEST) ? '' : value))} />
  </div>
)

interface ExtremesProps extends PartProps {
  readonly title: string
  readonly rows: readonly CountyTableRow[]
}

const Extremes = ({ title, rows, chosen: { measure }, loaded: { dataset }, view }: ExtremesProps) => (
  <section>
    <h3>{title}</h3>
    <ol>
      {rows.map(({ code, name, province, values }) => (
        <li key={code}>
          <a href={addressOf(arriveAt(view, { kind: 'place', id: countyId(code) }))}>{name}</a> <span className="quiet">{dataset.regions.get(province)?.short[view.language] ?? province}</span> {countyText(measure, values[measure], view.language)}
        </li>
      ))}
    </ol>
  </section>
)

/** Histogram, quantiles, and the places at both ends by name. */
const Spread = (props: PartProps & { readonly distribution: Distribution }) => {
  const { distribution, words, chosen: { measure }, view: { language } } = props
  const { quantiles } = distribution
  const names = Object.keys(quantiles) as (keyof typeof quantiles)[]
  return (
    <>
      <h2>{words.distribution}</h2>
      <Histogram distribution={distribution} measure={measure} language={language} />
      <ScrollRegion label={words.distribution}>
        <table className="indicators">
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col" className="number">{words.quantiles[name]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {names.map((name) => (
                <td key={name} className="number">{countyText(measure, quantiles[name], language)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      {distribution.unknown > 0 ? <p className="quiet">{words.unknownCount(distribution.unknown)}</p> : null}
      <div className="place-links">
        <Extremes {...props} title={words.highest} rows={distribution.highest} />
        <Extremes {...props} title={words.lowest} rows={distribution.lowest} />
      </div>
    </>
  )
}

/** What the places of a province, or of the nation, add up to, beside its population at the census. */
const Sums = ({ rows, chosen: { year, region }, words, loaded: { dataset, rest }, view: { language } }: PartProps & { readonly rows: readonly CountyTableRow[] }) => {
  useEffect(() => rest?.start([CENSUS_TABLE]), [rest])
  const series = findSeries(dataset, 'pop_census', region || NATION)
  const at = series ? series.periods.findIndex((period) => yearOf(period as Period) === year) : -1
  const total = series && at >= 0 ? valueAt(series, at) : Number.NaN
  if (Number.isNaN(total)) return null
  const sum = rows.filter(({ province }) => region === '' || province === region).reduce((all, { values }) => all + values.total, 0)
  const place = region === '' ? words.nation : (dataset.regions.get(region)?.short[language] ?? region)
  return <p className="quiet">{words.sums(place, year, peopleText(sum, language), peopleText(total, language), peopleText(total - sum, language))} {words.sumsWhy}</p>
}

/** All county-level places: distribution of a measure, and a table that can be sorted. */
const Counties = (props: PlacesProps) => {
  const { loaded: { dataset, rest, isRegionsAlone }, view } = props
  const { language, search } = view
  const words = countyWords(language)
  const names = useNames(true)
  const [earlier, newest] = [useSummary(COUNTY_YEARS[0]), useSummary(COUNTY_YEARS[1])]
  const chosen = useMemo(() => chosenOf(view, provincesOf(dataset)), [view, dataset])
  const { year, region, measure } = chosen
  const rows = useMemo(() => (names && earlier && newest ? countyRows(names, new Map([[COUNTY_YEARS[0], earlier], [COUNTY_YEARS[1], newest]]), year) : undefined), [names, earlier, newest, year])
  const shown = useMemo(() => rows?.filter(({ province, name, prefecture, code }) => (region === '' || province === region) && [name, prefecture, code].some((text) => text.includes(search.trim()))), [rows, region, search])
  const distribution = useMemo(() => shown && distributionOf(shown, measure), [shown, measure])
  const isShown = rows !== undefined
  useEffect(() => {
    if (isShown) void painted().then(prefetchPyramid) // a place that is chosen is drawn at once
  }, [isShown])
  useEffect(() => {
    if (isShown && rest && !isRegionsAlone) markLoaded('enough')
  }, [isShown, rest, isRegionsAlone])
  const back = <nav className="crumbs"><a href={addressOf(arriveAt(view, { kind: 'page', page: 'places' }))}>{placesWords(language).back}</a></nav>
  if (!rows || !shown || rows.length === 0) return <section>{back}<h1>{words.page}</h1><output>{rows ? words.failed : words.loading}</output></section>
  const given = { ...props, words, chosen }
  return (
    <section className="counties" data-theme={measure === 'urban' ? 'urbanisation' : 'ageing'}>
      {back}
      <h1>{words.page} · {words.measures[measure]}</h1>
      <p className="lead">{words.lead(rows.length, year)}</p>
      <Choices {...given} />
      {distribution ? <Spread {...given} distribution={distribution} /> : <p>{words.none}</p>}
      <h2>{words.table(shown.length)}</h2>
      <CountyTable rows={shown} measure={measure} year={year} {...props} />
      <Sums {...given} rows={rows} />
      <p className="quiet">{words.order} {words.divisions}</p>
    </section>
  )
}

export default Counties
