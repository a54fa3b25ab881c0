import { useMemo } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { FigureId } from '../../ingest/import/rows/trace-figure'
import { printPeriod, type Period } from '../../model/period'
import type { Loaded } from '../../platform/data/load-dataset'
import { languageQuery, type Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { detailWords } from '../../words/panel-details'
import { LOCALES } from '../../words/locales'
import { traceWords } from '../../words/trace'
import { SourceList } from '../text/SourceList'
import FigureTrace from './FigureTrace'

const MOST_TRACED = 6

/** The newest figures of the first series drawn, one of each. */
const newestFigures = ({ figure: { inputs } }: CompiledPanel): FigureId[] =>
  inputs.series.filter(({ periods }) => periods.length > 0).slice(0, MOST_TRACED).map(({ indicator, region, vintage, variant, periods }) => ({ indicator, region, vintage, variant, period: printPeriod(periods[periods.length - 1] as Period) }))

interface PanelSourcesProps {
  readonly compiled: CompiledPanel
  readonly loaded: Loaded
  readonly language: Language
  readonly heading: 'h2' | 'h4' // one below the panel's own
}

/** Definitions, formulas with their inputs, publications. */
const PanelSources = ({ compiled, loaded, language, heading: Heading }: PanelSourcesProps) => {
  const newest = useMemo(() => newestFigures(compiled), [compiled])
  const words = uiWords(language).panel
  return (
    <div className="sources">
      {compiled.indicators.map(({ indicator, name, definition, baseNote, formula, inputs }) => (
        <section key={indicator}>
          <Heading>
            <a href={`?page=indicators&indicator=${encodeURIComponent(indicator)}${languageQuery(language)}`}>{name}</a>
          </Heading>
          <p>{definition}</p>
          {baseNote ? (
            <p>
              {words.base}{LOCALES[language].colon}{baseNote}
            </p>
          ) : null}
          {formula ? (
            <p>
              {words.formula}{LOCALES[language].colon}<code>{formula}</code>{uiWords(language).chart.bracket(words.inputs + LOCALES[language].colon + inputs.map((input) => input.name).join(LOCALES[language].listSeparator))}
            </p>
          ) : null}
        </section>
      ))}
      <section>
        <Heading>{detailWords(language).sourceList}</Heading>
        <SourceList sources={compiled.sources} language={language} />
        <p className="quiet">{traceWords(language).newest}</p>
        <FigureTrace figures={newest} loaded={loaded} language={language} />
      </section>
    </div>
  )
}

export default PanelSources
