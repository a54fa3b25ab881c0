import type { Missing } from '../../../model/evidence'
import type { NumberStyle } from './plan'
import { isBlank } from './tidy'

/** What a cell looks like on a first glance; `missing` is a sign that represents a number, such as `..`. */
type CellKind = 'blank' | 'number' | 'missing' | 'text'

export const kindOf = (text: string): CellKind => {
  if (text === '' || isBlank(text)) return 'blank'
  const { value, missing } = readCellInAnyStyle(text)
  if (value !== null) return 'number'
  return missing === 'unreadable' || missing === '' ? 'text' : missing === 'blank' ? 'blank' : 'missing'
}

/** Whether a cell may be in a column of figures: a number or a sign in its place. */
export const isFigure = (text: string): boolean => {
  const kind = kindOf(text)
  return kind === 'number' || kind === 'missing'
}

/** A value cell as printed. `value` is null when missing; `sign` is a unit that is behind the number. */
export interface CellNumber {
  readonly value: number | null
  readonly missing: Missing
  readonly decimals: number
  readonly sign: '' | '%' | '‰'
  readonly isBracketed: boolean // (1,234): read as negative
}

const BARE = /^-?\d+(?:\.(\d+))?$/
const GROUPED_BY_POINT = /^-?[1-9]\d{0,2}\.\d{3}$/ // where a comma separates decimals

/** What bureaus print in place of a number, in lower case. */
const NOT_PUBLISHED = new Set(['-', '--', '---', '–', '—', '——', '―', '－', 'ー', '‐', '−', '..', '.', ':', 'na', 'n/a', '#n/a', 'n.a.', 'n.a', 'nan', 'null', 'none', 'nil', 'not available', 'no data', '不详', '无', '缺', '#value!', '#div/0!', '#ref!', '#name?', '#num!'])
const SUPPRESSED = new Set(['…', '……', '...', '‥', '(x)', 'x', 'xx', '*', '**', '***', '****', '*****', 's', 'c', 'z', 'n', 'd', 'f', 'u', '(d)', '(s)', '(z)', '(n)', '(na)', '[x]', '[c]', '[z]', '[u]', '[low]', 'χ', '/', '#', '!'])

const missingAs = (missing: Missing): CellNumber => ({ value: null, missing, decimals: 0, sign: '', isBracketed: false })
const BLANK = missingAs('blank')
const ABSENT = missingAs('not-published')
const HIDDEN = missingAs('suppressed')
const UNREADABLE = missingAs('unreadable')

const FLAGGED_MISSING = /^(?::|\.\.|…|-)\s?[a-z]{1,3}$/ // Eurostat `: c`, `:u`
const INTERVAL = /^(\S+)\s*[[(]\s*[-\d.,\s–]+(?:-|–|to)\s*[-\d.,\s]+[\])]$/ // WHO: 12.3 [10.1-14.5]
const FLAG_AFTER = /(\d\.?[%‰]?)\s*(?:[a-z]{1,3}|[*†‡§#^!]+|[¹²³⁰-⁹]+|[①-⑳❶-❿]+|\(\d{1,2}\)|\[\w{1,3}\]|\([a-z]\)|\/\w{1,2})$/i
const FLAG_BEFORE = /^(?:[*†‡§#]+|[rpeb](?=\d)|[①-⑳]+|\[\w{1,3}\]|\(\d{1,2}\)\s)\s*/

/** Signs by which print says minus. */
const withMinus = (text: string): string => text.replace(/^[−–—‐△▲]\s*(?=[\d.])/, '-')

const stripMoney = (text: string): string => text.replace(/^(-?)\s*(?:[$¥€£₩]|us\$)\s*(?=[\d.])/i, '$1')

const NUMBERS: Readonly<Record<NumberStyle, { readonly form: RegExp; readonly groups: RegExp; readonly point: RegExp }>> = {
  point: { form: /^[-+]?(?:\d{1,3}(?:[, '’\u00a0\u2009\u202f]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+|(?=\.\d))(?:\.\d*)?(?:e[-+]?\d{1,3})?$/i, groups: /[, '’\u00a0\u2009\u202f]/g, point: /\./ },
  comma: { form: /^[-+]?(?:\d{1,3}(?:[. '’\u00a0\u2009\u202f]\d{3})+|\d+|(?=,\d))(?:,\d*)?(?:e[-+]?\d{1,3})?$/i, groups: /[. '’\u00a0\u2009\u202f]/g, point: /,/ },
}

/** A number with its separators, in one style; undefined when it is none. */
const parse = (text: string, style: NumberStyle): { readonly value: number; readonly decimals: number } | undefined => {
  const { form, groups, point } = NUMBERS[style]
  if (!/\d/.test(text) || !form.test(text)) return undefined
  const bare = text.replace(groups, '').replace(point, '.')
  const value = Number(bare.startsWith('.') ? `0${bare}` : bare)
  const decimals = /e/i.test(bare) ? 0 : (bare.split('.')[1]?.length ?? 0)
  return Number.isFinite(value) ? { value: value + 0, decimals: Math.min(decimals, 255) } : undefined
}

const signOf = (text: string): CellNumber['sign'] => (text.endsWith('%') ? '%' : text.endsWith('‰') ? '‰' : '')

const readDressed = (given: string, style: NumberStyle): CellNumber => {
  const plain = given.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const lower = plain.toLowerCase()
  if (NOT_PUBLISHED.has(lower) || FLAGGED_MISSING.test(lower)) return ABSENT
  if (SUPPRESSED.has(lower) || /^[<>≤≥]\s?[\d.,]+%?$|^\d{1,3}(?:,\d{3})+[+-]$/.test(lower)) return HIDDEN
  const bracketed = /^\(\s?([\d.,\s]+)\s?\)$/.exec(plain)
  const inner = bracketed?.[1] ?? plain.replace(INTERVAL, '$1')
  // NFKC turns a raised footnote mark into a digit, so marks are taken off what was printed
  const marked = /[¹²³⁰-⁹①-⑳]/.test(given) ? given.replace(/[¹²³⁰-⁹①-⑳❶-❿]+/g, '').normalize('NFKC').trim() : inner
  const bare = stripMoney(withMinus(marked.replace(FLAG_BEFORE, '').replace(/\s+(?=[%‰])/, '')))
  for (const text of [bare, bare.replace(FLAG_AFTER, '$1')]) {
    const sign = signOf(text)
    const found = parse(sign === '' ? text : text.slice(0, -1).trim(), style)
    if (found) return { value: bracketed ? -found.value + 0 : found.value, missing: '', decimals: found.decimals, sign, isBracketed: bracketed !== null }
  }
  return UNREADABLE
}

/** Reads one value cell as printed: separators, full-width digits, %, flags and footnote marks; what represents a missing value is null with its reason. */
export const readCell = (text: string, style: NumberStyle = 'point'): CellNumber => {
  const plain = text.trim()
  if (plain === '') return BLANK
  const bare = BARE.exec(plain)
  if (bare && plain.length < 300 && !(style === 'comma' && GROUPED_BY_POINT.test(plain))) {
    const value = Number(plain)
    if (Number.isFinite(value)) return { value: value + 0, missing: '', decimals: Math.min(bare[1]?.length ?? 0, 255), sign: '', isBracketed: false }
  }
  return plain.length > 60 ? UNREADABLE : readDressed(plain, style)
}

/** Reads a cell before the style of its table is known: as a number where either style reads one. Its value can be wrong, its kind is not. */
export const readCellInAnyStyle = (text: string): CellNumber => {
  const cell = readCell(text)
  if (cell.missing !== 'unreadable' || !/[.,\uff0c\uff0e]/.test(text)) return cell
  const other = readCell(text, 'comma')
  return other.value === null ? cell : other
}

/** Whether a cell holds a number in either style, with whatever signs and marks around it. */
export const isNumberCell = (text: string): boolean => readCellInAnyStyle(text).value !== null
