import { findSeries, type Break, type Dataset } from '../../model/dataset'
import type { Series } from '../../model/series'
import type { Unit } from '../../model/unit'
import { breaksOf, evaluate, growth, indexTo, separated, share, sumFormula } from '../../transform/index'
import type { SeriesRequest, ResolvedOptions } from '../series/request'
import { cutSeries, periodAt, presentOf, sliceSeries } from './cut-series'
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

/** The latest unbroken stretch alone, its first observation set to 100. */
const indexed = (series: Series, breaks: readonly Break[]): Series => {
  const stretch = latestStretch(series, breaks)
  const [first] = stretch
  const last = stretch[stretch.length - 1]
  if (first === undefined || last === undefined) return emptyOf(series)
  const part = sliceSeries(series, first, last + 1)
  return indexTo(part, breaks, periodAt(part, 0))
}

/** Whether any of these series has a stretch that can be indexed in the range shown. */
export const canIndex = (requests: readonly SeriesRequest[], dataset: Dataset, { from, to }: Pick<ResolvedOptions, 'from' | 'to'>): boolean =>
  requests.some(({ indicator, region, vintage }) => {
    const series = findSeries(dataset, indicator, region, vintage)
    return series !== undefined && latestStretch(cutSeries(series, from, to), breaksOf(dataset, series)).length > 0
  })

/** The declared whole: an indicator of the same vintage, else its current release, else a sum such as `a + b`. */
const wholeOf = ({ whole, region, vintage }: SeriesRequest, unit: Unit, dataset: Dataset): Series | undefined => {
  const named = findSeries(dataset, whole, region, vintage) ?? findSeries(dataset, whole, region)
  const formula = named ? undefined : sumFormula(whole)
  return named ?? (formula && evaluate(formula, dataset, region, { unit }))
}

/** The series as the reader wants it: as it is, as a share of its declared whole, as index (first year of its latest unbroken stretch = 100), as growth. */
export const inMode = (
  series: Series,
  mode: Mode,
  request: SeriesRequest,
  breaks: readonly Break[],
  dataset: Dataset,
  { from, to }: ResolvedOptions,
): Series => {
  const cut = (found: Series): Series => cutSeries(found, from, to)
  switch (mode) {
    case 'absolute':
      return cut(series)
    case 'growth':
      return cut(growth(series, breaks))
    case 'index':
      return indexed(cut(series), breaks)
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
