/** What places below the province are compared by. */
import { rollup } from 'd3-array'
import { formatIn, formatValue, signed, unitSuffix } from '../../format/index'
import { broadAges, cohortOf, type County, type CountySummary } from '../../model/county'
import type { Language } from '../../model/text'

export const COUNTY_MEASURES = ['over65', 'over60', 'working', 'under15', 'total', 'growth', 'sexRatio', 'urban'] as const
export type CountyMeasure = (typeof COUNTY_MEASURES)[number]

/** Whether a text names a measure. */
export const isCountyMeasure = (text: string): text is CountyMeasure => (COUNTY_MEASURES as readonly string[]).includes(text)

const summaries = new WeakMap<County, CountySummary>()

/** A place at one census as it is compared; made once, since a page compares all of a province whenever more of its tables have come. */
export const summaryOf = (county: County): CountySummary => {
  const known = summaries.get(county)
  if (known) return known
  const made = { code: county.code, total: county.total, male: county.male, urban: county.urban, ...broadAges(county), cohort: cohortOf(county), line: county.line }
  summaries.set(county, made)
  return made
}

/**
 * A measure: people (`total`), men to 100 women (`sexRatio`), change of the population since the earlier census in per
 * cent (`growth`), or a share of the population in per cent. NaN where it is not known. `before` is the same place at
 * the earlier census.
 */
export const countyValue = (measure: CountyMeasure, now: CountySummary, before: CountySummary | undefined): number => {
  switch (measure) {
    case 'total':
      return now.total
    case 'growth':
      return before ? (now.total / before.total - 1) * 100 : Number.NaN
    case 'sexRatio':
      return (now.male / (now.total - now.male)) * 100
    case 'urban':
      return (now.urban / now.total) * 100
    case 'under15':
      return (now.under15 / now.total) * 100
    case 'working':
      return ((now.total - now.under15 - now.over60) / now.total) * 100
    case 'over60':
      return (now.over60 / now.total) * 100
    case 'over65':
      return (now.over65 / now.total) * 100
    default:
      return measure satisfies never
  }
}

const PERSONS = { kind: 'count', of: 'person' } as const
const SHARE = { kind: 'share' } as const

/** A figure of a measure in words: people, per cent, men to 100 women. */
export const countyText = (measure: CountyMeasure, value: number, language: Language): string => {
  if (!Number.isFinite(value)) return formatIn(undefined, SHARE, '%', 2, language)
  if (measure === 'total') return formatValue(value, 0, language) + unitSuffix('人', PERSONS, language)
  if (measure === 'sexRatio') return formatValue(value, 1, language)
  return measure === 'growth' ? signed(value, 1, language) + unitSuffix('%', SHARE, language) : formatIn(value, SHARE, '%', 2, language)
}

/** A place among others, from the largest figure down; undefined where its own figure is not known. */
export interface CountyRank {
  readonly rank: number
  readonly of: number
}

/** The rank of a value among those of all places, which include its own. */
export const rankAmong = <T>(value: number, all: readonly T[], valueOf: (one: T) => number): CountyRank | undefined => {
  if (!Number.isFinite(value)) return undefined
  let [rank, of] = [1, 0]
  for (const one of all) {
    const other = valueOf(one)
    if (!Number.isFinite(other)) continue
    of += 1
    if (other > value) rank += 1
  }
  return { rank, of }
}

/** Rows by code, of which each has one. */
export const byCode = <T extends { readonly code: string }>(all: readonly T[]): ReadonlyMap<string, T> => rollup(all.filter(({ code }) => code !== ''), ([first]) => first as T, ({ code }) => code)
