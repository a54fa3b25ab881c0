import { useMemo, useState, type ReactNode } from 'react'
import { cardText } from '../../check-text/cards/card-text'
import type { TextCard } from '../../check-text/cards/card'
import { VERDICT_SIGNS } from '../../check-text/cards/verdicts'
import { withoutChoice, type TextChoice } from '../../check-text/choices/choices'
import { courseOf } from '../../charts/overview/course'
import { chartTypeOf, isInvalid } from '../../charts/types/list'
import { findSeries, type Dataset } from '../../model/dataset'
import { readPeriod } from '../../model/period'
import { indexMeeting } from '../../model/time'
import type { Loaded } from '../../platform/data/load-dataset'
import { addressOf, arriveAt } from '../../state/destination'
import type { ViewState } from '../../state/view'
import { checkPageWords, checkTextWords } from '../../words/check-text'
import { LOCALES } from '../../words/locales'
import { onRequest } from '../controls/on-request'
import { shapeElement } from '../picture/shape-element'
import { CopyField } from '../share/CopyField'
import { useScheme } from '../view/use-view'
import type { TextCheck } from './use-check'

const MeaningForm = onRequest(() => import('./MeaningForm'))

interface StatementCardProps {
  readonly at: number
  readonly card: TextCard
  readonly text: string
  readonly isChosen: boolean // the one a reader is at
  readonly loaded: Loaded
  readonly view: ViewState
  readonly check: TextCheck
  readonly choices: readonly TextChoice[]
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** The series of what a statement speaks of, with a point at its period. */
const Course = ({ card: { reading }, dataset, view: { language, scheme: asked } }: { readonly card: TextCard; readonly dataset: Dataset; readonly view: ViewState }) => {
  const scheme = useScheme(asked)
  const id = reading?.indicators[0] ?? ''
  const indicator = dataset.indicators.get(id)
  const picture = useMemo(() => {
    const series = reading && indicator && findSeries(dataset, id, reading.region)
    const period = reading && readPeriod(reading.period)
    const index = series && period !== undefined ? indexMeeting(series, period) : -1
    return series && indicator && index >= 0 && series.periods.length > 1 ? courseOf(series, index, indicator.theme, { dataset, language }) : undefined
  }, [reading, indicator, dataset, id, language])
  if (!picture || !indicator) return null
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in place, so that its colours follow the scheme
    <svg className="statement-course" viewBox={`0 0 ${picture.width} ${picture.height}`} width={picture.width} height={picture.height} role="img" aria-label={checkPageWords(language).course(indicator.name[language])}>
      {picture.shapes.map((shape, at) => shapeElement(shape, scheme, at))}
    </svg>
  )
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

const Sources = ({ ids, dataset, view: { language } }: { readonly ids: readonly string[]; readonly dataset: Dataset; readonly view: ViewState }) => (
  <>
    {ids.map((id, at) => {
      const source = dataset.sources.get(id)
      const title = source?.title[language] ?? id
      return <span key={id}>{at > 0 ? LOCALES[language].sources.groups : ''}{source && isWeb(source.url) ? <a href={source.url} rel="noreferrer">{title}</a> : title}</span>
    })}
  </>
)

/** Links from a statement to the chart that draws its indicator and to the indicator. */
const Links = ({ id, loaded, view }: { readonly id: string; readonly loaded: Loaded; readonly view: ViewState }) => {
  const words = checkPageWords(view.language)
  const panel = useMemo(() => loaded.panels.find((one) => !isInvalid(one) && chartTypeOf(one).requests(one, loaded.dataset).some(({ indicator }) => indicator === id)), [id, loaded])
  return (
    <>
      {panel ? <a href={addressOf(arriveAt(view, { kind: 'panel', id: panel.id, theme: panel.theme }))}>{words.openPanel}</a> : null}{' '}
      {loaded.dataset.indicators.has(id) ? <a href={addressOf(arriveAt(view, { kind: 'indicator', id }))}>{words.openIndicator}</a> : null}
    </>
  )
}

const Facts = ({ card, text, loaded, view }: Pick<StatementCardProps, 'card' | 'text' | 'loaded' | 'view'>) => {
  const { language } = view
  const words = checkPageWords(language)
  const said = cardText(card, loaded.dataset, language)
  const { contradicts } = card
  const remarks = [said.explanation, said.isOf, contradicts ? checkTextWords(language).contradicts[contradicts.kind](text.slice(contradicts.start, contradicts.end)) : '', card.isChosen ? words.chosen : ''].filter(Boolean)
  return (
    <>
      {remarks.length > 0 ? <p>{remarks.join(checkTextWords(language).between)}</p> : null}
      <dl>
        {said.what ? <Fact name={words.understood}>{[said.when, said.where, said.what, said.relation].filter(Boolean).join(LOCALES[language].listSeparator)}</Fact> : null}
        {said.data ? <Fact name={words.inData}><strong>{said.data}</strong></Fact> : null}
        {said.evidence && said.data ? <Fact name={words.grade}>{said.evidence}</Fact> : null}
        {card.sources.length > 0 ? <Fact name={words.source}><Sources ids={card.sources} dataset={loaded.dataset} view={view} /></Fact> : null}
        {said.formula ? <Fact name={words.formula}>{said.formula}</Fact> : null}
      </dl>
    </>
  )
}

/** What was understood of a statement, what the data say, and what to put in its place. */
export const StatementCard = ({ at, card, text, isChosen, loaded, view, check, choices }: StatementCardProps) => {
  const { language } = view
  const words = checkPageWords(language)
  const [isOpen, setOpen] = useState(false)
  const id = card.reading?.indicators[0] ?? ''
  return (
    <article id={`statement-${at}`} className="statement" data-verdict={card.verdict} data-chosen={isChosen || undefined} tabIndex={-1} aria-labelledby={`statement-name-${at}`}>
      <h3 id={`statement-name-${at}`}>
        <span className="statement-verdict"><span aria-hidden="true">{VERDICT_SIGNS[card.verdict]}</span> {checkTextWords(language).verdicts[card.verdict]}</span> “{card.quote}”
      </h3>
      <Facts card={card} text={text} loaded={loaded} view={view} />
      {isChosen ? <Course card={card} dataset={loaded.dataset} view={view} /> : null}
      {card.corrected ? <CopyField name={words.corrected} text={card.corrected} language={language} /> : null}
      <p className="statement-links">
        <Links id={id} loaded={loaded} view={view} />{' '}
        <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{words.notMeant}</button>{' '}
        {card.isChosen ? <button type="button" className="plain" onClick={() => check.choose(withoutChoice(choices, card.clause))}>{words.undo}</button> : null}
      </p>
      {isOpen ? <MeaningForm at={at} card={card} loaded={loaded} language={language} check={check} choices={choices} onClose={() => setOpen(false)} /> : null}
    </article>
  )
}
