/** Shipped data with their newest figures taken away, and put back with errors of a kind: shows how many are found, and how many sound ones are blamed. */
import { sliceSeries } from '../../../src/charts/series/cut-series'
import type { Dataset } from '../../../src/model/dataset'
import { printPeriod, type Period } from '../../../src/model/period'
import type { Series } from '../../../src/model/series'
import { checkAgainst, differenceOf } from '../../../src/transform/compare/index'
import type { Issue } from '../../../src/model/issue'

/** Numbers in 0..1 that are the same at each run. */
const randomFrom = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const swapLeading = (value: number): number | undefined => {
  const text = String(Math.abs(value))
  const places = [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []))
  const start = places.findIndex((at) => text[at] !== '0')
  const [a, b] = [places[start], places[start + 1]]
  if (start < 0 || a === undefined || b === undefined || text[a] === text[b]) return undefined
  const swapped = [...text]
  swapped[a] = text[b] ?? ''
  swapped[b] = text[a] ?? ''
  return Number(swapped.join('')) * Math.sign(value)
}

const isCount = ({ unit }: Series): boolean => unit.kind === 'count'
const isShare = ({ unit }: Series): boolean => unit.kind === 'share'
const scaled = (fits: (series: Series) => boolean, by: number) => (value: number, series: Series) => (fits(series) ? value * by : undefined)

/** Each error: what a figure becomes; undefined where the error cannot befall it. */
const ERRORS: Readonly<Record<string, (value: number, series: Series) => number | undefined>> = {
  '×10⁴': scaled(isCount, 1e4),
  '÷10⁴': scaled(isCount, 1e-4),
  '×10³': scaled(isCount, 1e3),
  '÷10³': scaled(isCount, 1e-3),
  '×100': scaled(isShare, 100),
  '÷100': scaled(isShare, 0.01),
  sign: (value) => (value > 0 ? -value : undefined),
  swapped: swapLeading,
}

const withSeries = (dataset: Dataset, change: (series: Series, key: string) => Series): Dataset => ({ ...dataset, series: new Map([...dataset.series].map(([key, series]) => [key, change(series, key)])) })

/** The dataset as it was `back` periods ago: each series without its newest ones. */
export const withoutNewest = (dataset: Dataset, back: number): Dataset => withSeries(dataset, (series) => (sliceSeries(series, 0, Math.max(0, series.periods.length - back))))

/** How many figures a series has before its newest. */
const earlierOf = ({ values }: Series): number => values.subarray(0, values.length - 1).reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0)

/** A share of the newest figures made wrong, of those that have `least` earlier ones, and which. */
const withErrors = (dataset: Dataset, kind: string, share: number, random: () => number, least: number): { readonly dataset: Dataset; readonly wrong: ReadonlySet<string> } => {
  const wrong = new Set<string>()
  const made = withSeries(dataset, (series) => {
    const last = series.periods.length - 1
    const value = series.values[last] ?? Number.NaN
    const chosen = random() < share
    const error = chosen && earlierOf(series) >= least && value !== 0 && !Number.isNaN(value) ? ERRORS[kind]?.(value, series) : undefined
    if (error === undefined) return series
    const values = series.values.slice()
    values[last] = error
    wrong.add(`${series.indicator}|${series.region}|${printPeriod((series.periods[last] ?? 0) as Period)}`)
    return { ...series, values }
  })
  return { dataset: made, wrong }
}

const VALUES = new Set(['value-slip', 'value-sign', 'value-jump'])

/** The figures that issues blame, `indicator|region|period`. */
export const blamed = (issues: readonly Issue[]): Set<string> =>
  new Set(
    issues.flatMap((one) => {
      if (!VALUES.has(one.code)) return []
      const { indicator, region, period, from } = one.facts as { indicator: string; region: string; period?: string; from?: string }
      return [`${indicator}|${region}|${period ?? from ?? ''}`]
    }),
  )

/** How many of the errors of one kind are found, in figures with `least` earlier ones, and how many sound figures beside them are blamed. */
export const recallOf = (dataset: Dataset, kind: string, share: number, seed: number, least = 1) => {
  const before = withoutNewest(dataset, 1)
  const { dataset: after, wrong } = withErrors(dataset, kind, share, randomFrom(seed), least)
  const found = blamed(checkAgainst(before, after, differenceOf(before, after)))
  return { wrong: wrong.size, found: [...wrong].filter((key) => found.has(key)).length, missed: [...wrong].filter((key) => !found.has(key)), falsely: [...found].filter((key) => !wrong.has(key)) }
}
