import { formatIn, formatPeriod, withBound } from '../../format/index'
import { findSeries } from '../../model/dataset'
import { yearOf } from '../../model/period'
import { indexOfPeriod } from '../../model/time'
import { share } from '../../transform/index'
import { chartTextWords } from '../../words/chart-text'
import { uiWords } from '../../words/index'
import type { FigureContext, PlotUnit, ResolvedSeries } from '../series/request'
import { presentOf } from '../series/cut-series'
import { stepAt } from '../series/plot-unit'
import { boundAt, periodAt, valueAt } from '../../model/series'
import { newestChange } from './newest-change'
import { figureText } from './sentence'

type Context = Pick<FigureContext<unknown>, 'resolved' | 'units' | 'dataset' | 'language' | 'mode'>

const PERCENT = { kind: 'share' } as const
const LANDMARK = 50 // years: projections are stated at 2050, 2100 and their end

/** Name of a series in a sentence: the indicator, with the place where the panel shows several. */
const nameOf = ({ indicator, request, label, series }: ResolvedSeries, { resolved, dataset, language, mode }: Context): string => {
  const words = chartTextWords(language).statement
  const several = resolved.some((other) => other.request.indicator === request.indicator && other.request.region !== request.region && !other.request.compared)
  const name = several ? words.of(label, indicator.name[language]) : indicator.name[language]
  if (mode === 'index') return words.of(name, uiWords(language).chart.index(formatPeriod(periodAt(series, presentOf(series)[0] ?? 0), language)))
  if (mode === 'share' && indicator.unit.kind !== 'share') return words.shareOf(name, dataset.indicators.get(request.whole)?.name[language] ?? '')
  return name
}

/** Share of the declared whole at a date, as published where the panel names that series, in words; '' where there is none. */
const shareAt = ({ request, series }: ResolvedSeries, index: number, { dataset, language, mode }: Context): string => {
  const whole = request.whole === request.indicator || mode !== 'absolute' ? undefined : findSeries(dataset, request.whole, request.region, request.vintage)
  if (!whole) return ''
  const shares = findSeries(dataset, request.share, request.region, request.vintage) ?? share(series, whole)
  const at = indexOfPeriod(shares, periodAt(series, index))
  const name = dataset.indicators.get(request.whole)?.name[language] ?? ''
  return at < 0 || Number.isNaN(valueAt(shares, at)) ? '' : chartTextWords(language).statement.share(name, formatIn(valueAt(shares, at), PERCENT, '%', 1, language))
}

const aheadOf = ({ projected }: ResolvedSeries, step: PlotUnit, language: Context['language']): string => {
  if (!projected) return ''
  const present = presentOf(projected)
  const stated = present.filter((index, at) => yearOf(periodAt(projected, index)) % LANDMARK === 0 || at === present.length - 1)
  if (stated.length === 0) return ''
  const figures = stated.map((index) => [formatPeriod(periodAt(projected, index), language), formatIn(valueAt(projected, index), step.unit, step.token, step.decimals, language)] as const)
  return chartTextWords(language).statement.ahead(figures, uiWords(language).chart.variants[projected.variant] ?? projected.variant)
}

/** The newest value of one series in words; `stated` is the period that the sentence has named already. */
const stateOne = (one: ResolvedSeries, step: PlotUnit, stated: string, context: Context): { text: string; period: string } | undefined => {
  const { language, mode } = context
  const words = chartTextWords(language).statement
  const { series } = one
  const name = nameOf(one, context)
  const ahead = aheadOf(one, step, language)
  const index = presentOf(series).pop()
  if (index === undefined) return ahead ? { text: name + ahead, period: stated } : undefined
  const period = formatPeriod(periodAt(series, index), language)
  const shown = !words.repeatsPeriod && period === stated ? '' : period
  const value = valueAt(series, index)
  if (mode === 'growth') {
    const size = formatIn(Math.abs(value), series.unit, step.token, step.decimals, language)
    return { text: words.growth(shown, name, Number.parseFloat(size) > 0 ? size : '', value > 0, series.unit.kind === 'points'), period }
  }
  const change = mode === 'index' ? '' : newestChange(one, index, step, language)
  const figure = withBound(figureText(value, stepAt(one, [index], step), language), boundAt(series, index), language)
  return { text: words.figure({ period: shown, name, value: figure, counted: step.unit.kind === 'count', change, share: shareAt(one, index, context), ahead }), period }
}

const MOST_STATED = 5 // series in one sentence, those compared excluded

/** A quotable sentence on the main series: newest value, change where data and breaks allow it, share of a whole, projection. */
export const timeStatement = (context: Context): string => {
  const words = chartTextWords(context.language).statement
  const own = context.resolved.filter(({ request }) => !request.compared && !request.change && request.tone !== 'grey') // a change is stated with the figure that changed
  let stated = ''
  const sentences = own.slice(0, MOST_STATED).flatMap((one) => {
    const step = context.units[one.request.grid]
    const found = step && stateOne(one, step, stated, context)
    if (found) stated = found.period
    return found ? [found.text] : []
  })
  return sentences.length === 0 ? '' : sentences.join(words.joint) + words.stop
}
