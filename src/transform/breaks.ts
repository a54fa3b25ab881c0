import { ascending, pairs, quantileSorted } from 'd3-array'
import type { Break, Dataset } from '../model/dataset'
import { BASES, type Basis } from '../model/evidence'
import { positionOf, type Period } from '../model/period'
import type { Series } from '../model/series'
import { comparePeriods, reaches } from '../model/time'
import { PROVINCES } from './formula'
import { provincesOf } from '../model/region'

/** The properties of an observation that decide whether a break separates it. */
interface Taken {
  readonly period: Period
  readonly basis: Basis
}

/** First and last index, both inclusive, of consecutive observations that a line may join. */
interface Run {
  readonly start: number
  readonly end: number
}

const regionsMeant = (dataset: Dataset, named: string, own: string): readonly string[] =>
  named === '' ? [own] : named === PROVINCES ? provincesOf(dataset) : [named]

const collect = (dataset: Dataset, indicator: string, regions: readonly string[], seen: Set<string>): Break[] => {
  const key = `${indicator}|${regions.join()}`
  if (seen.has(key)) return []
  seen.add(key)
  const own = dataset.breaks.filter(
    (one) => one.indicator === indicator && (one.region === '' || regions.includes(one.region)),
  )
  const inherited = (dataset.reads.get(indicator) ?? []).flatMap((reference) => {
    const meant = regions.flatMap((region) => regionsMeant(dataset, reference.region, region))
    return collect(dataset, reference.indicator, meant, seen)
  })
  return [...own, ...inherited]
}

const known = new WeakMap<Dataset, Map<string, readonly Break[]>>()

/** The breaks of a series by period; a derived indicator has those of all its inputs. */
export const breaksOf = (dataset: Dataset, series: Pick<Series, 'indicator' | 'region'>): readonly Break[] => {
  const ofDataset = known.get(dataset) ?? new Map<string, readonly Break[]>()
  known.set(dataset, ofDataset)
  const key = `${series.indicator}|${series.region}`
  const found = ofDataset.get(key)
  if (found) return found
  const collected = collect(dataset, series.indicator, [series.region], new Set())
  const made = [...new Set(collected)].sort((a, b) => comparePeriods(a.period, b.period))
  ofDataset.set(key, made)
  return made
}

/** Whether a break lies between two observations of one indicator and separates them. */
export const keepsApart = (one: Break, a: Taken, b: Taken): boolean => {
  if (reaches(a.period, one.period) === reaches(b.period, one.period)) return false
  const censuses = Number(a.basis === 'census') + Number(b.basis === 'census')
  return one.separates === 'all' || censuses === 1 || (censuses === 0 && one.separates === 'all-but-censuses')
}

const takenAt = (series: Series, index: number): Taken => ({
  period: (series.periods[index] ?? 0) as Period,
  basis: BASES[series.basis[index] ?? 0] ?? '',
})

/** The breaks that lie between two observations of a series and separate them. */
export const breaksBetween = (series: Series, i: number, j: number, breaks: readonly Break[]): Break[] => {
  if (breaks.length === 0) return []
  const a = takenAt(series, i)
  const b = takenAt(series, j)
  return breaks.filter((one) => keepsApart(one, a, b))
}

/** Whether a break lies between two observations of a series. Asked of every pair of some series: it allocates nothing where there is no break. */
export const brokenBetween = (series: Series, i: number, j: number, breaks: readonly Break[]): boolean => {
  if (breaks.length === 0) return false
  const a = takenAt(series, i)
  const b = takenAt(series, j)
  return breaks.some((one) => keepsApart(one, a, b))
}

/** Whether two observations of a series must not be compared, joined or added: a break lies between them, or one is a bound. */
export const separated = (series: Series, i: number, j: number, breaks: readonly Break[]): boolean =>
  (series.bound[i] ?? 0) > 0 || (series.bound[j] ?? 0) > 0 || brokenBetween(series, i, j, breaks)

const SLACK = 1e-6

/** The usual step of a series in years: the median of its steps. */
const usualStep = ({ periods }: Series): number => quantileSorted(pairs(periods, (a, b) => positionOf(b as Period) - positionOf(a as Period)).sort(ascending), 0.5) ?? 1

/**
 * The longest step in years that a line may span: the median step of the series, at most a year.
 * A half-yearly series may skip one date, as publishers do; counts ten years apart are never joined.
 */
const longestStep = (series: Series): number => {
  const usual = usualStep(series)
  return Math.min(1, usual >= 0.5 - SLACK ? 1 : usual * 1.5) + SLACK
}

/** The longest step in years that the line of a projection may span: its median step, since projections may be printed for every fifth year. */
export const stepOfProjection = (series: Series): number => Math.max(1, usualStep(series)) + SLACK

const runsWithin = (series: Series, breaks: readonly Break[], longest: number): Run[] => {
  const runs: { start: number; end: number }[] = []
  let open: { start: number; end: number } | undefined
  for (let index = 0; index < series.periods.length; index += 1) {
    if (Number.isNaN(series.values[index])) {
      open = undefined
      continue
    }
    if (open && follows(series, index, longest) && !separated(series, index - 1, index, breaks)) open.end = index
    else runs.push((open = { start: index, end: index }))
  }
  return runs
}

/** Runs of observations that a line may join: split at breaks, at missing values, and where periods are missing. */
export const runsOf = (series: Series, breaks: readonly Break[]): Run[] => runsWithin(series, breaks, longestStep(series))

/** Runs of a projection, by the median step of the projection. */
export const projectedRunsOf = (series: Series, breaks: readonly Break[]): Run[] => runsWithin(series, breaks, stepOfProjection(series))

const follows = (series: Series, index: number, longest: number): boolean => {
  const before = positionOf((series.periods[index - 1] ?? 0) as Period)
  return positionOf((series.periods[index] ?? 0) as Period) - before <= longest
}
