import type { CompiledPanel } from '../../../charts/compiled-panel'
import type { Language } from '../../../model/text'
import { briefingWords } from '../../../words/briefing'
import { byBody } from './sources-by-body'

/** What must be known to read the chart rightly, and where its figures come from, with addresses. */
export const SheetNotes = ({ compiled, language }: { readonly compiled: CompiledPanel; readonly language: Language }) => {
  const words = briefingWords(language)
  const { notes, indicators, sources } = compiled
  return (
    <div className="sheet-notes">
      {notes.length > 0 ? (
        <p>
          <strong>{words.notes}</strong> {notes.join(' ')}
        </p>
      ) : null}
      {indicators.length > 0 ? (
        <p>
          <strong>{words.definitions}</strong>{' '}
          {indicators.map(({ indicator, name, definition }) => (
            <span key={indicator}>
              <em>{name}</em> {definition}{' '}
            </span>
          ))}
        </p>
      ) : null}
      {sources.length > 0 ? (
        <p className="sheet-sources">
          <strong>{words.source}</strong>{' '}
          {byBody(sources, language).map(({ body, url, titles }) => (
            <span key={body + url}>
              {words.sourceOf(body, titles)}
              {url ? <span className="sheet-address"> {url} </span> : ' '}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  )
}
