import type { Severity } from '../../model/issue'
import { issueFingerprint } from '../../transform/compare/issue-fingerprint'
import { pathOf, type ReportFormat } from './report'
import { reportRows } from './report-rows'

/** The report for programs; its shape is written down in `docs/importing.md`. */
export const reportJson: ReportFormat['print'] = (issues, subject) => {
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
