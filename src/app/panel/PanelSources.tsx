import type { CompiledPanel } from '../../charts/compiled-panel'
import { languageQuery, type Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { detailWords } from '../../words/panel-details'
import { LOCALES } from '../../words/locales'
import { SourceList } from '../text/SourceList'

interface PanelSourcesProps {
  readonly compiled: CompiledPanel
  readonly language: Language
  readonly heading: 'h2' | 'h4' // one below the panel's own
}

/** Definitions, formulas with their inputs, publications. */
const PanelSources = ({ compiled, language, heading: Heading }: PanelSourcesProps) => {
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
      </section>
    </div>
  )
}

export default PanelSources
