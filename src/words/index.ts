import type { Issue, Place } from '../model/issue'
import type { Language } from '../model/text'
import type { IssueWords, Said } from './issue-words'
import { issuesEn } from './issues.en'
import { issuesZh } from './issues.zh'
import { uiEn } from './ui.en'
import { uiZh, type UiWords } from './ui.zh'

export type { UiWords } from './ui.zh'
export { plain as printNumber } from './issue-words'

const UI = { zh: uiZh, en: uiEn } satisfies Record<Language, UiWords>
const ISSUES = { zh: issuesZh, en: issuesEn } satisfies Record<Language, IssueWords>

/** Every word of the surface in one language. */
export const uiWords = (language: Language): UiWords => UI[language]

/** One issue in words: where it is, what was found, what was expected, what happens now, what to do. */
export interface IssueSentence extends Said {
  readonly where: string
}

const placeText = ({ file, line, column }: Place): string =>
  file + (line > 0 ? `:${line}${column > 0 ? `:${column}` : ''}` : '')

/** The words of an issue in its parts; `where` is '' when the place is unknown. */
export const describeIssue = (issue: Issue, language: Language): IssueSentence => {
  const words = ISSUES[language][issue.code] as (facts: Issue['facts'], found: string) => Said
  return { where: placeText(issue.place), ...words(issue.facts, issue.found) }
}

/** An issue without its place, in one line. */
export const issueMessage = (issue: Issue, language: Language): string => {
  const { what, expected, now, todo } = describeIssue(issue, language)
  return UI[language].cli.issueLine({ what, expected, now, todo })
}

/** One line for a terminal: `observations/digital.csv:214:5 …`. */
export const printIssue = (issue: Issue, language: Language): string =>
  [placeText(issue.place), issueMessage(issue, language)].filter(Boolean).join(' ')
