import { group } from 'd3-array'
import { issue, type Issue } from '../../model/issue'
import { printPeriod } from '../../model/period'
import { seriesKey, type Series } from '../../model/series'
import { indexOfPeriod } from '../../model/time'
import type { Change, IndicatorDifference } from './difference'
import { periodAt, valueAt } from './series-check'

const LEAST_SERIES = 5
const REPEATED = 0.8 // of the series: so many alike are no chance
const CONSTANT = 0.4 // of the series: an indicator that often stays as it is may stay again

interface Beside {
  readonly change: Change
  readonly series: Series
  readonly index: number
}

const equalAt = (series: Series, index: number): boolean => index > 0 && valueAt(series, index) === valueAt(series, index - 1)

/** A period added whose figures are those of the period before, place by place: a column copied twice. */
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
