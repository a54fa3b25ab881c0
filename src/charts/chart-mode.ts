import { findSeries, type Break, type Dataset } from '../model/dataset'
import type { Series } from '../model/series'
import type { Unit } from '../model/unit'
import { evaluate, growth, indexTo, parseFormula, share } from '../transform/index'
import type { Ask, Settled } from './chart-type'
import { cutSeries, periodAt, presentOf } from './cut-series'
import type { Mode } from './panel-view'

const emptyOf = (series: Series): Series => cutSeries(series, 9999, undefined)

const indexed = (series: Series, breaks: readonly Break[]): Series => {
  const first = presentOf(series)[0]
  return first === undefined ? series : indexTo(series, breaks, periodAt(series, first))
}

/** The declared whole: an indicator of the same vintage, else its current release, else a sum such as `a + b`. */
const wholeOf = ({ whole, region, vintage }: Ask, unit: Unit, dataset: Dataset): Series | undefined => {
  const named = findSeries(dataset, whole, region, vintage) ?? findSeries(dataset, whole, region)
  const formula = named ? undefined : parseFormula(whole).value
  return named ?? (formula && evaluate(formula, dataset, region, { unit }))
}

/** The series as the reader wants it: as it is, as a share of its declared whole, as index (first year shown = 100), as growth. */
export const inMode = (
  series: Series,
  mode: Mode,
  ask: Ask,
  breaks: readonly Break[],
  dataset: Dataset,
  { from, to }: Settled,
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
      if (ask.whole === '' || series.unit.kind === 'share') return cut(series) // a share already, as published
      const whole = wholeOf(ask, series.unit, dataset)
      return whole ? cut(share(series, whole, dataset.indicators.get(ask.indicator)?.kind)) : emptyOf(series)
    }
    default: {
      const never: never = mode
      return never
    }
  }
}
