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
  if (SUPPRESSED.has(lower) || /^[<>≤≥]\s?[\d.,]+%?$|^\d{1,3}(?:,\d{3})+[+-]$/.test(lower)) return HIDDEN // no point; `readQualified` reads the bound
  const bracketed = /^\(\s?([\d.,\s]+)\s?\)$/.exec(plain)
  const uncertain = /^\[\s?(-?[\d.,\s]{3,})\s?\]$/.exec(plain)?.[1] // a figure of limited reliability; [1] alone is a note
  const inner = bracketed?.[1] ?? uncertain ?? plain.replace(INTERVAL, '$1')
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

/** What a qualified number says of the true one: that it lies above (`lower`) or below it (`upper`), or near it. */
type Qualifier = 'lower' | 'upper' | 'approximate'

/** A number that is printed with the side on which the true one lies, or as an approximate one. */
export interface QualifiedNumber {
  readonly kind: Qualifier
  readonly number: CellNumber
}

/** Words and signs before a number. Those that hold another one come first: 不超过 before 超过. */
const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  ['approximate', /^(?:大[约約]|大概|[约約][为為]?|[将將接]近|近|약|about|approximately|approx\.?|around|circa|ca\.|c\.|nearly|almost|roughly|some|[~∼≈])\s*/],
  ['lower', /^(?:不[低少小下][于於]|至少|最少|no less than|not less than|no fewer than|at least|>=|=>|[≥≧])\s*/],
  ['upper', /^(?:不超[过過]|不[高多大][于於]|至多|最多|no more than|not more than|at most|up to|<=|[≤≦])\s*/],
  ['lower', /^(?:超[过過出]?|逾|[多高大][于於]|over|above|more than|greater than|exceeding|in excess of|>)\s*/],
  ['upper', /^(?:不[到足满滿]|未[满滿到]|[低少小][于於]|under|below|less than|fewer than|<)\s*/],
]

/** Words and signs behind a number, before its sign. */
const BEHIND: readonly (readonly [Qualifier, RegExp])[] = [
  ['approximate', /(?:左右|上下|前[后後])\s*([%‰]?)$/],
  ['lower', /(?:及?以上|[余餘多超]|이상|초과|\s(?:and (?:over|above|more)|or (?:over|above|more)|plus)|\+)\s*([%‰]?)$/],
  ['upper', /(?:及?以下|以[内內]|未[満满滿]|미만|이하|\s(?:and (?:under|below|less)|or (?:under|below|less|fewer)))\s*([%‰]?)$/],
]

const TOP_CODED = /^(\d{1,3}(?:,\d{3})+)-$/ // American Community Survey: 2,500- is 2,500 or less

const QUALIFIERS: readonly (readonly [Qualifier, RegExp, string])[] = [...BEFORE.map(([kind, form]) => [kind, form, ''] as const), ...BEHIND.map(([kind, form]) => [kind, form, '$1'] as const), ['upper', TOP_CODED, '$1']]

/** Whether a text may be a qualified number: cheap, since every name of a table is asked. */
const mayBeQualified = (text: string): boolean => text.length <= 60 && /\d/.test(text) && /[<>≤≥≦≧+~∼≈\-～＜＞＋\u3400-\u9fff\uac00-\ud7af]|[a-z]{2}|c\./i.test(text)

/**
 * Reads a cell that is no plain number as one with a qualifier: 超过90, `over 90%`, >90, 90以上, `<5`, 约90. What is left without
 * the words must be a number and nothing else; undefined for any other text.
 */
export const readQualified = (given: string, style: NumberStyle = 'point'): QualifiedNumber | undefined => {
  if (!mayBeQualified(given)) return undefined
  const text = given.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  for (const [kind, form, left] of QUALIFIERS) {
    const rest = text.replace(form, left)
    if (rest === text) continue
    const number = readCell(rest.replace(/\s+(?=[%‰]$)/, ''), style)
    if (number.value !== null && !number.isBracketed) return { kind, number }
  }
  return undefined
}

/** Reads a cell before the style of its table is known: as a number where either style reads one, a qualified one as a sign in its place. Its value can be wrong, its kind is not. */
export const readCellInAnyStyle = (text: string): CellNumber => {
  const cell = readCell(text)
  if (cell.missing !== 'unreadable') return cell
  const other = /[.,\uff0c\uff0e]/.test(text) ? readCell(text, 'comma') : cell
  if (other.value !== null) return other
  return readQualified(text) || readQualified(text, 'comma') ? HIDDEN : cell
}

/** Whether a cell holds a number in either style, with whatever signs and marks around it. */
export const isNumberCell = (text: string): boolean => readCellInAnyStyle(text).value !== null
