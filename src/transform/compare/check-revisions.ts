import { greatest, group, sum } from 'd3-array'
import { issue, type Issue } from '../../model/issue'
import { printPeriod } from '../../model/period'
import { seriesKey, type Series } from '../../model/series'
import { indexOfPeriod } from '../../model/time'
import type { Change, IndicatorDifference } from './difference'
import { printedAt } from './series-check'

const LARGE = 5 // per cent; a revision beyond it is a warning

interface Revision {
  readonly change: Change
  readonly percent: number
}

const revisionOf = (change: Change): Revision[] => {
  const { kind, before, after } = change
  if (kind !== 'changed' || before === undefined || after === undefined) return []
  return [{ change, percent: before === 0 ? 100 : ((after - before) / Math.abs(before)) * 100 }]
}

const seriesOf = ({ indicator, pairs }: IndicatorDifference, change: Change): Series | undefined => {
  const key = seriesKey({ indicator, ...change })
  return pairs.find((pair) => pair.key === key)?.after
}

const presentBefore = (pairs: IndicatorDifference['pairs']): number => sum(pairs, ({ before }) => before?.values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0) ?? 0)

/** Changed values of the current release; suspect values have an issue of their own. */
const revised = (difference: IndicatorDifference, isSuspect: (series: Series, index: number) => boolean): Issue[] => {
  const { indicator, changes, pairs } = difference
  const sound = changes.filter(({ vintage }) => vintage === '').flatMap(revisionOf).filter(({ change }) => {
    const series = seriesOf(difference, change)
    return series && !isSuspect(series, indexOfPeriod(series, change.period))
  })
  const largest = greatest(sound, ({ percent }) => Math.abs(percent))
  const series = largest && seriesOf(difference, largest.change)
  if (!largest || !series) return []
  const { change, percent } = largest
  const { unit, scale, text } = printedAt(series, indexOfPeriod(series, change.period))
  const isLarge = sound.some((one) => one.change.variant === '' && Math.abs(one.percent) >= LARGE) // projections are revised as a rule
  return [
    issue('history-revised', isLarge ? 'warning' : 'note', change.place, text, {
      indicator,
      count: sound.length,
      of: presentBefore(pairs),
      region: change.region,
      period: printPeriod(change.period),
      before: (change.before ?? 0) / scale,
      after: (change.after ?? 0) / scale,
      unit,
      percent,
    }),
  ]
}

/** Changed values of a named earlier release, which is final. */
const alteredVintages = ({ indicator, changes }: IndicatorDifference): Issue[] => {
  const altered = changes.filter(({ vintage, kind }) => vintage !== '' && (kind === 'changed' || kind === 'removed'))
  return [...group(altered, ({ vintage }) => vintage)].flatMap(([vintage, all]) => (all[0] ? [issue('vintage-altered', 'warning', all[0].place, vintage, { indicator, vintage, count: all.length })] : []))
}

/** Checks changes of values that were published before. */
export const checkRevisions = (difference: IndicatorDifference, isSuspect: (series: Series, index: number) => boolean): Issue[] => [...revised(difference, isSuspect), ...alteredVintages(difference)]
