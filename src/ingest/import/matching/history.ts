import { readPeriod, type Period } from '../../../model/period'
import type { Series } from '../../../model/series'
import { comparePeriods, indexOfPeriod } from '../../../model/time'
import { PUBLISHED_UNITS } from '../../../model/unit'
import type { FileSeries } from '../../tables/plan/file-series'
import type { History, VintageAgreement } from './matches'

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
  readonly vintages: Map<string, { agreeing: number; against: number }>
}

/** Half of the last digit that the present value was published with, in the canonical unit. */
const presentStep = (series: Series, at: number): number =>
  0.5 * 10 ** -(series.publishedDecimals[at] ?? 0) * (PUBLISHED_UNITS[series.publishedUnit[at] ?? 0]?.scale ?? 1)

/** Whether two values are equal to the digits of the coarser. */
const agrees = (value: number, present: number, step: number): boolean => Math.abs(value - present) <= step * 1.000001

/** A value that is not the current one, compared with the vintages of the same period; true where it is one of them. */
const tallyVintages = (tally: Tally, vintages: readonly Series[], period: Period, value: number, step: number): boolean => {
  let found = false
  for (const series of vintages) {
    const at = indexOfPeriod(series, period)
    const released = at < 0 ? Number.NaN : (series.values[at] ?? Number.NaN)
    if (Number.isNaN(released)) continue
    const isEqual = agrees(value, released, Math.max(step, presentStep(series, at)))
    const known = tally.vintages.get(series.vintage) ?? { agreeing: 0, against: 0 }
    tally.vintages.set(series.vintage, { agreeing: known.agreeing + Number(isEqual), against: known.against + Number(!isEqual) })
    found ||= isEqual
  }
  return found
}

/** Adds the common periods of a sample and a series. */
const tallyUp = (tally: Tally, sample: Sample, series: Series, vintages: readonly Series[], scale: number): void => {
  for (const [index, period] of sample.periods.entries()) {
    const at = indexOfPeriod(series, period)
    if (at < 0) continue
    const present = series.values[at] ?? Number.NaN
    const value = (sample.values[index] ?? Number.NaN) * scale
    if (Number.isNaN(present) || Number.isNaN(value)) continue
    tally.common += 1
    tally.distinct.add(present)
    const own = (sample.steps[index] ?? 0) * scale
    if (agrees(value, present, Math.max(own, presentStep(series, at))) || tallyVintages(tally, vintages, period, value, own)) tally.agreeing += 1
    if (present !== 0 && value !== 0) tally.ratios.push(value / present)
  }
}

/** The upper median of numbers, which are sorted by it; 1 of none. */
export const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 1

/** Compares the samples of one label with the present series of one indicator; undefined when they share no period. */
export const compareWith = (
  samples: readonly Sample[],
  seriesOf: (region: string) => Series | undefined,
  scale: number,
  vintagesOf: (region: string) => readonly Series[] = () => [],
): History | undefined => {
  const tally: Tally = { common: 0, agreeing: 0, ratios: [], distinct: new Set(), vintages: new Map() }
  for (const sample of samples) {
    const series = seriesOf(sample.region)
    if (series) tallyUp(tally, sample, series, vintagesOf(sample.region), scale)
  }
  const { common, agreeing, distinct } = tally
  if (common === 0) return undefined
  // A constant series agrees with any other of the same level, which is no evidence.
  const vintage = bestVintage([...tally.vintages].map(([id, counts]) => ({ id, ...counts })))
  return { common, agreeing: distinct.size < 3 ? Math.min(agreeing, 2) : agreeing, ratio: median(tally.ratios), ...(vintage ? { vintage } : {}) }
}

/** The vintage that most values agree with; undefined where none does. */
export const bestVintage = (found: readonly VintageAgreement[]): VintageAgreement | undefined =>
  found.filter(({ agreeing }) => agreeing > 0).sort((a, b) => b.agreeing - a.agreeing)[0]

const ENOUGH = 5

/** At five periods or more, four of five agree to the last printed digit. */
export const isProof = (met: History | undefined): boolean =>
  met !== undefined && met.common >= ENOUGH && met.agreeing >= ENOUGH && met.agreeing >= met.common * 0.8


const isBeyond = (ratio: number, times: number): boolean => ratio > times || ratio < 1 / times

const isMostlyOther = ({ agreeing, common }: History): boolean => agreeing < common * 0.5

const LAST_DIGITS = 1.001 // a revision within 1 ‰ is no disagreement: a count of a census and one at the year's end lie 5 ‰ apart

/** Whether fewer than half of the common values agree, and they lie apart by more than a revision of the last digits: then a name alone is not enough. */
export const isDisagreement = (met: History | undefined): boolean => met !== undefined && isMostlyOther(met) && isBeyond(met.ratio, LAST_DIGITS)

/** Whether values are too far from the present ones to be a revision; a single value must be farther. */
export const isContradiction = (met: History | undefined): boolean =>
  met !== undefined && isMostlyOther(met) && isBeyond(met.ratio, met.common < 2 ? 3 : 1.1)

/** Whether values are so far from the present ones that the unit is wrong or something else is counted. */
export const isFarOff = (met: History | undefined): boolean => isContradiction(met) && met !== undefined && isBeyond(met.ratio, 3)
