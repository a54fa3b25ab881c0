import { useEffect, useMemo } from 'react'
import { countyHead, countySentences } from '../../charts/place/county-sentences'
import { countyCells } from '../../charts/place/county-table'
import { countyFacts, peopleText, type CountyFacts, type CountyNote } from '../../charts/place/county-facts'
import type { CountyRank } from '../../charts/place/county-measures'
import { publicationsText } from '../../charts/figure/sources-text'
import { formatValue } from '../../format/index'
import { COUNTY_YEARS, isPrefectureCode, provinceOfCode, type County } from '../../model/county'
import { countyCodeOf, countyId } from '../../model/county-id'
import type { Region } from '../../model/region'
import type { Language } from '../../model/text'
import { markLoaded, setTitle } from '../../platform/page/document'
import { saveFile } from '../../platform/output/save-and-copy'
import { csvText } from '../../exports/csv'
import { addressOf, arriveAt } from '../../state/destination'
import { withRegion } from '../../state/view'
import { countyWords, type CountyWords } from '../../words/counties'
import { uiWords } from '../../words/index'
import { placesWords } from '../../words/places'
import { onRequest } from '../controls/on-request'
import { ScrollRegion } from '../controls/ScrollRegion'
import { EarlyCounty, isCountyEarly } from '../view/EarlyCounty'
import type { PlacesProps } from './places-props'
import { prefetchPyramid } from './prefetch-county'
import { useAfterPaint } from '../view/use-view'
import { useAreas, useNames, usePlaces, useSummary } from './use-county-tables'
import '../styles/places.css'

/** The pyramid, whose drawing comes after the figures in words. */
const CountyPyramid = onRequest(() => import('./CountyPyramid'), { waiting: () => <div style={{ minHeight: 520 }} /> })

interface FactsProps extends PlacesProps {
  readonly facts: CountyFacts
  readonly province: Region
  readonly words: CountyWords
}

const rankText = (rank: CountyRank | undefined, language: Language): string => (rank ? `${formatValue(rank.rank, 0, language)} / ${formatValue(rank.of, 0, language)}` : '—')

/** All measures with the earlier census and the ranks. */
const Figures = ({ facts: { now, before, rows }, words, view }: FactsProps) => {
  const { columns } = words
  const isCounty = now.level === 'county'
  return (
    <>
      <h2>{words.figures}</h2>
      <ScrollRegion label={words.figures}>
        <table className="indicators">
          <thead>
            <tr>
              <th scope="col">{columns.measure}</th>
              <th scope="col" className="number">{words.census(now.year)}</th>
              {before ? <th scope="col" className="number">{words.census(before.year)}</th> : null}
              {before ? <th scope="col">{columns.change}</th> : null}
              {isCounty ? <th scope="col" className="number">{columns.prefecture}</th> : null}
              <th scope="col" className="number">{columns.province}</th>
              <th scope="col" className="number">{columns.nation}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ measure, text, before: earlier, change: changed, ranks }) => (
              <tr key={measure}>
                <th scope="row">{words.measures[measure]}</th>
                <td className="number">{text}</td>
                {before ? <td className="number">{earlier || '—'}</td> : null}
                {before ? <td>{changed || '—'}</td> : null}
                {isCounty ? <td className="number">{rankText(ranks.prefecture, view.language)}</td> : null}
                <td className="number">{rankText(ranks.province, view.language)}</td>
                <td className="number">{rankText(ranks.nation, view.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="quiet">{words.order}</p>
    </>
  )
}

/** The county-level places of a prefecture, as ways to their pages. */
const Inside = ({ facts: { counties }, words, view }: FactsProps) =>
  counties.length === 0 ? null : (
    <>
      <h2>{words.inside}</h2>
      <ul className="place-links" style={{ listStyle: 'none', padding: 0 }}>
        {counties.map(({ code, name, total }) => (
          <li key={code || name}>{code ? <a href={addressOf(arriveAt(view, { kind: 'place', id: countyId(code) }))}>{name}</a> : name} <span className="quiet">{peopleText(total, view.language)}</span></li>
        ))}
      </ul>
    </>
  )

const noteText = (note: CountyNote, { notes }: CountyWords, people: (value: number) => string): string => {
  switch (note.kind) {
    case 'ages':
    case 'one-census':
    case 'other-extent':
    case 'new-code':
    case 'no-counties':
      return notes[note.kind](note.year)
    case 'other-name':
      return notes[note.kind](note.year, note.name)
    case 'other-area':
      return notes[note.kind](note.year, note.ratio.toFixed(2))
    case 'rest':
      return notes.rest(note.year, people(note.people))
    default:
      return note satisfies never
  }
}

/** What is to be known, what is not published, the sources, and the figures as a file. */
const Foot = ({ facts: { now, census, extent, notes }, words, loaded: { dataset }, view: { language } }: FactsProps) => {
  const sources = [...new Set([...census.values(), ...(extent ? [extent] : [])].map(({ source }) => source))].flatMap((id) => dataset.sources.get(id) ?? [])
  const save = (): void => saveFile(`${countyId(now.code)}.csv`, csvText(countyCells([...census.values()])), 'text/csv;charset=utf-8')
  return (
    <>
      <h2>{words.caveats}</h2>
      <ul className="place-findings">
        {[...notes.map((note) => noteText(note, words, (value) => peopleText(value, language))), words.divisions, words.unpublished].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p><button type="button" className="button" onClick={save}>{words.download}</button></p>
      {sources.length > 0 ? <p className="quiet">{words.source(publicationsText(sources, language))}</p> : null}
    </>
  )
}

const CountyBody = (props: FactsProps & { readonly rows: readonly County[] }) => {
  const { facts, province, words, view } = props
  const { language } = view
  const { now, prefecture } = facts
  const { documentTitle } = uiWords(language).page
  const { rest, isRegionsAlone } = props.loaded
  useEffect(() => setTitle(documentTitle(now.name)), [documentTitle, now.name])
  useEffect(() => {
    if (rest && !isRegionsAlone) markLoaded('enough')
  }, [rest, isRegionsAlone])
  const wayTo = (id: string): string => addressOf(arriveAt(view, { kind: 'place', id }))
  const all = arriveAt(view, { kind: 'page', page: 'counties' })
  return (
    <article id="place" className="place county" tabIndex={-1}>
      <nav className="crumbs">
        <a href={addressOf(arriveAt(view, { kind: 'page', page: 'places' }))}>{placesWords(language).back}</a> › <a href={wayTo(province.id)}>{province.name[language]}</a>{prefecture ? <> › <a href={wayTo(countyId(prefecture.code))}>{prefecture.name}</a></> : null}
      </nav>
      <h1>{now.name}</h1>
      <p className="quiet">{countyHead(facts, province, language)}</p>
      <h2>{words.findings}</h2>
      <ul className="place-findings">
        {countySentences(facts, province, language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <CountyPyramid now={now} before={facts.before} province={province} provinceRows={props.rows} loaded={props.loaded} store={props.store} view={view} />
      <Figures {...props} />
      <Inside {...props} />
      <Foot {...props} />
      <p><a href={addressOf({ ...all, view: withRegion(all.view, province.id) })}>{words.ofProvince(province.short[language])}</a> · <a href={addressOf(all)}>{words.allCounties}</a></p>
    </article>
  )
}

/** The page of a county or prefecture: what the tabulations of the two censuses say of it. */
const OneCounty = (props: PlacesProps) => {
  const { loaded: { dataset }, view: { language, place } } = props
  const words = countyWords(language)
  useEffect(prefetchPyramid, []) // with the tables
  const code = countyCodeOf(place)
  const byPrefix = provinceOfCode(code, dataset)
  const names = useNames(byPrefix === undefined) // codes that do not begin with that of their province
  const provinceId = byPrefix?.id ?? names?.find((one) => one.code === code)?.province ?? ''
  const province = dataset.regions.get(provinceId)
  const places = usePlaces(provinceId)
  const newest = places && [...COUNTY_YEARS].reverse().find((year) => places.get(year)?.some((county) => county.code === code))
  const summary = useSummary(useAfterPaint(newest)) // for ranks in the nation, which the other figures do not wait for
  const areas = useAreas(isPrefectureCode(code))
  const facts = useMemo(() => (places && areas ? countyFacts(code, { places, areas: new Map(areas.map((area) => [area.code, area])), summaries: new Map(newest && summary ? [[newest, summary]] : []) }, language) : undefined), [code, places, areas, newest, summary, language])
  const rows = useMemo(() => [...(places?.values() ?? [])].flatMap((all) => all.filter(({ level }) => level === 'province')), [places])
  if (facts && province) return <CountyBody {...props} facts={facts} province={province} words={words} rows={rows} />
  const isWaiting = places === undefined || areas === undefined || (byPrefix === undefined && names === undefined)
  if (isWaiting && isCountyEarly(props.view)) return <EarlyCounty view={props.view} />
  const said = isWaiting ? words.loading : (places?.get(2020)?.length ?? 0) === 0 && byPrefix ? words.failed : words.unknown(code)
  return (
    <section id="place" role={isWaiting ? undefined : 'alert'} tabIndex={-1}>
      <nav className="crumbs"><a href={addressOf(arriveAt(props.view, { kind: 'page', page: 'places' }))}>{placesWords(language).back}</a></nav>
      <p>{said}</p>
    </section>
  )
}

const Counties = onRequest(() => import('./Counties'))

/** The page of one place below the province, or of all of them. */
const CountyPage = (props: PlacesProps) => (props.view.page === 'counties' ? <Counties {...props} /> : <OneCounty key={props.view.place} {...props} />)

export default CountyPage
