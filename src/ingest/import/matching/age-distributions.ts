/** Populations by age and sex, as a table of a file gives them. */
import { findSeries, OPEN_BAND, type Dataset } from '../../../model/dataset'
import { printPeriod, readPeriod } from '../../../model/period'
import { valueAt } from '../../../model/series'
import { indexMeeting } from '../../../model/time'
import { publishedUnit } from '../../../model/unit'
import type { FilePoint, FileSeries } from '../../tables/plan/file-series'
import type { AgeCell } from './age-tables'
import { median } from './history'
import type { History } from './matches'

/** A series of a table by age and sex. */
export interface AgeMember {
  readonly series: FileSeries
  readonly cell: AgeCell
  readonly region: string // id; '' where it is not known
}

/** One band as printed, or the first year of age and the four after it added up. */
export interface PrintedBand {
  readonly cell: AgeCell
  readonly series: FileSeries
  readonly point: FilePoint
  readonly parts?: readonly PrintedBand[] // of a sum
}

/** Men and women of one place and date in bands that meet from 0 to the oldest; `broken`: the age at which they do not. */
export interface AgeDistribution {
  readonly region: string
  readonly period: string
  readonly bands: readonly PrintedBand[] // of both sexes; empty where broken
  readonly broken?: number
  readonly first: PrintedBand
}

const WIDEST = 5

type Starts = ReadonlyMap<number, readonly PrintedBand[]>
type Chain = readonly PrintedBand[] | number

/** Bands that follow one another from an age on, the widest up to five years first; the age at which none goes on. `known`: of the ages behind. */
const chainFrom = (start: number, bands: Starts, known: Map<number, Chain> = new Map()): Chain => {
  const found = known.get(start)
  if (found !== undefined) return found
  let chain: Chain = start
  for (const band of bands.get(start) ?? []) {
    const rest = band.cell.width === OPEN_BAND ? [] : chainFrom(start + band.cell.width, bands, known)
    if (typeof rest !== 'number') {
      chain = [band, ...rest]
      break
    }
    chain = Math.max(chain, rest)
  }
  known.set(start, chain)
  return chain
}

/** Whether a band has one number, and is the only one of its ages. */
const isClear = ({ cell, point }: PrintedBand, all: readonly PrintedBand[]): boolean =>
  point.value !== null && !point.bound && all.every((other) => other.cell.start !== cell.start || other.cell.width !== cell.width || other.point.value === point.value)

/** The bands that can be taken, by their first age, the widest first and an open one last. */
const byStart = (bands: readonly PrintedBand[]): Starts => {
  const starts = new Map<number, PrintedBand[]>()
  const fit = bands.filter((band) => (band.cell.width <= WIDEST || band.cell.width === OPEN_BAND) && band.cell.width > 0 && isClear(band, bands))
  const rank = ({ cell: { width } }: PrintedBand): number => (width === OPEN_BAND ? 0 : width)
  for (const band of [...fit].sort((a, b) => rank(b) - rank(a))) starts.set(band.cell.start, [...(starts.get(band.cell.start) ?? []), band])
  return starts
}

/** Bands with 0 and 1–4, which censuses print apart, as 0–4: beside bands of five years they would look few. */
const withInfants = (bands: readonly PrintedBand[]): readonly PrintedBand[] => {
  const [first, second, ...rest] = bands
  if (!first || !second || first.cell.width !== 1 || second.cell.width !== WIDEST - 1) return bands
  const point = { ...first.point, value: (first.point.value ?? 0) + (second.point.value ?? 0), decimals: Math.max(first.point.decimals, second.point.decimals) }
  return [{ ...first, cell: { ...first.cell, width: WIDEST }, point, parts: [first, second] }, ...rest]
}

const distributionOf = (region: string, period: string, all: readonly PrintedBand[]): AgeDistribution[] => {
  const [first] = all
  if (!first) return []
  const chains = (['F', 'M'] as const).map((sex) => chainFrom(0, byStart(all.filter(({ cell }) => cell.sex === sex))))
  const breaks = chains.filter((chain) => typeof chain === 'number')
  if (breaks.length > 0) return [{ region, period, bands: [], broken: Math.min(...breaks), first }]
  return [{ region, period, bands: chains.flatMap((chain) => (typeof chain === 'number' ? [] : withInfants(chain))), first }]
}

/** Distributions of a table by place and date. Series without a place are left out; `undated` is the period of values that name none, '' for none. */
export const distributionsOf = (members: readonly AgeMember[], undated = ''): AgeDistribution[] => {
  const groups = new Map<string, { readonly region: string; readonly period: string; readonly bands: PrintedBand[] }>()
  for (const { series, cell, region } of members) {
    if (region === '') continue
    for (const point of series.points) {
      const read = readPeriod(point.period ?? undated)
      if (read === undefined) continue
      const period = printPeriod(read)
      const key = `${region} ${period}`
      const known = groups.get(key) ?? { region, period, bands: [] }
      groups.set(key, known)
      known.bands.push({ cell, series, point })
    }
  }
  return [...groups.values()].flatMap(({ region, period, bands }) => distributionOf(region, period, bands))
}

const TOTAL_NAME = /^(?:普查)?总?人口(?:（联合国）|（世界银行）)?$|^年末常住人口$/ // of the catalogue

/** The whole populations that a package has of a place at a date, in persons. */
export const knownTotals = (dataset: Dataset, region: string, period: string): number[] => {
  const at = readPeriod(period)
  if (at === undefined) return []
  return [...dataset.indicators.values()].flatMap(({ id, name }) => {
    const series = TOTAL_NAME.test(name.zh) ? findSeries(dataset, id, region) : undefined
    const value = series ? valueAt(series, indexMeeting(series, at)) : Number.NaN
    return value > 0 ? [value] : []
  })
}

/** People of a distribution, in persons. */
export const sumOf = ({ bands }: AgeDistribution, token: string): number => bands.reduce((sum, { point }) => sum + (point.value ?? 0), 0) * (publishedUnit(token)?.scale ?? Number.NaN)

const CLOSE = 0.03 // a tabulation may leave out the armed forces, or those whose age is not known

/** Whether the people of a distribution are those of a known total. */
export const isWhole = (sum: number, totals: readonly number[]): boolean => totals.some((total) => Math.abs(sum / total - 1) <= CLOSE)

/** How the sums of distributions stand to the totals of a package; undefined where it has none of them. */
export const historyOfSums = (dataset: Dataset, found: readonly AgeDistribution[], token: string): History | undefined => {
  const met = found.flatMap((one) => {
    const totals = one.broken === undefined ? knownTotals(dataset, one.region, one.period) : []
    return totals.length === 0 ? [] : [{ sum: sumOf(one, token), totals }]
  })
  if (met.length === 0) return undefined
  const ratio = median(met.map(({ sum, totals }) => sum / (totals[0] ?? Number.NaN)))
  return { common: met.length, agreeing: met.filter(({ sum, totals }) => isWhole(sum, totals)).length, ratio }
}
