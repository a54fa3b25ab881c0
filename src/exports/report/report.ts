import type { Issue } from '../../model/issue'
import type { Language } from '../../model/text'

/** What a report is about; it makes the file's name and its head. */
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

/** A file's path as a report gives it; '' when the issue has no file. */
export const pathOf = (file: string, { base }: Pick<ReportSubject, 'base'>): string => (file === '' ? '' : base + file)
