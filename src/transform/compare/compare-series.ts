import type { Period } from '../../model/period'
import { boundAt, placeAt, type Series } from '../../model/series'
import { orderOf } from '../../model/time'
import type { Attribute, Change, ChangeKind } from './difference'

/** Comparison of one series: its changes, and the number of unchanged rows. */
export interface SeriesCompared {
  readonly changes: readonly Change[]
  readonly unchanged: number // restated ones included
}

const NOISE = 1e-12 // relative: 5.01 亿人 and 50100 万人 are equal although their products differ in the last bit

/** Whether two values are the same: both missing, or equal up to the noise of scaling. */
export const sameValue = (a: number, b: number): boolean =>
  a === b || (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b))

const attributesAt = (a: Series, i: number, b: Series, j: number): Attribute[] => {
  const found: Attribute[] = []
  if (a.missing[i] !== b.missing[j] && Number.isNaN(b.values[j])) found.push('missing')
  if (a.evidence[i] !== b.evidence[j]) found.push('evidence')
  if (a.texts[a.source[i] ?? 0] !== b.texts[b.source[j] ?? 0]) found.push('source')
  if (a.texts[a.note[i] ?? 0] !== b.texts[b.note[j] ?? 0]) found.push('note')
  if (a.publishedUnit[i] !== b.publishedUnit[j]) found.push('unit')
  if (a.publishedDecimals[i] !== b.publishedDecimals[j]) found.push('decimals')
  if (a.basis[i] !== b.basis[j]) found.push('basis')
  if (a.bound[i] !== b.bound[j]) found.push('bound')
  return found
}

const valueOf = (series: Series | undefined, index: number): number | undefined => {
  const value = series?.values[index]
  return value === undefined || Number.isNaN(value) ? undefined : value
}

const NO_ATTRIBUTES: readonly Attribute[] = []

/** Collects the changes between two states of one series; index -1 where one has no such row. */
class Comparison {
  readonly changes: Change[] = []
  unchanged = 0

  constructor(
    private readonly before: Series | undefined,
    private readonly after: Series | undefined,
  ) {}

  add(kind: ChangeKind, i: number, j: number, attributes = NO_ATTRIBUTES): void {
    const series = j >= 0 ? this.after : this.before
    if (!series) return
    const before = i < 0 ? undefined : valueOf(this.before, i)
    const after = j < 0 ? undefined : valueOf(this.after, j)
    const bounds = [this.before && i >= 0 ? boundAt(this.before, i) : '', this.after && j >= 0 ? boundAt(this.after, j) : ''] as const
    const isBounded = bounds.some((bound) => bound !== '')
    const both = before !== undefined && after !== undefined && !isBounded
    const { region, vintage, variant } = series
    const index = j >= 0 ? j : i
    this.changes.push({
      kind,
      region,
      period: (series.periods[index] ?? 0) as Period,
      vintage,
      variant,
      before,
      after,
      by: both ? after - before : undefined,
      ratio: both && before !== 0 ? after / before : undefined,
      ...(isBounded ? { bounds } : {}),
      attributes,
      place: placeAt(series, index),
    })
  }

  meet(a: Series, i: number, b: Series, j: number): void {
    const attributes = attributesAt(a, i, b, j)
    if (!sameValue(a.values[i] ?? Number.NaN, b.values[j] ?? Number.NaN)) return this.add('changed', i, j, attributes)
    this.unchanged += 1
    if (attributes.length > 0) this.add('restated', i, j, attributes)
  }
}

/** Walks along both sides of a series, period by period. One side may be absent, not both. */
export const compareSeries = (before: Series | undefined, after: Series | undefined): SeriesCompared => {
  if (before === after) return { changes: [], unchanged: after?.periods.length ?? 0 }
  const comparison = new Comparison(before, after)
  const [left, right] = [before?.periods.length ?? 0, after?.periods.length ?? 0]
  let [i, j] = [0, 0]
  while (i < left || j < right) {
    const a = i < left ? orderOf((before?.periods[i] ?? 0) as Period) : Number.POSITIVE_INFINITY
    const b = j < right ? orderOf((after?.periods[j] ?? 0) as Period) : Number.POSITIVE_INFINITY
    if (a < b) comparison.add('removed', i++, -1)
    else if (a > b) comparison.add('added', -1, j++)
    else if (before && after) comparison.meet(before, i++, after, j++)
  }
  return { changes: comparison.changes, unchanged: comparison.unchanged }
}
