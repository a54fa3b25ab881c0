import { useMemo, useState } from 'react'
import { compilePanel } from '../../charts/compile'
import { isCountyMeasure, COUNTY_MEASURES } from '../../charts/place/county-measures'
import { chosenComparison, comparedIndicators } from '../../charts/place/places-compared'
import { isDefaultPanelId } from '../../charts/spec/default-panel-id'
import { countyOfPanel } from '../../charts/spec/county-panel-id'
import { unfitOf } from '../../charts/query/unfit'
import { tablesOffered } from '../../charts/tables-read'
import { isInvalid } from '../../charts/types/list'
import { COUNTY_YEARS } from '../../model/county'
import { printPeriod } from '../../model/period'
import { provincesOf } from '../../model/region'
import type { Loaded } from '../../platform/data/load-dataset'
import { panelOfKey, TEXT } from '../../state/briefing'
import { findPanel } from '../view/panels-shown'
import { partlyRead, tablesOfPanel } from '../view/page-tables'
import { WORDS_SIZE } from '../view/use-compiled'
import { declaredAs, type QueryProblem } from '../../charts/query/parameter'
import { isTracker } from '../../charts/query/trackers'
import type { Language } from '../../model/text'
import { FIELD_PARAMETERS, PAGE_PARAMETERS, printView } from '../../state/url'
import { defaultView, type PanelState, type ViewState } from '../../state/view'
import { addressWords } from '../../words/address'
import { unofferedSentence, type Unoffered } from '../panel/UnfitNotice'

interface AddressNoticeProps {
  readonly problems: readonly QueryProblem[]
  readonly view: ViewState
  readonly loaded: Loaded
}

/** The choices for a panel that is not known, and those of an entry of the briefing that its panel does not offer; of a panel on the page these are named beside it. An empty list while the tables on their way may hold what it offers. */
const unofferedByPanel = (key: string, state: PanelState, view: ViewState, loaded: Loaded): Unoffered[] => {
  const id = panelOfKey(key)
  const spec = findPanel(loaded, id)
  const named = (name: string): string => (view.panel === key ? name : `${key}.${name}`)
  if (id === TEXT) return []
  if (!spec) return (loaded.rest && isDefaultPanelId(id)) || view.panel === key || view.page === 'places' || countyOfPanel(id) ? [] : Object.entries(state).map(([name, found]) => ({ name: named(name), found: String(found), allowed: [] })) // panels of places are made by their page
  if (key === id || isInvalid(spec) || tablesOfPanel(spec, loaded, view).length > 0 || tablesOffered(spec, partlyRead(loaded)).length > 0) return []
  const { tab: _tab, headline: _headline, heading: _heading, body: _body, focus: _focus, ...choice } = state
  const { controls } = compilePanel(spec, loaded.dataset, { language: view.language, scheme: 'light', ...WORDS_SIZE, ...choice })
  return unfitOf(choice, controls).map(({ name, ...unfit }) => ({ ...unfit, name: named(name) }))
}

/** What the page of places, or of counties, does not offer: indicators, dates, provinces. */
const unofferedByPage = ({ page, panel, place, indicator, against, period, region }: ViewState, { dataset, rest }: Loaded): Unoffered[] => {
  const unoffered = (name: string, found: string, allowed: readonly string[]): Unoffered[] => (found === '' || allowed.includes(found) ? [] : [{ name, found, allowed }])
  const provinces = unoffered('region', region, [...dataset.regions.keys()]).map((one) => ({ ...one, allowed: provincesOf(dataset) }))
  if (panel || place) return []
  if (page === 'counties') return [...(isCountyMeasure(indicator) ? [] : unoffered('indicator', indicator, COUNTY_MEASURES)), ...unoffered('period', period, COUNTY_YEARS.map(String)), ...provinces]
  if (page === 'indicators' && !rest) return [...unoffered('indicator', indicator, [...dataset.indicators.keys()]), ...provinces].map((one) => ({ ...one, allowed: [] }))
  if (page !== 'places' || rest) return []
  const all = comparedIndicators(dataset)
  const ids = all.map((one) => one.indicator.id)
  const periods = chosenComparison(all, indicator, period)?.compared.periods ?? []
  return [...unoffered('indicator', indicator, ids), ...unoffered('against', against, ids), ...unoffered('period', period, periods.map(printPeriod)), ...provinces]
}

const unofferedIn = (view: ViewState, loaded: Loaded): Unoffered[] =>
  loaded.isRegionsAlone ? [] : [...unofferedByPage(view, loaded), ...[...view.panels].flatMap(([key, state]) => unofferedByPanel(key, state, view, loaded))]

/** A sentence on each value that what is shown does not offer, with the values there are. */
export const unofferedSentences = (view: ViewState, loaded: Loaded): readonly string[] => unofferedIn(view, loaded).map((unoffered) => unofferedSentence(unoffered, view.language))

const MOST = 6 // sentences

/** The values that a parameter may have, where they are a closed list; else empty. */
const valuesAllowed = (name: string): readonly string[] => declaredAs({ ...FIELD_PARAMETERS, ...PAGE_PARAMETERS }, name.slice(name.lastIndexOf('.') + 1))?.allowed?.filter(Boolean) ?? []

/** A sentence on each part of an address that was not used, each once; years in the wrong order were exchanged, and need none. */
export const addressSentences = (problems: readonly QueryProblem[], language: Language): readonly string[] => {
  const words = addressWords(language)
  const all = problems.flatMap(({ code, name, found }) => {
    if (isTracker(name, found)) return []
    switch (code) {
      case 'parameter-unknown':
        return [words.unknown(name)]
      case 'parameter-repeated':
        return [words.repeated(name, found)]
      case 'value-invalid':
        return [words.invalid(name, found, valuesAllowed(name))]
      case 'too-many':
        return [words.tooMany(name)]
      case 'range-reversed':
        return []
    }
  })
  return [...new Set(all)]
}

/** What of the address was not used, above what is shown instead; until the reader closes it or goes on. */
const AddressNotice = ({ problems, view, loaded }: AddressNoticeProps) => {
  const words = addressWords(view.language)
  const address = printView({ ...view, language: defaultView.language, scheme: defaultView.scheme }) // a reader who changes these is still where the address led
  const [opened] = useState(address)
  const [isClosed, setClosed] = useState(false)
  const unoffered = useMemo(() => (address === opened ? unofferedSentences(view, loaded) : []), [address, opened, view, loaded])
  const sentences = [...addressSentences(problems, view.language), ...unoffered]
  if (isClosed || sentences.length === 0 || address !== opened) return null
  return (
    <section className="address-notice" aria-label={words.label}>
      <p>{words.heading(sentences.length)}</p>
      <ul>
        {sentences.slice(0, MOST).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sentences.length > MOST ? <p>{words.more(sentences.length - MOST)}</p> : null}
      <button type="button" className="plain" onClick={() => setClosed(true)}>
        {words.close}
      </button>
    </section>
  )
}

export default AddressNotice
