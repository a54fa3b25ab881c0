import { useEffect, useMemo } from 'react'
import { leadingFigures, placeFacts, type PlaceFacts, type PlaceFigure } from '../../charts/place/place-facts'
import { panelsOfPlace } from '../../charts/place/panels-of-place'
import { THEMES } from '../../model/indicator'
import { setTitle } from '../../platform/page/document'
import { addressOf, arriveAt } from '../../state/destination'
import { printView } from '../../state/url'
import { addPanels, entryAsShown } from '../../state/briefing'
import { change, MOST_ENTRIES, openPage, panelPage, withPanel, withRegion, type ViewState } from '../../state/view'
import { uiWords } from '../../words/index'
import { placesWords, type PlacesWords } from '../../words/places'
import { ScrollRegion } from '../controls/ScrollRegion'
import type { PlacesProps } from './places-props'
import { PanelFigure } from '../panel/PanelFigure'
import { Course } from './Course'
import { PlaceTrends } from './PlaceTrends'

interface FactsProps extends PlacesProps {
  readonly facts: PlaceFacts
  readonly words: PlacesWords
}

/** A leading figure as a sentence: value, rank, change, the nation. */
const sentenceOf = ({ indicator, period, value, rank, groupRank, earlier, nation }: PlaceFigure, { facts, words, view: { language } }: FactsProps): string => {
  const ranked = rank ? words.rank(rank.rank, rank.of) + (earlier?.rank ? words.rankBefore(earlier.period, earlier.rank) : '') : ''
  const inGroup = rank && groupRank ? words.rankInGroup(words.group(facts.group), groupRank.rank, groupRank.of) : ''
  const isCount = indicator.kind === 'stock' || indicator.kind === 'flow'
  return words.sentence(period, indicator.name[language], value) + (earlier ? words.since(earlier.period, earlier.change) : '') + ranked + inGroup + (nation && !isCount ? words.nation(nation) : '') + words.end
}

const InBrief = (props: FactsProps) => {
  const { facts, words } = props
  const leading = leadingFigures(facts)
  return (
    <>
      <h2>{words.findings}</h2>
      {leading.length === 0 ? <p>{words.nothing(facts.region.name[props.view.language])}</p> : null}
      <ul className="place-findings">
        {leading.map((figure) => (
          <li key={figure.indicator.id} data-theme={figure.indicator.theme}>
            {sentenceOf(figure, props)}
          </li>
        ))}
      </ul>
      {leading.some(({ rank }) => rank) ? <p className="quiet">{[words.order, ...(facts.group ? [words.groups] : [])].join(' ')}</p> : null}
    </>
  )
}

const FigureRow = ({ figure, view }: { readonly figure: PlaceFigure; readonly view: ViewState }) => {
  const { indicator, value, period, rank, earlier, nation } = figure
  return (
    <tr>
      <th scope="row">
        <a href={addressOf(arriveAt(view, { kind: 'indicator', id: indicator.id }))}>{indicator.name[view.language]}</a>
      </th>
      <td className="number">{value}</td>
      <td>{period}</td>
      <td className="number">{rank ? `${rank.rank} / ${rank.of}` : '—'}</td>
      <td className="number">{earlier?.rank && rank ? `${earlier.rank} (${earlier.period})` : '—'}</td>
      <td>{earlier ? `${earlier.change} (${earlier.period})` : '—'}</td>
      <td className="number">{nation || '—'}</td>
      <td>
        <Course figure={figure} />
      </td>
    </tr>
  )
}

const NUMBERS: ReadonlySet<string> = new Set(['value', 'rank', 'before', 'nation'])

/** All indicators of the place, by theme: figure, rank, change, the nation, the course. */
const AllFigures = ({ facts, words, view }: FactsProps) => {
  const { language } = view
  const { columns } = words
  const shown = THEMES.filter((theme) => (facts.figures.get(theme) ?? []).length > 0)
  if (shown.length === 0) return null
  return (
    <>
      <h2>{words.table}</h2>
      <ScrollRegion label={words.table}>
        <table className="indicators">
          <thead>
            <tr>
              {(['name', 'value', 'period', 'rank', 'before', 'change', 'nation', 'course'] as const).map((name) => (
                <th key={name} scope="col" className={NUMBERS.has(name) ? 'number' : undefined}>{columns[name]}</th>
              ))}
            </tr>
          </thead>
          {shown.map((theme) => (
            <tbody key={theme} data-theme={theme}>
              <tr>
                <th scope="rowgroup" colSpan={8}>{uiWords(language).page.themes[theme]}</th>
              </tr>
              {(facts.figures.get(theme) ?? []).map((figure) => (
                <FigureRow key={figure.indicator.id} figure={figure} view={view} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      <p className="quiet">{words.course}</p>
    </>
  )
}

/** Figures that are not there, each with its reason. */
const Lacking = ({ facts: { lacking }, words, view: { language } }: FactsProps) =>
  lacking.length === 0 ? null : (
    <>
      <h2>{words.lacking}</h2>
      <ul>
        {lacking.map(({ indicator, period, missing, note }) => (
          <li key={`${indicator.id}${period}`}>
            {indicator.name[language]}{uiWords(language).chart.bracket(period)} {note || uiWords(language).chart.missingValue[missing]}
          </li>
        ))}
      </ul>
    </>
  )

/** The charts that draw the place, with it compared or in focus; a reader's own choices hold. */
const PlaceCharts = ({ facts: { region }, words, loaded, store, view }: FactsProps) => {
  const { shown, others } = useMemo(() => panelsOfPlace(region.id, loaded.panels, loaded.dataset), [region, loaded])
  const withPlace = (given: ViewState): ViewState => [...shown, ...others].reduce((now, { spec, choice }) => withPanel(now, spec.id, { ...choice, ...now.panels.get(spec.id) }), given)
  const placed = withPlace(view)
  const ids = shown.map(({ spec }) => spec.id)
  const absent = ids.filter((id) => !entryAsShown(placed, id))
  const isChosen = absent.length === 0
  const isFull = view.briefing.length + absent.length > MOST_ENTRIES
  const add = (): void => change(store, (now) => addPanels(withPlace(now), absent))
  if (shown.length === 0 && others.length === 0) return null
  return (
    <>
      <h2>{words.charts}</h2>
      {shown.length > 0 ? <p><button type="button" className="button" disabled={isChosen || isFull} onClick={add}>{isChosen ? words.inBriefing : isFull ? uiWords(view.language).panel.brief.full(MOST_ENTRIES) : words.toBriefing}</button></p> : null}
      <div className="panels">
        {shown.map(({ spec, name }) => (
          <PanelFigure key={spec.id} panel={spec} title={name(view.language)} loaded={loaded} store={store} view={placed} isLazy />
        ))}
      </div>
      {others.length > 0 ? (
        <>
          <h3>{words.others}</h3>
          <ul>
            {others.map(({ spec, name }) => (
              <li key={spec.id}>
                <a href={printView(panelPage(placed, spec.id))}>{name(view.language)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

/** Everything the package knows of one place. */
export const PlacePage = (props: PlacesProps) => {
  const { loaded, view } = props
  const { language } = view
  const words = placesWords(language)
  const facts = useMemo(() => placeFacts(view.place, loaded.dataset, language), [view.place, loaded.dataset, language])
  const { documentTitle } = uiWords(language).page
  const name = facts?.region.name[language] ?? words.unknown(view.place)
  useEffect(() => setTitle(documentTitle(name)), [documentTitle, name])
  const back = <nav className="crumbs"><a href={addressOf(arriveAt(view, { kind: 'page', page: 'places' }))}>{words.back}</a></nav>
  if (!facts) return <section id="place" role="alert" tabIndex={-1}>{back}<h1>{name}</h1></section>
  const given = { ...props, facts, words }
  return (
    <article id="place" className="place" tabIndex={-1}>
      {back}
      <h1>{name}</h1>
      <p className="quiet">{[words.kinds[facts.region.kind] ?? '', facts.group, facts.region.id].filter(Boolean).join(' · ')}</p>
      {facts.region.kind === 'province' ? <p><a href={printView(withRegion(openPage(view, 'counties'), facts.region.id))}>{words.countiesOf(facts.region.short[language])} →</a></p> : null}
      <InBrief {...given} />
      <PlaceTrends {...given} />
      <PlaceCharts {...given} />
      <AllFigures {...given} />
      <Lacking {...given} />
    </article>
  )
}
