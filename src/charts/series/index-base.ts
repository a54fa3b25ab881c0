import { findSeries, type Break, type Dataset } from '../../model/dataset'
import type { Period } from '../../model/period'
import { periodAt, type Series } from '../../model/series'
import { indexMeeting } from '../../model/time'
import { breaksOf, separated } from '../../transform/index'
import type { ResolvedOptions, SeriesRequest } from '../series/request'
import { cutSeries, presentOf, sliceSeries } from './cut-series'

const INDEX_FROM = 3 // observations needed for an index

/** Indices of the latest part without a break that is long enough for an index; empty when there is none. */
const latestStretch = (series: Series, breaks: readonly Break[]): readonly number[] => {
  const stretches: number[][] = []
  for (const index of presentOf(series)) {
    const open = stretches[stretches.length - 1]
    const before = open?.[open.length - 1]
    if (open && before !== undefined && !separated(series, before, index, breaks)) open.push(index)
    else stretches.push([index])
  }
  return stretches.filter(({ length }) => length >= INDEX_FROM).pop() ?? []
}

/** The part of a series that can be indexed in a range; undefined where none is long enough. */
export const stretchIn = (series: Series, breaks: readonly Break[], { from, to }: Pick<ResolvedOptions, 'from' | 'to'>): Series | undefined => {
  const cut = cutSeries(series, from, to)
  const stretch = latestStretch(cut, breaks)
  const [first] = stretch
  const last = stretch[stretch.length - 1]
  return first === undefined || last === undefined ? undefined : sliceSeries(cut, first, last + 1)
}

/**
 * The common base of an index of these series: the first date in the latest unbroken part of each, with enough
 * observations after it. Undefined where there is none: lines with different bases are not comparable.
 */
export const indexBase = (requests: readonly SeriesRequest[], dataset: Dataset, range: Pick<ResolvedOptions, 'from' | 'to'>): Period | undefined => {
  const stretches = requests.flatMap(({ indicator, region, vintage }) => {
    const series = findSeries(dataset, indicator, region, vintage)
    return (series && stretchIn(series, breaksOf(dataset, series), range)) ?? []
  })
  const [first, ...others] = stretches
  const follows = (series: Series, base: Period): boolean => {
    const at = indexMeeting(series, base)
    return at >= 0 && (series.values[at] ?? 0) > 0 && presentOf(series).filter((index) => index >= at).length >= INDEX_FROM
  }
  return first && presentOf(first).map((index) => periodAt(first, index)).find((base) => [first, ...others].every((series) => follows(series, base)))
}
