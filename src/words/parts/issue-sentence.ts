import type { IssueCode, IssueFacts } from '../../model/issue'

/** What was found, what was expected, what happens now, what to do. '' where there is nothing to say. */
export interface IssueParts {
  readonly what: string
  readonly expected: string
  readonly now: string
  readonly todo: string
}

export const say = (what: string, expected: string, now: string, todo: string): IssueParts => ({ what, expected, now, todo })

/** One sentence for each code: a forgotten one does not compile. `found` is the text in the cell. */
export type IssueWords = {
  readonly [Code in IssueCode]: (facts: IssueFacts[Code], found: string) => IssueParts
}

/** Codes of what is found in a file that a bureau published, before its figures are held against the package. */
export type IntakeCode =
  | 'file-foreign'
  | 'file-encrypted'
  | 'file-over-limit'
  | 'archive-refused'
  | 'member-skipped'
  | 'bytes-broken'
  | 'columns-too-many' | 'rows-too-many'
  | 'cell-too-long'
  | 'cells-apart'
  | 'row-delimiter' | 'cells-beyond-header' | 'header-repeated'
  | 'file-damaged'
  | 'series-none' | 'layout-tied' | 'period-missing' | 'value-conflict' | 'value-bracketed' | 'value-bound' | 'value-approximate' | 'number-ambiguous' | 'date-ambiguous' | 'scale-jump' | 'match-disagrees' | 'vintage-found' | 'match-open' | 'period-unheld' | 'value-withdrawn' | 'series-contested' | 'ages-refused' | 'ages-unheld' | 'cells-unread' | 'table-coverage' | 'plan-unfit' | 'plan-table-missing' | 'plan-period-dropped'

/** Codes of new data held against the present ones. */
export type CompareCode =
  | 'value-slip'
  | 'value-sign'
  | 'value-jump'
  | 'history-revised'
  | 'vintage-altered'
  | 'periods-removed'
  | 'period-repeated'
  | 'unit-changed'
  | 'identity-shifted'
  | 'evidence-weakened'
  | 'source-lost'
  | 'difference-none'

/** Codes of what this browser keeps, and of a whole package as a file. */
export type StorageCode = 'storage-full' | 'storage-unavailable' | 'version-unreadable' | 'package-unreadable'

/** Numbers in messages: grouped, no more than six decimals. */
let number: Intl.NumberFormat | undefined
export const plain = (value: number): string => (number ??= new Intl.NumberFormat('en', { maximumFractionDigits: 6 })).format(value).replace('-', '\u2212')

/** Whether figures lie apart by what parts 人 from 万人 or 亿人, or thousands from ones. */
export const isSlip = (ratio: number): boolean => [1e3, 1e4, 1e6, 1e8].some((scale) => Math.abs(Math.abs(Math.log10(ratio)) - Math.log10(scale)) < 0.1)

/** Names from a list, cut when there are many. */
export const listed = (names: readonly string[], comma: string): string =>
  names.slice(0, 12).join(comma) + (names.length > 12 ? `${comma}…` : '')

const SUPERSCRIPT = ['\u2070', '\u00b9', '\u00b2', '\u00b3', '\u2074', '\u2075', '\u2076', '\u2077', '\u2078', '\u2079']

/** A power of ten or its inverse without its sign: 10⁴ for 1e4 and 1e-4, 100 for 1e2. */
export const powerOfTen = (factor: number): string => {
  const exponent = Math.abs(Math.round(Math.log10(factor)))
  return exponent < 3 ? String(10 ** exponent) : `10${Array.from(String(exponent), (digit) => SUPERSCRIPT[Number(digit)] ?? '').join('')}`
}
