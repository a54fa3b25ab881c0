import type { Dataset } from '../../../model/dataset'
import { tokensOf, readUnitText, tokenInto } from './unit-token'
import { distributionsOf, historyOfSums } from './age-distributions'
import { AGE_STRUCTURE } from './age-id'
import { decidedLabel } from './age-tables'
import type { History, IndicatorMatch, IndicatorProposal } from './matches'
import type { SeriesGroup } from './series-group'

const PERSONS = { kind: 'count', of: 'person' } as const
const POPULATION = /^(?:全国|年末|普查|常住|总)*人口(?:数|总数)?$|^(?:total |resident |census )?population$/i // other people are no population: births, deaths, the registered

const SCORE = { proven: 1, named: 0.8, other: 0.5 }

/** Whether all sums are those of known populations. */
const isProof = (sums: History | undefined): boolean => sums !== undefined && sums.common > 0 && sums.agreeing === sums.common

/**
 * Matches a table by age and sex to the age structure. It is certain where the table is of a population by its name (or
 * names nothing), and its people add up to the totals that the package has: a sample does not.
 */
export const matchAgeTable = ({ key, first, seriesCount, valueCount, from, to, ages }: SeriesGroup, dataset: Dataset): { readonly match: IndicatorMatch; readonly isProven: boolean } => {
  const distributions = distributionsOf(ages)
  const printed = tokenInto(readUnitText(first.unit), PERSONS) ?? ''
  const tokens = printed === '' ? tokensOf(PERSONS) : [printed]
  const tried = tokens.map((token) => ({ token, history: historyOfSums(dataset, distributions, token) }))
  const proven = tried.filter(({ history }) => isProof(history))
  const { token, history } = (proven.length === 1 ? proven[0] : undefined) ?? { token: printed, history: printed === '' ? undefined : tried[0]?.history }
  const [{ cell } = { cell: undefined }] = ages
  const name = cell?.name ?? ''
  const isNamed = name === '' || POPULATION.test(name.normalize('NFKC'))
  const isProven = isNamed && token !== '' && isProof(history)
  const score = isProven ? SCORE.proven : isNamed ? SCORE.named : SCORE.other
  const proposal: IndicatorProposal = { indicator: AGE_STRUCTURE, variant: '', token, score, reason: isProof(history) ? 'history' : 'name', ...(history ? { history } : {}) }
  const match: IndicatorMatch = { key, label: decidedLabel(first, cell), indicator: name, code: '', unit: first.unit, token: printed, seriesCount, valueCount, from, to, proposals: [proposal], isByAge: true }
  return { match: isProven ? { ...match, certain: { indicator: AGE_STRUCTURE, variant: '', token } } : match, isProven }
}
