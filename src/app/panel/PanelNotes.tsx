import type { CompiledPanel } from '../../charts/compiled-panel'
import type { IndicatorNote } from '../../charts/figure/inputs'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'

const OPEN = 2 // definitions and notes beyond this number are folded

/** Each indicator's name and what it counts; with one indicator the subtitle has named it. */
const Definitions = ({ indicators, language }: { readonly indicators: readonly IndicatorNote[]; readonly language: Language }) => {
  const list = (
    <dl>
      {indicators.map(({ indicator, name, definition }) => (
        <div key={indicator}>
          <dt>{name}</dt>
          <dd>{definition}</dd>
        </div>
      ))}
    </dl>
  )
  if (indicators.length <= OPEN) return list
  return (
    <details>
      <summary>
        {uiWords(language).panel.definition} ({indicators.length})
      </summary>
      {list}
    </details>
  )
}

/** Definitions, notes and the source line below a chart. */
export const PanelNotes = ({ compiled, language }: { readonly compiled: CompiledPanel; readonly language: Language }) => {
  const words = uiWords(language).panel
  const { indicators, notes, sources } = compiled
  const bodies = [...new Set(sources.map(({ body }) => body[language]))]
  return (
    <div className="panel-notes">
      <Definitions indicators={indicators} language={language} />
      {notes.length > 0 ? (
        <details open={notes.length <= OPEN}>
          <summary>
            {words.notes} ({notes.length})
          </summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className="panel-source">{words.sourceLine(bodies.join(LOCALES[language].listSeparator))}</p>
    </div>
  )
}
