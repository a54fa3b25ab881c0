import { least, rollup } from 'd3-array'
import { changeWords, formatIn, formatPeriod, formatValue, signed, unitLabel, unitSuffix, withBound } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import { EVIDENCE, type Bound } from '../../model/evidence'
import { positionOf, printPeriod, type Period } from '../../model/period'
import { NATION, type Region } from '../../model/region'
import { dateOf, isSameDate, sortPeriods } from '../../model/time'
import type { Language } from '../../model/text'
import { percentChange, separated } from '../../transform/index'
import { uiWords } from '../../words/index'
import { roundDecimal } from '../../model/decimal'
import { presentOf } from './cut-series'
import { boundAt, periodAt, positionAt, valueAt } from '../../model/series'
import type { PanelTable, TableCell } from './panel-table'
import { cellOf } from './table-cell'
import { seriesRequest, type FigureContext, type Places, type PlotUnit, type ResolvedSeries, type SeriesRequest } from './request'
import { columnDigits } from './plot-unit'

/** One place with its values at the periods shown, in the canonical unit. */
export interface PlaceRow {
  readonly name: string
  readonly nation: boolean
  readonly date: string | undefined // in words, where it differs from the date of the other rows; then part of the name
  readonly resolved: ResolvedSeries
  readonly indices: readonly number[]
  readonly values: readonly number[]
  readonly bounds: readonly Bound[] // of the values
  readonly apart: boolean // a break separates the first from the last
}

/** The places of a set, in the order of `regions.csv`. */
export const placesOf = (places: Places, dataset: Dataset): Region[] => {
  const all = [...dataset.regions.values()]
  switch (places) {
    case 'provinces':
      return all.filter(({ kind }) => kind === 'province')
    case 'cities':
      return all.filter(({ kind }) => kind === 'city')
    case 'countries':
      return all.filter(({ kind }) => kind === 'country' || kind === 'aggregate')
    default:
      return places.flatMap((id) => dataset.regions.get(id) ?? [])
  }
}

/** One request per place; the nation too where `withNation`. */
export const placeRequests = (indicator: string, places: Places, dataset: Dataset, withNation: boolean): SeriesRequest[] =>
  [...(withNation ? [NATION] : []), ...placesOf(places, dataset).map(({ id }) => id)].map((region, slot) => seriesRequest({ indicator, region, slot }))

const dateAt = ({ series }: ResolvedSeries, index: number): Period => dateOf(periodAt(series, index), series.timing)

/** The newest date at which at least half of the places have a value, so that one that publishes early does not empty the others. */
export const commonPeriod = (resolved: readonly ResolvedSeries[]): Period | undefined => {
  const counts = rollup(
    resolved.flatMap((one) => [...new Set(presentOf(one.series).map((index) => dateAt(one, index)))]),
    (all) => all.length,
    (date) => date,
  )
  const dates = sortPeriods(counts.keys())
  return dates.filter((date) => (counts.get(date) ?? 0) * 2 >= resolved.length).pop() ?? dates.pop()
}

const rowOf = (one: ResolvedSeries, indices: readonly number[], language: Language, date?: string): PlaceRow => {
  const words = uiWords(language).chart
  const nation = one.request.region === NATION
  const place = nation ? words.nation : (one.region?.short[language] || one.region?.name[language] || one.request.region)
  const apart = separated(one.series, indices[0] ?? 0, indices[indices.length - 1] ?? 0, one.breaks)
  return { name: date === undefined ? place : place + words.bracket(date), nation, date, resolved: one, indices, values: indices.map((index) => valueAt(one.series, index)), bounds: indices.map((index) => boundAt(one.series, index)), apart }
}

const indexAt = ({ series }: ResolvedSeries, period: Period): number | undefined =>
  presentOf(series).find((index) => isSameDate(periodAt(series, index), period, series.timing))

/** Rows of the places that have a value at each of these periods, in the order given. */
export const placeRows = (resolved: readonly ResolvedSeries[], periods: readonly Period[], language: Language): PlaceRow[] =>
  resolved.flatMap((one) => {
    const indices = periods.flatMap((period) => indexAt(one, period) ?? [])
    return indices.length < periods.length ? [] : [rowOf(one, indices, language)]
  })

/** A row for every place at this date; one without a value there has its nearest, with that date in its name. */
export const newestRows = (resolved: readonly ResolvedSeries[], period: Period | undefined, language: Language): PlaceRow[] =>
  resolved.flatMap((one) => {
    if (period === undefined) return []
    const exact = indexAt(one, period)
    if (exact !== undefined) return [rowOf(one, [exact], language)]
    const nearest = least(presentOf(one.series), (index) => Math.abs(positionAt(one.series, index) - positionOf(period)))
    return nearest === undefined ? [] : [rowOf(one, [nearest], language, formatPeriod(periodAt(one.series, nearest), language))]
  })

const RATE_DIGITS = 1

export const changeOf = ({ values, apart }: PlaceRow): number | undefined => (apart || values.length < 2 ? undefined : (values[values.length - 1] ?? 0) - (values[0] ?? 0))

export const changeText = (row: PlaceRow, step: PlotUnit, language: Language): string => {
  const change = changeOf(row)
  return change === undefined ? '' : changeWords(change, step.unit, step.token, step.decimals, language)
}

/** Decimals in which no change of a count is printed as zero that is not; at most those of a single person. */
export const changeDigits = (rows: readonly PlaceRow[], { unit, scale, decimals }: PlotUnit): number => {
  const changes = rows.map((row) => Math.abs(changeOf(row) ?? 0) / scale).filter((change) => change > 0)
  if (unit.kind !== 'count' || changes.length === 0) return decimals
  const needed = Math.ceil(-Math.log10(2 * Math.min(...changes))) // half of the last digit is rounded up to it
  return Math.min(Math.round(Math.log10(scale)), Math.max(decimals, needed))
}

/** The change of a row in per cent of its earlier figure, to one decimal; of counts only. */
export const rateOf = (row: PlaceRow): number | undefined => {
  const [change, before = 0] = [changeOf(row), row.values[0]]
  const rate = change === undefined ? undefined : percentChange(before + change, before)
  return rate === undefined ? undefined : roundDecimal(rate, RATE_DIGITS)
}

/** A rate of change in words: 增长20.8%, up 20.8%. */
export const rateText = (row: PlaceRow, language: Language): string => {
  const rate = rateOf(row)
  return rate === undefined ? '' : rate === 0 ? uiWords(language).number.unchanged : uiWords(language).chart.comparison.rate(formatIn(Math.abs(rate), { kind: 'share' }, '%', RATE_DIGITS, language), rate > 0)
}

/** The change of a row in the unit printed, or its rate. */
const cellOfChange = (row: PlaceRow, isRate: boolean, decimals: number, step: PlotUnit): { readonly value: number | undefined; readonly digits: number } => {
  const change = changeOf(row)
  return isRate ? { value: rateOf(row), digits: RATE_DIGITS } : { value: change === undefined ? undefined : change / step.scale, digits: decimals }
}

const changeCell = (row: PlaceRow, isRate: boolean, decimals: number, step: PlotUnit, language: Language): TableCell => {
  const { value, digits } = cellOfChange(row, isRate, decimals, step)
  const weakest = Math.max(0, ...row.indices.map((index) => row.resolved.series.evidence[index] ?? 0))
  return { text: signed(value, digits, language), value, missing: value === undefined ? 'blank' : '', evidence: EVIDENCE[weakest] ?? 'unverified', note: '', sources: [] }
}

const POINTS = '百分点'
const PERCENT = { kind: 'share' } as const

/** Decimals of one column of all rows. */
export const rowDigits = (rows: readonly PlaceRow[], at: number, step: PlotUnit): number => {
  const published = rows.map(({ resolved, indices }) => resolved.series.publishedDecimals[indices[at] ?? 0] ?? 0)
  return rows[0] ? columnDigits(published, step, rows[0].resolved.indicator) : 0
}

/** Table with places as rows and periods as columns, and the change where no break forbids it, by amount or in per cent. */
export const placeTable = (rows: readonly PlaceRow[], periods: readonly Period[], { units, language, mode }: Pick<FigureContext<unknown>, 'units' | 'language' | 'mode'>): PanelTable => {
  const isRate = mode === 'rate'
  const words = uiWords(language).chart
  const [step] = units
  const [model] = rows
  if (!step || !model) return { caption: '', head: words.place, columns: [], rows: [] }
  const unit = { unit: unitLabel(step.token, language, step.unit), token: step.token, suffix: unitSuffix(step.token, step.unit, language) }
  const compares = periods.length > 1
  const digits = changeDigits(rows, step)
  const columnSteps = model.indices.map((_, at) => ({ step, digits: rowDigits(rows, at, step) }))
  return {
    caption: '',
    head: words.place,
    columns: [
      ...periods.map((period) => ({ key: printPeriod(period), label: formatPeriod(period, language), ...unit })),
      ...(compares && isRate ? [{ key: 'rate', label: words.rate, unit: '%', token: '%', suffix: unitSuffix('%', PERCENT, language) }] : []),
      ...(compares && !isRate ? [{ key: 'change', label: words.change, ...(step.unit.kind === 'share' ? { unit: unitLabel(POINTS, language), token: POINTS, suffix: unitSuffix(POINTS, { kind: 'points' }, language) } : unit) }] : []),
    ],
    rows: rows.map((row) => ({
      key: row.resolved.request.region,
      label: row.name,
      order: row.resolved.request.slot,
      cells: [...row.indices.map((index, at) => cellOf(row.resolved.series, index, columnSteps[at] ?? { step, digits: step.decimals }, language)), ...(compares ? [changeCell(row, isRate, digits, step, language)] : [])],
    })),
  }
}

/** A value with its unit. */
export const valueWithUnit = (value: number, step: PlotUnit, language: Language): string => formatIn(value, step.unit, step.token, step.decimals, language)

/** A value without its unit. */
export const bareValue = (value: number, step: PlotUnit, language: Language): string => formatValue(value / step.scale, step.decimals, language)

/** A figure of a row with its unit: that at an index of its values, the last where none is given. */
export const figureOf = ({ values, bounds }: PlaceRow, step: PlotUnit, language: Language, at = values.length - 1): string =>
  withBound(valueWithUnit(values[at] ?? 0, step, language), bounds[at] ?? '', language)

/** The last figure of a row without its unit. */
export const bareFigure = ({ values, bounds }: PlaceRow, step: PlotUnit, language: Language): string =>
  withBound(bareValue(values[values.length - 1] ?? 0, step, language), bounds[bounds.length - 1] ?? '', language)

/** `北京（1775万人）、…`: the first rows in words. */
export const namesOf = (rows: readonly PlaceRow[], step: PlotUnit, language: Language): string => {
  const words = uiWords(language).chart
  return rows.map((row) => row.name + words.bracket(figureOf(row, step, language))).join(words.join)
}
