import { compilePanel } from '../charts/compile'
import type { CompiledPanel } from '../charts/compiled-panel'
import type { Break, Source } from '../model/dataset'
import type { Series } from '../model/series'
import { observationsOf } from '../model/series'
import { formulaInputs } from '../transform/index'
import type { ExportJob } from './export-job'
import { licencesOf, type Licence } from './licences'
import { stampOfTable, type Stamp } from './stamp/stamp'

/** All that a file of figures tells: what is shown, and the whole of every indicator behind it. */
export interface PanelRecord {
  readonly job: ExportJob
  readonly compiled: CompiledPanel
  readonly stamp: Stamp
  readonly indicators: readonly (readonly [id: string, series: readonly Series[]])[] // shown, then what they are computed from
  readonly sources: readonly Source[] // of what is shown first, then of the rest
  readonly breaks: readonly Break[]
  readonly licences: readonly Licence[]
}

/** Ids of the indicators shown and of all that their formulas stand on. */
const indicatorIds = ({ indicators }: CompiledPanel, { dataset }: ExportJob): string[] => {
  const ids = new Set(indicators.map(({ indicator }) => indicator))
  for (const id of ids) for (const input of formulaInputs(id, dataset)) ids.add(input) // a set walks what is added on the way
  return [...ids]
}

const sourcesOf = (shown: readonly Source[], all: readonly Series[], { dataset }: ExportJob): Source[] => {
  const ids = new Set(shown.map(({ id }) => id))
  for (const series of all) for (const { sources } of observationsOf(series)) for (const id of sources) ids.add(id)
  return [...ids].flatMap((id) => dataset.sources.get(id) ?? [])
}

/** Gathers what a file of figures tells. */
export const recordOf = (job: ExportJob): PanelRecord => {
  const { spec, dataset, view } = job
  const compiled = compilePanel(spec, dataset, { ...view, scheme: 'light', width: 640 })
  const ids = indicatorIds(compiled, job)
  const all = [...dataset.series.values()]
  const indicators = ids.map((id) => [id, all.filter(({ indicator }) => indicator === id)] as const)
  return {
    job,
    compiled,
    stamp: stampOfTable(spec.id, compiled.table, view, dataset.version),
    indicators,
    sources: sourcesOf(compiled.sources, indicators.flatMap(([, series]) => series), job),
    breaks: dataset.breaks.filter(({ indicator }) => ids.includes(indicator)),
    licences: licencesOf(ids),
  }
}
