import { useState } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { lineKey } from './keep-briefing'
import { lineOf } from './panel-shown'

interface LineProps {
  readonly compiled: CompiledPanel
  readonly view: ViewState
  readonly onLine: (key: string, line: string | undefined) => void
}

/** What the speaker says to a panel: its own statement until it is changed. */
export const SpeakerLine = ({ compiled, view, onLine }: LineProps) => {
  const words = briefingWords(view.language)
  const key = lineKey(compiled.id, view.language)
  const [line, setLine] = useState(() => lineOf(compiled, view.language))
  const put = (next: string | undefined): void => {
    setLine(next ?? compiled.statement)
    onLine(key, next)
  }
  return (
    <div className="briefing-line">
      <label>
        <span>{words.line}</span>
        <textarea rows={2} value={line} maxLength={300} title={words.lineHint} onChange={({ target }) => put(target.value)} />
      </label>
      {line === compiled.statement ? null : (
        <button type="button" className="plain" aria-label={words.of(words.lineDefault, compiled.title)} onClick={() => put(undefined)}>
          {words.lineDefault}
        </button>
      )}
    </div>
  )
}
