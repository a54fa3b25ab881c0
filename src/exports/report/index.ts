import type { Issue } from '../../model/issue'
import type { ExportedFile } from '../export-job'
import type { ReportFormat, ReportSubject } from './report'
import { reportCsv } from './report-csv'
import { reportJson } from './report-json'
import { reportSarif } from './report-sarif'

export type { ReportSubject } from './report'

/** Every format that a report can be saved in. */
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
