import { group } from 'd3-array'
import { issue, type Issue, type Severity } from '../../model/issue'
import { printPeriod } from '../../model/period'
import { indexOfPeriod, periodExtent } from '../../model/time'
import { periodAt, seriesKey, valueAt, type Series } from '../../model/series'
import type { Change, IndicatorDifference, SeriesPair } from './difference'
import { knownOf } from './series-check'

type Where = 'whole' | 'middle' | 'start' | 'end'

const SEVERITY: Readonly<Record<Where, Severity>> = { whole: 'warning', middle: 'warning', end: 'warning', start: 'note' }

/** Whether a value was lost: its row was removed, or has no value any more. */
const isLost = ({ kind, before, after }: Change): boolean => before !== undefined && after === undefined && (kind === 'removed' || kind === 'changed')

interface Lost {
  readonly where: Where
  readonly changes: readonly Change[]
}

const whereIn = ({ after }: SeriesPair, lost: readonly Change[]): Lost[] => {
  const left = knownOf(after).map(({ period }) => period)
  const [first, last] = [left[0], left[left.length - 1]]
  if (first === undefined || last === undefined) return [{ where: 'whole', changes: lost }]
  const placed = group(lost, ({ period }): Where => (period < first ? 'start' : period > last ? 'end' : 'middle'))
  return [...placed].map(([where, changes]) => ({ where, changes }))
}

/** Values that the new data lack, by their position in the series; one issue for all series of an indicator that lost the same. */
export const checkRemovals = ({ indicator, changes, pairs }: IndicatorDifference): Issue[] => {
  const bySeries = group(changes.filter((change) => isLost(change) && change.vintage === ''), (change) => seriesKey({ indicator, ...change }))
  const lost = pairs.flatMap((pair) => {
    const own = bySeries.get(pair.key)
    return own ? whereIn(pair, own) : []
  })
  return [...group(lost, ({ where }) => where)].flatMap(([where, all]) => {
    const gone = all.flatMap((one) => one.changes)
    const [first] = gone
    if (!first) return []
    const periods = gone.map(({ period }) => period)
    const [from, to] = periodExtent(periods) ?? [first.period, first.period]
    return [issue('periods-removed', SEVERITY[where], first.place, `${indicator} ${printPeriod(from)}`, { indicator, region: first.region, from: printPeriod(from), to: printPeriod(to), count: gone.length, where, series: all.length })]
  })
}

const LEAST_SERIES = 5
const REPEATED = 0.8 // of the series: above this, equal values are no coincidence
const CONSTANT = 0.4 // of the series: an indicator that is often constant may be so again

interface Beside {
  readonly change: Change
  readonly series: Series
  readonly index: number
}

const equalAt = (series: Series, index: number): boolean => index > 0 && valueAt(series, index) === valueAt(series, index - 1)

/** A new period whose values equal those of the period before, place by place: a column copied twice. */
export const checkRepeats = ({ indicator, changes, pairs }: IndicatorDifference): Issue[] => {
  const byKey = new Map(pairs.map((pair) => [pair.key, pair.after]))
  const added = changes.flatMap((change): Beside[] => {
    const series = change.kind === 'added' && change.after !== undefined ? byKey.get(seriesKey({ indicator, ...change })) : undefined
    const index = series ? indexOfPeriod(series, change.period) : -1
    return series && index > 0 ? [{ change, series, index }] : []
  })
  const together = group(added, ({ change: { period, vintage, variant }, series, index }) => `${period}|${vintage}|${variant}|${periodAt(series, index - 1)}`)
  return [...together.values()].flatMap((all) => {
    const [first] = all
    const count = all.filter(({ series, index }) => equalAt(series, index)).length
    const constant = all.filter(({ series, index }) => equalAt(series, index - 1)).length
    if (!first || all.length < LEAST_SERIES || count < REPEATED * all.length || constant > CONSTANT * all.length) return []
    const { change, series, index } = first
    return [issue('period-repeated', 'warning', change.place, `${indicator} ${printPeriod(change.period)}`, { indicator, period: printPeriod(change.period), of: printPeriod(periodAt(series, index - 1)), count, among: all.length })]
  })
}
