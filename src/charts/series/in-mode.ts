import { findSeries, type Break, type Dataset } from '../../model/dataset'
import type { Period } from '../../model/period'
import { periodAt, type Series } from '../../model/series'
import { indexMeeting } from '../../model/time'
import { added, breaksOf, growth, indexTo, separated, share } from '../../transform/index'
import type { SeriesRequest, ResolvedOptions } from '../series/request'
import { cutSeries, presentOf, sliceSeries } from './cut-series'
import type { Mode } from '../query/panel-view'

const emptyOf = (series: Series): Series => cutSeries(series, 9999, undefined)

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
const stretchIn = (series: Series, breaks: readonly Break[], { from, to }: Pick<ResolvedOptions, 'from' | 'to'>): Series | undefined => {
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

/** Index of the latest unbroken part from the base on, base = 100; empty where it does not include the base. */
const indexed = (series: Series, breaks: readonly Break[], options: ResolvedOptions): Series => {
  const stretch = stretchIn(series, breaks, options)
  const at = stretch && options.base !== undefined ? indexMeeting(stretch, options.base) : -1
  return stretch && at >= 0 ? indexTo(sliceSeries(stretch, at, stretch.periods.length), breaks, periodAt(stretch, at)) : emptyOf(series)
}

/** The series of the declared whole: of the same vintage, else the current release, else a sum such as `a + b`. */
const wholeOf = ({ whole, region, vintage }: SeriesRequest, dataset: Dataset): Series | undefined => {
  const parts = whole.split('+').map((id) => findSeries(dataset, id.trim(), region, vintage) ?? findSeries(dataset, id.trim(), region))
  return parts.reduce((sum, part) => sum && part && added(sum, part))
}

/** The series in the mode shown: unchanged, as a share of its declared whole, as index (common base = 100), as growth. */
export const inMode = (
  series: Series,
  mode: Mode,
  request: SeriesRequest,
  breaks: readonly Break[],
  dataset: Dataset,
  options: ResolvedOptions,
): Series => {
  const { from, to } = options
  const cut = (found: Series): Series => cutSeries(found, from, to)
  switch (mode) {
    case 'absolute':
    case 'rate': // of the change of places, which their chart computes
      return cut(series)
    case 'growth':
      return cut(growth(series, breaks))
    case 'index':
      return indexed(series, breaks, options)
    case 'share': {
      if (request.whole === '' || series.unit.kind === 'share') return cut(series) // a share already, as published
      if (request.whole === request.indicator) return emptyOf(series) // the whole is 100% of itself at every date
      const whole = wholeOf(request, dataset)
      return whole ? cut(share(series, whole)) : emptyOf(series)
    }
    default: {
      const never: never = mode
      return never
    }
  }
}
