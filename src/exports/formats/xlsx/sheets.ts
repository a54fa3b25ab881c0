import type { Cell, SheetData, SheetOptions } from 'write-excel-file/universal'
import type { TableCell } from '../../../charts/series/panel-table'
import type { Language } from '../../../model/text'
import { LOCALES } from '../../../words/locales'
import { filesWords } from '../../../words/files'
import { versionText } from '../../../words/local'
import { aboutLines, type PanelRecord } from '../../record/panel-record'
import { LONG_COLUMNS, longRows } from '../../csv'
import type { Bound } from '../../../model/evidence'
import { withBound } from '../../../format/index'
import { shortCode } from '../../stamp/stamp'

/** One sheet as the writer takes it. */
export type XlsxSheet = SheetOptions<never> & { readonly data: SheetData }

const MOST_TEXT = 32_000 // characters that a cell may hold: 32,767
// oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

type Style = Omit<Extract<Cell, { readonly align?: unknown }>, 'value' | 'type' | 'format'>

/** A cell of type text, which no spreadsheet reads as a formula. */
const text = (value: string, style: Style = {}): Cell => (value === '' ? null : { value: value.replace(FORBIDDEN, '').slice(0, MOST_TEXT), type: String, ...style })

const BOLD = { fontWeight: 'bold' } as const satisfies Style
const HEAD = { ...BOLD, wrap: true, alignVertical: 'top' } as const satisfies Style
const RULED = { bottomBorderStyle: 'thin' } as const satisfies Style
const QUIET = { textColor: '#5A606B' } as const satisfies Style

const digitsOf = (printed: string): number => /\.(\d+)/.exec(printed)?.[1]?.length ?? 0

/** Number format as on the page: English groups thousands, Chinese does not. */
const numberFormat = (digits: number, language: Language): string => (LOCALES[language].groupsDigits ? '#,##0' : '0') + (digits > 0 ? `.${'0'.repeat(digits)}` : '')

/** The format of a bound prints its word before the number, which stays a number. */
const boundFormat = (format: string, bound: Bound, language: Language): string => (bound === '' ? format : `"${withBound('', bound, language)}"${format}`)

const figure = (value: number | undefined, format: string): Cell => (value === undefined ? null : { value, type: Number, format })

const shownRows = ({ compiled, job }: PanelRecord): SheetData => {
  const { head, columns, rows } = compiled.table
  const formats = columns.map((_, at) => numberFormat(Math.max(0, ...rows.map(({ cells }) => digitsOf(cells[at]?.text ?? ''))), job.view.language))
  return [
    [text(head, HEAD), ...columns.map(({ label }) => text(label, { ...HEAD, align: 'right' }))],
    [RULED, ...columns.map(({ unit }) => text(unit || ' ', { ...QUIET, ...RULED, align: 'right', wrap: true }))],
    ...rows.map(({ label, cells }) => [text(label), ...cells.map(({ value, bound }, at) => figure(value === undefined ? undefined : Number(value.toPrecision(12)), boundFormat(formats[at] ?? '0', bound ?? '', job.view.language)))]),
  ]
}

/** Notes on single values. */
const cellNotes = ({ compiled, job }: PanelRecord): string[] => {
  const { rows, columns } = compiled.table
  const words = filesWords(job.view.language)
  const noteOf = (row: string, { note }: TableCell, at: number): string[] => (note ? [words.cellNote(row, columns[at]?.label ?? '', note)] : [])
  return rows.flatMap(({ label, cells }) => cells.flatMap((cell, at) => noteOf(label, cell, at)))
}

/** Sheet of the data shown: title, values as numbers, notes, sources, code. */
const shownSheet = (record: PanelRecord): XlsxSheet => {
  const { compiled, job, stamp } = record
  const { language } = job.view
  const words = filesWords(language)
  const sources = compiled.sources.map(({ body, title, date, url }) => words.fields.source + LOCALES[language].colon + words.sourceLine(body[language], title[language], date, url))
  const below = [...compiled.notes, ...cellNotes(record), ...sources, words.codeLine(shortCode(stamp), versionText(stamp.version, language))]
  return {
    sheet: words.shown,
    columns: [{ width: 14 }, ...compiled.table.columns.map(() => ({ width: 16 }))],
    data: [[text(compiled.title, { ...BOLD, fontSize: 14 })], [text(compiled.subtitle, QUIET)], [], ...shownRows(record), [], ...below.map((line) => [text(line, QUIET)])],
  }
}

const VALUE = LONG_COLUMNS.indexOf('value')

/** A published number with its digits; a text where it is not a number. */
const longCell = (content: string, at: number): Cell => (at === VALUE && content !== '' ? figure(Number(content), numberFormat(digitsOf(content), 'zh')) : text(content))

/** Sheet of all observations of the indicators, in the long layout. */
const wholeSheet = ({ indicators, job }: PanelRecord): XlsxSheet => {
  const words = filesWords(job.view.language)
  return {
    sheet: words.whole,
    columns: LONG_COLUMNS.map((name) => ({ width: name === 'note' ? 60 : name === 'indicator' || name === 'source' ? 24 : 12 })),
    stickyRowsCount: 1,
    data: [LONG_COLUMNS.map((name) => text(words.columns[name], HEAD)), ...indicators.flatMap(([, series]) => longRows(series)).map((row) => row.map(longCell))],
  }
}

/** Sheet of definitions, sources and licences. */
const aboutSheet = (record: PanelRecord): XlsxSheet => {
  const words = filesWords(record.job.view.language)
  return {
    sheet: words.about,
    columns: [{ width: 20 }, { width: 100 }],
    data: aboutLines(record).map(({ field, text: content }) => [text(words.fields[field], { ...BOLD, alignVertical: 'top' }), text(content, { wrap: true })]),
  }
}

/** The workbook's sheets, in order. */
export const sheetsOf = (record: PanelRecord): XlsxSheet[] => [shownSheet(record), wholeSheet(record), aboutSheet(record)]
