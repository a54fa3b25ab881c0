import type { Issue } from '../model/issue'
import type { Language } from '../model/text'
import { uiEn } from './ui.en'
import { uiZh, type UiWords } from './ui.zh'

export type { UiWords } from './ui.zh'

const UI = { zh: uiZh, en: uiEn } satisfies Record<Language, UiWords>

/** Every word of the surface in one language. */
export const uiWords = (language: Language): UiWords => UI[language]

/** One issue in words: where it is, what was found, what was expected, what happens now, what to do. */
export interface IssueSentence {
  readonly where: string
  readonly what: string
  readonly expected: string
  readonly now: string
  readonly todo: string
}

const placeText = ({ place: { file, line, column } }: Issue): string =>
  file + (line > 0 ? `:${line}${column > 0 ? `:${column}` : ''}` : '')

export const describeIssue = (issue: Issue, _language: Language): IssueSentence => ({
  where: placeText(issue),
  what: issue.code,
  expected: '',
  now: '',
  todo: '',
})

/** One line for a terminal: `observations/digital.csv:214:5 …`. */
export const printIssue = (issue: Issue, language: Language): string => {
  const { where, what } = describeIssue(issue, language)
  return [where, what].filter(Boolean).join(' ')
}
