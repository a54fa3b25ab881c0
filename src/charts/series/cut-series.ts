import { scaleOf } from '../../format/index'
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

/** Indices of the observations that have a value. */
export const presentOf = (series: Series): number[] => {
  const found: number[] = []
  series.values.forEach((value, index) => {
    if (!Number.isNaN(value)) found.push(index)
  })
  return found
}

/** Index of the first value of at least `mark`, in its published unit, that follows a smaller one. */
export const indexReached = (series: Series, mark: number): number | undefined => {
  const present = presentOf(series)
  const at = present.findIndex((index) => valueAt(series, index) / scaleOf(observationAt(series, index).publishedUnit) >= mark)
  return at > 0 ? present[at] : undefined
}
