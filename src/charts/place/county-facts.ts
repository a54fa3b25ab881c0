/** What the county tabulations say of one place below the province. */
import { chooseStep, changeWords, formatIn, formatValue, printedChange, scaleOf, signed } from '../../format/index'
import { COUNTY_YEARS, hasWholeAges, isPrefectureCode, isSameArea, type County, type CountyArea, type CountySummary, type CountyYear } from '../../model/county'
import type { Language } from '../../model/text'
import { COUNTY_MEASURES, countyText, countyValue, rankAmong, summaryOf, type CountyMeasure, type CountyRank } from './county-measures'

/** The tables that are there, by census: the places of its province, and all places by their broad ages. */
export interface CountyTables {
  readonly places: ReadonlyMap<CountyYear, readonly County[]>
  readonly areas?: ReadonlyMap<string, CountyArea> // prefectures in 2010 within their areas of 2020, by code
  readonly summaries: ReadonlyMap<CountyYear, readonly CountySummary[]> // of all places; empty until they have come
}

/** One measure of a place at its newest census, the earlier one beside it, and its ranks among places of its level. */
export interface CountyRow {
  readonly measure: CountyMeasure
  readonly value: number
  readonly text: string
  readonly before: string // '' where there is none
  readonly change: string // '' where it is not computed
  readonly ranks: { readonly prefecture: CountyRank | undefined; readonly province: CountyRank | undefined; readonly nation: CountyRank | undefined }
}

/** What is to be known of the figures of a place. */
export type CountyNote =
  | { readonly kind: 'ages'; readonly year: CountyYear } // they do not add up to the total
  | { readonly kind: 'one-census'; readonly year: CountyYear }
  | { readonly kind: 'other-name'; readonly year: CountyYear; readonly name: string }
  | { readonly kind: 'other-area'; readonly year: CountyYear; readonly ratio: number } // people of one cohort, now over then
  | { readonly kind: 'other-extent'; readonly year: CountyYear } // its area has changed, and what it had then within the present one is known
  | { readonly kind: 'new-code'; readonly year: CountyYear } // the earlier census has it under another one; the same is known
  | { readonly kind: 'no-counties'; readonly year: CountyYear } // of a prefecture
  | { readonly kind: 'rest'; readonly year: CountyYear; readonly people: number } // of a prefecture, in none of its counties

/** Everything that is known of one place. */
export interface CountyFacts {
  readonly now: County // at its newest census
  readonly before: County | undefined // the same place at the earlier one
  readonly extent: CountyArea | undefined // what a prefecture whose area has changed had then within the present one
  readonly census: ReadonlyMap<CountyYear, County> // also where the code is of another place
  readonly rows: readonly CountyRow[]
  readonly prefecture: County | undefined // that it is in
  readonly counties: readonly County[] // of a prefecture, at that census
  readonly notes: readonly CountyNote[]
}

const PERSONS = { kind: 'count', of: 'person' } as const
const SHARE = { kind: 'share' } as const

/** A change between the censuses in words; of people by amount, of shares in points. '' where it is not computed. */
const changeOf = (measure: CountyMeasure, value: number, earlier: number, language: Language): string => {
  if (!Number.isFinite(value) || !Number.isFinite(earlier) || measure === 'growth') return ''
  if (measure === 'total') return changeWords(value - earlier, PERSONS, '人', 0, language)
  if (measure === 'sexRatio') return signed(Math.round(value * 10) / 10 - Math.round(earlier * 10) / 10, 1, language)
  return changeWords(printedChange(earlier, value, SHARE, '%', 2, language), SHARE, '%', 2, language)
}

const SAME_AREA = 0.0005 // of its population: the most by which an area that has not changed may differ

type Pair = readonly [now: CountySummary, before: CountySummary | undefined]

/** Whether two censuses print one place: the same name, and as far as their ages say the same area. */
const isOne = (before: County, now: County): boolean => before.name === now.name && isSameArea(summaryOf(before).cohort, summaryOf(now).cohort)

/** Places of the level with their earlier census. */
const pairsOf = (all: readonly County[], earlier: readonly County[], areas: CountyTables['areas']): readonly Pair[] => {
  const known = new Map(earlier.map((county) => [`${county.code} ${county.name}`, county]))
  return all.flatMap((county): Pair[] => {
    const before = known.get(`${county.code} ${county.name}`)
    const now = summaryOf(county)
    const area = areas?.get(county.code)
    if (area) return [[now, { ...now, total: area.total }]] // of the earlier census its population alone is read
    return county.code === '' ? [] : [[now, before && isOne(before, county) ? summaryOf(before) : undefined]]
  })
}

/** Why no earlier census is compared. */
const apartOf = (now: County, other: County | undefined): CountyNote => {
  if (!other) return { kind: 'one-census', year: now.year }
  return other.name === now.name ? { kind: 'other-area', year: other.year, ratio: summaryOf(now).cohort / summaryOf(other).cohort } : { kind: 'other-name', year: other.year, name: other.name }
}

const notesOf = (now: County, before: County | undefined, census: CountyFacts['census'], counties: readonly County[], extent: CountyArea | undefined): readonly CountyNote[] => {
  const other = [...census.values()].find(({ year }) => year !== now.year)
  const rest = now.level === 'prefecture' ? now.total - counties.reduce((sum, { total }) => sum + total, 0) : 0
  return [
    ...[now, ...(before ? [before] : [])].flatMap((one): CountyNote[] => (hasWholeAges(one) ? [] : [{ kind: 'ages', year: one.year }])),
    ...(before ? [] : [extent ? ({ kind: other ? 'other-extent' : 'new-code', year: COUNTY_YEARS[0] } as const) : apartOf(now, other)]),
    ...(rest > 0 ? [counties.length === 0 ? ({ kind: 'no-counties', year: now.year } as const) : ({ kind: 'rest', year: now.year, people: rest } as const)] : []),
  ]
}

/** A place at the censuses that have its code, and as it can be compared. */
export interface CountyCensuses extends Pick<CountyFacts, 'now' | 'before' | 'census'> {
  readonly area: CountyArea | undefined // of a prefecture at the earlier census, within its present area
}

/** A prefecture or county at the censuses, by its code; undefined where none has it. */
export const countyCensuses = (code: string, { places, areas }: Pick<CountyTables, 'places' | 'areas'>): CountyCensuses | undefined => {
  const found = COUNTY_YEARS.flatMap((year) => places.get(year)?.find((county) => county.code === code && county.level !== 'province') ?? [])
  const census = new Map(found.map((county) => [county.year, county]))
  const now = found[found.length - 1]
  if (!now) return undefined
  const earlierYear = COUNTY_YEARS.find((year) => year < now.year)
  const earlier = earlierYear && census.get(earlierYear)
  const area = now.level === 'prefecture' && earlierYear ? areas?.get(code) : undefined
  const isSame = earlier !== undefined && isOne(earlier, now) && (!area || Math.abs(area.total - earlier.total) <= earlier.total * SAME_AREA)
  return { now, before: isSame ? earlier : undefined, census, area }
}

/** The facts of a prefecture or county, by its code; undefined where no census has it. */
export const countyFacts = (code: string, { places, areas, summaries }: CountyTables, language: Language): CountyFacts | undefined => {
  const censuses = countyCensuses(code, { places, ...(areas ? { areas } : {}) })
  if (!censuses) return undefined
  const { now, before, census, area } = censuses
  const earlierYear = COUNTY_YEARS.find((year) => year < now.year)
  const own = places.get(now.year) ?? []
  const level = own.filter((one) => one.level === now.level)
  const pairs = pairsOf(level, (earlierYear && places.get(earlierYear)) ?? [], areas)
  const inPrefecture = new Set(level.filter(({ prefecture }) => now.prefecture !== '' && prefecture === now.prefecture).map((one) => one.code))
  const pairsBeside = pairs.filter(([one]) => inPrefecture.has(one.code))
  const nation = (summaries.get(now.year) ?? []).filter((one) => isPrefectureCode(one.code) === (now.level === 'prefecture'))
  const [summary, past] = [summaryOf(now), before && summaryOf(before)]
  const counties = now.level === 'prefecture' ? own.filter((one) => one.level === 'county' && one.prefecture === now.name) : []
  const rows = COUNTY_MEASURES.map((measure): CountyRow => {
    const value = countyValue(measure, summary, area ? { ...summary, total: area.total } : past)
    const earlierValue = past && measure !== 'growth' ? countyValue(measure, past, undefined) : Number.NaN
    const valueOf = ([one, other]: Pair): number => countyValue(measure, one, other)
    return {
      measure,
      value,
      text: countyText(measure, value, language),
      before: Number.isFinite(earlierValue) ? countyText(measure, earlierValue, language) : '',
      change: changeOf(measure, value, earlierValue, language),
      ranks: {
        prefecture: inPrefecture.size > 1 ? rankAmong(value, pairsBeside, valueOf) : undefined,
        province: rankAmong(value, pairs, valueOf),
        nation: measure === 'growth' || nation.length === 0 ? undefined : rankAmong(value, nation, (one) => countyValue(measure, one, undefined)),
      },
    }
  })
  const extent = before ? undefined : area
  return { now, before, extent, census, rows, prefecture: own.find((one) => one.level === 'prefecture' && one.name === now.prefecture), counties, notes: notesOf(now, before, census, counties, extent) }
}

/** The unit of people in a sentence, and its decimals: none for people counted one by one. */
const stepOf = (people: number, language: Language): readonly [token: string, decimals: number] => {
  const token = chooseStep(Math.abs(people), PERSONS, language)
  return [token, scaleOf(token) === 1 ? 0 : 2]
}

/** People in a sentence: 12.34万人, 1.23 million. */
export const peopleText = (people: number, language: Language): string => formatIn(people, PERSONS, ...stepOf(people, language), language)

/** Change of the population between the censuses in words, and in per cent. */
export const growthText = ({ now, before, extent }: CountyFacts, language: Language): { readonly change: string; readonly rate: string } | undefined => {
  const base = extent?.total ?? before?.total ?? Number.NaN
  if (Number.isNaN(now.total) || Number.isNaN(base)) return undefined
  const change = now.total - base
  return { change: changeWords(change, PERSONS, ...stepOf(change, language), language), rate: `${formatValue(Math.abs(change / base) * 100, 1, language)}%` }
}
