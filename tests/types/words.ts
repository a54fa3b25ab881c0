/** Compiled by `tsc --noEmit`, never run: a language that lacks a sentence does not compile. */
import type { IssueCode } from '../../src/model/issue'
import type { Language } from '../../src/model/text'
import type { UiWords } from '../../src/words/index'
import type { IssueWords } from '../../src/words/parts/issue-sentence'

declare const words: UiWords
declare const issues: IssueWords

const { panel, ...withoutPanel } = words
const { notes, ...panelWithoutNotes } = panel
const { 'file-empty': fileEmpty, ...withoutFileEmpty } = issues

export const used = [notes, fileEmpty]
export const whole: UiWords = { ...withoutPanel, panel }
// @ts-expect-error an area is missing
export const missingArea: UiWords = withoutPanel
// @ts-expect-error one sentence is missing
export const missingSentence: UiWords = { ...withoutPanel, panel: panelWithoutNotes }
// @ts-expect-error one issue has no words
export const missingIssue: IssueWords = withoutFileEmpty
// @ts-expect-error a sentence must take the facts of its own code
export const wrongFacts: IssueWords = { ...issues, 'row-length': (facts: { readonly bytes: number }) => ({ what: `${facts.bytes}`, expected: '', now: '', todo: '' }) }
// @ts-expect-error a third language needs its own words
export const third: Record<Language, UiWords> = { zh: words, en: words, fr: words }
// @ts-expect-error a code that no module raises
export const unknownCode: IssueCode = 'file-odd'
