import type { Missing } from '../../../model/evidence'

/** One value cell, read. `value` is NaN when missing; `suggestion` is the plain number that a person may have meant. */
export interface NumberCell {
  readonly value: number
  readonly decimals: number
  readonly missing: Missing
  readonly suggestion: string
}

const PLAIN = /^-?\d+(?:\.\d+)?$/
const EXACT = Number.MAX_SAFE_INTEGER
const MOST_DECIMALS = 22 // 10^22 is the last power of ten that a double holds exactly
const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, power) => Number(`1e${power}`))

/** Signs that yearbooks print in place of a number. */
const ABSENT: ReadonlyMap<string, Missing> = new Map<string, Missing>([
  ['', 'blank'],
  ['-', 'not-published'],
  ['–', 'not-published'],
  ['—', 'not-published'],
  ['——', 'not-published'],
  ['－', 'not-published'],
  ['..', 'not-published'],
  ['…', 'suppressed'],
  ['……', 'suppressed'],
  ['...', 'suppressed'],
])

/** `mantissa` × 10^power with one rounding only, so that 1.1 × 10⁴ is 11000 and not 11000.000000000002. */
export const scaleDecimal = (mantissa: number, power: number): number =>
  power >= 0 ? mantissa * (POWERS[power] ?? Number.NaN) : mantissa / (POWERS[-power] ?? Number.NaN)

/** A plain decimal number times 10^power, correctly rounded; NaN when the result is not finite. */
const readPlain = (text: string, decimals: number, power: number): number => {
  const mantissa = Number(decimals === 0 ? text : text.replace('.', ''))
  const shift = power - decimals
  const value =
    Math.abs(mantissa) <= EXACT && shift >= -MOST_DECIMALS ? scaleDecimal(mantissa, shift) : Number(`${text}e${power}`)
  return Number.isFinite(value) ? value + 0 : Number.NaN
}

/** What a cell such as `1,234`, `１２３` or `12.5%` would be as a plain number; '' when no reading suggests itself. */
const suggest = (text: string): string => {
  const narrow = text.normalize('NFKC').replace(/[\s\u00a0']/g, '').replace(/^\+/, '').replace(/^[−–—]/, '-')
  const bare = narrow.replace(/[%‰]$/, '')
  if (PLAIN.test(bare)) return bare
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return bare.replace(/,/g, '')
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare)) return bare.replace(/\./g, '').replace(',', '.')
  if (/^-?\d+,\d+$/.test(bare)) return bare.replace(',', '.')
  if (/^-?\.\d+$/.test(bare)) return bare.replace('.', '0.')
  if (/^-?\d+\.$/.test(bare)) return bare.slice(0, -1)
  return /^-?\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(bare) ? plainOf(Number(bare)) : ''
}

const plainOf = (value: number): string => (PLAIN.test(String(value)) ? String(value) : '')

/**
 * Reads one trimmed value cell, times 10^power (published unit → canonical unit). Thousands separators, full-width
 * digits and signs of percent are not accepted, only suggested: a silent guess would be a silent wrong number.
 */
export const readNumber = (text: string, power = 0): NumberCell => {
  if (PLAIN.test(text)) {
    const point = text.indexOf('.')
    const decimals = point < 0 ? 0 : text.length - point - 1
    const value = readPlain(text, decimals, power)
    if (!Number.isNaN(value)) return { value, decimals: Math.min(decimals, 255), missing: '', suggestion: '' }
  }
  const missing = ABSENT.get(text)
  if (missing !== undefined) return { value: Number.NaN, decimals: 0, missing, suggestion: '' }
  return { value: Number.NaN, decimals: 0, missing: 'unreadable', suggestion: suggest(text.slice(0, 80)) }
}

/** 10⁴ → 4. Every scale of a published unit is a power of ten. */
export const powerOf = (scale: number): number => Math.round(Math.log10(scale))
