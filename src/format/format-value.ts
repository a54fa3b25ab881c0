import { roundDecimal } from '../model/decimal'
import type { Language } from '../model/text'
import { uiWords } from '../words/index'

export const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>
/** Chinese print, the census communiqués included, does not group: 14126万人, 1411778724人; grouping some would mix two ways in one view. */
const GROUP_FROM = { zh: Number.POSITIVE_INFINITY, en: 1e3 } as const satisfies Record<Language, number>

const formats = new Map<string, Intl.NumberFormat>()

const formatOf = (decimals: number, language: Language, grouped: boolean): Intl.NumberFormat => {
  const key = `${language}${decimals}${grouped}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: grouped,
  })
  formats.set(key, made)
  return made
}

/** A bare number with `decimals` digits (negative: rounded to tens, hundreds), half away from zero, with a true minus sign; `—` when missing. */
export const formatValue = (value: number | undefined, decimals: number, language: Language): string => {
  if (value === undefined || !Number.isFinite(value)) return uiWords(language).number.missing
  const rounded = roundDecimal(value, decimals)
  const grouped = Math.abs(rounded) >= GROUP_FROM[language]
  return formatOf(Math.max(0, decimals), language, grouped).format(rounded).replace('-', '\u2212')
}

/** As `formatValue`, with a plus before a rise: +1.2, −1.2, 0.0. */
export const signed = (value: number | undefined, decimals: number, language: Language): string => {
  const text = formatValue(value, decimals, language)
  return value !== undefined && roundDecimal(value, decimals) > 0 ? `+${text}` : text
}
