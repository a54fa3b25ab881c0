import { MAX_YEAR, MIN_YEAR } from '../../../model/period'
import { tidy } from './tidy'

const TWO_DIGITS = /^\s*(?:19|20)\d\d\.(?:0\d|1[0-2])\s*$/
const LOST = /^\s*((?:19|20)\d\d)\.1\s*$/

/** Where months are printed as `2016.01`, a spreadsheet made `2016.1` of October. */
export const hasLostZeros = (texts: readonly string[]): boolean => texts.some((text) => /\.0\d\s*$/.test(text) && TWO_DIGITS.test(text)) && texts.some((text) => LOST.test(text))

/** Gives October its zero back. */
export const withZero = (text: string): string => text.replace(LOST, '$1.10')

const YEAR = /^-?\d{1,5}$/
const DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.Z+]*)?$/

/** A period as `readPeriodText` has it, and beyond its calendar: years before 1000 and before our era (`-10000`) and single days (`2020-03-14`) as printed. */
export const readLoosePeriod = (text: string): string | undefined => {
  const plain = tidy(text)
  const [, year, month = '', day = ''] = DAY.exec(plain) ?? []
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return readPeriodText(plain) ?? (YEAR.test(plain) ? String(Number(plain)) : undefined)
}

/** How the names of the months begin in English, German, French, Spanish, Italian and Portuguese. */
const MONTHS = ['jan|gen|ene', 'feb|fev|fév', 'mar|mär|mrz', 'apr|abr|avr', 'may|mai|mag', 'jun|juin|giu', 'jul|juil|lug', 'aug|aoû|aou|ago', 'sep|set', 'oct|okt|ott|out', 'nov', 'dec|déc|dez|dic'].map((starts) => starts.split('|'))
const MONTH = `((?:${MONTHS.flat().join('|')}))[a-zà-ÿ]*\\.?`
const HAN_QUARTER: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' }

/** First year of each Japanese era and of the Republican calendar, minus one. */
const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018, 民國: 1911, 民国: 1911 }

type Build = (found: readonly (string | undefined)[]) => string | undefined

const two = (number: number): string => String(number).padStart(2, '0')
const isYear = (year: number): boolean => year >= MIN_YEAR && year <= MAX_YEAR
const year = (text: string | undefined): string | undefined => (isYear(Number(text)) ? text : undefined)

const month = (yearText: string | undefined, monthText: string | undefined): string | undefined => {
  const number = Number(monthText)
  const found = year(yearText)
  return found !== undefined && number >= 1 && number <= 12 ? `${found}-${two(number)}` : undefined
}

const part = (yearText: string | undefined, sign: 'Q' | 'H', number: string | undefined): string | undefined => {
  const found = year(yearText)
  return found === undefined || number === undefined ? undefined : `${found}-${sign}${HAN_QUARTER[number] ?? number}`
}

const range = (from: string | undefined, to: string | undefined): string | undefined => {
  const [first, last] = [Number(from), Number(to)]
  return isYear(first) && isYear(last) && first < last && last - first <= 120 ? `${first}-${last}` : undefined
}

/** `2022/23` is two years of which the second follows the first. */
const shortRange = (from: string | undefined, to: string | undefined): string | undefined => {
  const first = Number(from)
  return isYear(first) && (first + 1) % 100 === Number(to) ? `${first}-${first + 1}` : undefined
}

const named = (name: string | undefined): number => MONTHS.findIndex((starts) => starts.includes(name ?? '')) + 1

const lastDay = (yearText: string | undefined, monthText: string | undefined): number => new Date(Date.UTC(Number(yearText), Number(monthText), 0)).getUTCDate()

/** A day represents its month only where it opens or closes it; other days are no period of this dashboard. */
const day: Build = ([, y, m, d]) => (Number(d) === 1 || Number(d) === lastDay(y, m) ? month(y, m) : undefined)

const quarterOfMonths: Build = ([, y, from, to]) => (Number(to) === Number(from) + 2 ? part(y, 'Q', String(Number(to) / 3)) : undefined)

const eraYear = (name: string | undefined, number: string | undefined): number => (ERAS[name ?? ''] ?? Number.NaN) + (number === '元' ? 1 : Number(number))

const era: Build = ([, name, number]) => year(String(eraYear(name, number)))

/** Every form in which bureaus print a period; what is matched is in lower case, half-width, without blanks at its ends. */
const FORMS: readonly (readonly [RegExp, Build])[] = [
  [/^(\d{4})(?:\.0+)?(?:\s?[年년](?:末|底|度|末数|底数|말)?(?:\s*\((?:年)?末\))?)?$/, ([, y]) => year(y)],
  [/^(\d{4})\s?年?\s?(?:\([per]\)|[pe]\)?)$/, ([, y]) => year(y)], // preliminary, estimated, revised
  [/^(\d{4})年?([abcd])$/, ([, y, q]) => part(y, 'Q', String('abcd'.indexOf(q ?? '') + 1))], // quarters as NBS codes them
  [/^(\d{4})\s?[年년]\s?(4|7|10|1(?=\s|.*期))\s?[-–~～]\s?(3|6|9|12)\s?[月월]期?$/, quarterOfMonths],
  [/^(\d{4})年\s?1\s?[-–—~～至]{1,2}\s?(\d{1,2})月(?:份|末)?$/, ([, y, m]) => month(y, m)], // counted up since January
  [/^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](?:現在|现在|기준)?$/, (found) => day(found)],
  [/^(\d{4})\.?\s?([1-4])\/4(?:\s?(?:분기|季度))?$/, ([, y, q]) => part(y, 'Q', q)],
  [/^(?:fy|yr|cy|ay|x|y)\s?(\d{4})年?$/, ([, y]) => year(y)],
  [/^(\d{4})\s*\[yr\1\]$/, ([, y]) => year(y)],
  [/^(\d{4})m(\d{1,2})\s*\[\1m\2\]$/, ([, y, m]) => month(y, m)],
  [/^(\d{4})q([1-4])\s*\[\1q\2\]$/, ([, y, q]) => part(y, 'Q', q)],
  [/^(\d{4})\s*[-–—~～至to/]+\s*(\d{4})\s*年?$/, ([, from, to]) => range(from, to)],
  [/^(\d{4})年\s*[-–—~～至]+\s*(\d{4})年?$/, ([, from, to]) => range(from, to)],
  [/^(\d{4})\/(\d{2})$/, ([, y, m]) => shortRange(y, m) ?? month(y, m)],
  [/^(\d{4})-(\d{2})$/, ([, y, m]) => month(y, m) ?? shortRange(y, m)],
  [/^(\d{4})\s?m\s?(\d{1,2})$/, ([, y, m]) => month(y, m)],
  [/^(\d{4})[-/.]\s?(\d{1,2})\.?$/, ([, y, m]) => month(y, m)],
  [/^(\d{4})\.\s?(\d{1,2})\s?[月월]$/, ([, y, m]) => month(y, m)], // 2011. 01 월
  [/^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월](?:末|份|底|말)?$/, ([, y, m]) => month(y, m)],
  [/^(\d{4})[- ]?\(?q([1-4])\)?$/, ([, y, q]) => part(y, 'Q', q)],
  [/^(\d{4})[\s-]?[kt]([1-4])$/, ([, y, q]) => part(y, 'Q', q)], // kvartal, trimestre
  [/^[kt]([1-4])[\s/-]*(\d{4})$/, ([, q, y]) => part(y, 'Q', q)],
  [/^([1-4])\.? ?(?:quartal|vierteljahr|trimestre|trim\.?) (?:de )?(\d{4})$/, ([, q, y]) => part(y, 'Q', q)],
  [/^(\d{1,2})[/-](\d{4})$/, ([, m, y]) => month(y, m)], // 12/2018
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ([found, d, m, y]) => day([found, y, m, d])], // the day is first where full stops are written
  [new RegExp(`^(\\d{1,2})º? de ${MONTH}(?: de| del)? (\\d{4})$`), ([found, d, m, y]) => day([found, y, String(named(m)), d])], // 1 de julio de 2021
  [/^q([1-4])[\s/-]*(\d{4})$/, ([, q, y]) => part(y, 'Q', q)],
  [/^(\d{4})\s+([1-4])\/4$/, ([, y, q]) => part(y, 'Q', q)],
  [/^(\d{4})\s*[年년]\s*第?\s*([1-4一二三四])\s*(?:季度?|四半期|분기)$/, ([, y, q]) => part(y, 'Q', q)],
  [/^(\d{4})[- ]?[hs]([12])$/, ([, y, h]) => part(y, 'H', h)],
  [/^(\d{4})\s*年\s*(上|下)半年$/, ([, y, half]) => part(y, 'H', half === '上' ? '1' : '2')],
  [new RegExp(`^${MONTH}(?:[\\s-]*| de | del )(\\d{4})$`), ([, m, y]) => month(y, String(named(m)))],
  [new RegExp(`^(\\d{4})[\\s-]*${MONTH}$`), ([, y, m]) => month(y, String(named(m)))],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.z+]*)?$/, day],
  [/^(明治|大正|昭和|平成|令和|民國|民国)\s*(\d{1,3}|元)\s*年(?:度|末|底)?$/, era],
  [/^(明治|大正|昭和|平成|令和|民國|民国)\s*(\d{1,3}|元)\s*年\s*(\d{1,2})\s*月(?:末|底|份)?$/, ([, name, number, m]) => month(String(eraYear(name, number)), m)],
]

/**
 * A period as printed → `2023`, `2023-06`, `2023-Q4`, `2023-H1`, or for a range `2020-2025`; undefined for anything else.
 * `2000-05` is a month, `2022/23` two years.
 */
export const readPeriodText = (text: string): string | undefined => {
  if (text.length > 24 || !/[\d０-９元]/.test(text)) return undefined
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  for (const [form, build] of FORMS) {
    const found = form.exec(plain)
    const period = found ? build(found) : undefined
    if (period !== undefined) return period
  }
  return undefined
}

/** Years that a title names, in the order they are: `2020年各地区人口` → 2020. */
export const yearsIn = (text: string): string[] => (text.normalize('NFKC').match(/\d+/g) ?? []).filter((found) => /^(?:1[89]|20|21)\d{2}$/.test(found))
