import type { CompiledPanel } from '../../charts/compiled-panel'
import { tableCsv } from '../../exports/csv'
import { fileStem } from '../../model/local-version'
import { languageQuery, type Language } from '../../model/text'
import { saveFile } from '../../platform/output/download'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { localLine } from '../../words/local'
import { SourceItem } from '../text/SourceItem'

interface PanelSourcesProps {
  readonly compiled: CompiledPanel
  readonly version: string // of the data
  readonly language: Language
  readonly heading: 'h2' | 'h4' // one below the panel's own
}

/** Definitions, formulas with their inputs, publications, and the table as a file. */
export const PanelSources = ({ compiled, version, language, heading: Heading }: PanelSourcesProps) => {
  const words = uiWords(language).panel
  return (
    <div className="sources">
      {compiled.indicators.map(({ indicator, name, definition, baseNote, formula, inputs }) => (
        <section key={indicator}>
          <Heading>
            <a href={`?indicator=${encodeURIComponent(indicator)}${languageQuery(language)}#catalogue`}>{name}</a>
          </Heading>
          <p>{definition}</p>
          {baseNote ? (
            <p>
              {words.base}: {baseNote}
            </p>
          ) : null}
          {formula ? (
            <p>
              {words.formula}: <code>{formula}</code> ({words.inputs}: {inputs.map((input) => input.name).join(LOCALES[language].listSeparator)})
            </p>
          ) : null}
        </section>
      ))}
      <section>
        <Heading>{words.sourceList}</Heading>
        <ul>
          {compiled.sources.map((source) => (
            <li key={source.id}>
              <SourceItem source={source} language={language} />
            </li>
          ))}
        </ul>
      </section>
      <button type="button" className="button" onClick={() => saveFile(`${fileStem(compiled.id, version)}.csv`, tableCsv(compiled, localLine(version, language)), 'text/csv;charset=utf-8')}>
        {words.download}
      </button>
    </div>
  )
}
