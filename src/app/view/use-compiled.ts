import { useEffect, useState } from 'react'
import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import type { PanelView } from '../../charts/query/panel-view'
import { chartTypeOf, isInvalid, type PanelSpec } from '../../charts/types/list'
import type { Dataset } from '../../model/dataset'
import type { Language } from '../../model/text'
import { tablesRead } from '../../charts/tables-read'
import type { Loaded } from '../../platform/data/load-dataset'
import { choiceShown } from '../../state/briefing'
import type { ViewState } from '../../state/view'
import { partlyRead } from './page-tables'

/** One panel that is presented, printed or saved, in the state in which it is shown. */
export interface PanelShown {
  readonly kind: 'panel'
  readonly key: string // of its entry in the briefing; without one its id
  readonly id: string
  readonly spec: PanelSpec
  readonly view: Omit<PanelView, 'scheme' | 'width' | 'height'>
  readonly headline: string // an author's, in place of its title; '' for none
}

/** A panel with the range, unit, mode and comparison that the reader chose for it. */
export const panelShown = (spec: PanelSpec, view: ViewState): PanelShown => ({ kind: 'panel', key: spec.id, id: spec.id, spec, view: { language: view.language, ...choiceShown(view, spec.id) }, headline: '' })

/** Width and height of a drawing, in CSS pixels. */
export interface DrawnSize {
  readonly width: number
  readonly height?: number
}

interface Kept {
  readonly key: string
  readonly dataset: Dataset
  readonly compiled: CompiledPanel
}

/** For words, which do not depend on the size. */
export const WORDS_SIZE = { width: 640 } as const

const SLICE = 8 // ms of work before others have their turn

const kept = new WeakMap<PanelSpec, Map<string, Kept>>() // by width

/** One panel as the reader chose it, by day, compiled once for each size. */
const compiledOnce = (spec: PanelSpec, loaded: Loaded, view: ViewState, size: DrawnSize): CompiledPanel => {
  const shown = { ...panelShown(spec, view).view, scheme: 'light', ...size } as const
  const [key, slot] = [JSON.stringify(shown), String(size.width)]
  const known = kept.get(spec)?.get(slot)
  if (known?.key === key && known.dataset === loaded.dataset) return known.compiled
  const compiled = compilePanel(spec, loaded.dataset, shown)
  kept.set(spec, new Map(kept.get(spec)).set(slot, { key, dataset: loaded.dataset, compiled }))
  return compiled
}

/** Shown in lists in place of the title of a panel whose title is computed only once it comes near. */
export const nameBefore = (panel: PanelSpec, language: Language): string | undefined => (isInvalid(panel) || !chartTypeOf(panel).drawing ? undefined : panel.subtitle?.[language])

/** Panels compiled one after the other between other work, by id. Those whose tables are on their way are left out until they are there. */
export const useCompiledInTurn = (panels: readonly PanelSpec[], loaded: Loaded, view: ViewState, size: DrawnSize): ReadonlyMap<string, CompiledPanel> => {
  const [compiled, setCompiled] = useState<ReadonlyMap<string, CompiledPanel>>(new Map())
  useEffect(() => {
    const waiting = panels.filter((panel) => isInvalid(panel) || tablesRead(panel, partlyRead(loaded)).length === 0)
    const found = new Map<string, CompiledPanel>()
    let timer = setTimeout(function next() {
      const end = performance.now() + SLICE
      do {
        const panel = waiting.shift()
        if (panel) found.set(panel.id, compiledOnce(panel, loaded, view, size))
      } while (waiting.length > 0 && performance.now() < end)
      setCompiled((now) => ([...found].every(([id, one]) => now.get(id) === one) ? now : new Map([...now, ...found])))
      if (waiting.length > 0) timer = setTimeout(next)
    })
    return () => clearTimeout(timer)
  }, [panels, loaded, view, size])
  return compiled
}
