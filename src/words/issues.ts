/** Issues in words; apart from the words of the surface, since a page without issues needs none of them. */
import type { Issue, Place } from '../model/issue'
import type { Language } from '../model/text'
import * as en from './en/issues'
import type { IssueParts } from './parts/issue-sentence'
import * as zh from './zh/issues'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** One issue in words: where it is, what was found, what was expected, what happens now, what to do. */
export interface IssueSentence extends IssueParts {
  readonly where: string
}

/** Where an issue is, `observations/digital.csv:214:5`; '' when unknown. */
export const placeText = ({ file, line, column }: Place): string =>
  file + (line > 0 ? `:${line}${column > 0 ? `:${column}` : ''}` : '')

/** The words of an issue in its parts; `where` is '' when the place is unknown. */
export const describeIssue = (issue: Issue, language: Language): IssueSentence => {
  const words = WORDS[language].issues[issue.code] as (facts: Issue['facts'], found: string) => IssueParts
  const parts = words(issue.facts, issue.found)
  return { where: placeText(issue.place), ...parts, ...(issue.effect ? { now: WORDS[language].effects[issue.effect] } : {}) }
}

/** An issue without its place, in one line. */
export const issueMessage = (issue: Issue, language: Language): string => {
  const { what, expected, now, todo } = describeIssue(issue, language)
  return WORDS[language].issueLine({ what, expected, now, todo })
}

/** One line for a terminal: `observations/digital.csv:214:5 …`. */
export const printIssue = (issue: Issue, language: Language): string =>
  [placeText(issue.place), issueMessage(issue, language)].filter(Boolean).join(' ')
