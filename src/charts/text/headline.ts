import { formatAbout, formatIn, formatPeriod, withBound } from '../../format/index'
import { findSeries, type Dataset } from '../../model/dataset'
import type { Theme } from '../../model/indicator'
import { readPeriod, type Period } from '../../model/period'
import { indexOfPeriod } from '../../model/time'
import { NATION } from '../../model/region'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { presentOf } from '../series/cut-series'
import { boundAt, periodAt, valueAt, type Series } from '../../model/series'

/** One of the key figures at the head of the page. */
export interface Headline {
  readonly id: string
  readonly indicator: string
  readonly name: string
  readonly value: string // with unit, rounded
  readonly exact: string // the figure as published
  readonly unit: string
  readonly period: string
  readonly note: string
  readonly theme: Theme
}

interface HeadlineSpec {
  readonly indicator: string
  readonly at: string // '' the latest figure
  readonly token: string
  readonly decimals: number
}

const HEADLINES: readonly HeadlineSpec[] = [
  { indicator: 'hukou_separated', at: '2020', token: '亿人', decimals: 1 },
  { indicator: 'floating_pop', at: '2020', token: '亿人', decimals: 1 },
  { indicator: 'pop_65plus', at: '', token: '亿人', decimals: 1 },
  { indicator: 'netizens', at: '', token: '亿人', decimals: 1 },
]

/** The release of a figure in words; '' on the current view. */
type ReleaseMark = (series: Series, index: number, language: Language) => string

const headline = ({ indicator: id, at, token, decimals }: HeadlineSpec, dataset: Dataset, language: Language, mark: ReleaseMark): Headline | undefined => {
  const indicator = dataset.indicators.get(id)
  const series = findSeries(dataset, id, NATION)
  const last = series && presentOf(series).pop()
  if (!indicator || !series || last === undefined) return undefined
  const asked = at === '' ? last : indexOfPeriod(series, readPeriod(at) ?? (0 as Period))
  const index = asked >= 0 ? asked : last
  const words = uiWords(language).chart
  const { countsByMyriads } = LOCALES[language]
  const exactToken = countsByMyriads ? '万人' : '百万人'
  const exact = (where: number): string => withBound(formatIn(valueAt(series, where), series.unit, exactToken, countsByMyriads ? 0 : 1, language), boundAt(series, where), language)
  const value = countsByMyriads ? formatAbout(valueAt(series, index), series.unit, token, decimals, language) : formatIn(valueAt(series, index), series.unit, '百万人', 0, language)
  const newer = index !== last ? words.headlineNewer(formatPeriod(periodAt(series, last), language), exact(last)) : ''
  return {
    id: `headline-${id.replace(/_/g, '-')}`,
    indicator: id,
    name: words.headlines[id] ?? indicator.name[language],
    value: withBound(value, boundAt(series, index), language),
    exact: exact(index),
    unit: token,
    period: formatPeriod(periodAt(series, index), language),
    note: [mark(series, index, language), at === '2020' ? words.headlineCensus : '', newer].filter(Boolean).join(words.comma),
    theme: indicator.theme,
  }
}

/** The key figures at the head of the page. One whose series is absent is left out. */
export const headlines = (dataset: Dataset, language: Language, mark: ReleaseMark = () => ''): Headline[] => HEADLINES.flatMap((spec) => headline(spec, dataset, language, mark) ?? [])
