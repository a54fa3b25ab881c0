import { findSeries, type Break, type Dataset } from '../../model/dataset'
import { periodAt, type Series } from '../../model/series'
import { indexMeeting } from '../../model/time'
import { added, growth, indexTo, share } from '../../transform/index'
import type { SeriesRequest, ResolvedOptions } from '../series/request'
import { cutSeries, sliceSeries } from './cut-series'
import { stretchIn } from './index-base'
import type { Mode } from '../query/panel-view'

const emptyOf = (series: Series): Series => cutSeries(series, 9999, undefined)

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
