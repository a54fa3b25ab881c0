import { formatValue } from '../../format/index'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'

/** A count with the digit grouping of the language. */
export const countText = (count: number, language: Language): string => formatValue(count, 0, language)

/** A size in bytes as KB or MB. */
export const sizeText = (bytes: number, language: Language): string =>
  bytes < 1e6 ? `${formatValue(Math.max(1, bytes / 1e3), 0, language)} KB` : `${formatValue(bytes / 1e6, bytes < 1e7 ? 1 : 0, language)} MB`

/** A score of 0 to 1 in per cent. */
export const scoreText = (score: number): string => `${Math.round(100 * score)}%`

const formOf = (language: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALES[language].formatTag, { year: 'numeric', month: LOCALES[language].timestampMonth, day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })

/** An ISO time in the reader's time zone; any other text unchanged. */
export const timeText = (iso: string, language: Language): string => {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : formOf(language).format(time)
}
