import { preparedView } from '../../charts/first-release/prepared-view'
import type { Vintage } from '../../charts/query/panel-view'
import { headlines } from '../../charts/text/headline'
import { isInvalid, type PanelSpec } from '../../charts/types/list'
import { formatIn, formatPeriod } from '../../format/index'
import type { Language } from '../../model/text'
import { publishedUnit } from '../../model/unit'
import type { Loaded } from '../../platform/data/load-dataset'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { vintageWords } from '../../words/vintage'

/** The first panel that shows an indicator, as the target of a link. */
const panelOf = (indicator: string, panels: readonly PanelSpec[]): string => panels.find((panel) => !isInvalid(panel) && JSON.stringify(panel).includes(`"${indicator}"`))?.id ?? ''

interface OverviewProps {
  readonly loaded: Loaded
  readonly language: Language
  readonly vintage: Vintage | undefined
}

/** Four headline figures with their period. */
const Headlines = ({ loaded, language, vintage }: OverviewProps) => {
  const words = uiWords(language).page
  const view = vintage && preparedView(loaded.dataset)
  return (
    <section className="headlines" aria-label={words.headlines}>
      {(view ? headlines(view.dataset, language, view.mark) : headlines(loaded.dataset, language)).map(({ id, indicator, name, value, exact, period, note, theme }) => {
        const panel = panelOf(indicator, loaded.panels)
        return (
          <div key={id} className="headline" data-theme={theme}>
            <p className="headline-name">{panel ? <a href={`#panel-${panel}`}>{name}</a> : name}</p>
            <p className="headline-value">{value}</p>
            <p className="headline-period">
              {period} · {exact}
            </p>
            {note ? <p className="quiet">{note}</p> : null}
          </div>
        )
      })}
    </section>
  )
}

/** Claims, each checked against the data. */
const Statements = ({ loaded, language, vintage }: OverviewProps) => {
  const words = uiWords(language).page
  const expressions = new Map(loaded.dataset.claims.map(({ id, expression }) => [id, expression]))
  return (
    <section className="section statements" aria-labelledby="statements-title">
      <h2 id="statements-title">{words.statements}</h2>
      <p className="lead">{vintage ? [words.statementsLead, vintageWords(language).claims].join(LOCALES[language].sentenceGap) : words.statementsLead}</p>
      <ul>
        {loaded.claims.map(({ id, holds, text, value, unit, decimals, period, source }) => {
          const from = loaded.dataset.sources.get(source)
          const isPending = value === undefined && loaded.rest !== undefined // it may read tables that are yet to come
          const published = publishedUnit(unit)
          const figure = value === undefined || !published?.units[0] ? '—' : formatIn(value * published.scale, published.units[0], unit, decimals, language)
          return (
            <li key={id} id={`claim-${id}`} data-claim={id} data-holds={isPending ? undefined : holds}>
              <span className="mark" aria-hidden="true">
                {isPending ? '…' : holds ? '✓' : '✗'}
              </span>
              <div>
                <p className="statement-text">
                  {text[language]} <span className="hidden">{isPending ? uiWords(language).panel.loadingData : holds ? words.holds : words.fails}</span>
                </p>
                <p className="quiet">{words.computed(figure, formatPeriod(period, language))}</p>
                <p className="quiet">
                  {words.expression} <code>{expressions.get(id)}</code> · {words.source} {from ? from.title[language] : source}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What heads the page and the first printed sheet: headline figures, then the checked statements. */
export const Overview = (props: OverviewProps) => (
  <>
    <Headlines {...props} />
    <Statements {...props} />
  </>
)
