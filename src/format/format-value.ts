import { digitsOf, roundDecimal } from '../model/decimal'
import type { Language } from '../model/text'
import { uiWords } from '../words/index'
import { LOCALES } from '../words/locales'

/** A bare number with `decimals` digits (negative: rounded to tens, hundreds), half away from zero, with a true minus sign; `—` when missing. */
export const formatValue = (value: number | undefined, decimals: number, language: Language): string => {
  if (value === undefined || !Number.isFinite(value)) return uiWords(language).number.missing
  const rounded = roundDecimal(value, decimals)
  return (rounded < 0 ? '\u2212' : '') + digitsOf(Math.abs(rounded), Math.max(0, decimals), LOCALES[language].groupsDigits)
}

/** As `formatValue`, with a plus before a rise: +1.2, −1.2, 0.0. */
export const signed = (value: number | undefined, decimals: number, language: Language): string => {
  const text = formatValue(value, decimals, language)
  return value !== undefined && roundDecimal(value, decimals) > 0 ? `+${text}` : text
}
