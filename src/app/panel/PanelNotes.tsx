import { useEffect, useState } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { IndicatorNote } from '../../charts/figure/inputs'
import { bodiesText } from '../../charts/figure/sources-text'
import type { Dataset } from '../../model/dataset'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { whenUsed } from '../../platform/page/viewport'
import { onRequest } from '../controls/on-request'
import type { FreshnessProps } from './PanelFreshness'

/** Each indicator's name and what it counts: folded in chapters, open where the panel is alone. */
const Definitions = ({ indicators, language, isOpen }: { readonly indicators: readonly IndicatorNote[]; readonly language: Language; readonly isOpen: boolean }) => {
  const list = (
    <dl>
      {indicators.map(({ indicator, name, definition }) => (
        <div key={indicator}>
          <dt>
            {name}
            {LOCALES[language].colon}
          </dt>
          <dd>{definition}</dd>
        </div>
      ))}
    </dl>
  )
  if (indicators.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>
        {uiWords(language).panel.definition} ({indicators.length})
      </summary>
      {list}
    </details>
  )
}

interface PanelNotesProps {
  readonly compiled: CompiledPanel
  readonly dataset: Dataset
  readonly language: Language
  readonly isAlone: boolean
}

/** The chart is whole without it: where it could not be fetched, nothing is shown instead. */
const PanelFreshness = onRequest(() => import('./PanelFreshness'), { instead: () => null })

/** How far the figures reach, a line that waits for the reader's first sign: no chart needs its code. */
const Freshness = (props: FreshnessProps) => {
  const [isUsed, setUsed] = useState(false)
  useEffect(() => whenUsed(() => setUsed(true)), [])
  return <p className="panel-freshness">{isUsed ? <PanelFreshness {...props} /> : null}</p>
}

/** Breaks, which are never folded, definitions, notes and the source line below a chart. */
export const PanelNotes = ({ compiled, dataset, language, isAlone }: PanelNotesProps) => {
  const words = uiWords(language).panel
  const { indicators, notes, sources } = compiled
  const parted = new Set(compiled.table.rows.flatMap((row) => (row.breaks ?? []).map(({ text }) => text)))
  const breaks = notes.filter((note) => parted.has(note))
  const folded = notes.filter((note) => !parted.has(note))
  return (
    <div className="panel-notes">
      {breaks.length > 0 ? (
        <ul className="panel-breaks">
          {breaks.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <Definitions indicators={indicators} language={language} isOpen={isAlone} />
      {folded.length > 0 ? (
        <details>
          <summary>
            {words.notes} ({folded.length})
          </summary>
          <ul>
            {folded.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className="panel-source">{words.sourceLine(bodiesText(sources, language))}</p>
      <Freshness compiled={compiled} dataset={dataset} language={language} />
    </div>
  )
}
