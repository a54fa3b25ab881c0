/** What the package knows of one place: its newest figures with rank, course and the nation beside them. */
import { changeWords, formatIn, formatPeriod, withBound } from '../../format/index'
import { findSeries, type Dataset } from '../../model/dataset'
import type { Missing } from '../../model/evidence'
import { THEMES, type Indicator, type Theme } from '../../model/indicator'
import { NATION, provincesOf, type Region } from '../../model/region'
import { boundAt, observationAt, periodAt, positionAt, valueAt, type Series } from '../../model/series'
import { readText, type Language } from '../../model/text'
import { indexMeeting } from '../../model/time'
import { breaksOf, runsOf, separated } from '../../transform/index'
import { rankAmongProvinces, type ProvinceRank } from '../../transform/rank-among-provinces'
import { presentOf } from '../series/cut-series'
import { decimalsAt, defaultToken } from '../series/plot-unit'

/** A point of a course: the date in years, and the value in the canonical unit. */
export interface CoursePoint {
  readonly x: number
  readonly y: number
}

/** An earlier figure that no break keeps apart from the newest: its date, rank, and the change since. */
export interface EarlierFigure {
  readonly period: string
  readonly rank: number | undefined
  readonly change: string // in words
}

/** The newest figure of one indicator at a place, in words. */
export interface PlaceFigure {
  readonly indicator: Indicator
  readonly period: string
  readonly value: string // with its unit
  readonly rank: ProvinceRank | undefined // the greatest first
  readonly groupRank: ProvinceRank | undefined // among the provinces of its group
  readonly earlier: EarlierFigure | undefined
  readonly nation: string // the nation's figure at the same date; '' none
  readonly course: readonly (readonly CoursePoint[])[] // runs; nothing is drawn between two of them
  readonly ofNation: readonly (readonly CoursePoint[])[]
}

/** A figure that is not there, with the reason. */
export interface LackingFigure {
  readonly indicator: Indicator
  readonly period: string
  readonly missing: Missing
  readonly note: string
}

/** All of one place. */
export interface PlaceFacts {
  readonly region: Region
  readonly group: string // in words; '' none
  readonly figures: ReadonlyMap<Theme, readonly PlaceFigure[]> // by theme, in the order of `indicators.csv`
  readonly lacking: readonly LackingFigure[]
}

const figureAt = (series: Series, index: number, indicator: Indicator, language: Language): string => {
  const token = defaultToken(valueAt(series, index), series.unit, language)
  return withBound(formatIn(valueAt(series, index), series.unit, token, decimalsAt(series, index, token, indicator), language), boundAt(series, index), language)
}

const coursesOf = (series: Series | undefined, dataset: Dataset): CoursePoint[][] =>
  series ? runsOf(series, breaksOf(dataset, series)).map(({ start, end }) => Array.from({ length: end - start + 1 }, (_, at) => start + at).flatMap((index) => (Number.isNaN(valueAt(series, index)) ? [] : [{ x: positionAt(series, index), y: valueAt(series, index) }]))) : []

/** The earliest figure that may be compared with the newest. */
const earlierOf = (series: Series, index: number, indicator: Indicator, dataset: Dataset, language: Language): EarlierFigure | undefined => {
  const breaks = breaksOf(dataset, series)
  const first = presentOf(series).find((one) => one < index && !separated(series, one, index, breaks))
  if (first === undefined || boundAt(series, first) !== '' || boundAt(series, index) !== '') return undefined
  const token = defaultToken(valueAt(series, index), series.unit, language)
  const decimals = Math.min(decimalsAt(series, index, token, indicator), decimalsAt(series, first, token, indicator))
  return { period: formatPeriod(periodAt(series, first), language), rank: rankAmongProvinces(series, first, dataset)?.rank, change: changeWords(valueAt(series, index) - valueAt(series, first), series.unit, token, decimals, language) }
}

/** The rank among the provinces of the same group, where most of them have a figure of that date. */
const rankInGroup = (series: Series, index: number, dataset: Dataset): ProvinceRank | undefined => {
  const group = dataset.regions.get(series.region)?.group ?? ''
  const members = provincesOf(dataset).filter((id) => group !== '' && dataset.regions.get(id)?.group === group)
  const values = members.flatMap((region) => {
    const other = findSeries(dataset, series.indicator, region)
    const value = other ? valueAt(other, indexMeeting(other, periodAt(series, index))) : Number.NaN
    return Number.isNaN(value) ? [] : [value]
  })
  const own = valueAt(series, index)
  return members.includes(series.region) && values.length === members.length ? { rank: 1 + values.filter((value) => value > own).length, of: values.length } : undefined
}

const placeFigure = (series: Series, indicator: Indicator, dataset: Dataset, language: Language): PlaceFigure | undefined => {
  const index = presentOf(series).pop()
  if (index === undefined) return undefined
  const nation = series.region === NATION ? undefined : findSeries(dataset, indicator.id, NATION)
  const met = nation ? indexMeeting(nation, periodAt(series, index)) : -1
  return {
    indicator,
    period: formatPeriod(periodAt(series, index), language),
    value: figureAt(series, index, indicator, language),
    rank: rankAmongProvinces(series, index, dataset),
    groupRank: rankInGroup(series, index, dataset),
    earlier: earlierOf(series, index, indicator, dataset, language),
    nation: nation && met >= 0 && !Number.isNaN(valueAt(nation, met)) ? figureAt(nation, met, indicator, language) : '',
    course: coursesOf(series, dataset),
    ofNation: coursesOf(nation, dataset),
  }
}

/** Figures of the series that are missing with a reason, the newest first. */
const lackingIn = (series: Series, indicator: Indicator, language: Language): LackingFigure[] =>
  Array.from({ length: series.periods.length }, (_, at) => series.periods.length - 1 - at).flatMap((index) => {
    const { value, missing, note } = observationAt(series, index)
    return value === undefined && missing !== '' && missing !== 'blank' ? [{ indicator, period: formatPeriod(periodAt(series, index), language), missing, note: readText(note)[language] }] : []
  })

/** What the package knows of a place; undefined for an unknown one. */
export const placeFacts = (id: string, dataset: Dataset, language: Language): PlaceFacts | undefined => {
  const region = dataset.regions.get(id)
  if (!region) return undefined
  const found = [...dataset.indicators.values()].flatMap((indicator) => {
    const series = findSeries(dataset, indicator.id, id)
    return series ? [{ indicator, series }] : []
  })
  const figures = found.flatMap(({ indicator, series }) => placeFigure(series, indicator, dataset, language) ?? [])
  return {
    region,
    group: region.group ? readText(region.group)[language] : '',
    figures: new Map(THEMES.map((theme) => [theme, figures.filter(({ indicator }) => indicator.theme === theme)])),
    lacking: found.flatMap(({ indicator, series }) => lackingIn(series, indicator, language)),
  }
}

/** Indicators that open the account of a place, in their order; of these a place has some. */
const LEADING = ['pop_yearend', 'urban_rate', 'age_65plus_share_survey', 'natural_increase', 'floating_interprov_share', 'hukou_elsewhere_share', 'household_size', 'one_person_hh_share', 'hh_with_65plus_share', 'SP.POP.TOTL', 'SP.URB.TOTL.IN.ZS', 'un_share_65plus', 'un_tfr', 'un_median_age', 'IT.NET.USER.ZS'] as const

/** The figures that open the account of a place. */
export const leadingFigures = ({ figures }: PlaceFacts): readonly PlaceFigure[] => {
  const all = [...figures.values()].flat()
  return LEADING.flatMap((id) => all.find(({ indicator }) => indicator.id === id) ?? [])
}
