import { readPeriodText } from '../plan/period-text'
import { tidy } from '../plan/tidy'

const FIRST_YEAR = 1800
const LAST_YEAR = 2110
const REPUBLIC = 1911

const MARKS = /[\s]*[①-⑳*＊#†‡]+\s*$/ // of footnotes; NFKC would make digits of them

/** A header's period and what else it says; `rest` is '' when it says nothing more. */
export interface HeadPeriod {
  readonly period: string
  readonly rest: string
}

const inReach = (period: string | undefined): string | undefined => {
  const year = Number(period?.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR ? period : undefined
}

/** `112年底` in a table of Taiwan is 2023, `11208` its August. */
const republican = (plain: string): string | undefined => {
  const [, inYear = '', month = ''] = /^(\d{2,3})(0[1-9]|1[0-2])$/.exec(plain) ?? []
  if (plain.length === 5 && Number(inYear) > 79 && Number(inYear) < 135) return `${Number(inYear) + REPUBLIC}-${month}`
  const found = /^(?:民國|民国)?\s?(\d{2,3})\s?年?(?:底|度|別)?$/.exec(plain)
  const year = Number(found?.[1]) + REPUBLIC
  return year >= 1945 && year <= 2045 ? String(year) : undefined
}

/** A cell that is nothing but a period; bare numbers only as years that a table may speak of. */
export const periodOfHead = (text: string, isRepublican = false): string | undefined => {
  if (text.length > 60 || !/\d{2}|[０-９元]|\d年/.test(text)) return undefined
  const plain = tidy(text.replace(MARKS, '').normalize('NFKC'))
  if (plain.length > 30 || (/^\d{4}\.\d+$/.test(plain) && !/^(?:19[5-9]|20)\d\d\.(?:0+|0?[1-9]|1[0-2])$/.test(plain))) return undefined
  return inReach(readPeriodText(plain)) ?? (isRepublican ? republican(plain) : undefined)
}

const BEFORE = [
  /^(\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월])?(?:末|底|度|份|말)?)\s?[_\-:：·/]?\s?(.+)$/,
  /^((?:民國|平成|令和|昭和)\s?\d{1,3}\s?年(?:度|底)?)\s?[_\-:：·/]?\s?(.+)$/,
  /^((?:19|20)\d{2}(?:[-.]\d{1,2})?)\s?[_\-:：· (/]\s?(.+?)\)?$/,
]
const AFTER = [/^(.*[^\d\s(_\-:：·/.])\s?[_\-:：· (/]?\s?((?:19|20)\d{2}\s?[年년]?(?:\s?\d{1,2}\s?[月월])?(?:末|底|度|말)?)\)?$/]
const COMPARES = /^(?:比|为|為|较|較|至|到|以|及|、|和|=|与|－|-|—|~|～|\d)/ // `2020年比2019年` is no year

/** A period packed into a column's name: `2025년09월_총인구수`, `1998 Males`, `人口数(2020年)`; undefined when there is none. */
export const splitHeadPeriod = (text: string): HeadPeriod | undefined => {
  const plain = tidy(text.normalize('NFKC'))
  const whole = periodOfHead(plain)
  if (whole !== undefined) return { period: whole, rest: '' }
  for (const form of BEFORE) {
    const [, first = '', rest = ''] = form.exec(plain) ?? []
    const period = first === '' || COMPARES.test(rest) || /\d{4}年/.test(rest) ? undefined : periodOfHead(first)
    if (period !== undefined) return { period, rest }
  }
  for (const form of AFTER) {
    const [, rest = '', last = ''] = form.exec(plain) ?? []
    const period = last === '' || /\d{4}/.test(rest) ? undefined : periodOfHead(last)
    if (period !== undefined) return { period, rest: rest.trim() }
  }
  return undefined
}

const MONTH = /^(\d{1,2})\s?[月월](?:份)?$/
const QUARTER = /^(?:第?([一二三四1-4])(?:季度?|분기)|([1-4])q|q([1-4])|([1-4])\/4\s?분기?)$/i
const QUARTERS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' }

/** A month or quarter that is under, or beside, its year: `2023` and `3月` → 2023-03. */
export const partOfYear = (year: string, text: string, head = ''): string | undefined => {
  if (!/^\d{4}$/.test(year)) return undefined
  const bare = tidy(text.normalize('NFKC'))
  const plain = /^\d{1,2}$/.test(bare) ? bare + (/月|월|month/i.test(head) ? '月' : /季|분기|quarter/i.test(head) ? '/4분기' : '') : bare
  const month = Number(MONTH.exec(plain)?.[1] ?? 0)
  if (month >= 1 && month <= 12) return `${year}-${String(month).padStart(2, '0')}`
  const quarter = QUARTER.exec(plain)?.slice(1).find((found) => found !== undefined)
  return quarter === undefined ? undefined : `${year}-Q${QUARTERS[quarter] ?? quarter}`
}
