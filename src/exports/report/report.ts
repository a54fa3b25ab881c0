import type { Issue, IssueCode, Severity } from '../../model/issue'
import type { Language } from '../../model/text'
import { issueFingerprint } from '../../transform/compare/group-issues'
import { describeIssue, issueMessage } from '../../words/issues'
import { LOCALES } from '../../words/locales'
import { issueNames, reportWords } from '../../words/report'
import { csvText } from '../csv'
import type { ExportedFile } from '../export-job'

/** Context of a report, for its file name and head. */
export interface ReportSubject {
  readonly name: string // of the file made, without its extension
  readonly language: Language
  readonly version: string // of the data
  readonly base: string // put before the files' paths, `data/`; '' for none
  readonly lineOf?: (file: string, line: number) => string | undefined // text of a line, where the files are at hand
}

/** A report as text in one format. */
interface ReportFormat {
  readonly extension: string
  readonly type: string // media type
  readonly print: (issues: readonly Issue[], subject: ReportSubject) => string
}

/** Path of a file in a report; '' when the issue has no file. */
const pathOf = (file: string, { base }: Pick<ReportSubject, 'base'>): string => (file === '' ? '' : base + file)

/** One issue as a row of a report; line and column 0 when unknown. */
interface ReportRow {
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
const reportRows = (issues: readonly Issue[], language: Language): ReportRow[] =>
  [...issues]
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
    .map((one) => {
      const { what, expected, now, todo } = describeIssue(one, language)
      const { file, sheet = '', line, column } = one.place
      return { severity: one.severity, code: one.code, file, sheet, line, column, found: one.found, what, expected, now, todo, issue: one }
    })

/** First character of a cell in a line of CSV, and the one after its last; both count from 1. */
interface Span {
  readonly start: number
  readonly end: number
}

/** Where the cell of a column is in its line, quotes included; undefined when the line has no such cell. */
export const cellSpan = (line: string, column: number): Span | undefined => {
  let cell = 1
  let start = 0
  let quoted = false
  for (let at = 0; at <= line.length; at += 1) {
    const sign = line[at]
    if (sign === '"') quoted = !quoted
    if (sign !== undefined && (sign !== ',' || quoted)) continue
    if (cell === column) return { start: start + 1, end: at + 1 }
    cell += 1
    start = at + 1
  }
  return undefined
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** A path with each segment encoded for a URI. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const locationOf = ({ file, sheet, line, column }: ReportRow, subject: ReportSubject) => {
  const text = line > 0 && column > 0 ? subject.lineOf?.(file, line) : undefined
  const span = text === undefined ? undefined : cellSpan(text, column)
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(pathOf(file, subject)) },
      ...(line > 0 && { region: { startLine: line, ...(span && { startColumn: span.start, endColumn: span.end }) } }),
    },
    ...(sheet && { logicalLocations: [{ name: sheet, kind: 'sheet' }] }),
  }
}

const resultOf = (row: ReportRow, rules: readonly IssueCode[], subject: ReportSubject) => ({
  ruleId: row.code,
  ruleIndex: rules.indexOf(row.issue.code),
  level: row.severity,
  message: { text: issueMessage(row.issue, subject.language) },
  ...(row.file && { locations: [locationOf(row, subject)] }),
  partialFingerprints: { 'sanhuaIssue/v1': issueFingerprint(row.issue) },
  properties: { found: row.found, ...(row.column > 0 && { cell: row.column }) },
})

const ruleOf = (code: IssueCode) => ({
  id: code,
  name: code.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()),
  shortDescription: { text: issueNames('en')[code] },
  help: { text: `${issueNames('zh')[code]}\n${issueNames('en')[code]}` },
})

/** Issues as one run of SARIF 2.1.0 (OASIS), which code hosts read to annotate changes; columns of SARIF count characters, ours count cells: the cell's number is in the properties. */
const reportSarif: ReportFormat['print'] = (issues, subject) => {
  const rows = reportRows(issues, subject.language)
  const rules = [...new Set(rows.map(({ issue }) => issue.code))].sort()
  const sarif = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sanhua', ...(subject.version && { properties: { dataVersion: subject.version } }), rules: rules.map(ruleOf) } },
        language: LOCALES[subject.language].formatTag,
        columnKind: 'utf16CodeUnits',
        results: rows.map((row) => resultOf(row, rules, subject)),
      },
    ],
  }
  return `${JSON.stringify(sarif, null, 1)}\n`
}

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
