/** Figures and words as a text prints them, to be written back into it in the same form. */
import { foldText } from '../fold/fold-text'

const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']

/** A whole number below 10,000 in Chinese numerals: 1005 → 一千零五. */
const wholeInNumerals = (text: string): string => {
  const digits = String(Number(text))
  const spelled = Array.from(digits, (digit, at) => (digit === '0' ? '零' : `${DIGITS[Number(digit)] ?? ''}${PLACES[digits.length - 1 - at] ?? ''}`)).join('')
  const plain = spelled.replace(/零+/g, '零').replace(/^一(?=十)/, '')
  return plain === '零' ? plain : plain.replace(/零$/, '')
}

const inNumerals = (text: string): string | undefined => {
  const [whole = '', decimals] = text.split('.')
  if (whole.length > 4) return undefined
  return wholeInNumerals(whole) + (decimals ? `点${Array.from(decimals, (digit) => DIGITS[Number(digit)] ?? '').join('')}` : '')
}

const grouped = (text: string): string => text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))
const fullWidth = (text: string): string => text.replace(/[0-9.,%]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))

const COMPOUND = /^\d+亿([\d,]+)万/
const ARABIC = /^([+-]?)(\d[\d,]*(?:\. ?\d+)?)( ?)/
const SCALES: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8, thousand: 1e3, million: 1e6, billion: 1e9 }
const SCALE_WORD = /^(?:万|亿|thousand|million|billion)?/

/** The figure with the scale word under which its own digits are right: 902亿人 → 902万人; undefined where none is. */
const rescaled = (value: number, printed: number, rest: string): string | undefined => {
  const own = SCALE_WORD.exec(rest)?.[0] ?? ''
  const isLatin = /^[a-z]/.test(own)
  const word = Object.keys(SCALES).find((one) => one !== own && (one === '' || /^[a-z]/.test(one) === isLatin) && Math.abs(value / (SCALES[one] ?? 1) / printed - 1) < 0.02)
  return word === undefined ? undefined : `${word}${rest.slice(own.length)}`
}

/** What follows a number without the 多 of a bound, which a figure of the data is not. */
const withoutMore = (rest: string): string => rest.replace(/^ ?[多余](?=[万亿人个户]|$)/, '')

/** A figure for the place of one printed, in its form: digits, grouping, width, numerals, 亿 and 万; undefined where the form is not known. `value` is in the plain unit, `digits` in that of the text. */
export const inFormOf = (quote: string, value: number, digits: string): string | undefined => {
  const folded = foldText(quote)
  const compound = COMPOUND.exec(folded)
  if (compound) {
    const myriads = Math.round(Math.abs(value) / 1e4)
    return `${Math.floor(myriads / 1e4)}亿${/,/.test(compound[1] ?? '') ? grouped(String(myriads % 1e4)) : myriads % 1e4}万${quote.slice(compound[0].length)}`
  }
  const arabic = ARABIC.exec(folded)
  if (arabic) {
    const number = /\d,\d/.test(arabic[0]) ? grouped(digits) : digits
    return `${/[０-９]/.test(quote) ? fullWidth(number) : number}${arabic[3] ?? ''}${withoutMore(quote.slice(arabic[0].length))}`
  }
  const numerals = /^[零〇一二两三四五六七八九十百千点]+/.exec(folded)?.[0]
  const spelled = numerals === undefined || /分之|成/.test(folded) ? undefined : inNumerals(digits)
  return spelled === undefined || numerals === undefined ? undefined : spelled + withoutMore(quote.slice(numerals.length))
}

/** A count in 亿 as one in 万, in its form: 902万人, not 0.09亿人. */
export const inMyriads = (quote: string, value: number): string | undefined => inFormOf(quote.replace('亿', '万'), value, (value / 1e4).toFixed(0))

/** A figure in per cent as one in percentage points. */
export const inPoints = (quote: string): string => quote.replace(/%|％|percent|per cent/i, (unit) => (/[a-z]/i.test(unit) ? 'percentage points' : '个百分点'))

const RATE_UNIT = /[%‰％成]|个?百分比|per ?cent|per (?:1,?000|thousand|mille)/i

/** A figure in per cent as one per thousand, and the reverse. */
export const inOtherRate = (quote: string): string => quote.replace(RATE_UNIT, (unit) => (/[a-z]/i.test(unit) ? (/cent/i.test(unit) ? 'per thousand' : 'percent') : unit === '‰' ? '%' : '‰'))

/** A count whose digits are right with the scale that makes it so; undefined where none does. `value` in the plain unit; `printed` the number in the text. */
export const inRightScale = (quote: string, value: number, printed: number): string | undefined => {
  const folded = foldText(quote)
  if (RATE_UNIT.test(folded)) return undefined
  const end = ARABIC.exec(folded)?.[0].length ?? 0
  const rest = end > 0 ? rescaled(Math.abs(value), Math.abs(printed), folded.slice(end)) : undefined
  return rest === undefined ? undefined : quote.slice(0, end) + rest
}

/** Words of a rise and of the opposite fall. */
const OPPOSITES: readonly (readonly [rise: string, fall: string])[] = [['净增', '净减'], ['增加', '减少'], ['增长', '下降'], ['上升', '下降'], ['提高', '下降'], ['多', '少'], ['rose', 'fell'], ['increased', 'decreased'], ['grew', 'shrank'], ['up', 'down'], ['more', 'fewer'], ['higher', 'lower']]
const FALLS_TO: readonly (readonly [fall: string, rise: string])[] = [['净减', '净增'], ['减少', '增加'], ['下降', '上升'], ['降低', '提高'], ['回落', '回升'], ['少', '多'], ['fell', 'rose'], ['decreased', 'increased'], ['shrank', 'grew'], ['down', 'up'], ['declined', 'rose'], ['fewer', 'more'], ['less', 'more'], ['lower', 'higher']]

/** Words before a figure with their direction reversed; undefined where none of them is known. */
export const turned = (before: string, direction: number): string | undefined => {
  const pairs = direction > 0 ? OPPOSITES : FALLS_TO
  const [last] = pairs.map(([from, to]) => ({ at: before.toLowerCase().lastIndexOf(from), from, to })).filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at || b.from.length - a.from.length)
  return last && before.slice(0, last.at) + last.to + before.slice(last.at + last.from.length)
}

