import { useMemo } from 'react'
import type { Loaded } from '../../platform/load-dataset'
import type { ViewState } from '../../state/view'
import { briefingWords } from '../../words/briefing'
import { findPanel } from '../find-panel'
import { keptBriefings } from './keep-briefing'
import { sorted, suggested } from './order'
import { panelShown, wordsOf } from './panel-shown'

const SUGGESTED = 5

interface EmptyProps {
  readonly loaded: Loaded
  readonly view: ViewState
  readonly onTake: (ids: readonly string[]) => void
}

/** How to begin: a set that is ready, or a briefing that this browser keeps. Offered, never put in place by itself. */
export const EmptyBriefing = ({ loaded, view, onTake }: EmptyProps) => {
  const words = briefingWords(view.language)
  const offer = useMemo(() => suggested(loaded.panels, SUGGESTED), [loaded])
  const kept = useMemo(() => keptBriefings().map((ids) => sorted(ids, (id) => findPanel(loaded, id) !== undefined).known).filter((ids) => ids.length > 0), [loaded])
  const titleOf = (id: string): string => {
    const spec = findPanel(loaded, id)
    return spec ? wordsOf(panelShown(spec, view), loaded).title : id
  }
  return (
    <section className="briefing-empty">
      <h2>{words.empty}</h2>
      <p>{words.emptyWhat}</p>
      <p>
        <button type="button" className="button" onClick={() => onTake(offer)}>
          {words.suggest(offer.length)}
        </button>
      </p>
      {kept.length > 0 ? (
        <>
          <h3>{words.kept}</h3>
          <ul>
            {kept.map((ids) => (
              <li key={ids.join()}>
                <button type="button" className="plain" onClick={() => onTake(ids)}>
                  {words.keptOne(ids.length, titleOf(ids[0] ?? ''))}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
