import { findSeries, type Break, type Dataset } from '../../model/dataset'
import type { Period } from '../../model/period'
import { periodAt, type Series } from '../../model/series'
import { indexMeeting } from '../../model/time'
import type { Unit } from '../../model/unit'
import { breaksOf, evaluate, growth, indexTo, separated, share, sumFormula } from '../../transform/index'
import type { SeriesRequest, ResolvedOptions } from '../series/request'
import { cutSeries, presentOf, sliceSeries } from './cut-series'
import type { Mode } from '../query/panel-view'

const emptyOf = (series: Series): Series => cutSeries(series, 9999, undefined)

const INDEX_FROM = 3 // observations; fewer make no course

/** Indices of the latest stretch without a break that is long enough to be indexed; empty when there is none. */
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

/** The stretch of a series that can be indexed in a range, as a series of its own; undefined where none is long enough. */
const stretchIn = (series: Series, breaks: readonly Break[], { from, to }: Pick<ResolvedOptions, 'from' | 'to'>): Series | undefined => {
  const cut = cutSeries(series, from, to)
  const stretch = latestStretch(cut, breaks)
  const [first] = stretch
  const last = stretch[stretch.length - 1]
  return first === undefined || last === undefined ? undefined : sliceSeries(cut, first, last + 1)
}

/**
 * The base that an index of these series has in common: the first date that the latest unbroken stretch of each of them
 * holds, with a course after it. Undefined where there is none: lines on different bases cannot be compared.
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

/** The latest unbroken stretch from the base on, its value there set to 100; empty where it does not hold the base. */
const indexed = (series: Series, breaks: readonly Break[], options: ResolvedOptions): Series => {
  const stretch = stretchIn(series, breaks, options)
  const at = stretch && options.base !== undefined ? indexMeeting(stretch, options.base) : -1
  return stretch && at >= 0 ? indexTo(sliceSeries(stretch, at, stretch.periods.length), breaks, periodAt(stretch, at)) : emptyOf(series)
}

/** The declared whole: an indicator of the same vintage, else its current release, else a sum such as `a + b`. */
const wholeOf = ({ whole, region, vintage }: SeriesRequest, unit: Unit, dataset: Dataset): Series | undefined => {
  const named = findSeries(dataset, whole, region, vintage) ?? findSeries(dataset, whole, region)
  const formula = named ? undefined : sumFormula(whole)
  return named ?? (formula && evaluate(formula, dataset, region, { unit }))
}

/** The series as the reader wants it: as it is, as a share of its declared whole, as index (100 at the base that all lines share), as growth. */
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
      return cut(series)
    case 'growth':
      return cut(growth(series, breaks))
    case 'index':
      return indexed(series, breaks, options)
    case 'share': {
      if (request.whole === '' || series.unit.kind === 'share') return cut(series) // a share already, as published
      const whole = wholeOf(request, series.unit, dataset)
      return whole ? cut(share(series, whole)) : emptyOf(series)
    }
    default: {
      const never: never = mode
      return never
    }
  }
}
