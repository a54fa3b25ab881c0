import type { ReportWords } from './report.zh'

/** Heads of a saved report. */
export const reportEn: ReportWords = {
  columns: {
    severity: 'Severity',
    code: 'Code',
    file: 'File',
    sheet: 'Sheet',
    line: 'Line',
    column: 'Column',
    found: 'Text found',
    what: 'What is wrong',
    expected: 'Expected',
    now: 'What will happen',
    todo: 'What to do',
  },
  severities: { error: 'error', warning: 'warning', note: 'note' },
}
