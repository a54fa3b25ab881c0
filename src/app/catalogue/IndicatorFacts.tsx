import type { ReactNode } from 'react'
import { indicatorCsv } from '../../exports/csv'
import { formatPeriod } from '../../format/index'
import type { Indicator } from '../../model/indicator'
import { fileStem } from '../../model/local-version'
import type { Series } from '../../model/series'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/data/load-dataset'
import { saveFile } from '../../platform/output/save-and-copy'
import { addressOf, arriveAt } from '../../state/destination'
import { printView } from '../../state/url'
import { openIndicator, type ViewStore } from '../../state/view'
import type { Coverage } from '../../transform/coverage'
import { formulaInputs } from '../../transform/index'
import { catalogueWords } from '../../words/catalogue'
import { localLine } from '../../words/page'
import { LOCALES } from '../../words/locales'
import { SourceList } from '../text/SourceList'

interface IndicatorLinkProps {
  readonly id: string
  readonly store: ViewStore
  readonly children: ReactNode
}

/** A link to an indicator in the catalogue, whose search and filters stay as they are. */
export const IndicatorLink = ({ id, store, children }: IndicatorLinkProps) => <a href={printView(openIndicator(store.getState(), id))}>{children}</a>

interface IndicatorFactsProps {
  readonly indicator: Indicator
  readonly series: readonly Series[]
  readonly coverage: Coverage
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly language: Language
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

type Known = Pick<IndicatorFactsProps, 'indicator' | 'loaded' | 'language'>

/** The formula with its inputs as links; nothing for an observed indicator. */
const FormulaFact = ({ indicator, loaded, store, language }: Known & Pick<IndicatorFactsProps, 'store'>) => {
  const words = catalogueWords(language)
  if (!indicator.formula) return null
  return (
    <Fact name={words.formula}>
      <code>{indicator.formula}</code>
      <br />
      {words.inputs}{LOCALES[language].colon}
      {formulaInputs(indicator.id, loaded.dataset).map((id) => (
        <span key={id}>
          <IndicatorLink id={id} store={store}>
            {loaded.dataset.indicators.get(id)?.name[language] ?? id}
          </IndicatorLink>{' '}
        </span>
      ))}
    </Fact>
  )
}

const LED: ReadonlySet<string> = new Set(['nation', 'province', 'country']) // kinds of places that have pages worth a way
const FOLD = 4 // sources beyond this number are folded

/** The publications from which the values come. */
const SourceFacts = ({ ids, loaded, language }: Pick<IndicatorFactsProps, 'loaded' | 'language'> & { readonly ids: readonly string[] }) => {
  const words = catalogueWords(language)
  const lines = (
    <>
      <SourceList sources={ids.flatMap((id) => loaded.dataset.sources.get(id) ?? [])} language={language} />
      {ids.filter((id) => !loaded.dataset.sources.has(id)).map((id) => (
        <span key={id} className="line">{id}</span>
      ))}
    </>
  )
  if (ids.length <= FOLD) return <Fact name={words.sources}>{lines}</Fact>
  return (
    <Fact name={words.sources}>
      <details>
        <summary>{words.publications(ids.length)}</summary>
        {lines}
      </details>
    </Fact>
  )
}

/** Breaks of the indicator; equal ones of several places are one entry. */
const BreakFacts = ({ indicator, loaded, language }: Known) => {
  const breaks = loaded.dataset.breaks.filter((one) => one.indicator === indicator.id)
  const notes = [...new Map(breaks.map((one) => [`${one.period}${one.note.zh}`, one])).values()]
  if (notes.length === 0) return null
  return (
    <Fact name={catalogueWords(language).breaks}>
      {notes.map(({ period, note }) => (
        <span key={`${period}${note.zh}`} className="line">
          {formatPeriod(period, language)}{LOCALES[language].colon}{note[language]}
        </span>
      ))}
    </Fact>
  )
}

/** Definition, formula, base, breaks, releases, coverage, sources, and the data as a file. */
export const IndicatorFacts = ({ indicator, series, coverage, loaded, store, language }: IndicatorFactsProps) => {
  const words = catalogueWords(language)
  const { dataset } = loaded
  const join = LOCALES[language].listSeparator
  const places = [...dataset.regions.values()].filter(({ id }) => coverage.regions.includes(id))
  return (
    <>
      <dl className="facts">
        <Fact name={words.definition}>{indicator.definition[language]}</Fact>
        <FormulaFact indicator={indicator} loaded={loaded} store={store} language={language} />
        {indicator.baseNote[language] ? <Fact name={words.base}>{indicator.baseNote[language]}</Fact> : null}
        {indicator.aliases.length > 0 ? <Fact name={words.aliases}>{indicator.aliases.join(join)}</Fact> : null}
        <BreakFacts indicator={indicator} loaded={loaded} language={language} />
        {coverage.releases.length > 1 ? <Fact name={words.vintages}>{coverage.releases.map(({ vintage, variant, figures }) => `${[vintage ? (words.vintage[vintage] ?? vintage) : '', variant].filter(Boolean).join(' ') || words.current} (${figures})`).join(join)}</Fact> : null}
        <Fact name={words.coverage}>
          {coverage.first === undefined || coverage.last === undefined ? words.noFigures : `${formatPeriod(coverage.first, language)} – ${formatPeriod(coverage.last, language)}`} ·{' '}
          {places.map(({ id, kind, short, name }, at) => (
            <span key={id}>
              {at > 0 ? join : ''}
              {LED.has(kind) ? <a href={addressOf(arriveAt(store.getState(), { kind: 'place', id }))}>{short[language] || name[language]}</a> : short[language] || name[language]}
            </span>
          ))}
        </Fact>
        <SourceFacts ids={coverage.sources} loaded={loaded} language={language} />
      </dl>
      {coverage.figures > 0 ? (
        <button type="button" className="button" onClick={() => saveFile(`${fileStem(indicator.id, dataset.version)}.csv`, indicatorCsv(series, localLine(dataset.version, language)), 'text/csv;charset=utf-8')}>
          {words.download}
        </button>
      ) : null}
    </>
  )
}
