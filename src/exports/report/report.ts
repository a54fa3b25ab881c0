import type { Issue, Severity } from '../../model/issue'
import { issueFingerprint } from '../../transform/compare/group-issues'
import { reportWords } from '../../words/report'
import { csvText } from '../csv'
import type { ExportedFile } from '../export-job'
import { pathOf, reportRows, type ReportFormat, type ReportSubject } from './report-rows'
import { reportSarif } from './report-sarif'

const shown = (count: number): string => (count > 0 ? String(count) : '')

/** One row an issue, for spreadsheets: a byte-order mark, and no cell that would run as a formula. */
const reportCsv: ReportFormat['print'] = (issues, subject) => {
  const { columns, severities } = reportWords(subject.language)
  const rows = reportRows(issues, subject.language).map(({ severity, code, file, sheet, line, column, found, what, expected, now, todo }) => [severities[severity], code, pathOf(file, subject), sheet, shown(line), shown(column), found, what, expected, now, todo])
  return csvText([Object.values(columns), ...rows])
}

/** The report for programs, as documented in `docs/importing.md`. */
const reportJson: ReportFormat['print'] = (issues, subject) => {
  const count = (severity: Severity): number => issues.filter((one) => one.severity === severity).length
  const report = {
    format: 'sanhua-report/1',
    language: subject.language,
    dataVersion: subject.version,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    issues: reportRows(issues, subject.language).map(({ issue, ...row }) => ({ ...row, file: pathOf(row.file, subject), facts: issue.facts, fingerprint: issueFingerprint(issue) })),
  }
  return `${JSON.stringify(report, null, 1)}\n`
}

/** All formats of reports. */
export const REPORTS = {
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8', print: reportCsv },
  json: { extension: 'json', type: 'application/json', print: reportJson },
  sarif: { extension: 'sarif', type: 'application/sarif+json', print: reportSarif },
} as const satisfies Record<string, ReportFormat>

export type ReportName = keyof typeof REPORTS
export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[]

/** Whether a text names a format of reports. */
export const isReportName = (text: string): text is ReportName => (REPORT_NAMES as readonly string[]).includes(text)

/** Issues as a file to be saved. */
export const reportFile = (format: ReportName, issues: readonly Issue[], subject: ReportSubject): ExportedFile => {
  const { extension, type, print } = REPORTS[format]
  return { name: `${subject.name}.${extension}`, type, bytes: new TextEncoder().encode(print(issues, subject)) }
}
