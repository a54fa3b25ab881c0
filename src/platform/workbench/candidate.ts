import { panelsAffected, type PanelAffected } from '../../charts/panels-affected'
import type { PanelSpec } from '../../charts/types/list'
import { checkAgainst, differenceOf, dropEchoes, newIssues, type Difference, type IndicatorDifference } from '../../transform/compare/index'
import type { Settled } from '../../ingest/import/rows/settle-rows'
import type { Dataset } from '../../model/dataset'
import type { Issue } from '../../model/issue'
import { localized } from '../../model/text'
import type { DatasetReading } from '../data/read-dataset'
import type { CandidateSummary, HeldCounts, IndicatorChange } from './import-session'

/** New data compared with the present data. */
export interface Candidate {
  readonly after: DatasetReading
  readonly difference: Difference
  readonly panels: readonly PanelAffected[]
  readonly issues: readonly Issue[] // that the present data do not have
  readonly known: number // issues that both have
  readonly held: HeldCounts
}

const NONE_HELD: HeldCounts = { errors: 0, contradictions: 0, marked: 0, unexplained: 0 }

/** A whole package compared with the present data: it replaces them as it is. */
export const compareWithPresent = (before: DatasetReading, after: DatasetReading, specs: readonly PanelSpec[]): Candidate => {
  const difference = differenceOf(before.dataset, after.dataset)
  const { issues, known } = newIssues(before.issues, after.issues)
  return { after, difference, panels: panelsAffected(specs, difference, after.dataset), issues: dropEchoes([...checkAgainst(before.dataset, after.dataset, difference), ...issues]), known, held: NONE_HELD }
}

/** The candidate that a file's rows make, as settled. */
export const candidateOf = ({ after, difference, issues, known, held, marked, unexplained }: Settled<DatasetReading>, specs: readonly PanelSpec[]): Candidate => ({
  after, difference, issues, known,
  panels: panelsAffected(specs, difference, after.dataset),
  held: {
    errors: held.filter(({ kind }) => kind === 'error').length,
    contradictions: held.filter(({ kind }) => kind === 'contradiction').length,
    marked: marked.length,
    unexplained: unexplained.length,
  },
})

const NAMELESS = localized({ zh: '', en: '' })

const changeOf = ({ indicator, added, changed, removed, unchanged, restated, derived, pairs }: IndicatorDifference, after: Dataset, before: Dataset): IndicatorChange => {
  const known = after.indicators.get(indicator) ?? before.indicators.get(indicator)
  return { indicator, name: known?.name ?? NAMELESS, unitId: known?.unitId ?? '', decimals: known?.decimals ?? 0, added, changed, removed, unchanged, restated, derived, series: pairs.length }
}

/** A candidate as the page shows it, without its values. `left` are the changes of indicators that a person leaves out, who may take them again. */
export const summariseCandidate = ({ after, difference, panels, known, held }: Candidate, before: DatasetReading, left: readonly IndicatorChange[] = []): CandidateSummary => ({
  counts: difference.counts,
  indicators: [...difference.indicators.map((one) => changeOf(one, after.dataset, before.dataset)), ...left],
  panels: panels.map(({ spec, indicators, changes }) => ({ id: spec.id, indicators, changes })),
  catalogue: difference.catalogue,
  ages: difference.ages.length,
  known,
  held,
})

/** The given indicators and every indicator they are computed from. */
const withInputs = (indicators: readonly string[], { reads }: Dataset): Set<string> => {
  const all = new Set<string>()
  const add = (id: string): void => {
    if (all.has(id)) return
    all.add(id)
    for (const { indicator } of reads.get(id) ?? []) add(indicator)
  }
  indicators.forEach(add)
  return all
}

/** The dataset cut to the series of some indicators and of those they are computed from, small enough to be sent to the page. */
export const sliceOf = (dataset: Dataset, indicators: readonly string[]): Dataset => {
  const wanted = withInputs(indicators, dataset)
  return { ...dataset, series: new Map([...dataset.series].filter(([, { indicator }]) => wanted.has(indicator))), issues: [], files: [] }
}
