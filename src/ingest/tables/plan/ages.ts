import { OPEN_BAND } from '../../../model/dataset'
import { isTotalWord, tidy } from './tidy'

const UNIT = '(?:周?岁|歲|歳|세|살|years?(?: old)?|yrs?|ans?|jahre?n?|años|anni|anos|år)?'
const AGE = new RegExp(`^(?:ages? |aged )?\\d{1,3}\\s?${UNIT}$`, 'i')
const BAND = new RegExp(`^(?:ages? |aged |de )?\\d{1,3}\\s?${UNIT}\\s?(?:[-－–—~～〜]{1,2}|至|to|a|à|bis|до)\\s?\\d{1,3}\\s?${UNIT}$`, 'i')
const OPEN = new RegExp(`^(?:ages? |aged )?\\d{1,3}\\s?${UNIT}\\s?(?:\\+|[及和与以]*[上下](?:各岁)?|及?以[上下]|及其以[上下]|以上|以下|未満|이상|이하|미만|(?:and|or|&) (?:over|above|older|more|under|younger)|et plus|ou plus|und (?:mehr|älter)|y más|e più|e mais|plus)$`, 'i')
const UNDER = new RegExp(`^(?:under|less than|below|moins de|unter|不满|未满|<)\\s?\\d{1,3}\\s?${UNIT}$`, 'i')

const ASIDE = /\s*\([^()]*\)$/ // 0-15岁（含不满16周岁）

/** Whether a text is an age or a band of ages: `5`, `0-4`, `65岁及以上`, `100+`, `de 5 à 9 ans`, `under 1`. */
export const isAgeText = (text: string): boolean => {
  const plain = tidy(text.normalize('NFKC').replace(ASIDE, ''))
  return plain.length <= 24 && /\d/.test(plain) && (AGE.test(plain) || BAND.test(plain) || OPEN.test(plain) || UNDER.test(plain))
}

/** Ages from `start`, in whole years; `width` years of them, or OPEN_BAND. */
export interface AgeRange {
  readonly start: number
  readonly width: number
}

/** The ages that a text names: `5` is 5 of 1, `0-4` 0 of 5, `65岁及以上` from 65 on, `under 1` 0 of 1. Undefined for any other text, and where it is open downwards in words that do not say whether the age itself is meant (15以下). */
export const readAges = (text: string): AgeRange | undefined => {
  if (!isAgeText(text)) return undefined
  const plain = tidy(text.normalize('NFKC').replace(ASIDE, ''))
  const [first = 0, last] = (plain.match(/\d+/g) ?? []).map(Number)
  if (BAND.test(plain)) return last !== undefined && last >= first ? { start: first, width: last - first + 1 } : undefined
  if (AGE.test(plain)) return { start: first, width: 1 }
  if (UNDER.test(plain)) return { start: 0, width: first }
  return /下|未満|이하|미만|under|younger/i.test(plain) ? undefined : { start: first, width: OPEN_BAND }
}

const GENERAL =
  /^(?:男|女|男性|女性|男女|男性人口|女性人口|城镇|乡村|城市|农村|市|镇|县|年末|年初|年中|同比|环比|전체|남|여|계|남자|여자|male|female|males|females|men|women|urban|rural)$/i

/** Whether a name only divides what another one names: a sex, an age, a kind of place, the whole. */
export const isGeneralName = (name: string): boolean => GENERAL.test(name) || /^(?:合计|总计|小计|计|总数|總數|計)$/.test(name) || isTotalWord(name) || isAgeText(name)
