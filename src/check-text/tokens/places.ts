import type { Dataset } from '../../model/dataset'
import { NATION } from '../../model/region'
import { foldText } from '../fold/fold-text'
import { isTakenIn, marksOf } from './taken'
import { wordFinder, type WordFinder } from './word-finder'

/** A place as named in a text. `isKnown` is false for a county, city or other place of which there are no figures. */
export interface PlaceToken {
  readonly start: number
  readonly end: number
  readonly region: string
}

/** Region of places that the data do not hold. */
export const ELSEWHERE = '?'

/** Regions of 全省, 全市, 全区 and their like: the one that the text is about. */
export const HERE = { province: 'here-province', city: 'here-city', district: 'here-district' } as const

const HERE_WORDS = /[全我本该](省|市|区)(?!场|级|别|间|域)/g
const HERE_KINDS: Readonly<Record<string, string>> = { 省: HERE.province, 市: HERE.city, 区: HERE.district }
/** Behind the place from which news come. */
const OF_NEWS = /^(?:,? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2}月\d{1,2}日[电讯]|,? ?\(xinhua|电|讯| ?--)/
/** Behind 全国 where it belongs to the name of a census. */
const OF_CENSUS = /^(?:第[一二三四五六七]次)?(?:人口)?普查/

const NATION_WORDS = /全国|我国|中国|大陆|(?:china(?:['’]s)?|(?:the |chinese )mainland|nationwide|the nation|the whole country)(?![a-z])/g
const ELSEWHERE_WORDS = /(?:(?!农村地区|城镇地区|中部地区)[\p{Script=Han}]{2}(?:自治州|地区|县(?!级|城|域|乡)|街道办)|我们(?:省|市|县|区|镇|乡|村|街道|社区)|[全我本该](?:县(?!级)|镇|乡|村|州|旗)|长三角|珠三角|京津冀|粤港澳|长江经济带|成渝|东部地区|中部地区|西部地区|东北地区|世界(?=\d{1,2}岁)|全球(?=\d{1,2}岁)|香港|澳门|台湾|hong kong|macao|taiwan)/gu

const finders = new WeakMap<Dataset, WordFinder<string>>()

/** Finds names of places, with their regions. */
const placeFinder = (dataset: Dataset): WordFinder<string> => {
  const known = finders.get(dataset)
  if (known) return known
  const made = new Map<string, string>()
  const order = { city: 0, country: 1, province: 2 } as const
  const regions = [...dataset.regions.values()].filter(({ kind }) => kind in order).sort((a, b) => order[a.kind as keyof typeof order] - order[b.kind as keyof typeof order])
  for (const { id, name, short } of regions) {
    for (const word of [name.zh, short.zh, name.en, short.en]) if (word.length > 1 && word !== '台湾') made.set(foldText(word), id)
  }
  const finder = wordFinder(made)
  finders.set(dataset, finder)
  return finder
}

const MAY_BE_MORE = /[市区县]/

/** Places of a folded text, in order. */
export const placesIn = (folded: string, dataset: Dataset): PlaceToken[] => {
  const found: PlaceToken[] = [...folded.matchAll(NATION_WORDS)].filter((match) => !OF_CENSUS.test(folded.slice(match.index + match[0].length, match.index + match[0].length + 8))).map((match) => ({ start: match.index, end: match.index + match[0].length, region: NATION }))
  for (const match of folded.matchAll(ELSEWHERE_WORDS)) found.push({ start: match.index, end: match.index + match[0].length, region: ELSEWHERE })
  for (const match of folded.matchAll(HERE_WORDS)) found.push({ start: match.index, end: match.index + match[0].length, region: HERE_KINDS[match[1] ?? ''] ?? ELSEWHERE })
  const taken = marksOf(folded.length, found)
  for (const { start, end, meaning: region } of placeFinder(dataset)(folded, (from, to) => !isTakenIn(taken, from, to) && !OF_NEWS.test(folded.slice(to, to + 12)))) found.push({ start, end: MAY_BE_MORE.test(folded.charAt(end)) ? end + 1 : end, region })
  return found.sort((a, b) => a.start - b.start)
}
