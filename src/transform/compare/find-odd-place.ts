import type { Dataset } from '../../model/dataset'
import type { Period } from '../../model/period'
import { indexOfPeriod, type Series } from '../../model/series'
import { separated } from '../breaks'
import { floorOf, type Jump } from './find-jump'
import { periodAt, valueAt, type SeriesCheck } from './series-check'
import { isUnusual, stepBetween, usualOf, type Measure } from './usual-steps'

/** Places differ more than years do, but not one of thirty by far more than all others. */
const BY_PLACES = { least: 10, spread: 6, beyond: 0 }

/** Series of one indicator for the places of one kind, and which of their values are in doubt. */
export interface Peers {
  readonly series: readonly Series[]
  readonly suspects: ReadonlyMap<Series, ReadonlySet<number>>
}

const kindOf = (series: Series, dataset: Dataset) => dataset.regions.get(series.region)?.kind

/** The series that a place may be compared with: the same indicator, vintage and variant, places of the same kind. */
export const alikeTo = (series: Series, all: readonly Series[], dataset: Dataset): Series[] =>
  all.filter((other) => other !== series && other.vintage === series.vintage && other.variant === series.variant && kindOf(other, dataset) === kindOf(series, dataset))

const soundAt = (series: Series, period: Period, { suspects }: Peers): number => {
  const at = indexOfPeriod(series, period)
  return at < 0 || suspects.get(series)?.has(at) ? Number.NaN : valueAt(series, at)
}

const isPositive = (value: number): boolean => value > 0

/** The nearest earlier value that may be compared, else the next one; -1 when there is none. */
const besideIn = ({ after, suspect, breaks }: SeriesCheck, index: number): number => {
  const may = (at: number): boolean => !Number.isNaN(valueAt(after, at)) && !suspect.has(at) && !separated(after, at, index, breaks)
  for (let at = index - 1; at >= 0; at -= 1) if (may(at)) return at
  for (let at = index + 1; at < after.periods.length; at += 1) if (may(at)) return at
  return -1
}

/** Whether a place moved between two dates as no other of its kind did. It stands in where a series has too little history of its own, as between censuses. */
export const findOddPlace = (check: SeriesCheck, index: number, peers: Peers): Jump | undefined => {
  const { after } = check
  const from = besideIn(check, index)
  if (from < 0) return undefined
  const beside = { period: periodAt(after, from), value: valueAt(after, from) }
  const moves = peers.series
    .map((series) => [soundAt(series, beside.period, peers), soundAt(series, periodAt(after, index), peers)] as const)
    .filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b))
  const measure: Measure = [[beside.value], ...moves].every((values) => values.every(isPositive)) ? 'log' : 'difference'
  const steps = moves.map(([a, b]) => stepBetween(a, b, measure))
  const usual = usualOf(steps, { ...BY_PLACES, floor: floorOf(measure, after, index, beside.value) })
  if (!usual) return undefined
  const step = stepBetween(beside.value, valueAt(after, index), measure)
  return isUnusual(step, usual) ? { beside, step, measure, usual, among: 'places' } : undefined
}
