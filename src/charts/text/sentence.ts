import { greatest, least } from 'd3-array'
import { changeWords, formatAbout, formatIn, formatPeriod, formatValue, printedChange, scaleOf, withBound } from '../../format/index'
import { findSeries, type Dataset } from '../../model/dataset'
import { BASES } from '../../model/evidence'
import { endOfYear, grainOf, positionOf, readPeriod, shiftYears, yearOf, type Period } from '../../model/period'
import { isSameDate } from '../../model/time'
import { NATION } from '../../model/region'
import { boundAt, periodAt, seriesKey, valueAt, type Series } from '../../model/series'
import type { Language } from '../../model/text'
import type { Unit } from '../../model/unit'
import { breaksOf, percentChange, separated } from '../../transform/index'
import { uiWords } from '../../words/index'
import { cutSeries, indexReached, presentOf } from '../series/cut-series'
import { decimalsAt, decimalsOfChange, defaultToken } from '../series/plot-unit'
import { isJump } from './newest-change'

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
 *   {indicator@when}            value with unit; `when` is a date (2020, 2023-12), last, first, max, min,
 *                               prev (the year before the last), census, census-before (the last two counts), reach14 (the first date with 14 or more, published
 *                               unit, after one with less) or last:other (the last date of another indicator there)
 *   {indicator@when.period}     the period in words; `.year` the bare year
 *   {indicator@when.number}     the number alone, for a sentence that names the unit itself
 *   {indicator@when.computed}   nothing where that figure is computed; elsewhere the sentence is passed over
 *   {indicator@2010..last.change}   增加1.6亿人 / up 1.6 million …: the direction comes from the data
 *   {indicator@2010..last.amount}   the size of the change without direction
 *   {indicator@2010..last.rate}     the change in per cent: 增长69.7% / up 69.7%; of counts only
 *   {indicator@2010..last.times}    the later value as a multiple of the earlier
 *   {indicator@2010..last.years}    the years between two dates, whatever separates them
 *   {indicator/CN-GD@last}      another region; {indicator~first-release@last} another vintage, {indicator~~medium@2050} a variant
 *   … | 亿人.1 }                 unit step and digits: 约 is put before the figure when rounding changed it
 *   {later a b}                 nothing where the last date of `a` is later than that of `b`; elsewhere the sentence is passed over
 *   {name}                      a fact of the chart type (bars: count, top.name …)
 * A change across a break has no value: the sentence is then not made, and the next alternative is tried. Nor is one
 * made whose text does not name the date of a figure in it (the year before, `prev`, excepted): two indicators may end
 * at different dates. Nor one that sets a figure against itself, which a narrow range of years would do.
 */
const FORM = /^([A-Za-z0-9_.]+?)(?:\/([A-Z0-9a-z-]+))?(?:~([a-z0-9-]*))?(?:~([a-z0-9-]+))?@((?:last:[A-Za-z0-9_]+)|[a-z0-9-]+)(?:\.\.((?:last:[A-Za-z0-9_]+)|[a-z0-9-]+))?(?:\.([a-z]+))?(?:\|([^.|]*)(?:\.(\d))?)?$/

export interface SentenceSources {
  readonly dataset: Dataset
  readonly language: Language
  readonly facts: Readonly<Record<string, string>>
  readonly from?: number | undefined // years shown; a sentence uses no others
  readonly to?: number | undefined
  readonly plain?: boolean // rounded counts without 约: the exact ones are printed beside the sentence
}

const LATER = /^later ([A-Za-z0-9_]+) ([A-Za-z0-9_]+)$/

/** The series that a sentence may speak of: within the years shown. */
const shownSeries = ({ dataset, from, to }: SentenceSources, indicator: string, region = NATION, vintage = '', variant = ''): Series | undefined => {
  const whole = findSeries(dataset, indicator, region, vintage, variant)
  return whole && cutSeries(whole, from, to)
}

const lastDate = (sources: SentenceSources, indicator: string): Period | undefined => {
  const series = shownSeries(sources, indicator)
  const last = series && presentOf(series).pop()
  return last === undefined ? undefined : periodAt(series as Series, last)
}

const CENSUS = BASES.indexOf('census')

/** Index of the observation at a date, under whichever name: 2023 or 2023-12. */
export const indexAt = (series: Series, period: Period): number | undefined => presentOf(series).find((index) => isSameDate(periodAt(series, index), period, series.timing))

/** Index of the observation that `when` names in a series; undefined where there is none. `sources` hold the other indicator of `last:other`. */
export const indexOf = (series: Series, when: string, sources?: SentenceSources): number | undefined => {
  const present = presentOf(series)
  const censuses = when.startsWith('census') ? present.filter((index) => series.basis[index] === CENSUS) : []
  const last = present[present.length - 1]
  if (when === 'last') return last
  if (when === 'first') return present[0]
  if (when === 'max') return greatest(present, (index) => valueAt(series, index))
  if (when === 'min') return least(present, (index) => valueAt(series, index))
  if (when === 'census') return censuses[censuses.length - 1]
  if (when === 'census-before') return censuses[censuses.length - 2]
  if (when.startsWith('reach')) return indexReached(series, Number(when.slice('reach'.length)))
  const of = when.startsWith('last:') ? when.slice('last:'.length) : ''
  const before = when === 'prev' && last !== undefined ? shiftYears(periodAt(series, last), -1) : undefined
  const period = before ?? (of === '' || !sources ? readPeriod(when) : lastDate(sources, of))
  return period === undefined ? undefined : indexAt(series, period)
}

/** A figure that a sentence has used. */
export interface QuotedFigure {
  readonly series: Series
  readonly index: number
  readonly isEnd?: boolean // of a change, not printed itself
}

/** A completed sentence and its figures. */
interface QuotingSentence {
  readonly text: string
  readonly quoted: readonly QuotedFigure[]
}

interface Shape {
  readonly token: string
  readonly decimals: number
}

/** A figure with its unit. Counts and ratios that rounding changed are preceded by 约 (about); shares and rates are always rounded, and stand without it. */
export const figureText = (value: number, { unit, token, decimals }: Shape & { readonly unit: Unit }, language: Language, plain = false): string =>
  (!plain && (unit.kind === 'count' || unit.kind === 'ratio') ? formatAbout : formatIn)(value, unit, token, decimals, language)

const changeText = (series: Series, from: number, to: number, field: string, asked: Shape, { dataset, language, plain }: SentenceSources): string | undefined => {
  if (field === 'years') return String(yearOf(periodAt(series, to)) - yearOf(periodAt(series, from)))
  if (separated(series, from, to, breaksOf(dataset, series))) return undefined
  const [before, after] = [valueAt(series, from), valueAt(series, to)]
  const shape = { ...asked, decimals: decimalsOfChange(series, [from, to], asked) }
  const change = series.unit.kind === 'count' ? after - before : printedChange(before, after, series.unit, shape.token, shape.decimals, language) // counts are held to the last person, shares as they were rounded
  const rate = series.unit.kind === 'count' ? percentChange(after, before) : undefined
  switch (field) {
    case 'change':
      return changeWords(change, series.unit, shape.token, shape.decimals, language)
    case 'amount':
      return figureText(Math.abs(change), series.unit.kind === 'share' ? { ...shape, unit: { kind: 'points' }, token: '百分点' } : { ...shape, unit: series.unit }, language, plain)
    case 'rate':
      return rate === undefined || isJump(series, from, to) ? undefined : uiWords(language).chart.comparison.rate(formatIn(Math.abs(rate), { kind: 'share' }, '%', 1, language), after > before)
    case 'times':
      return valueAt(series, from) === 0 ? undefined : (valueAt(series, to) / valueAt(series, from)).toFixed(asked.decimals)
    default:
      return undefined
  }
}

const periodText = (period: Period, field: string, language: Language): string => (field === 'year' ? String(Math.floor(period / 100)) : formatPeriod(period, language))

const isLater = (one: Period | undefined, other: Period | undefined): boolean => one !== undefined && other !== undefined && positionOf(one) > positionOf(other)

/** One placeholder in words; undefined when the data do not have it. Its figures are added to `quoted`. */
const fill = (placeholder: string, sources: SentenceSources, quoted: QuotedFigure[]): string | undefined => {
  const fact = sources.facts[placeholder]
  if (fact !== undefined) return fact
  const [, one, other] = LATER.exec(placeholder) ?? []
  if (one !== undefined && other !== undefined) return isLater(lastDate(sources, one), lastDate(sources, other)) ? '' : undefined
  const found = FORM.exec(placeholder)
  if (!found) return undefined
  const [, indicator = '', region, vintage, variant, when = '', until, field = '', token, digits] = found
  const { dataset, language } = sources
  const series = shownSeries(sources, indicator, region, vintage, variant)
  const index = series && indexOf(series, when, sources)
  if (!series || index === undefined) return undefined
  const step = token || defaultToken(valueAt(series, index), series.unit, language)
  const digitsOf = (at: number): number => (digits === undefined ? decimalsAt(series, at, step, dataset.indicators.get(indicator)) : Number(digits))
  const shape = { token: step, decimals: digitsOf(index) }
  if (until !== undefined) {
    const end = indexOf(series, until, sources)
    if (end !== undefined && field !== 'years') quoted.push(...[end, ...(when === 'prev' ? [] : [index])].map((at) => ({ series, index: at, isEnd: true })))
    return end === undefined || end === index ? undefined : changeText(series, index, end, field, { ...shape, decimals: Math.min(shape.decimals, digitsOf(end)) }, sources)
  }
  if (field === 'period' || field === 'year') return periodText(periodAt(series, index), field, language)
  if (field === 'computed') return BASES[series.basis[index] ?? 0] === 'computed' ? '' : undefined
  quoted.push({ series, index })
  const bound = boundAt(series, index)
  if (field === 'number') return withBound(formatValue(valueAt(series, index) / scaleOf(shape.token), shape.decimals, language), bound, language)
  return field === '' ? withBound(figureText(valueAt(series, index), { ...shape, unit: series.unit }, language, sources.plain), bound, language) : undefined
}

const MONTHS_BEFORE_END = Array.from({ length: 11 }, (_, month) => month + 1)

/** Whether a text names a date: a year or its end by the year, another part of a year by that part. */
const isNamed = (date: Period, text: string, language: Language): boolean => {
  if (text.includes(formatPeriod(date, language))) return true
  const year = endOfYear(date)
  if (grainOf(year) !== 'year') return false
  const others = MONTHS_BEFORE_END.map((month) => formatPeriod((year + month) as Period, language)) // a year within 2025年6月 does not name the year
  return others.reduce((rest, other) => rest.replaceAll(other, ''), text).includes(String(yearOf(year)))
}

/** Whether a sentence sets a figure against itself. */
const repeatsFigure = (quoted: readonly QuotedFigure[]): boolean => {
  const figures = quoted.filter(({ isEnd }) => !isEnd).map(({ series, index }) => `${seriesKey(series)} ${periodAt(series, index)}`)
  return new Set(figures).size < figures.length
}

/** Completes the first template for which the data suffice, and gives its figures; undefined when there is none. */
export const quoteSentence = (templates: readonly string[], sources: SentenceSources): QuotingSentence | undefined => {
  for (const template of templates) {
    let whole = true
    const quoted: QuotedFigure[] = []
    const text = template.replace(/\{([^{}]+)\}/g, (_, placeholder: string) => {
      const filled = fill(placeholder.trim(), sources, quoted)
      if (filled === undefined) whole = false
      return filled ?? ''
    })
    if (whole && !repeatsFigure(quoted) && quoted.every(({ series, index }) => isNamed(periodAt(series, index), text, sources.language))) return { text: text.charAt(0).toUpperCase() + text.slice(1), quoted }
  }
  return undefined
}

/** Completes the first template for which the data suffice; undefined when there is none. */
export const composeSentence = (templates: readonly string[], sources: SentenceSources): string | undefined => quoteSentence(templates, sources)?.text
