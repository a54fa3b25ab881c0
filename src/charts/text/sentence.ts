import { greatest, least } from 'd3-array'
import { changeWords, formatAbout, formatPeriod, formatValue, scaleOf, withBound } from '../../format/index'
import { findSeries, type Dataset } from '../../model/dataset'
import { BASES } from '../../model/evidence'
import { readPeriod, type Period } from '../../model/period'
import { isSameDate } from '../../model/time'
import { NATION } from '../../model/region'
import { boundAt, periodAt, valueAt, type Series } from '../../model/series'
import type { Language } from '../../model/text'
import { breaksOf, separated } from '../../transform/index'
import { cutSeries, presentOf } from '../series/cut-series'
import { decimalsAt, defaultToken } from '../series/plot-unit'

const PLACEHOLDER = /\{([A-Za-z0-9_.]+)(?:\/([A-Za-z0-9-]+))?(?:~([a-z0-9-]*))?(?:~([a-z0-9-]+))?@/g

/** The series that a placeholder reads. */
export interface QuotedSeries {
  readonly indicator: string
  readonly region: string // '' the nation
  readonly vintage: string
  readonly variant: string
}

/** The series that the placeholders of sentences read. */
export const seriesQuoted = (sentences: readonly string[]): QuotedSeries[] =>
  sentences.flatMap((sentence) =>
    [...sentence.matchAll(PLACEHOLDER)].map(([, indicator = '', region = '', vintage = '', variant = '']) => ({ indicator, region, vintage, variant })),
  )

/**
 * Placeholders of a title, written in braces:
 *   {indicator@when}            value with unit; `when` is last, first, max, min, 2020 or 2023-12
 *   {indicator@when.period}     the period in words; `.year` the bare year
 *   {indicator@when.number}     the number alone, for a sentence that names the unit itself
 *   {indicator@when.computed}   nothing where that figure is computed; elsewhere the sentence is passed over
 *   {indicator@2010..last.change}   增加1.6亿人 / up 1.6 million …: the direction comes from the data
 *   {indicator@2010..last.amount}   the size of the change without direction
 *   {indicator@2010..last.times}    the later value as a multiple of the earlier
 *   {indicator/CN-GD@last}      another region; {indicator~first-release@last} another vintage, {indicator~~medium@2050} a variant
 *   … | 亿人.1 }                 unit step and digits: 约 is put before the figure when rounding changed it
 *   {name}                      a fact of the chart type (bars: count, top.name …)
 * A change across a break has no value: the sentence is then not made, and the next alternative is tried.
 */
const FORM = /^([A-Za-z0-9_.]+?)(?:\/([A-Z0-9a-z-]+))?(?:~([a-z0-9-]*))?(?:~([a-z0-9-]+))?@([a-z0-9-]+)(?:\.\.([a-z0-9-]+))?(?:\.([a-z]+))?(?:\|([^.|]*)(?:\.(\d))?)?$/

export interface SentenceSources {
  readonly dataset: Dataset
  readonly language: Language
  readonly facts: Readonly<Record<string, string>>
  readonly from?: number | undefined // years shown; a sentence uses no others
  readonly to?: number | undefined
}

const indexOf = (series: Series, when: string): number | undefined => {
  const present = presentOf(series)
  if (when === 'last') return present[present.length - 1]
  if (when === 'first') return present[0]
  if (when === 'max') return greatest(present, (index) => valueAt(series, index))
  if (when === 'min') return least(present, (index) => valueAt(series, index))
  const period = readPeriod(when)
  if (period === undefined) return undefined
  return present.find((index) => isSameDate(periodAt(series, index), period, series.timing))
}

interface Shape {
  readonly token: string
  readonly decimals: number
}

const changeText = (series: Series, from: number, to: number, field: string, shape: Shape, { dataset, language }: SentenceSources): string | undefined => {
  if (separated(series, from, to, breaksOf(dataset, series))) return undefined
  const change = valueAt(series, to) - valueAt(series, from)
  switch (field) {
    case 'change':
      return changeWords(change, series.unit, shape.token, shape.decimals, language)
    case 'amount':
      return formatAbout(Math.abs(change), series.unit.kind === 'share' ? { kind: 'points' } : series.unit, series.unit.kind === 'share' ? '百分点' : shape.token, shape.decimals, language)
    case 'times':
      return valueAt(series, from) === 0 ? undefined : (valueAt(series, to) / valueAt(series, from)).toFixed(shape.decimals)
    default:
      return undefined
  }
}

const periodText = (period: Period, field: string, language: Language): string => (field === 'year' ? String(Math.floor(period / 100)) : formatPeriod(period, language))

/** One placeholder in words; undefined when the data do not have it. */
const fill = (placeholder: string, sources: SentenceSources): string | undefined => {
  const fact = sources.facts[placeholder]
  if (fact !== undefined) return fact
  const found = FORM.exec(placeholder)
  if (!found) return undefined
  const [, indicator = '', region, vintage, variant, when = '', until, field = '', token, digits] = found
  const { dataset, language } = sources
  const whole = findSeries(dataset, indicator, region ?? NATION, vintage ?? '', variant ?? '')
  const series = whole && cutSeries(whole, sources.from, sources.to)
  const index = series && indexOf(series, when)
  if (!series || index === undefined) return undefined
  const step = token || defaultToken(valueAt(series, index), series.unit, language)
  const shape = { token: step, decimals: digits === undefined ? decimalsAt(series, index, step, dataset.indicators.get(indicator)) : Number(digits) }
  if (until !== undefined) {
    const end = indexOf(series, until)
    return end === undefined ? undefined : changeText(series, index, end, field, shape, sources)
  }
  if (field === 'period' || field === 'year') return periodText(periodAt(series, index), field, language)
  if (field === 'computed') return BASES[series.basis[index] ?? 0] === 'computed' ? '' : undefined
  const bound = boundAt(series, index)
  if (field === 'number') return withBound(formatValue(valueAt(series, index) / scaleOf(shape.token), shape.decimals, language), bound, language)
  return field === '' ? withBound(formatAbout(valueAt(series, index), series.unit, shape.token, shape.decimals, language), bound, language) : undefined
}

/** Completes the first template for which the data suffice; undefined when there is none. */
export const composeSentence = (templates: readonly string[], sources: SentenceSources): string | undefined => {
  for (const template of templates) {
    let whole = true
    const text = template.replace(/\{([^{}]+)\}/g, (_, placeholder: string) => {
      const filled = fill(placeholder.trim(), sources)
      if (filled === undefined) whole = false
      return filled ?? ''
    })
    if (whole) return text.charAt(0).toUpperCase() + text.slice(1)
  }
  return undefined
}
