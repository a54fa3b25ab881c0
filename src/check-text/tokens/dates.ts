import { lastOf } from './last-of'
import { isTakenIn } from './taken'
import { yearPeriod, type Period } from '../../model/period'

/** A time as printed: an absolute one (`from` and `to`, equal for a date), or one relative to the time spoken of. */
export interface DateToken {
  readonly start: number
  readonly end: number
  readonly kind: 'date' | 'range' | 'before' | 'same' | 'span'
  readonly from: Period
  readonly to: Period
  readonly years: number // of a span; 0 otherwise
  readonly isYearEnd: boolean // 年末, 年底, year-end
  readonly isCensus: boolean // 七普, the 2020 census
}

/** Dates of a text, and the places that hold dates that say nothing of a figure (of release, of a document). */
export interface Dates {
  readonly tokens: readonly DateToken[]
  readonly taken: readonly (readonly [start: number, end: number])[]
}

const CENSUS_YEARS: Readonly<Record<string, number>> = { 一: 1953, 二: 1964, 三: 1982, 四: 1990, 五: 2000, 六: 2010, 七: 2020, '1': 1953, '2': 1964, '3': 1982, '4': 1990, '5': 2000, '6': 2010, '7': 2020, first: 1953, second: 1964, third: 1982, fourth: 1990, fifth: 2000, sixth: 2010, seventh: 2020, '1st': 1953, '2nd': 1964, '3rd': 1982, '4th': 1990, '5th': 2000, '6th': 2010, '7th': 2020 }
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(?<mon>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?'
const YEAR = '(?:19[4-9]\\d|20\\d\\d|2100)'
const NUMERAL_YEAR = '(?:二[〇零][〇零一二三四五六七八九]{2}|一九[四五六七八九][〇零一二三四五六七八九])'
const END = '(?:年?末|年?底)'

/** Days that statistics are taken at: the ends of years, and those of the censuses. */
const STANDARD_DAYS = /^(?:12-31|11-1|7-1|11-01|7-01|07-01|6-30|06-30)$/

type Maker = (groups: Readonly<Record<string, string | undefined>>) => Partial<DateToken> | undefined

const digitsOfYear = (text: string): number => (/^\d/.test(text) ? Number(text) : Number([...text].map((one) => '〇一二三四五六七八九'.indexOf(one === '零' ? '〇' : one)).join('')))
const period = (year: string | number, month = 0): Period => (yearPeriod(typeof year === 'number' ? year : digitsOfYear(year)) + month) as Period
const at = (when: Period, more: Partial<DateToken> = {}): Partial<DateToken> => ({ kind: 'date', from: when, to: when, ...more })
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1
const NUMERALS = '一二三四五六七八九十'
const countOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text)
  const parts = text.replace('两', '二').split('十')
  return parts.length === 1 ? NUMERALS.indexOf(text.replace('两', '二')) + 1 : (parts[0] ? NUMERALS.indexOf(parts[0]) + 1 : 1) * 10 + (parts[1] ? NUMERALS.indexOf(parts[1]) + 1 : 0)
}

const day = (year: string, month: number, dayOfMonth: string): Partial<DateToken> | undefined => {
  if (!STANDARD_DAYS.test(`${month}-${dayOfMonth}`)) return undefined
  return month === 12 ? at(period(year), { isYearEnd: true }) : month === 6 ? at(period(year, 6)) : at(period(year), { isCensus: /[02]$/.test(year) })
}

const YEAR_ALONE = new RegExp(`(?<e>(?:the )?(?:year-)?end (?:of )?|year-end |late )?(?<y>${YEAR})(?: year-end)?(?![\\d,.]*\\d)`, 'g')
const SPAN_OF_CHANGE = /(?<n>[一二两三四五六七八九十]{1,3})年(?=(?:上升|提高|增|减|少|多|下降|添|净))/g

/** Forms in order of preference; a maker that returns undefined takes the place without a date. Those of Latin letters are not looked for in a text without any. */
const FORMS: readonly (readonly [form: RegExp, make: Maker, letters?: 'latin'])[] = [
  [/\((?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,])[a-z][a-z .&',-]{2,80}, (?:19|20)\d\d[a-z]?\)/g, () => undefined, 'latin'],
  [/\(\p{Script=Han}{2,20},(?:19|20)\d\d[a-z]?\)/gu, () => undefined],
  [/\b(?!(?:million|billion|thousand|percent|cent|people|persons|points|households|units|users|births|deaths)\b)[a-z][a-z.]* ?\((?:19|20)\d\d[a-z]?\)/g, () => undefined, 'latin'],
  [/(?<y>(?:19|20)\d\d)年(?<m>\d{1,2})月(?<d>\d{1,2})日(?:零时|24时)?/g, ({ y = '', m, d = '' }) => day(y, Number(m), d)],
  [/(?<y>(?:19|20)\d\d)[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/g, ({ y = '', m, d = '' }) => day(y, Number(m), d)],
  [new RegExp(`(?<y>${YEAR})年 ?(?<m>\\d{1,2})月(?:份|${END})?`, 'g'), ({ y = '', m }) => at(period(y, Number(m)), { isYearEnd: m === '12' })],
  [new RegExp(`\\((?<y>${YEAR})[./](?<m>0?[1-9]|1[0-2])(?=\\))`, 'g'), ({ y = '', m }) => at(period(y, Number(m)), { isYearEnd: m === '12' })],
  [new RegExp(`(?<y>${YEAR})(?:年)? ?(?:-|至|到) ?(?<z>${YEAR})(?:年|(?![\\d]))(?:间|${END})?`, 'g'), ({ y = '', z = '' }) => ({ kind: 'range', from: period(y), to: period(z) })],
  [new RegExp(`(?<y>${YEAR}|${NUMERAL_YEAR})年上半年`, 'g'), ({ y = '' }) => at(period(y, 6))],
  [new RegExp(`(?<y>${YEAR})-(?<m>0[1-9]|1[0-2])(?!\\d)`, 'g'), ({ y = '', m }) => at(period(y, Number(m)), { isYearEnd: m === '12' })],
  [new RegExp(`(?<y>${YEAR}|${NUMERAL_YEAR}) ?年(?<e> ?年? ?末| ?年? ?底)?(?:全年|度)?`, 'g'), ({ y = '', e }) => at(period(y), { isYearEnd: e !== undefined })],
  [new RegExp(`(?<y>${YEAR})(?=(?:[、,和与及]${YEAR})*[、,和与及] ?${YEAR} ?年)`, 'g'), ({ y = '' }) => at(period(y))],
  [/第?(?<n>[一二三四五六七1-7])(?:次(?:全国)?人口普查|次普查|人普|普(?!遍|通|及|查))/g, ({ n = '' }) => at(period(CENSUS_YEARS[n] ?? 2020), { isCensus: true })],
  [/(?<n>first|second|third|fourth|fifth|sixth|seventh|[1-7](?:st|nd|rd|th)) (?:national )?(?:population )?census/g, ({ n = '' }) => at(period(CENSUS_YEARS[n] ?? 2020), { isCensus: true }), 'latin'],
  [new RegExp(`(?<y>${YEAR}) (?:population |national )?census`, 'g'), ({ y = '' }) => at(period(y), { isCensus: true }), 'latin'],
  [new RegExp(`census(?:es)? of (?<y>${YEAR})(?: and (?<z>${YEAR}))?`, 'g'), ({ y = '', z }) => (z ? { kind: 'range', from: period(y), to: period(z), isCensus: true } : at(period(y), { isCensus: true })), 'latin'],
  [new RegExp(`${MONTH} (?<d>\\d{1,2}),? (?<y>${YEAR})`, 'g'), ({ mon = '', d = '', y = '' }) => day(y, monthOf(mon), d), 'latin'],
  [new RegExp(`(?<d>\\d{1,2}) ${MONTH},? (?<y>${YEAR})`, 'g'), ({ mon = '', d = '', y = '' }) => day(y, monthOf(mon), d), 'latin'],
  [new RegExp(`${MONTH},? (?:of )?(?<y>${YEAR})`, 'g'), ({ mon = '', y = '' }) => at(period(y, monthOf(mon)), { isYearEnd: mon.startsWith('dec') }), 'latin'],
  [new RegExp(`${MONTH} (?:of )?(?:that|the same) year`, 'g'), ({ mon = '' }) => ({ kind: 'same', to: monthOf(mon) as Period }), 'latin'],
  [new RegExp(`(?:in|by|since|than in|than|from) (?<mon>march|june|december|september)\\b(?! \\d)`, 'g'), ({ mon = '' }) => ({ kind: 'same', to: monthOf(mon) as Period }), 'latin'],
  [new RegExp(`between (?<y>${YEAR}) and (?<z>${YEAR})|from (?<a>${YEAR}) to (?<b>${YEAR})`, 'g'), ({ y, z, a, b }) => ({ kind: 'range', from: period(y ?? a ?? ''), to: period(z ?? b ?? '') }), 'latin'],
  [YEAR_ALONE, ({ e, y = '' }) => at(period(y), { isYearEnd: e !== undefined })],
  [/21世纪中叶|本世纪中叶|mid-century/g, () => at(period(2050))],
  [/比上年(?:末|底)?同期|上年同期|去年同期|同比|(?:上一?年(?!代)|去年|前一年|上年度)(?:年?[末底])?|(?:a|one|the) year (?:before|earlier|ago)|(?:the )?(?:previous|preceding) year|year[- ]on[- ]year|last year/g, () => ({ kind: 'before' })],
  [/(?:过去|近|最近|这|的)?(?<n>\d{1,2}|[一二两三四五六七八九十]{1,3}) ?(?:个)?(?:年|年度)(?:间|来(?!.{0,3}(?:首|第一|头一))|内|前|时间|里|之间)/g, ({ n = '' }) => ({ kind: 'span', years: countOf(n) })],
  [/(?:过去|近|最近|这)(?<n>\d{1,2}|[一二两三四五六七八九十]{1,3})年/g, ({ n = '' }) => ({ kind: 'span', years: countOf(n) })],
  [SPAN_OF_CHANGE, ({ n = '' }) => ({ kind: 'span', years: countOf(n) })],
  [/(?:over|in|during) (?:the )?(?:past |last )?(?:decade|ten years|10 years)/g, () => ({ kind: 'span', years: 10 }), 'latin'],
  [/同年|当年|该年|本年|同一年|同期|(?:in )?(?:that|the same) year/g, () => ({ kind: 'same' })],
  [/\d{1,2}月\d{1,2}日|(?:于|在)\d{1,2}月/g, () => undefined],
]

/** A census named beside its year (2010年第六次人口普查) is one date. */
const withoutEchoes = (tokens: readonly DateToken[]): DateToken[] => {
  const kept: DateToken[] = []
  for (const token of tokens) {
    const last = lastOf(kept)
    if (last && token.kind === 'date' && last.kind === 'date' && token.start - last.end <= 1 && token.from === last.from) kept[kept.length - 1] = { ...last, end: token.end, isCensus: last.isCensus || token.isCensus }
    else kept.push(token)
  }
  return kept
}

const COUNTED_BEHIND = /^ ?(?:人|万|亿|个|户|元|%|‰|million|people|percent|名|对|张|倍|岁|所|家)/
const YEAR_SAID = /\b(?:in|by|during|since|of|until|from|than) \d{4}$/

/** What patterns cannot say without looking behind, which Safari 15 cannot: a year alone is no part of a number and counts nothing, 十年 of a rise is no part of a longer number. */
const isRightAt = (folded: string, form: RegExp, start: number, end: number): boolean => {
  if (form === SPAN_OF_CHANGE) return !/[\d连续第〇零年]/.test(folded.charAt(start - 1))
  if (form !== YEAR_ALONE) return true
  const isInNumber = /[\d.,]/.test(folded.charAt(start - 1)) && /\d/.test(folded.charAt(start))
  return !isInNumber && (YEAR_SAID.test(folded.slice(Math.max(0, start - 8), end)) || !COUNTED_BEHIND.test(folded.slice(end, end + 12)))
}

/** Dates of a folded text, in order; where forms overlap the first form counts. */
export const datesIn = (folded: string): Dates => {
  const taken: [number, number][] = []
  const marks = new Uint8Array(folded.length)
  const tokens: DateToken[] = []
  const hasLatin = /[a-z]/.test(folded)
  for (const [form, make, letters] of FORMS) {
    if (letters === 'latin' && !hasLatin) continue
    for (const found of folded.matchAll(form)) {
      const start = found.index
      const end = start + found[0].length
      if (isTakenIn(marks, start, end) || !isRightAt(folded, form, start, end)) continue
      marks.fill(1, start, end)
      taken.push([start, end])
      const made = make(found.groups ?? {})
      if (made) tokens.push({ start, end, kind: 'date', from: 0 as Period, to: 0 as Period, years: 0, isYearEnd: false, isCensus: false, ...made })
    }
  }
  return { tokens: withoutEchoes(tokens.sort((a, b) => a.start - b.start)), taken }
}
