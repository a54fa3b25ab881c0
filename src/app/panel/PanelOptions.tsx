import { group } from 'd3-array'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { unitLabel } from '../../format/index'
import { panelStateOf, type PanelPatch, type ViewState } from '../../state/view'
import { uiWords, type UiWords } from '../../words/index'
import { Choice } from '../controls/Choice'
import { onRequest } from '../controls/on-request'
import { YearRange } from '../controls/YearRange'

interface CompareControlProps {
  readonly regions: CompiledPanel['controls']['regions']
  readonly chosen: readonly string[]
  readonly name: string // of the panel
  readonly canAll: boolean // all places at once: each has a plot of its own
  readonly words: UiWords['panel']
  readonly onChange: (chosen: readonly string[]) => void
}

const ALL = '*'
const MOST_NAMED = 8 // places with a button each

/** Adds a place to the chart, or takes it away again. */
const CompareControl = ({ regions, chosen, name: panel, canAll, words, onChange }: CompareControlProps) => (
  <span className="compare">
    <label>
      <span>{words.compare}</span>
      <select aria-label={`${words.compare} ${panel}`} value="" onChange={({ currentTarget: { value } }) => onChange(value === ALL ? regions.map(({ id }) => id) : [...chosen, value])}>
        <option value="">{words.compareNone}</option>
        {canAll && chosen.length < regions.length ? <option value={ALL}>{words.compareAll(regions.length)}</option> : null}
        {[...group(regions, (region) => region.group)].map(([name, members]) => {
          const options = members
            .filter(({ id }) => !chosen.includes(id))
            .map((region) => (
              <option key={region.id} value={region.id}>
                {region.name}
              </option>
            ))
          return name ? (
            <optgroup key={name} label={name}>
              {options}
            </optgroup>
          ) : (
            options
          )
        })}
      </select>
    </label>
    {chosen.length > MOST_NAMED ? (
      <button type="button" className="chip" onClick={() => onChange([])}>
        {words.removeAll(chosen.length)} ×
      </button>
    ) : null}
    {(chosen.length > MOST_NAMED ? [] : chosen).map((id) => {
      const name = regions.find((region) => region.id === id)?.name ?? id
      return (
        <button key={id} type="button" className="chip" aria-label={words.remove(name)} onClick={() => onChange(chosen.filter((one) => one !== id))}>
          {name} ×
        </button>
      )
    })}
  </span>
)

const DateChoices = onRequest(() => import('./DateChoices'))

interface PanelOptionsProps {
  readonly id: string
  readonly compiled: CompiledPanel
  readonly view: ViewState
  readonly onChange: (patch: PanelPatch) => void
}

const NONE: PanelPatch = { from: undefined, to: undefined, unit: undefined, mode: undefined, compare: undefined, vintage: undefined, plots: undefined, at: undefined, outline: undefined, of: undefined, classes: undefined, focus: undefined }

/** Controls of range, unit, mode and places to compare, as far as the panel has them. */
export const PanelOptions = ({ id, compiled, view, onChange: put }: PanelOptionsProps) => {
  const words = uiWords(view.language).panel
  const { range, units, unit, modes, mode, regions, plots, focusable, focus, choices } = compiled.controls
  const own = view.panels.get(id) ?? {}
  const state = panelStateOf(view, id)
  const isChanged = Object.keys(own).some((field) => field !== 'tab')
  const name = compiled.title
  const page = view.panel === id ? {} : { from: view.from, to: view.to }
  const usual = range && { from: page.from ?? range.usual.from, to: page.to ?? range.usual.to } // what holds where this panel has no years of its own
  const standing = focusable.find(({ key }) => key === focus)
  const isDated = choices.dates.offered.length > 1 || choices.classes.offered.length > 1
  if (!isDated && !range && units.length < 2 && modes.length < 2 && regions.length === 0 && !standing) return null
  return (
    <fieldset className="controls" aria-label={`${words.controls} ${name}`}>
      {range && usual ? <YearRange shown={{ from: state.from ?? range.from, to: state.to ?? range.to }} usual={usual} first={range.first} last={range.last} name={name} labels={words} onYear={(end, year) => put({ [end]: year })} /> : null}
      {isDated ? <DateChoices choices={choices} name={name} language={view.language} onChange={put} /> : null}
      {units.length > 1 ? <Choice label={`${words.unit} ${name}`} value={unit} options={units.map((value) => ({ value, label: unitLabel(value, view.language) }))} onChange={(next) => put({ unit: next })} /> : null}
      {modes.length > 1 ? <Choice label={`${words.mode} ${name}`} value={mode} options={modes.map((value) => ({ value, label: value === 'absolute' && modes.includes('rate') ? words.amountMode : words.modes[value] }))} onChange={(next) => put({ mode: next === modes[0] ? undefined : next })} /> : null}
      {regions.length > 0 ? <CompareControl regions={regions} chosen={own.compare ?? []} name={name} canAll={plots.most >= regions.length} words={words} onChange={(compare) => put({ compare: compare.length > 0 ? compare : undefined, ...(own.compare?.some((place) => place === own.focus && !compare.includes(place)) ? { focus: undefined } : {}) })} /> : null}
      {plots.offered.length > 1 ? <Choice label={`${words.plots} ${name}`} value={plots.shown} options={plots.offered.map((value) => ({ value, label: words.plotsOffered[value] }))} onChange={(next) => put({ plots: next === plots.usual ? undefined : next })} /> : null}
      {standing ? (
        <button type="button" className="chip" aria-label={words.unfocus(standing.name)} onClick={() => put({ focus: undefined })}>
          {words.focus(standing.name)} ×
        </button>
      ) : null}
      {isChanged ? (
        <button type="button" className="plain" onClick={() => put(NONE)}>
          {words.reset}
        </button>
      ) : null}
    </fieldset>
  )
}
