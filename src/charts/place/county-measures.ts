/** What places below the province are compared by. */
import { rollup } from 'd3-array'
import { formatIn, formatValue, signed, unitSuffix } from '../../format/index'
import { broadAges, cohortOf, type County, type CountySummary } from '../../model/county'
import type { Language } from '../../model/text'

export const COUNTY_MEASURES = ['over65', 'over60', 'working', 'under15', 'total', 'growth', 'sexRatio', 'urban'] as const
export type CountyMeasure = (typeof COUNTY_MEASURES)[number]

/** Whether a text names a measure. */
export const isCountyMeasure = (text: string): text is CountyMeasure => (COUNTY_MEASURES as readonly string[]).includes(text)

/** A place at one census as it is compared. */
export const summaryOf = (county: County): CountySummary => ({ code: county.code, total: county.total, male: county.male, urban: county.urban, ...broadAges(county), cohort: cohortOf(county), line: county.line })

/**
 * A measure: people (`total`), men to 100 women (`sexRatio`), change of the population since the earlier census in per
 * cent (`growth`), or a share of the population in per cent. NaN where it is not known. `before` is the same place at
 * the earlier census.
 */
export const countyValue = (measure: CountyMeasure, { total, male, urban, under15, over60, over65 }: CountySummary, before: CountySummary | undefined): number => {
  const share = (people: number): number => (people / total) * 100
  switch (measure) {
    case 'total':
      return total
    case 'growth':
      return before ? (total / before.total - 1) * 100 : Number.NaN
    case 'sexRatio':
      return (male / (total - male)) * 100
    case 'urban':
      return share(urban)
    case 'under15':
      return share(under15)
    case 'working':
      return share(total - under15 - over60)
    case 'over60':
      return share(over60)
    case 'over65':
      return share(over65)
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

export const rankAmong = (value: number, all: readonly number[]): CountyRank | undefined => {
  if (!Number.isFinite(value)) return undefined
  const known = all.filter(Number.isFinite)
  return { rank: 1 + known.filter((other) => other > value).length, of: known.length }
}

/** Rows by code, of which each has one. */
export const byCode = <T extends { readonly code: string }>(all: readonly T[]): ReadonlyMap<string, T> => rollup(all.filter(({ code }) => code !== ''), ([first]) => first as T, ({ code }) => code)
