/** All county-level places at one census, how a measure is distributed over them, and places as a file. */
import { quantileSorted } from 'd3-array'
import { COUNTY_AGES, isSameArea, type County, type CountyName, type CountySummary, type CountyYear } from '../../model/county'
import { byCode, COUNTY_MEASURES, countyValue, type CountyMeasure } from './county-measures'

/** One place with its figures, NaN where one is not known. */
export interface CountyTableRow {
  readonly code: string
  readonly name: string
  readonly prefecture: string
  readonly province: string
  readonly values: Readonly<Record<CountyMeasure, number>>
}

/** The places of a census in the order of their codes. Their population is compared with the earlier census where that has the same code and name, and can be the same area. */
export const countyRows = (names: readonly CountyName[], summaries: ReadonlyMap<CountyYear, readonly CountySummary[]>, year: CountyYear): readonly CountyTableRow[] => {
  const named = byCode(names.filter(({ years, level }) => level === 'county' && years.includes(year)))
  const earlier = byCode(year === 2020 ? (summaries.get(2010) ?? []) : [])
  return (summaries.get(year) ?? []).flatMap((summary): CountyTableRow[] => {
    const known = named.get(summary.code)
    if (!known) return []
    const past = known.years.length > 1 ? earlier.get(summary.code) : undefined
    const before = past && isSameArea(past.cohort, summary.cohort) ? past : undefined
    const values = Object.fromEntries(COUNTY_MEASURES.map((measure) => [measure, countyValue(measure, summary, before)])) as Record<CountyMeasure, number>
    return [{ code: summary.code, name: known.name, prefecture: known.prefecture, province: known.province, values }]
  })
}

/** Rows by a measure, or by name or code; those without a figure come last in both directions. */
export const sortedRows = (rows: readonly CountyTableRow[], by: CountyMeasure | 'code', descending: boolean): readonly CountyTableRow[] => {
  if (by === 'code') return descending ? [...rows].reverse() : rows
  const known = rows.filter(({ values }) => Number.isFinite(values[by]))
  const sign = descending ? -1 : 1
  return [...known.sort((a, b) => sign * (a.values[by] - b.values[by]) || (a.code < b.code ? -1 : 1)), ...rows.filter(({ values }) => !Number.isFinite(values[by]))]
}

/** One bar of a histogram; the first and the last hold all that lies beyond. */
export interface HistogramBin {
  readonly from: number // infinite for the first
  readonly to: number
  readonly count: number
}

/** How a measure is distributed; undefined where it is known of no place. */
export interface Distribution {
  readonly known: number
  readonly unknown: number
  readonly quantiles: Readonly<Record<'least' | 'p10' | 'p25' | 'median' | 'p75' | 'p90' | 'most', number>>
  readonly bins: readonly HistogramBin[]
  readonly highest: readonly CountyTableRow[]
  readonly lowest: readonly CountyTableRow[]
}

const BARS = 16 // at least
const TAIL = 0.01 // of the places lie beyond the bounds of the bars at each end
const EXTREMES = 5

/** The widest of 1, 2 and 5 times a power of ten by which a range has at least so many bars. */
const stepOf = (range: number): number => {
  const power = 10 ** Math.floor(Math.log10(range / BARS))
  return ([5, 2, 1].find((factor) => factor * power <= range / BARS) ?? 1) * power
}

/** Bars between the outermost bounds within the tails; `values` ascend. */
const binsOf = (values: number[]): HistogramBin[] => {
  const [low, high] = [quantileSorted(values, TAIL) ?? 0, quantileSorted(values, 1 - TAIL) ?? 0]
  if (high <= low) return [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, count: values.length }]
  const step = stepOf(high - low)
  const first = Math.ceil(low / step)
  const bounds = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
  const counts = Array.from({ length: bounds.length + 1 }, () => 0)
  let at = 0
  for (const value of values) {
    while (at < bounds.length && value >= (bounds[at] ?? 0)) at += 1
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts.map((count, index) => ({ from: bounds[index - 1] ?? Number.NEGATIVE_INFINITY, to: bounds[index] ?? Number.POSITIVE_INFINITY, count }))
}

/** The distribution of a measure over places. Quantiles are those of the places, each counted once, however many people it has. */
export const distributionOf = (rows: readonly CountyTableRow[], measure: CountyMeasure): Distribution | undefined => {
  const ordered = sortedRows(rows, measure, true).filter(({ values }) => Number.isFinite(values[measure]))
  const values = ordered.map((row) => row.values[measure]).reverse()
  if (values.length === 0) return undefined
  const at = (share: number): number => quantileSorted(values, share) ?? Number.NaN
  return {
    known: values.length,
    unknown: rows.length - values.length,
    quantiles: { least: at(0), p10: at(0.1), p25: at(0.25), median: at(0.5), p75: at(0.75), p90: at(0.9), most: at(1) },
    bins: binsOf(values),
    highest: ordered.slice(0, EXTREMES),
    lowest: ordered.slice(-EXTREMES).reverse(),
  }
}

const HEAD = ['code', 'level', 'name_zh', 'prefecture', 'year', 'total', 'male', 'female', 'urban', 'households', ...COUNTY_AGES.map((age) => `male_${age}`), ...COUNTY_AGES.map((age) => `female_${age}`), 'source']

const countText = (value: number): string => (Number.isNaN(value) ? '' : String(value))

/** Places as rows of a table with its header, in the layout of the package; a count that is not known is blank. */
export const countyCells = (counties: readonly County[]): string[][] => [
  HEAD,
  ...counties.map(({ code, level, name, prefecture, year, total, male, female, urban, households, ages, source }) => [code, level, name, prefecture, String(year), ...[total, male, female, urban, households, ...ages.male, ...ages.female].map(countText), source]),
]
