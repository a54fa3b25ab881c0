import { panelsAffected, type PanelAffected } from '../../charts/panels-affected'
import type { PanelSpec } from '../../charts/types/list'
import { checkAgainst, differenceOf, dropEchoes, type Difference, type IndicatorDifference } from '../../transform/compare/index'
import type { Dataset } from '../../model/dataset'
import type { Issue } from '../../model/issue'
import { localized } from '../../model/text'
import type { DatasetReading } from '../data/read-dataset'
import type { CandidateSummary, IndicatorChange } from './import-session'

/** New data compared with the present data. */
export interface Candidate {
  readonly after: DatasetReading
  readonly difference: Difference
  readonly panels: readonly PanelAffected[]
  readonly issues: readonly Issue[] // that the present data do not have
  readonly known: number // issues that both have
}

/** What an issue is about, whichever line it is on. */
const substance = ({ code, found, facts, place }: Issue): string => JSON.stringify([code, place.file, found, facts])

/** Issues that are new, and the count of those that were there before. */
const newIssues = (before: readonly Issue[], after: readonly Issue[]): { issues: Issue[]; known: number } => {
  const left = new Map<string, number>()
  for (const one of before) left.set(substance(one), (left.get(substance(one)) ?? 0) + 1)
  const issues = after.filter((one) => {
    const key = substance(one)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
  return { issues, known: after.length - issues.length }
}

/** Compares the new data with the present ones, checks them, and finds the panels that would change. */
export const compareWithPresent = (before: DatasetReading, after: DatasetReading, specs: readonly PanelSpec[]): Candidate => {
  const difference = differenceOf(before.dataset, after.dataset)
  const { issues, known } = newIssues(before.issues, after.issues)
  return { after, difference, panels: panelsAffected(specs, difference, after.dataset), issues: dropEchoes([...checkAgainst(before.dataset, after.dataset, difference), ...issues]), known }
}

const NAMELESS = localized({ zh: '', en: '' })

const changeOf = ({ indicator, added, changed, removed, unchanged, restated, derived, pairs }: IndicatorDifference, after: Dataset, before: Dataset): IndicatorChange => {
  const known = after.indicators.get(indicator) ?? before.indicators.get(indicator)
  return { indicator, name: known?.name ?? NAMELESS, unitId: known?.unitId ?? '', decimals: known?.decimals ?? 0, added, changed, removed, unchanged, restated, derived, series: pairs.length }
}

/** A candidate as the page shows it, without its values. */
export const summariseCandidate = ({ after, difference, panels, known }: Candidate, before: DatasetReading): CandidateSummary => ({
  counts: difference.counts,
  indicators: difference.indicators.map((one) => changeOf(one, after.dataset, before.dataset)),
  panels: panels.map(({ spec, indicators, changes }) => ({ id: spec.id, indicators, changes })),
  catalogue: difference.catalogue,
  ages: difference.ages.length,
  known,
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
