import type { CompiledPanel } from '../charts/compiled-panel'
import { tableCsv } from '../exports/table-csv'
import type { Language } from '../model/text'
import { saveFile } from '../platform/download'
import { uiWords } from '../words/index'
import { SourceItem } from './SourceItem'

/** Definitions, formulas with their inputs, publications, and the table as a file. */
export const PanelSources = ({ compiled, language }: { readonly compiled: CompiledPanel; readonly language: Language }) => {
  const words = uiWords(language).panel
  return (
    <div className="sources">
      {compiled.indicators.map(({ indicator, name, definition, baseNote, formula, inputs }) => (
        <section key={indicator}>
          <h4>
            <a href={`?indicator=${encodeURIComponent(indicator)}${language === 'en' ? '&lang=en' : ''}#catalogue`}>{name}</a>
          </h4>
          <p>{definition}</p>
          {baseNote ? (
            <p>
              {words.base}: {baseNote}
            </p>
          ) : null}
          {formula ? (
            <p>
              {words.formula}: <code>{formula}</code> ({words.inputs}: {inputs.map((input) => input.name).join(language === 'zh' ? '、' : ', ')})
            </p>
          ) : null}
        </section>
      ))}
      <section>
        <h4>{words.sourceList}</h4>
        <ul>
          {compiled.sources.map((source) => (
            <li key={source.id}>
              <SourceItem source={source} language={language} />
            </li>
          ))}
        </ul>
      </section>
      <button type="button" className="button" onClick={() => saveFile(`${compiled.id}.csv`, tableCsv(compiled), 'text/csv;charset=utf-8')}>
        {words.download}
      </button>
    </div>
  )
}
