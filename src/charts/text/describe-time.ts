import { changeWords, formatIn, formatPeriod, printedChange, withBound } from '../../format/index'
import { yearOf } from '../../model/period'
import { boundAt, periodAt, valueAt, type Series } from '../../model/series'
import { separated } from '../../transform/index'
import { chartTextWords } from '../../words/chart-text'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import type { FigureContext, PlotUnit, ResolvedSeries } from '../series/request'
import { presentOf } from '../series/cut-series'
import { decimalsOfChange, stepAt } from '../series/plot-unit'
import { yearList } from './year-list'

type Context = Pick<FigureContext<unknown>, 'resolved' | 'units' | 'language'>

/** Index of the largest or smallest observation. */
const extremeOf = (series: Series, present: readonly number[], better: (a: number, b: number) => boolean): number =>
  present.reduce((best, index) => (better(valueAt(series, index), valueAt(series, best)) ? index : best), present[0] ?? 0)

const missingYears = (series: Series, present: readonly number[]): number[] => {
  const years = present.map((index) => yearOf(periodAt(series, index)))
  const have = new Set(years)
  const [first = 0] = years
  const last = years[years.length - 1] ?? 0
  return Array.from({ length: Math.max(0, last - first) }, (_, step) => first + step).filter((year) => !have.has(year))
}

/** The step of a difference of two figures of a series: no finer than the coarser of them. */
const changeStep = (one: ResolvedSeries, indices: readonly number[], step: PlotUnit): PlotUnit => {
  const shown = stepAt(one, indices, step)
  return one.plain ? { ...shown, decimals: decimalsOfChange(one.series, indices, shown) } : shown
}

const describeOne = (one: ResolvedSeries, step: PlotUnit, { language }: Context): string => {
  const words = chartTextWords(language)
  const { series, breaks, label, sparse, projected } = one
  const present = presentOf(series)
  const text = (from: Series, index: number): string => {
    const { unit, token, decimals } = from === series ? stepAt(one, [index], step) : step
    return withBound(formatIn(valueAt(from, index), unit, token, decimals, language), boundAt(from, index), language)
  }
  const period = (from: Series, index: number): string => formatPeriod(periodAt(from, index), language)
  const parts: string[] = []
  const first = present[0]
  const last = present[present.length - 1]
  if (first !== undefined && last !== undefined) {
    if (first === last) parts.push(words.single(label, period(series, first), text(series, first)))
    else {
      const apart = separated(series, first, last, breaks)
      const { unit, token, decimals } = changeStep(one, [first, last], step)
      const difference = printedChange(valueAt(series, first), valueAt(series, last), unit, token, decimals, language)
      const change = apart || one.request.change ? '' : changeWords(difference, unit, token, decimals, language)
      parts.push(words.course({ name: label, from: period(series, first), first: text(series, first), to: period(series, last), last: text(series, last), change, bounded: boundAt(series, first) !== '' || boundAt(series, last) !== '' }))
    }
    const high = extremeOf(series, present, (a, b) => a > b)
    const low = extremeOf(series, present, (a, b) => a < b)
    const isEnd = (index: number): boolean => index === first || index === last // stated already
    if (!isEnd(high)) parts.push(words.highest(text(series, high), period(series, high)))
    if (!isEnd(low)) parts.push(words.lowest(text(series, low), period(series, low)))
  }
  const gaps = missingYears(series, present)
  if (gaps.length > 0 && !sparse) parts.push(words.missingYears(label, yearList(gaps, language)))
  const ahead = projected ? presentOf(projected) : []
  const start = ahead[0]
  const end = ahead[ahead.length - 1]
  if (projected && start !== undefined && end !== undefined) {
    parts.push(words.projection(label, period(projected, start)), words.single(label, period(projected, end), text(projected, end)))
    const peak = extremeOf(projected, ahead, (a, b) => a > b)
    if (peak !== start && peak !== end) parts.push(words.highest(text(projected, peak), period(projected, peak)))
  }
  return parts.map((part) => part.trim()).join(LOCALES[language].sentenceGap)
}

/** Text alternative of a chart over time, after its statement: span, first and last value, change unless a break forbids it, extremes, gaps. */
export const describeTime = (context: Context, kind: (span: string) => string): string => {
  const { resolved, units, language } = context
  const words = uiWords(language).chart
  const years = resolved.flatMap(({ series, projected }) => [...presentOf(series).map((index) => yearOf(periodAt(series, index))), ...(projected ? presentOf(projected).map((index) => yearOf(periodAt(projected, index))) : [])])
  const lines = resolved.flatMap((one) => {
    const step = units[one.request.grid]
    return step ? [describeOne(one, step, context)] : []
  })
  return [kind(words.span(Math.min(...years), Math.max(...years))).trim(), ...lines].join(LOCALES[language].sentenceGap)
}
