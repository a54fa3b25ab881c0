import type { CompiledPanel } from '../charts/compiled-panel'
import { unitLabel } from '../format/index'
import { change, type ViewStore } from '../state/store'
import { panelStateOf, withPanel, type PanelPatch, type ViewState } from '../state/view'
import { uiWords } from '../words/index'
import { Choice } from './Choice'
import { CompareControl } from './CompareControl'
import { YearRange } from './YearRange'

interface PanelControlsProps {
  readonly id: string
  readonly compiled: CompiledPanel
  readonly store: ViewStore
  readonly view: ViewState
}

const NONE: PanelPatch = { from: undefined, to: undefined, unit: undefined, mode: undefined, compare: undefined }

/** Range, unit, way of counting and places to compare: only what makes sense for this panel. */
export const PanelControls = ({ id, compiled, store, view }: PanelControlsProps) => {
  const words = uiWords(view.language).panel
  const { range, units, unit, modes, mode, regions } = compiled.controls
  const own = view.panels.get(id) ?? {}
  const state = panelStateOf(view, id)
  const put = (patch: PanelPatch): void => change(store, (now) => withPanel(now, id, patch))
  const isChanged = Object.keys(own).some((field) => field !== 'tab')
  if (!range && units.length < 2 && modes.length < 2 && regions.length === 0) return null
  return (
    <fieldset className="controls" aria-label={words.controls}>
      {range ? <YearRange from={state.from} to={state.to} first={range.first} last={range.last} labels={words} onChange={(from, to) => put({ from, to })} /> : null}
      {units.length > 1 ? <Choice label={words.unit} value={unit} options={units.map((value) => ({ value, label: unitLabel(value, view.language) }))} onChange={(next) => put({ unit: next })} /> : null}
      {modes.length > 1 ? <Choice label={words.mode} value={mode} options={modes.map((value) => ({ value, label: words.modes[value] }))} onChange={(next) => put({ mode: next === modes[0] ? undefined : next })} /> : null}
      {regions.length > 0 ? <CompareControl regions={regions} chosen={own.compare ?? []} words={words} onChange={(compare) => put({ compare: compare.length > 0 ? compare : undefined })} /> : null}
      {isChanged ? (
        <button type="button" className="plain" onClick={() => put(NONE)}>
          {words.reset}
        </button>
      ) : null}
    </fieldset>
  )
}
