import { scaleOf } from '../../format/index'
import { BASES, type Basis } from '../../model/evidence'
import { yearOf, type Period } from '../../model/period'
import { observationAt, valueAt, type Series } from '../../model/series'

/** The observations start..end−1 of a series, without a copy. */
export const sliceSeries = (series: Series, start: number, end: number): Series => ({
  ...series,
  periods: series.periods.subarray(start, end),
  values: series.values.subarray(start, end),
  missing: series.missing.subarray(start, end),
  evidence: series.evidence.subarray(start, end),
  basis: series.basis.subarray(start, end),
  bound: series.bound.subarray(start, end),
  publishedUnit: series.publishedUnit.subarray(start, end),
  publishedDecimals: series.publishedDecimals.subarray(start, end),
  source: series.source.subarray(start, end),
  note: series.note.subarray(start, end),
  ...(series.releases ? { releases: series.releases.subarray(start, end) } : {}),
  lines: series.lines.subarray(start, end),
  fileOf: series.fileOf.subarray(start, end),
})

/** The observations of a series in the years from..to, without a copy; undefined bounds are open. */
export const cutSeries = (series: Series, from: number | undefined, to: number | undefined): Series => {
  const years = Array.from(series.periods, (period) => yearOf(period as Period))
  const start = from === undefined ? 0 : years.findIndex((year) => year >= from)
  if (start < 0) return sliceSeries(series, 0, 0)
  const end = to === undefined ? years.length : years.filter((year) => year <= to).length
  return sliceSeries(series, start, Math.max(start, end))
}

/** The observations of a series on one basis. */
export const ofBasis = (series: Series, basis: Basis): Series => {
  const code = BASES.indexOf(basis)
  const isKept = (_: unknown, index: number): boolean => series.basis[index] === code
  return {
    ...series,
    periods: series.periods.filter(isKept),
    values: series.values.filter(isKept),
    missing: series.missing.filter(isKept),
    evidence: series.evidence.filter(isKept),
    basis: series.basis.filter(isKept),
    bound: series.bound.filter(isKept),
    publishedUnit: series.publishedUnit.filter(isKept),
    publishedDecimals: series.publishedDecimals.filter(isKept),
    source: series.source.filter(isKept),
    note: series.note.filter(isKept),
    ...(series.releases ? { releases: series.releases.filter(isKept) } : {}),
    lines: series.lines.filter(isKept),
    fileOf: series.fileOf.filter(isKept),
  }
}

/** Indices of the observations that have a value. */
export const presentOf = (series: Series): number[] => {
  const found: number[] = []
  series.values.forEach((value, index) => {
    if (!Number.isNaN(value)) found.push(index)
  })
  return found
}

/** Index of the first of the newest values that are all below `mark`, in their published unit; undefined where all values are, or the newest is not. */
export const indexBelow = (series: Series, mark: number): number | undefined => {
  const present = presentOf(series)
  const isAbove = (index: number): boolean => valueAt(series, index) / scaleOf(observationAt(series, index).publishedUnit) >= mark
  const at = present.reduce((found, index, order) => (isAbove(index) ? order + 1 : found), 0)
  return at > 0 ? present[at] : undefined
}

/** Index of the first value of at least `mark`, in its published unit, that follows a smaller one. */
export const indexReached = (series: Series, mark: number): number | undefined => {
  const present = presentOf(series)
  const at = present.findIndex((index) => valueAt(series, index) / scaleOf(observationAt(series, index).publishedUnit) >= mark)
  return at > 0 ? present[at] : undefined
}
