import type { CheckReportWords } from '../zh/check-report'

/** Words of what is saved of a checked text, and of changing what a statement means; loaded with them. */
export const checkReport: CheckReportWords = {
  data: (value, what, when) => `data: ${what} (${when}) ${value}`,
  sources: (titles) => `source: ${titles.join('; ')}`,
  should: (figure) => `should read ${figure}`,
  columns: { place: 'Place', figure: 'Statement', verdict: 'Verdict', explanation: 'Explanation', meant: 'Indicator', region: 'Region', period: 'Period', data: 'Data', source: 'Source', corrected: 'Corrected' },
  report: { title: 'Figures checked', made: (name, version) => `${name}; data version ${version}`, references: 'Sources quoted (GB/T 7714—2025)', local: 'Checked on this computer by Sanhua; the text was not sent anywhere.' },
  comment: (verdict, rest) => `Figure check: ${verdict}${rest ? `. ${rest}` : ''}`,
  author: 'Sanhua',
  notDocx: (path) => `${path} is not a .docx file, so comments cannot be added. Save it as .docx and try again.`,
  noLines: (path) => `${path} has no line numbers; SARIF is for text files only.`,
  wrongChoices: (path) => `${path} is not a file of choices (sanhua-choices/1) and was not used.`,
  written: (path, count) => `Wrote ${path}: ${count} ${count === 1 ? 'comment' : 'comments'}.`,
  indicator: 'Indicator',
  region: 'Place',
  period: 'Period',
  base: 'Compared with',
  apply: 'Judge by this',
  cancel: 'Cancel',
  noChoice: 'The data have no indicator in this unit.',
  save: 'Save',
  files: { html: 'Report (HTML)', csv: 'CSV', json: 'JSON', sarif: 'SARIF', docx: 'DOCX with comments', choices: 'Choices (JSON)' },
  loadChoices: 'Load choices',
  choicesRead: (count) => `${count} ${count === 1 ? 'choice' : 'choices'} loaded.`,
  print: 'Print',
  saved: (file) => `Passed to the browser to save: ${file}`,
}
