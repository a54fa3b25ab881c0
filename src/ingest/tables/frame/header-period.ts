import { readPeriodText } from '../plan/period-text'
import { tidy } from '../plan/tidy'

/** A header with the period that it names and what else it says; period '' when it names none. */
export interface HeaderPeriod {
  readonly period: string
  readonly rest: string
}

const PERIOD = '(?:1[6-9]|20|21)\\d{2}(?:\\s?(?:[mM](?:0?[1-9]|1[0-2])|[qQkK][1-4])|\\s?[-–/]\\s?(?:(?:1[89]|20|21)\\d{2}|\\d{2})(?!\\d))?'
const AT_START = new RegExp(`^(${PERIOD})(?:\\s+|\\s*[,:;–-]\\s*|\\s*\\()(\\D.*)$`)
const AT_END = new RegExp(`^(.*?\\D)(?:\\s+|[,:;]\\s*|\\(|[-_]\\s?)(${PERIOD})\\)?$`)
/** Words that only say how a year is meant: `Mid-2018`, `1 July 2019`, `April 1, 2010`, `Year ended June 2018`. */
const DATE_WORDS =
  /^(?:(?:as (?:at|of)|at|on|in|mid-?|end-?|year|years|fy|year end(?:ed|ing)|calendar year|census|ár|år|vuosi|the)?[\s-]*(?:\d{1,2}(?:st|nd|rd|th)?[\s.]*)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?[\s.]*(?:\d{1,2})?[\s,.]*)$/i
const MARKS = /(?:\s*[[(](?:p|r|e|b|rev|revised|provisional|prelim(?:inary)?|est(?:imated?)?|proj(?:ected)?|note \w+|\d)[\])]|\s*[*†‡¹²³]|\s+[rpe])+$/i // one mark at a time: a run within a run takes for ever

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const TWELVE_MONTHS = new RegExp(`^(${MONTH}) (\\d{4})\\s?(?:-|–|to)\\s?(${MONTH}) (\\d{4})$`, 'i')

/** `Jan 2018-Dec 2018` is a year, `Jul 2017-Jun 2018` lies over two. */
const twelveMonths = (text: string): string | undefined => {
  const [, , from = '', to = '', last = ''] = TWELVE_MONTHS.exec(text) ?? []
  if (from === '') return undefined
  return from === last && /^dec/i.test(to) ? from : from === last ? undefined : readPeriodText(`${from}-${last}`)
}

/** An en dash parts two years, never a year and its month. */
const readPeriod = (text: string): string | undefined => readPeriodText(text.replace(/^(\d{4})\s?[–—]\s?(?=\d{2}$)/, '$1/'))

/** Reads `2010`, `2010 [YR2010]`, `2010 (p)`, `Mid-2018`, `April 1, 2010` as a period that is alone. */
export const wholePeriod = (text: string): string => {
  const plain = tidy(text).replace(MARKS, '').replace(/^x(?=\d{4}$)/i, '').replace(/^(\d{4})[rpeb]$/i, '$1')
  const read = readPeriod(plain) ?? twelveMonths(plain)
  if (read !== undefined) return read
  const [, before = '', period = ''] = AT_END.exec(plain) ?? []
  return period !== '' && DATE_WORDS.test(before) ? (readPeriodText(period) ?? '') : ''
}

/** Takes a period off either end of a header: `1998 Males` → 1998 and Males, `Population 2010` → 2010 and Population. */
export const packedPeriod = (text: string): HeaderPeriod => {
  const plain = tidy(text)
  const alone = wholePeriod(plain)
  if (alone !== '') return { period: alone, rest: '' }
  const [, first = '', after = ''] = AT_START.exec(plain) ?? []
  const opening = readPeriod(first)
  if (opening !== undefined) return { period: opening, rest: after.replace(/\)$/, (sign) => (after.includes('(') ? sign : '')).trim() }
  const [, before = '', last = ''] = AT_END.exec(plain) ?? []
  const closing = readPeriod(last)
  return closing === undefined ? { period: '', rest: plain } : { period: closing, rest: before.replace(/[\s,:;([-]+$/, '').trim() }
}

const PART_OF_YEAR = /^(?:q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|m(?:0?[1-9]|1[0-2])|h[12])$/i

/** A year above a month or quarter is one period: 2019 over `Q1`. */
export const joinParts = (year: string, part: string): string | undefined =>
  /^\d{4}$/.test(year) && PART_OF_YEAR.test(part.trim()) ? readPeriodText(`${year} ${part.trim()}`) ?? readPeriodText(`${year}${part.trim()}`) : undefined
