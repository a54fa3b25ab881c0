import { changeWords, formatIn, formatPeriod, printedChange } from '../format/index'
import { yearOf } from '../model/period'
import type { Series } from '../model/series'
import type { Language } from '../model/text'
import { separated } from '../transform/index'
import { uiWords } from '../words/index'
import { statementWords } from '../words/statement'
import type { DrawContext, Picked, Step } from './chart-type'
import { periodAt, presentOf, valueAt } from './cut-series'
import { mainSeries } from './main-series'
import { yearList } from './year-list'

type Context = Pick<DrawContext<unknown>, 'picked' | 'steps' | 'language'>

/** Index of the greatest or least observation. */
const extremeOf = (series: Series, present: readonly number[], better: (a: number, b: number) => boolean): number =>
  present.reduce((best, index) => (better(valueAt(series, index), valueAt(series, best)) ? index : best), present[0] ?? 0)

const missingYears = (series: Series, present: readonly number[]): number[] => {
  const years = present.map((index) => yearOf(periodAt(series, index)))
  const have = new Set(years)
  const [first = 0] = years
  const last = years[years.length - 1] ?? 0
  return Array.from({ length: Math.max(0, last - first) }, (_, step) => first + step).filter((year) => !have.has(year))
}

interface Teller {
  readonly text: (index: number) => string
  readonly period: (index: number) => string
}

/** First and last figure and the change between; the last one only where the statement has not told it. */
const courseOf = ({ series, breaks, label }: Picked, present: readonly number[], told: boolean, step: Step, { text, period }: Teller, language: Language): string => {
  const words = uiWords(language).chart
  const short = statementWords(language)
  const [first = 0] = present
  const last = present[present.length - 1] ?? 0
  if (first === last) return told ? '' : words.single(label, period(first), text(first))
  const apart = separated(series, first, last, breaks)
  const difference = printedChange(valueAt(series, first), valueAt(series, last), step.unit, step.token, step.decimals, language)
  const change = apart ? '' : changeWords(difference, step.unit, step.token, step.decimals, language)
  if (!told) return words.course({ name: label, from: period(first), first: text(first), to: period(last), last: text(last), change })
  return apart ? short.sinceBreak(label, period(first), text(first)) : short.since(label, period(first), text(first), period(last), change)
}

/** Highest and lowest figure, unless they are the first or the last. */
const extremesOf = (series: Series, present: readonly number[], { text, period }: Teller, language: Language): string[] => {
  const words = statementWords(language)
  const high = extremeOf(series, present, (a, b) => a > b)
  const low = extremeOf(series, present, (a, b) => a < b)
  const isEnd = (index: number): boolean => index === present[0] || index === present[present.length - 1]
  return [...(isEnd(high) ? [] : [words.highestAt(text(high), period(high))]), ...(isEnd(low) ? [] : [words.lowestAt(text(low), period(low))])]
}

const describeOne = (one: Picked, step: Step, told: boolean, { language }: Context): string => {
  const words = uiWords(language).chart
  const { series, label, sparse, projected } = one
  const tellerOf = (from: Series): Teller => ({
    text: (index) => formatIn(valueAt(from, index), step.unit, step.token, step.decimals, language),
    period: (index) => formatPeriod(periodAt(from, index), language),
  })
  const present = presentOf(series)
  const gaps = missingYears(series, present)
  const ahead = projected ? presentOf(projected) : []
  const [start] = ahead
  const end = ahead[ahead.length - 1]
  const parts = [
    ...(present.length > 0 ? [courseOf(one, present, told, step, tellerOf(series), language), ...extremesOf(series, present, tellerOf(series), language)] : []),
    ...(gaps.length > 0 && !sparse ? [words.missingYears(label, yearList(gaps, language))] : []),
    ...(projected && start !== undefined ? [words.projection(label, tellerOf(projected).period(start))] : []),
    ...(projected && end !== undefined && !told ? [words.single(label, tellerOf(projected).period(end), tellerOf(projected).text(end))] : []),
  ]
  return parts.map((part) => part.trim()).filter(Boolean).join(language === 'zh' ? '' : ' ')
}

/** A chart over time in words, after its statement: span, first figures, change unless a break forbids it, extremes, gaps. */
export const describeTime = (context: Context, kind: (span: string) => string): string => {
  const { picked, steps, language } = context
  const words = uiWords(language).chart
  const told = new Set(mainSeries(picked))
  const years = picked.flatMap(({ series, projected }) => [...presentOf(series).map((index) => yearOf(periodAt(series, index))), ...(projected ? presentOf(projected).map((index) => yearOf(periodAt(projected, index))) : [])])
  const lines = picked.flatMap((one) => {
    const step = steps[one.ask.grid]
    return step ? [describeOne(one, step, told.has(one), context)] : []
  })
  return [kind(words.span(Math.min(...years), Math.max(...years))).trim(), ...lines.filter(Boolean)].join(language === 'zh' ? '' : ' ')
}
