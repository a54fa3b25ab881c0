/** What is said of a place below the province before its charts and tables. */
import { COUNTY_YEARS } from '../../model/county'
import type { Region } from '../../model/region'
import type { Language } from '../../model/text'
import { countyWords } from '../../words/counties'
import { growthText, peopleText, type CountyFacts, type CountyRow } from './county-facts'
import type { CountyMeasure, CountyRank } from './county-measures'

type Names = Pick<Region, 'name' | 'short'>

/** Level, code, province and prefecture, in one line. */
export const countyHead = ({ now }: CountyFacts, province: Names, language: Language): string => {
  const words = countyWords(language)
  return [words.levelCode(words.levels[now.level], now.code), province.name[language], now.prefecture].filter(Boolean).join(' · ')
}

/** The leading figures in sentences: population, the elderly with their ranks, ages, sexes. */
export const countySentences = (facts: CountyFacts, province: Names, language: Language): readonly string[] => {
  const words = countyWords(language)
  const { now, before, extent, rows } = facts
  const growth = growthText(facts, language)
  const rowOf = (measure: CountyMeasure): CountyRow | undefined => rows.find((row) => row.measure === measure)
  const text = (measure: CountyMeasure): string => rowOf(measure)?.text ?? ''
  const elders = rowOf('over65')
  const ranked = (place: string, rank: CountyRank | undefined): string => (rank ? words.rank(place, words.levels[now.level], rank.rank, rank.of) : '')
  const isAged = elders !== undefined && Number.isFinite(elders.value)
  return [
    words.population(now.year, peopleText(now.total, language)) + (growth && extent ? words.growthWithin(COUNTY_YEARS[0], peopleText(extent.total, language), growth.change, growth.rate) : growth && before ? words.growth(before.year, growth.change, growth.rate) : ''),
    ...(isAged ? [words.elders(elders.text) + (elders.change && before ? words.since(before.year, elders.change) : '') + ranked(now.prefecture, elders.ranks.prefecture) + ranked(province.short[language], elders.ranks.province) + ranked(words.nation, elders.ranks.nation), words.ages(text('under15'), text('working'), text('over60'))] : []),
    words.sexes(text('sexRatio'), text('urban')),
  ].map((sentence) => sentence + words.stop)
}
