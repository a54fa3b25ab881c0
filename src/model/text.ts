/** Ids of the languages (primary BCP 47 subtags), the default first. `src/words/locales.ts` holds a locale for each. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const DEFAULT_LANGUAGE: Language = LANGUAGES[0]

/** A sentence that comes from data (not from `words/`), in every language. */
export type Text = Readonly<Record<Language, string>>

/** The language with this id; undefined for any other text. */
export const readLanguage = (id: string | null | undefined): Language | undefined => LANGUAGES.find((language) => language === id)

/** One value for each language. */
export const inEachLanguage = <T>(make: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>

/** A value that the data give in Chinese and English, for each language; any further language has the English one. */
export const localized = <T>({ zh, en }: { readonly zh: T; readonly en: T }): Record<Language, T> => ({ ...inEachLanguage(() => en), zh, en })

/** Reads a cell `中文 || English`; a text in one language serves both. */
export const readText = (cell: string): Text => {
  const at = cell.indexOf(' || ')
  return localized(at < 0 ? { zh: cell, en: cell } : { zh: cell.slice(0, at).trim(), en: cell.slice(at + 4).trim() })
}

/** The inverse of `readText`: one text where the languages agree. */
export const printText = ({ zh, en }: Text): string => (zh === en ? zh : `${zh} || ${en}`)

/** Suffix of a page or file name: '' for the default language, `.en` or `-en` for another. */
export const languageSuffix = (language: Language, separator: '.' | '-'): string => (language === DEFAULT_LANGUAGE ? '' : `${separator}${language}`)

/** Suffix of a query that already has a parameter: '' for the default language, `&lang=en` for another. */
export const languageQuery = (language: Language): string => (language === DEFAULT_LANGUAGE ? '' : `&lang=${language}`)
