import type { Break, Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { positionOf, type Period } from '../../model/period'
import { observationAt, type Series } from '../../model/series'
import { publishedUnit } from '../../model/unit'
import { breaksOf } from '../breaks'
import { sameValue } from './compare-series'
import type { SeriesPair } from './difference'

/** A value of the data before, or one after that has passed, by which another is judged. */
export interface Known {
  readonly period: Period
  readonly value: number
}

/** One series whose new values are being judged. `fresh`: indices of values that were added or changed; `suspect`: those found wanting. */
export interface SeriesCheck {
  readonly key: string
  readonly indicator: Indicator
  readonly before: Series | undefined
  readonly after: Series
  readonly breaks: readonly Break[]
  readonly fresh: readonly number[]
  readonly suspect: Set<number>
}

const freshIn = (before: Series | undefined, after: Series): number[] => {
  const known = new Map<number, number>()
  before?.periods.forEach((period, at) => known.set(period, before.values[at] ?? Number.NaN))
  return [...after.values.keys()].filter((at) => {
    const value = after.values[at] ?? Number.NaN
    return !Number.isNaN(value) && !sameValue(known.get(after.periods[at] ?? 0) ?? Number.NaN, value)
  })
}

/** A series with new values, ready to be judged; undefined when there are none, or nothing is known of its indicator. */
export const seriesCheck = ({ key, before, after }: SeriesPair, dataset: Dataset): SeriesCheck | undefined => {
  const indicator = after && dataset.indicators.get(after.indicator)
  if (!indicator) return undefined
  const fresh = freshIn(before, after)
  return fresh.length > 0 ? { key, indicator, before, after, breaks: breaksOf(dataset, after), fresh, suspect: new Set() } : undefined
}

export const periodAt = (series: Series, index: number): Period => (series.periods[index] ?? 0) as Period
export const valueAt = (series: Series, index: number): number => series.values[index] ?? Number.NaN

/** Values of a series that are there. */
export const knownOf = (series: Series | undefined): Known[] =>
  series ? [...series.values.keys()].filter((at) => !Number.isNaN(valueAt(series, at))).map((at) => ({ period: periodAt(series, at), value: valueAt(series, at) })) : []

/** How far two periods lie apart, in years. */
export const yearsApart = (a: Period, b: Period): number => Math.abs(positionOf(a) - positionOf(b))

/** How a figure is printed: its unit, the scale of that, and its text. */
export interface Printed {
  readonly unit: string
  readonly scale: number
  readonly text: string
}

/** A figure as it was published, whatever the canonical unit. */
export const printedAt = (series: Series, index: number): Printed => {
  const { publishedUnit: unit, publishedDecimals, value = Number.NaN } = observationAt(series, index)
  const scale = publishedUnit(unit)?.scale ?? 1
  return { unit, scale, text: (value / scale).toFixed(publishedDecimals) }
}
