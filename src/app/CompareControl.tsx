import { group } from 'd3-array'
import type { CompiledPanel } from '../charts/compiled-panel'
import type { UiWords } from '../words/index'

interface CompareControlProps {
  readonly regions: CompiledPanel['controls']['regions']
  readonly chosen: readonly string[]
  readonly words: UiWords['panel']
  readonly onChange: (chosen: readonly string[]) => void
}

/** Adds a place to the chart, or takes it away again. */
export const CompareControl = ({ regions, chosen, words, onChange }: CompareControlProps) => (
  <span className="compare">
    <label>
      <span>{words.compare}</span>
      <select value="" onChange={(event) => onChange([...chosen, event.currentTarget.value])}>
        <option value="">{words.compareNone}</option>
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
    {chosen.map((id) => {
      const name = regions.find((region) => region.id === id)?.name ?? id
      return (
        <button key={id} type="button" className="chip" aria-label={words.remove(name)} onClick={() => onChange(chosen.filter((one) => one !== id))}>
          {name} ×
        </button>
      )
    })}
  </span>
)
