import type { Series } from '../model/series'
import { makeSeries } from './make-series'
import { pairwise } from './pairwise'

const PERSONS = { kind: 'count', of: 'person' } as const

/** Counts per 100 persons; money per person. Empty when the second series does not count persons. */
export const perCapita = (series: Series, population: Series): Series => {
  const money = series.unit.kind === 'count' && series.unit.of === 'yuan'
  const unit = { kind: 'ratio', name: money ? 'ratio' : 'per-100-persons' } as const
  const counts = population.unit.kind === 'count' && population.unit.of === PERSONS.of && series.unit.kind === 'count'
  if (!counts) return makeSeries(series, unit, [])
  const per = money ? 1 : 100
  return pairwise(series, population, unit, (a, b) => (b > 0 ? (a / b) * per : undefined), { decimals: 1 })
}
