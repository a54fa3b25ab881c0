import { reportWords } from '../../words/report'
import { csvText } from '../csv/csv-text'
import { pathOf, type ReportFormat } from './report'
import { reportRows } from './report-rows'

const shown = (count: number): string => (count > 0 ? String(count) : '')

/** One row an issue, for spreadsheets: a byte-order mark, and no cell that would run as a formula. */
export const reportCsv: ReportFormat['print'] = (issues, subject) => {
  const { columns, severities } = reportWords(subject.language)
  const rows = reportRows(issues, subject.language).map(({ severity, code, file, sheet, line, column, found, what, expected, now, todo }) => [severities[severity], code, pathOf(file, subject), sheet, shown(line), shown(column), found, what, expected, now, todo])
  return csvText([Object.values(columns), ...rows])
}
