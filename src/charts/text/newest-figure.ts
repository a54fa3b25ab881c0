import { formatIn, formatPeriod, withBound } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { boundAt, periodAt, valueAt, type Series } from '../../model/series'
import type { Language } from '../../model/text'
import { presentOf } from '../series/cut-series'
import { decimalsAt, defaultToken } from '../series/plot-unit'

/** One figure in words, outside a chart. */
export interface FigureInWords {
  readonly value: string // with its unit
  readonly period: string
  readonly place: string
  readonly index: number // of the observation in its series
}

/** The newest figure of a series in the unit in which it reads best; undefined where it has none. */
export const newestFigure = (series: Series, indicator: Indicator, dataset: Dataset, language: Language): FigureInWords | undefined => {
  const index = presentOf(series).pop()
  if (index === undefined) return undefined
  const value = valueAt(series, index)
  const token = defaultToken(value, series.unit, language)
  const region = dataset.regions.get(series.region)
  return {
    value: withBound(formatIn(value, series.unit, token, decimalsAt(series, index, token, indicator), language), boundAt(series, index), language),
    period: formatPeriod(periodAt(series, index), language),
    place: region?.short[language] ?? series.region,
    index,
  }
}

/** The only figure of an indicator, where it has just one: no chart can be drawn of it. */
export const loneFigure = (all: readonly Series[], indicator: Indicator, dataset: Dataset, language: Language): FigureInWords | undefined => {
  const [first, ...more] = all.flatMap((series) => presentOf(series).map(() => series))
  return first && more.length === 0 ? newestFigure(first, indicator, dataset, language) : undefined
}
