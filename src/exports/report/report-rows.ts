import type { Issue, Severity } from '../../model/issue'
import type { Language } from '../../model/text'
import { describeIssue } from '../../words/issues'

/** Context of a report, for its file name and head. */
export interface ReportSubject {
  readonly name: string // of the file made, without its extension
  readonly language: Language
  readonly version: string // of the data
  readonly base: string // put before the files' paths, `data/`; '' for none
  readonly lineOf?: (file: string, line: number) => string | undefined // text of a line, where the files are at hand
}

/** A report as text in one format. */
export interface ReportFormat {
  readonly extension: string
  readonly type: string // media type
  readonly print: (issues: readonly Issue[], subject: ReportSubject) => string
}

/** Path of a file in a report; '' when the issue has no file. */
export const pathOf = (file: string, { base }: Pick<ReportSubject, 'base'>): string => (file === '' ? '' : base + file)

/** One issue as a row of a report; line and column 0 when unknown. */
export interface ReportRow {
  readonly severity: Severity
  readonly code: string
  readonly file: string
  readonly sheet: string
  readonly line: number
  readonly column: number
  readonly found: string // the cell's text
  readonly what: string
  readonly expected: string
  readonly now: string // the effect
  readonly todo: string
  readonly issue: Issue
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** Issues with their sentences, the most severe first, else in the order given. */
export const reportRows = (issues: readonly Issue[], language: Language): ReportRow[] =>
  [...issues]
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
    .map((one) => {
      const { what, expected, now, todo } = describeIssue(one, language)
      const { file, sheet = '', line, column } = one.place
      return { severity: one.severity, code: one.code, file, sheet, line, column, found: one.found, what, expected, now, todo, issue: one }
    })
