import type { Source } from '../model/dataset'
import type { Language } from '../model/text'
import { LOCALES } from '../words/locales'

/** A source in a list: its id, and body, title and date in one line. */
export interface SourceOption {
  readonly id: string
  readonly name: string
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Sources by body, title and date that hold every word of a search in any language or in their id; numbers in titles count: the 9th report precedes the 51st. */
export const sourcesFound = (sources: readonly Source[], search: string, language: Language): SourceOption[] => {
  const { compare } = new Intl.Collator(LOCALES[language].formatTag, { numeric: true })
  const words = fold(search).split(/\s+/).filter(Boolean)
  return sources
    .filter(({ id, body, title, publisher, date }) => {
      const text = fold([id, ...Object.values(body), ...Object.values(title), publisher, date].join(' '))
      return words.every((word) => text.includes(word))
    })
    .map(({ id, body, title, date }) => ({ id, name: [body[language], title[language], date].filter(Boolean).join(' · ') || id }))
    .sort((a, b) => compare(a.name, b.name))
}
