import type { Language } from '../model/text'

/** In the Chinese title of one issue of a series its number: 第57次, never a year. */
export const ISSUE_NUMBER = /第(\d{1,3})(?=[次期号])/

/** How the numbers of a series are written: the dash of a range, and the title of one issue with the numbers of all. */
interface SerialTitles {
  readonly dash: string
  readonly titled: (title: string, numbers: readonly string[]) => string
}

/** Titles of series by language. Apart from `locales.ts`, since lists of publications are fetched on request. */
export const SERIAL_TITLES: Readonly<Record<Language, SerialTitles>> = {
  zh: { dash: '—', titled: (title, numbers) => title.replace(/第\d+/, `第${numbers.join('、')}`) },
  en: { dash: '–', titled: (title, numbers) => `${title.replace(/^The \d+\w* /, '')}, nos ${numbers.join(', ')}` },
}
