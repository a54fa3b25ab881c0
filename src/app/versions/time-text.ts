import type { Language } from '../../model/text'

const FORMS = {
  zh: new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }),
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }),
} satisfies Record<Language, Intl.DateTimeFormat>

/** An instant as the reader's clock has it; as it is where it is none. */
export const timeText = (iso: string, language: Language): string => {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : FORMS[language].format(time)
}
