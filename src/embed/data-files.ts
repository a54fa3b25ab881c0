import type { CompiledPanel } from '../charts/compiled-panel'
import type { Dataset } from '../model/dataset'
import { formulaInputs } from '../transform/index'

/** Tables that every panel stands on beside its figures. */
const ALWAYS = ['indicators.csv', 'breaks.csv', 'sources.csv', 'panels.json']

/** Files of `data/` that a panel's drawing rests on: the tables of its figures, of the inputs of computed ones, and the catalogue's. */
export const filesBehind = ({ indicators }: CompiledPanel, dataset: Dataset): string[] => {
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    formulaInputs(id, dataset).forEach(visit)
  }
  indicators.forEach(({ indicator }) => visit(indicator))
  const tables = [...dataset.series.values()].filter(({ indicator }) => seen.has(indicator)).flatMap(({ files }) => files)
  return [...new Set([...tables.sort(), ...ALWAYS])]
}
