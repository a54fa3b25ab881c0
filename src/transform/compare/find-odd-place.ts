import type { Dataset } from '../../model/dataset'
import type { Period } from '../../model/period'
import { periodAt, valueAt, type Series } from '../../model/series'
import { indexOfPeriod } from '../../model/time'
import { separated } from '../breaks'
import { floorOf, type Jump } from './find-jump'
import { slipAgainst, type MagnitudeSlip } from './find-slip'
import { type SeriesCheck } from './series-check'
import { isUnusual, stepBetween, usualOf, type StepMeasure, type Usual } from './usual-steps'

/** Limits among places, which differ more than years do: only a place far beyond all others is odd. The place itself is counted. */
const BY_PLACES = { least: 11, spread: 6, beyond: 0, floor: 0 }

/** Steps between two dates among places of one kind. */
interface UsualMove {
  readonly usual: Usual | undefined
  readonly measure: StepMeasure
  readonly second: number // distance of the second farthest from the median: that of the others where one is odd
}

const computedOnce = <Value>(known: Map<string, Value>, key: string, compute: () => Value): Value => {
  const found = known.get(key)
  if (found !== undefined || known.has(key)) return found as Value
  const made = compute()
  known.set(key, made)
  return made
}

const isPositive = (value: number): boolean => value > 0

/** Steps of the places of each kind between two dates, computed once per pair of dates, since there may be thousands of places. */
export class PlaceMoves {
  private readonly groups = new Map<string, Series[]>()
  private readonly moves = new Map<string, UsualMove>()
  private readonly ratios = new Map<string, Usual | undefined>()

  /** `all`: the series of one indicator; `suspects`: values not used to check others. */
  constructor(
    all: readonly Series[],
    private readonly suspects: ReadonlyMap<Series, ReadonlySet<number>>,
    private readonly dataset: Dataset,
  ) {
    for (const series of all) {
      const key = this.groupOf(series)
      const group = this.groups.get(key)
      if (group) group.push(series)
      else this.groups.set(key, [series])
    }
  }

  private groupOf({ region, vintage, variant }: Series): string {
    return `${this.dataset.regions.get(region)?.kind ?? ''}|${vintage}|${variant}`
  }

  private soundAt(series: Series, period: Period): number {
    const at = indexOfPeriod(series, period)
    return at < 0 || this.suspects.get(series)?.has(at) ? Number.NaN : valueAt(series, at)
  }

  /** Values of the places of a series' kind that are known at both dates. */
  private pairsOf(group: string, from: Period, to: Period): (readonly [number, number])[] {
    return (this.groups.get(group) ?? []).map((one) => [this.soundAt(one, from), this.soundAt(one, to)] as const).filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b))
  }

  between(series: Series, from: Period, to: Period): UsualMove {
    const group = this.groupOf(series)
    return computedOnce(this.moves, `${group}|${from}|${to}`, () => {
      const pairs = this.pairsOf(group, from, to)
      const measure: StepMeasure = pairs.every((values) => values.every(isPositive)) ? 'log' : 'difference'
      const steps = pairs.map(([a, b]) => stepBetween(a, b, measure))
      const usual = usualOf(steps, BY_PLACES)
      const [, second = 0] = usual ? steps.map((step) => Math.abs(step - usual.middle)).sort((a, b) => b - a) : []
      return { usual, measure, second }
    })
  }

  /** Logarithms of the ratios of positive values at two dates, whatever the unit: a share that slips is off by a factor, too. */
  ratio(series: Series, from: Period, to: Period): Usual | undefined {
    const group = this.groupOf(series)
    return computedOnce(this.ratios, `${group}|${from}|${to}`, () => {
      const pairs = this.pairsOf(group, from, to).filter((values) => values.every(isPositive))
      return usualOf(pairs.map(([a, b]) => stepBetween(a, b, 'log')), BY_PLACES)
    })
  }
}

/** Index of the nearest earlier value that may be compared, else of the next one; -1 when there is none. */
const besideIn = ({ after, suspect }: SeriesCheck, index: number, mayCompare: (at: number) => boolean): number => {
  const may = (at: number): boolean => !Number.isNaN(valueAt(after, at)) && !suspect.has(at) && mayCompare(at)
  for (let at = index - 1; at >= 0; at -= 1) if (may(at)) return at
  for (let at = index + 1; at < after.periods.length; at += 1) if (may(at)) return at
  return -1
}

/** Finds a place whose step between two dates differs from those of all others of its kind. Used where a series has too little history, as between censuses. */
export const findOddPlace = (check: SeriesCheck, index: number, moves: PlaceMoves): Jump | undefined => {
  const { after, breaks } = check
  const from = besideIn(check, index, (at) => !separated(after, at, index, breaks))
  if (from < 0) return undefined
  const beside = { period: periodAt(after, from), value: valueAt(after, from) }
  const { usual, measure, second } = moves.between(after, beside.period, periodAt(after, index))
  if (!usual) return undefined
  const step = stepBetween(beside.value, valueAt(after, index), measure)
  const judged = { ...usual, limit: Math.max(usual.limit, floorOf(measure, after, index, beside.value)) }
  if (!isUnusual(step, judged)) return undefined
  const isFarthest = Math.abs(step - usual.middle) >= usual.farthest
  return { beside, step, measure, usual: { ...usual, count: usual.count - 1, farthest: isFarthest ? second : usual.farthest }, among: 'places' }
}

/**
 * Finds a place that is off by a power of ten when its earlier value is carried on by the median ratio of the places of its kind.
 * Breaks are no hindrance: what a new definition changes, it changes for all places.
 */
export const findSlipAmongPlaces = (check: SeriesCheck, index: number, moves: PlaceMoves): MagnitudeSlip | undefined => {
  const { after } = check
  const from = besideIn(check, index, (at) => valueAt(after, at) > 0)
  const value = valueAt(after, index)
  if (from < 0 || !isPositive(value)) return undefined
  const beside = { period: periodAt(after, from), value: valueAt(after, from) }
  const usual = moves.ratio(after, beside.period, periodAt(after, index))
  if (!usual || !isUnusual(stepBetween(beside.value, value, 'log'), usual)) return undefined
  return slipAgainst(check, index, beside.value * Math.exp(usual.middle), beside)
}
