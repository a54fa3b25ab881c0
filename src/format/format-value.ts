import { roundDecimal } from '../model/decimal'
import type { Language } from '../model/text'
import { uiWords } from '../words/index'
import { LOCALES } from '../words/locales'


const formats = new Map<string, Intl.NumberFormat>()

const formatOf = (decimals: number, language: Language): Intl.NumberFormat => {
  const key = `${language}${decimals}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(LOCALES[language].formatTag, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: LOCALES[language].groupsDigits,
  })
  formats.set(key, made)
  return made
}

/** A bare number with `decimals` digits (negative: rounded to tens, hundreds), half away from zero, with a true minus sign; `—` when missing. */
export const formatValue = (value: number | undefined, decimals: number, language: Language): string => {
  if (value === undefined || !Number.isFinite(value)) return uiWords(language).number.missing
  const rounded = roundDecimal(value, decimals)
  return formatOf(Math.max(0, decimals), language).format(rounded).replace('-', '\u2212')
}

/** As `formatValue`, with a plus before a rise: +1.2, −1.2, 0.0. */
export const signed = (value: number | undefined, decimals: number, language: Language): string => {
  const text = formatValue(value, decimals, language)
  return value !== undefined && roundDecimal(value, decimals) > 0 ? `+${text}` : text
}
