/** Places below the province: what the county tabulations of the censuses print of them. */
import { provincesOf, type Region } from './region'

export const COUNTY_LEVELS = ['province', 'prefecture', 'county'] as const
export type CountyLevel = (typeof COUNTY_LEVELS)[number]

/** Censuses of which the package has the county tabulation, in order. */
export const COUNTY_YEARS = [2010, 2020] as const
export type CountyYear = (typeof COUNTY_YEARS)[number]

/** First years of the age groups, of five years each; the last is open. */
export const COUNTY_AGES: readonly number[] = /* @__PURE__ */ Array.from({ length: 18 }, (_, at) => at * 5)

/** One place at one census, in persons and households; NaN where a cell is blank. */
export interface County {
  readonly code: string // GB/T 2260 at the time of the census; '' for areas that have none, such as development zones
  readonly level: CountyLevel
  readonly name: string
  readonly prefecture: string // name of the prefecture; '' where the place is directly below its province
  readonly year: CountyYear
  readonly total: number
  readonly male: number
  readonly female: number
  readonly urban: number
  readonly households: number
  readonly ages: { readonly male: readonly number[]; readonly female: readonly number[] } // by COUNTY_AGES
  readonly source: string
  readonly line: number
}

/** Broad ages of one prefecture or county-level place at one census, in persons: what all of them are compared by. */
export interface CountySummary {
  readonly code: string
  readonly total: number
  readonly male: number
  readonly urban: number
  readonly under15: number
  readonly over60: number
  readonly over65: number
  readonly cohort: number // of `cohortOf`
  readonly line: number
}

/** The population of a prefecture at the earlier census within its area of the newest, as adjusted by its source. */
export interface CountyArea {
  readonly code: string
  readonly total: number
  readonly source: string
  readonly line: number
}

/** One name of a place below the province, as it is searched. A code has several where the censuses print another name. */
export interface CountyName {
  readonly code: string
  readonly level: CountyLevel
  readonly name: string
  readonly initials: readonly string[] // of the pinyin, as the place is called, and as its characters are usually read
  readonly prefecture: string
  readonly province: string // id of regions.csv
  readonly years: readonly CountyYear[]
  readonly line: number
}

/** People from one year of age up to another, of both sexes; NaN where a group of them is not known. Ages are first years of groups. */
export const peopleAged = ({ ages: { male, female } }: Pick<County, 'ages'>, from: number, to = Number.POSITIVE_INFINITY): number => {
  let people = 0
  for (let at = 0; at < COUNTY_AGES.length; at += 1) {
    const age = COUNTY_AGES[at] ?? Number.NaN
    if (age >= from && age < to) people += (male[at] ?? 0) + (female[at] ?? 0)
  }
  return people
}

/** Whether every age group is known and all add up to the total. */
export const hasWholeAges = (county: Pick<County, 'ages' | 'total'>): boolean => peopleAged(county, 0) === county.total

/** The broad ages of a place; unknown, all of them, where its age groups do not add up to its total. In one pass: a page adds up every place of a province before it shows one. */
export const broadAges = ({ ages: { male, female }, total }: Pick<County, 'ages' | 'total'>): Pick<CountySummary, 'under15' | 'over60' | 'over65'> => {
  let [all, under15, over60, over65] = [0, 0, 0, 0]
  for (let at = 0; at < COUNTY_AGES.length; at += 1) {
    const age = COUNTY_AGES[at] ?? Number.NaN
    const people = (male[at] ?? 0) + (female[at] ?? 0)
    all += people
    if (age < 15) under15 += people
    if (age >= 60) over60 += people
    if (age >= 65) over65 += people
  }
  return all === total ? { under15, over60, over65 } : { under15: Number.NaN, over60: Number.NaN, over65: Number.NaN }
}

/** First ages of those born from 1951 to 1970, at each census: too old for most moves, too young for most deaths. */
const COHORT: Readonly<Record<CountyYear, number>> = { 2010: 40, 2020: 50 }
const COHORT_WIDTH = 20

/** People born from 1951 to 1970, in a place at a census. */
export const cohortOf = ({ ages, year }: Pick<County, 'ages' | 'year'>): number => peopleAged({ ages }, COHORT[year], COHORT[year] + COHORT_WIDTH)

const MOST_CHANGE = 2 // times

/**
 * Whether what two censuses print of one code can be the same area: not where the people born from 1951 to 1970 have
 * become more than twice, or less than half, as many. Moves hardly do that; another area, or a fault of the copy, does.
 */
export const isSameArea = (before: number, now: number): boolean => Number.isNaN(before) || Number.isNaN(now) || (now <= before * MOST_CHANGE && before <= now * MOST_CHANGE)

/** Whether a code of GB/T 2260 is that of a prefecture: the last two digits count the counties within one. */
export const isPrefectureCode = (code: string): boolean => code.endsWith('00')

/** The province that the code of a place below it begins with; undefined where none does. */
export const provinceOfCode = (code: string, dataset: { readonly regions: ReadonlyMap<string, Region> }): Region | undefined =>
  provincesOf(dataset).flatMap((id) => dataset.regions.get(id) ?? []).find((region) => region.code.slice(0, 2) === code.slice(0, 2))
