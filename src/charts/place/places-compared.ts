/** What may be compared among the provinces: indicators with their dates, and the panels that draw one of them. */
import { rollup } from 'd3-array'
import { findSeries, type Dataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { printPeriod, readPeriod, yearOf, type Period } from '../../model/period'
import { NATION, provincesOf } from '../../model/region'
import { periodAt, valueAt, type Series } from '../../model/series'
import { localized } from '../../model/text'
import { indexMeeting, sortPeriods } from '../../model/time'
import { breaksOf, separated } from '../../transform/index'
import { presentOf } from '../series/cut-series'
import type { ValidPanel } from '../types/list'

/** An indicator with the dates at which at least half of the provinces have a figure, in order. */
export interface ComparedIndicator {
  readonly indicator: Indicator
  readonly periods: readonly Period[]
}

const seriesOfProvinces = (indicator: string, dataset: Dataset): Series[] => provincesOf(dataset).flatMap((region) => findSeries(dataset, indicator, region) ?? [])

/** The indicators by which provinces can be compared, in the order of `indicators.csv`. */
export const comparedIndicators = (dataset: Dataset): readonly ComparedIndicator[] => {
  const least = provincesOf(dataset).length / 2
  return [...dataset.indicators.values()].flatMap((indicator) => {
    const all = seriesOfProvinces(indicator.id, dataset)
    if (all.length < least) return []
    const counts = rollup(all.flatMap((series) => presentOf(series).map((index) => periodAt(series, index))), (some) => some.length, (period) => period)
    const periods = sortPeriods(counts.keys()).filter((period) => (counts.get(period) ?? 0) >= least)
    return periods.length > 0 ? [{ indicator, periods }] : []
  })
}

/** The earlier dates whose figures no break keeps apart from those of a date, for at least half of the provinces, in order. */
const comparableSince = ({ indicator, periods }: ComparedIndicator, to: Period, dataset: Dataset): readonly Period[] => {
  const all = seriesOfProvinces(indicator.id, dataset)
  const isComparable = (from: Period): boolean =>
    all.filter((series) => {
      const [i, j] = [indexMeeting(series, from), indexMeeting(series, to)]
      return i >= 0 && j >= 0 && !Number.isNaN(valueAt(series, i)) && !Number.isNaN(valueAt(series, j)) && !separated(series, i, j, breaksOf(dataset, series))
    }).length * 2 >= all.length
  return periods.slice(0, Math.max(0, periods.indexOf(to))).filter(isComparable)
}

/** The panels of one indicator among the provinces: tiles, rows in order, the change since an earlier date where one can be compared, the places between this and a second indicator, and the course of each. */
export interface ComparedPanels {
  readonly tiles: ValidPanel
  readonly ranked: ValidPanel
  readonly change: ValidPanel | undefined
  readonly since: readonly Period[] // dates from which changes may be shown
  readonly from: Period | undefined // that of the change
  readonly scatter: ValidPanel | undefined // undefined where there is no second indicator
  readonly trends: ValidPanel | undefined // undefined for a single date
}

/** Measures of the nation that are those of the provinces under another name. */
const NATIONAL: Readonly<Record<string, string>> = { urban_rate: 'urbanisation_rate', age_65plus_share_survey: 'share_65plus' }

/** The nation's line in small multiples: of shares and rates; a count of the nation would flatten those of its provinces. */
export const nationalOf = ({ id, kind }: Indicator, dataset: Dataset): string | undefined =>
  kind === 'stock' || kind === 'flow' ? undefined : [NATIONAL[id] ?? id].find((one) => findSeries(dataset, one, NATION) !== undefined)

/** What of a comparison a reader chooses. */
interface ComparisonChoice {
  readonly since: number | undefined // year from which changes are shown
  readonly against: Indicator | undefined // across the scatter plot
}

const NO_TITLE = localized<string[]>({ zh: [], en: [] })

/** The panels of an indicator at a date, which must be among its periods. */
export const comparedPanels = (compared: ComparedIndicator, period: Period, dataset: Dataset, { since: year, against }: ComparisonChoice): ComparedPanels => {
  const { id, theme } = compared.indicator
  const common = { theme, title: NO_TITLE, indicator: id } as const
  const since = comparableSince(compared, period, dataset)
  const from = since.find((one) => yearOf(one) === year) ?? since[0]
  const national = nationalOf(compared.indicator, dataset)
  const nation = findSeries(dataset, id, NATION) !== undefined
  return {
    tiles: { ...common, id: 'places-tiles', type: 'tile-grid', period: printPeriod(period), nation },
    ranked: { ...common, id: 'places-ranked', type: 'bars', regions: 'provinces', period: printPeriod(period) },
    change: from === undefined ? undefined : { ...common, id: 'places-change', type: 'diverging', regions: 'provinces', from: printPeriod(from), to: printPeriod(period) },
    since,
    from,
    scatter: against && against.id !== id ? { ...common, id: 'places-scatter', type: 'scatter', x: { indicator: against.id }, y: { indicator: id, period: printPeriod(period) }, size: 'pop_yearend', regions: 'provinces', nation: nation && findSeries(dataset, against.id, NATION) !== undefined } : undefined,
    trends: compared.periods.length < 2 ? undefined : { ...common, id: 'places-trends', type: 'small-multiples', regions: 'provinces', ...(national === undefined ? {} : { nation: national }) },
  }
}

/** What is shown: the indicator and the date that an address names, else the first and its newest. */
export const chosenComparison = (all: readonly ComparedIndicator[], indicator: string, period: string): { readonly compared: ComparedIndicator; readonly period: Period } | undefined => {
  const compared = all.find((one) => one.indicator.id === indicator) ?? all.find((one) => one.indicator.id === USUAL) ?? all[0]
  const newest = compared?.periods[compared.periods.length - 1]
  const wanted = readPeriod(period)
  return compared && newest !== undefined ? { compared, period: compared.periods.find((one) => one === wanted) ?? newest } : undefined
}

/** The second indicator: that which an address names, else the usual one that is not the first. */
export const chosenAgainst = (all: readonly ComparedIndicator[], first: string, against: string): Indicator | undefined =>
  [against, ...USUAL_AGAINST].flatMap((id) => all.find(({ indicator }) => indicator.id === id && id !== first) ?? [])[0]?.indicator

const USUAL_AGAINST: readonly string[] = ['urban_rate', 'age_65plus_share_survey']
const USUAL = 'age_65plus_share_survey' // where an address names no indicator
