import { useEffect, useMemo, useRef, useState } from 'react'
import { compilePanel } from '../../charts/compile'
import { installDrawing } from '../../charts/spec/drawings'
import { pyramidDrawing } from '../../charts/types/pyramid/figure'
import { COUNTY_PANEL, countyPyramid } from '../../charts/place/county-pyramid'
import { countyCells } from '../../charts/place/county-table'
import { countyFacts, growthText, peopleText, type CountyFacts, type CountyNote, type CountyRow } from '../../charts/place/county-facts'
import type { CountyMeasure, CountyRank } from '../../charts/place/county-measures'
import { publicationsText } from '../../charts/figure/sources-text'
import { COUNTY_YEARS, isPrefectureCode, type County } from '../../model/county'
import { countyCodeOf, countyId } from '../../model/county-id'
import { provincesOf, type Region } from '../../model/region'
import { markLoaded, setTitle } from '../../platform/page/document'
import { observeWidth } from '../../platform/page/viewport'
import { saveFile } from '../../platform/output/save-and-copy'
import { csvText } from '../../exports/csv'
import { addressOf, arriveAt } from '../../state/destination'
import { change, panelStateOf, withPanel, withRegion } from '../../state/view'
import { countyWords, type CountyWords } from '../../words/counties'
import { uiWords } from '../../words/index'
import { placesWords } from '../../words/places'
import { Choice } from '../controls/Choice'
import { ScrollRegion } from '../controls/ScrollRegion'
import DateChoices from '../panel/DateChoices'
import { PanelChart } from '../panel/PanelChart'
import type { PlacesProps } from './places-props'
import { useScheme } from '../view/use-view'
import { useAreas, useNames, usePlaces, useSummary } from './use-county-tables'
import '../styles/places.css'

const nothing = (): void => undefined

installDrawing('pyramid', pyramidDrawing)

interface FactsProps extends PlacesProps {
  readonly facts: CountyFacts
  readonly province: Region
  readonly words: CountyWords
}

const rowOf = ({ rows }: CountyFacts, measure: CountyMeasure): CountyRow | undefined => rows.find((row) => row.measure === measure)

/** The leading figures in sentences: population, the elderly with their ranks, ages, sexes. */
const sentencesOf = ({ facts, province, words, view: { language } }: FactsProps): string[] => {
  const { now, before } = facts
  const growth = growthText(facts, language)
  const text = (measure: CountyMeasure): string => rowOf(facts, measure)?.text ?? ''
  const elders = rowOf(facts, 'over65')
  const level = words.levels[now.level]
  const ranked = (place: string, rank: CountyRank | undefined): string => (rank ? words.rank(place, level, rank.rank, rank.of) : '')
  const isAged = elders !== undefined && Number.isFinite(elders.value)
  return [
    words.population(now.year, peopleText(now.total, language)) + (growth && facts.extent ? words.growthWithin(COUNTY_YEARS[0], peopleText(facts.extent.total, language), growth.change, growth.rate) : growth && before ? words.growth(before.year, growth.change, growth.rate) : ''),
    ...(isAged ? [words.elders(elders.text) + (elders.change && before ? words.since(before.year, elders.change) : '') + ranked(now.prefecture, elders.ranks.prefecture) + ranked(province.short[language], elders.ranks.province) + ranked(words.nation, elders.ranks.nation), words.ages(text('under15'), text('working'), text('over60'))] : []),
    words.sexes(text('sexRatio'), text('urban')),
  ].map((sentence) => sentence + words.stop)
}

const rankText = (rank: CountyRank | undefined): string => (rank ? `${rank.rank} / ${rank.of}` : '—')

/** All measures with the earlier census and the ranks. */
const Figures = ({ facts: { now, before, rows }, words }: FactsProps) => {
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
                {isCounty ? <td className="number">{rankText(ranks.prefecture)}</td> : null}
                <td className="number">{rankText(ranks.province)}</td>
                <td className="number">{rankText(ranks.nation)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="quiet">{words.order}</p>
    </>
  )
}

const MODES = ['share', 'absolute'] as const

/** The pyramid, with the other census, the province or the nation as an outline; choices are kept in the address. */
const Pyramid = ({ facts, province, words, loaded, store, view, rows }: FactsProps & { readonly rows: readonly County[] }) => {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const scheme = useScheme(view.scheme)
  const { language } = view
  useEffect(() => (place.current ? observeWidth(place.current, (found) => setWidth(Math.max(240, Math.min(760, Math.floor(found))))) : undefined), [])
  useEffect(() => loaded.rest?.start(['age-structure/census.csv']), [loaded.rest]) // the outline of the nation
  const { mode = 'share', at, outline } = panelStateOf(view, COUNTY_PANEL)
  const compiled = useMemo(() => {
    const made = width > 0 ? countyPyramid(facts, rows, province, loaded.dataset, words.pyramidTitle, words.pyramidSubtitle) : undefined
    return made && compilePanel(made.spec, made.dataset, { language, scheme, width, mode, ...(at === undefined ? {} : { at }), ...(outline === undefined ? {} : { outline }) })
  }, [facts, rows, province, loaded.dataset, words, language, scheme, width, mode, at, outline])
  const { choices } = compiled?.controls ?? {}
  return (
    <section className="county-pyramid" data-theme="ageing" data-panel={COUNTY_PANEL} aria-label={words.pyramid}>
      <h2>{compiled?.title ?? words.pyramid}</h2>
      <p className="quiet">{compiled?.subtitle ?? words.pyramidSubtitle}</p>
      <div className="places-choice">
        <Choice label={words.pyramid} value={mode === 'absolute' ? 'absolute' : 'share'} options={MODES.map((value) => ({ value, label: value === 'share' ? words.shares : words.counts }))} onChange={(value) => change(store, (now) => withPanel(now, COUNTY_PANEL, { mode: value === 'share' ? undefined : value }))} />
        {choices ? <DateChoices choices={{ ...choices, places: { offered: [], shown: '' } }} name={words.pyramid} language={language} onChange={(patch) => change(store, (now) => withPanel(now, COUNTY_PANEL, patch))} /> : null}
      </div>
      <div ref={place} style={{ maxWidth: 760, minHeight: 380 }}>{compiled && compiled.height > 0 ? <PanelChart compiled={compiled} language={language} scheme={scheme} onDrawn={nothing} onFocus={nothing} /> : null}</div>
      {compiled ? <p className="quiet">{[compiled.statement, ...compiled.notes].join(' ')}</p> : null}
    </section>
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
      <p className="quiet">{words.source(publicationsText(sources, language))}</p>
    </>
  )
}

const CountyBody = (props: FactsProps & { readonly rows: readonly County[] }) => {
  const { facts, province, words, view } = props
  const { language } = view
  const { now, prefecture } = facts
  const { documentTitle } = uiWords(language).page
  const { rest } = props.loaded
  useEffect(() => setTitle(documentTitle(now.name)), [documentTitle, now.name])
  useEffect(() => {
    if (rest) markLoaded('enough')
  }, [rest])
  const wayTo = (id: string): string => addressOf(arriveAt(view, { kind: 'place', id }))
  const all = arriveAt(view, { kind: 'page', page: 'counties' })
  return (
    <article id="place" className="place county" tabIndex={-1}>
      <nav className="crumbs">
        <a href={addressOf(arriveAt(view, { kind: 'page', page: 'places' }))}>{placesWords(language).back}</a> › <a href={wayTo(province.id)}>{province.name[language]}</a>{prefecture ? <> › <a href={wayTo(countyId(prefecture.code))}>{prefecture.name}</a></> : null}
      </nav>
      <h1>{now.name}</h1>
      <p className="quiet">{[words.levelCode(words.levels[now.level], now.code), province.name[language], now.prefecture].filter(Boolean).join(' · ')}</p>
      <h2>{words.findings}</h2>
      <ul className="place-findings">
        {sentencesOf(props).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Pyramid {...props} />
      <Figures {...props} />
      <Inside {...props} />
      <Foot {...props} />
      <p><a href={addressOf({ ...all, view: withRegion(all.view, province.id) })}>{words.ofProvince(province.short[language])}</a> · <a href={addressOf(all)}>{words.allCounties}</a></p>
    </article>
  )
}

/** The page of a county or prefecture: what the tabulations of the two censuses say of it. */
const CountyPage = (props: PlacesProps) => {
  const { loaded: { dataset }, view: { language, place } } = props
  const words = countyWords(language)
  const code = countyCodeOf(place)
  const byPrefix = provincesOf(dataset).flatMap((id) => dataset.regions.get(id) ?? []).find((region) => region.code.slice(0, 2) === code.slice(0, 2))
  const names = useNames(byPrefix === undefined) // codes that do not begin with that of their province
  const provinceId = byPrefix?.id ?? names?.find((one) => one.code === code)?.province ?? ''
  const province = dataset.regions.get(provinceId)
  const places = usePlaces(provinceId)
  const newest = places && [...COUNTY_YEARS].reverse().find((year) => places.get(year)?.some((county) => county.code === code))
  const summary = useSummary(newest) // for ranks in the nation
  const areas = useAreas(isPrefectureCode(code))
  const facts = useMemo(() => (places && areas ? countyFacts(code, { places, areas: new Map(areas.map((area) => [area.code, area])), summaries: new Map(newest && summary ? [[newest, summary]] : []) }, language) : undefined), [code, places, areas, newest, summary, language])
  const rows = useMemo(() => [...(places?.values() ?? [])].flatMap((all) => all.filter(({ level }) => level === 'province')), [places])
  if (facts && province) return <CountyBody {...props} facts={facts} province={province} words={words} rows={rows} />
  const isWaiting = places === undefined || areas === undefined || (byPrefix === undefined && names === undefined)
  const said = isWaiting ? words.loading : (places?.get(2020)?.length ?? 0) === 0 && byPrefix ? words.failed : words.unknown(code)
  return (
    <section id="place" role={isWaiting ? undefined : 'alert'} tabIndex={-1}>
      <nav className="crumbs"><a href={addressOf(arriveAt(props.view, { kind: 'page', page: 'places' }))}>{placesWords(language).back}</a></nav>
      <p>{said}</p>
    </section>
  )
}

export default CountyPage
