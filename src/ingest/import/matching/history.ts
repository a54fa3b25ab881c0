import { readPeriod, type Period } from '../../../model/period'
import type { Series } from '../../../model/series'
import { comparePeriods, indexOfPeriod } from '../../../model/time'
import { PUBLISHED_UNITS } from '../../../model/unit'
import type { FileSeries } from '../../tables/plan/file-series'
import type { History } from './matches'

/** A series of a file at the periods that the package can store; values as printed. */
export interface Sample {
  readonly region: string
  readonly periods: readonly Period[]
  readonly values: readonly number[]
  readonly steps: readonly number[] // half of the last printed digit
}

/** The observations of a series of a file that can be compared with the present data. */
export const sampleOf = (series: FileSeries, region: string): Sample => {
  const points = series.points
    .flatMap(({ period, value, decimals, bound }) => {
      const at = period === null ? undefined : readPeriod(period)
      return at === undefined || value === null || bound ? [] : [{ at, value, step: 0.5 * 10 ** -decimals }] // a bound agrees with any value on its side, which is no evidence
    })
    .sort((a, b) => comparePeriods(a.at, b.at))
  return { region, periods: points.map(({ at }) => at), values: points.map(({ value }) => value), steps: points.map(({ step }) => step) }
}

interface Tally {
  common: number
  agreeing: number
  readonly ratios: number[]
  readonly distinct: Set<number>
}

/** Half of the last digit that the present value was published with, in the canonical unit. */
const presentStep = (series: Series, at: number): number =>
  0.5 * 10 ** -(series.publishedDecimals[at] ?? 0) * (PUBLISHED_UNITS[series.publishedUnit[at] ?? 0]?.scale ?? 1)

/** Adds the common periods of a sample and a series. */
const tallyUp = (tally: Tally, sample: Sample, series: Series, scale: number): void => {
  for (const [index, period] of sample.periods.entries()) {
    const at = indexOfPeriod(series, period)
    if (at < 0) continue
    const present = series.values[at] ?? Number.NaN
    const value = (sample.values[index] ?? Number.NaN) * scale
    if (Number.isNaN(present) || Number.isNaN(value)) continue
    tally.common += 1
    tally.distinct.add(present)
    const step = Math.max((sample.steps[index] ?? 0) * scale, presentStep(series, at))
    if (Math.abs(value - present) <= step * 1.000001) tally.agreeing += 1
    if (present !== 0 && value !== 0) tally.ratios.push(value / present)
  }
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 1

/** Compares the samples of one label with the present series of one indicator; undefined when they share no period. */
export const compareWith = (samples: readonly Sample[], seriesOf: (region: string) => Series | undefined, scale: number): History | undefined => {
  const tally: Tally = { common: 0, agreeing: 0, ratios: [], distinct: new Set() }
  for (const sample of samples) {
    const series = seriesOf(sample.region)
    if (series) tallyUp(tally, sample, series, scale)
  }
  const { common, agreeing, distinct } = tally
  if (common === 0) return undefined
  // A constant series agrees with any other of the same level, which is no evidence.
  return { common, agreeing: distinct.size < 3 ? Math.min(agreeing, 2) : agreeing, ratio: median(tally.ratios) }
}

const ENOUGH = 5

/** At five periods or more, four of five agree to the last printed digit. */
export const isProof = (met: History | undefined): boolean =>
  met !== undefined && met.common >= ENOUGH && met.agreeing >= ENOUGH && met.agreeing >= met.common * 0.8

const isBeyond = (ratio: number, times: number): boolean => ratio > times || ratio < 1 / times

/** Whether values are too far from the present ones to be a revision; a single value must be farther. */
export const isContradiction = (met: History | undefined): boolean =>
  met !== undefined && met.agreeing < met.common * 0.5 && isBeyond(met.ratio, met.common < 2 ? 3 : 1.1)

/** Whether values are so far from the present ones that the unit is wrong or something else is counted. */
export const isFarOff = (met: History | undefined): boolean => isContradiction(met) && met !== undefined && isBeyond(met.ratio, 3)
