import { withBound } from '../format/index'
import type { CellCoverage, FileReading, FileSeries } from '../ingest/tables/plan/file-series'
import type { Issue } from '../model/issue'
import type { Language } from '../model/text'
import { inspectWords } from '../words/commands'
import { issueMessage, printIssue } from '../words/issues'
import { coverageText } from '../words/report'
import { terminalJson, terminalLine } from './terminal-text'

const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' } as const
const SHOWN = 40 // series in a terminal

/** An issue as JSON. */
export const issueRecord = (one: Issue, language: Language) => ({
  severity: SEVERITIES[one.severity],
  code: one.code,
  file: one.place.file,
  sheet: one.place.sheet ?? null,
  line: one.place.line,
  column: one.place.column,
  text: one.found,
  message: issueMessage(one, language),
})

const seriesRecord = ({ label, region, unit, points }: FileSeries) => ({ label, region, unit, points: points.map(({ period, value, bound }) => (bound ? [period, value, bound.kind] : [period, value])) })

const LISTED = 100 // cells

/** What became of the file's numbers, for programs: those read, left out by reason, not understood, and where the first of these are. */
const coverageRecord = ({ numbers, read, leftOut, unread, cells }: CellCoverage) => ({
  numbers,
  read,
  leftOut,
  notUnderstood: unread,
  cells: cells.slice(0, LISTED).map(({ file, sheet, line, column, text }) => ({ file, sheet: sheet || null, line, column, text })),
})

/** A reading as one JSON object for programs: values as printed with the kind of a bound behind them, periods `YYYY`, `YYYY-MM`, `YYYY-Qn`, `YYYY-YYYY` or null. */
export const readingJson = (reading: FileReading, language: Language): string =>
  terminalJson({
    encoding: reading.encoding ?? null,
    container: reading.container ?? null,
    delimiter: reading.delimiter ?? null,
    layout: reading.layout ?? null,
    confidence: reading.confidence,
    coverage: coverageRecord(reading.coverage),
    series: reading.series.map(seriesRecord),
    issues: reading.issues.map((one) => issueRecord(one, language)),
  })

/** Width in a terminal: ideographs take two columns. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(char) ? 2 : 1), 0)

const fit = (text: string, width: number): string => {
  let shown = ''
  for (const char of text) {
    if (widthOf(shown + char) > width - 1) return `${shown}…`
    shown += char
  }
  return shown
}

const pad = (given: string, width: number): string => {
  const text = terminalLine(given)
  const shown = widthOf(text) > width ? fit(text, width) : text
  return shown + ' '.repeat(Math.max(0, width - widthOf(shown)))
}

const rowOf = ({ region, label, unit, points }: FileSeries, undated: string, language: Language): readonly string[] => {
  const full = points.filter(({ value }) => value !== null)
  const last = full[full.length - 1]
  const lastText = withBound(last?.value?.toFixed(Math.min(last.decimals, 100)) ?? '', last?.bound?.kind ?? '', language)
  return [region, label, unit, full[0]?.period ?? undated, last?.period ?? undated, String(full.length), lastText]
}

const WIDTHS = [20, 44, 14, 9, 9, 6, 16]

/** A reading for a person at a terminal: what the file is, its series, its issues. */
export const readingText = (reading: FileReading, language: Language): string => {
  const words = inspectWords(language)
  const values = reading.series.reduce((sum, { points }) => sum + points.filter(({ value }) => value !== null).length, 0)
  const { facts } = words
  const lines: readonly (readonly [string, string])[] = [
    [facts.container, `${reading.file} · ${reading.container ?? words.unknown}`],
    [facts.encoding, reading.encoding ?? words.workbook],
    [facts.delimiter, words.delimiters[reading.delimiter ?? ''] ?? reading.delimiter ?? ''],
    [facts.layout, reading.layout ?? words.unknown],
    [facts.confidence, `${Math.round(reading.confidence * 100)} %`],
    [facts.series, String(reading.series.length)],
    [facts.values, String(values)],
    [facts.coverage, reading.coverage.numbers === 0 ? '' : coverageText(reading.coverage, language)],
  ]
  const head = Object.values(words.columns)
  const table = [head, ...reading.series.slice(0, SHOWN).map((one) => rowOf(one, words.undated, language))].map((cells) => cells.map((cell, at) => pad(cell, WIDTHS[at] ?? 0)).join('  ').trimEnd())
  const hidden = reading.series.length - SHOWN
  return [
    ...lines.filter(([, text]) => text !== '').map(([name, text]) => `${pad(name, 11)}${terminalLine(text)}`),
    ...(reading.series.length > 0 ? ['', ...table] : []),
    ...(hidden > 0 ? [words.more(hidden)] : []),
    ...(reading.issues.length > 0 ? ['', ...reading.issues.slice(0, 100).map((one) => terminalLine(printIssue(one, language)))] : []),
  ].join('\n')
}
