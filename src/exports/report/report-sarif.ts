/** SARIF 2.1.0 (OASIS), which code hosts read to annotate changes. */
import type { IssueCode } from '../../model/issue'
import { LOCALES } from '../../words/locales'
import { issueFingerprint } from '../../transform/compare/group-issues'
import { issueMessage } from '../../words/issues'
import { issueNames } from '../../words/report'
import { pathOf, reportRows, type ReportFormat, type ReportRow, type ReportSubject } from './report-rows'

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

/** Issues as one run of SARIF; columns of SARIF count characters, ours count cells: the cell's number is in the properties. */
export const reportSarif: ReportFormat['print'] = (issues, subject) => {
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
