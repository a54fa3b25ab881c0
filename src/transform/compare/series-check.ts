import type { Break, Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { positionOf, shiftYears, type Period } from '../../model/period'
import { observationAt, periodAt, valueAt, type Series } from '../../model/series'
import { publishedUnit } from '../../model/unit'
import { breaksOf, separated } from '../breaks'
import { indexMeeting } from '../../model/time'
import { sameValue } from './compare-series'
import type { SeriesPair } from './difference'
import { measureOf, stepBetween } from './usual-steps'

/** A value used to check others: of the data before, or a new one that passed. */
export interface KnownValue {
  readonly period: Period
  readonly value: number
}

/** A step over one year that no break crosses; `at` and `from` are indices. */
export interface YearStep {
  readonly at: number
  readonly from: number
  readonly position: number // of the later date, in years
  readonly size: number
}

/** One series whose new values are checked. `fresh`: indices of added or changed values; `suspect`: those with an issue. */
export interface SeriesCheck {
  readonly key: string
  readonly indicator: Indicator
  readonly before: Series | undefined
  readonly after: Series
  readonly breaks: readonly Break[]
  readonly fresh: readonly number[]
  readonly suspect: Set<number>
  readonly known: readonly KnownValue[] // values of the data before
  readonly steps: readonly YearStep[] // of the data before; of the series itself when it is all new
}

const freshIn = (before: Series | undefined, after: Series): number[] => {
  const known = new Map<number, number>()
  before?.periods.forEach((period, at) => known.set(period, before.values[at] ?? Number.NaN))
  return [...after.values.keys()].filter((at) => {
    const value = after.values[at] ?? Number.NaN
    return !Number.isNaN(value) && !sameValue(known.get(after.periods[at] ?? 0) ?? Number.NaN, value)
  })
}

/** The values of a series that are not missing. */
export const knownOf = (series: Series | undefined): KnownValue[] =>
  series ? [...series.values.keys()].filter((at) => !Number.isNaN(valueAt(series, at))).map((at) => ({ period: periodAt(series, at), value: valueAt(series, at) })) : []

/** Distance of two periods in years. */
export const yearsApart = (a: Period, b: Period): number => Math.abs(positionOf(a) - positionOf(b))

/** A value as published: its unit, the scale of that unit, and its text. */
export interface Printed {
  readonly unit: string
  readonly scale: number
  readonly text: string
}

/** The value at an index in the unit it was published in. */
export const printedAt = (series: Series, index: number): Printed => {
  const { publishedUnit: unit, publishedDecimals, value = Number.NaN } = observationAt(series, index)
  const scale = publishedUnit(unit)?.scale ?? 1
  return { unit, scale, text: (value / scale).toFixed(publishedDecimals) }
}

/** Index of the same date a year before, with a value that may be compared; -1 when there is none. */
export const yearBefore = (series: Series, index: number, breaks: readonly Break[]): number => {
  const at = indexMeeting(series, shiftYears(periodAt(series, index), -1))
  return at < 0 || Number.isNaN(valueAt(series, at)) || separated(series, at, index, breaks) ? -1 : at
}

const stepsOf = (series: Series, breaks: readonly Break[]): YearStep[] => {
  const measure = measureOf(series)
  const steps: YearStep[] = []
  for (let at = 0; at < series.periods.length; at += 1) {
    const from = Number.isNaN(valueAt(series, at)) ? -1 : yearBefore(series, at, breaks)
    if (from >= 0) steps.push({ at, from, position: positionOf(periodAt(series, at)), size: stepBetween(valueAt(series, from), valueAt(series, at), measure) })
  }
  return steps
}

/** Prepares the check of a series; undefined when it has no new values or its indicator is unknown. */
export const seriesCheck = ({ key, before, after }: SeriesPair, dataset: Dataset): SeriesCheck | undefined => {
  const indicator = after && dataset.indicators.get(after.indicator)
  const fresh = after ? freshIn(before, after) : []
  if (!indicator || fresh.length === 0) return undefined
  const breaks = breaksOf(dataset, after)
  return { key, indicator, before, after, breaks, fresh, suspect: new Set(), known: knownOf(before), steps: stepsOf(before ?? after, breaks) }
}
