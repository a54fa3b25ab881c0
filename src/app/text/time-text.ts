import { inEachLanguage, type Language } from '../../model/text'
import { LOCALES } from '../../words/locales'

const FORMS = inEachLanguage((language) => new Intl.DateTimeFormat(LOCALES[language].formatTag, { year: 'numeric', month: LOCALES[language].timestampMonth, day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }))

/** An ISO time in the reader's time zone; any other text unchanged. */
export const timeText = (iso: string, language: Language): string => {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : FORMS[language].format(time)
}
