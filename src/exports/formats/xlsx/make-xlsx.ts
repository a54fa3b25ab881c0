import { strFromU8, unzipSync } from 'fflate'
import writeExcelFile, { type Cell, type SheetData, type SheetOptions } from 'write-excel-file/universal'
import type { TableCell, TableRow } from '../../../charts/series/panel-table'
import { withBound } from '../../../format/index'
import { xmlJson, xmlText } from '../../../format/xml-text'
import type { Bound } from '../../../model/evidence'
import type { Language } from '../../../model/text'
import { filesWords } from '../../../words/files'
import { versionText } from '../../../words/page'
import { LOCALES } from '../../../words/locales'
import { fixedZip } from '../../archive/archive'
import { LONG_COLUMNS, longRows } from '../../csv'
import { serialOf } from '../../office/date-axis'
import { RECORD_SHEET, recordSheetXml } from '../../office/workbook'
import { digestOf, type FigureTable } from '../../stamp/figure-table'
import { printedTable } from '../../stamp/printed-table'
import { printRecord, shortStamp } from '../../stamp/record'
import type { ExportFormat } from '../../export-job'
import { aboutLines, type PanelRecord, recordOf } from '../../record/panel-record'
import { fileName, shortCode } from '../../stamp/stamp'

/** One sheet as the writer takes it. */
type XlsxSheet = SheetOptions<never> & { readonly data: SheetData }

const MOST_TEXT = 32_000 // characters that a cell may hold: 32,767
// oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

type Style = Omit<Extract<Cell, { readonly align?: unknown }>, 'value' | 'type' | 'format'>

/** A cell of type text, which no spreadsheet reads as a formula. */
const text = (value: string, style: Style = {}): Cell => (value === '' ? null : { value: value.replace(FORBIDDEN, '').slice(0, MOST_TEXT), type: String, ...style })

const BOLD = { fontWeight: 'bold' } as const satisfies Style
const HEAD = { ...BOLD, wrap: true, alignVertical: 'top' } as const satisfies Style
const RULED = { bottomBorderStyle: 'thin' } as const satisfies Style
const LEFT = { align: 'left' } as const satisfies Style
const QUIET = { textColor: '#5A606B' } as const satisfies Style

const digitsOf = (printed: string): number => /\.(\d+)/.exec(printed)?.[1]?.length ?? 0

/** Number format as on the page: English groups thousands, Chinese does not. */
const numberFormat = (digits: number, language: Language): string => (LOCALES[language].groupsDigits ? '#,##0' : '0') + (digits > 0 ? `.${'0'.repeat(digits)}` : '')

/** The format of a bound prints its word before the number, which stays a number. */
const boundFormat = (format: string, bound: Bound, language: Language): string => (bound === '' ? format : `"${withBound('', bound, language)}"${format}`)

const figure = (value: number | undefined, format: string): Cell => (value === undefined ? null : { value, type: Number, format })

const [YEAR, MONTH] = [/^\d{4}$/, /^\d{4}-\d{2}$/]

/** How the names of all rows are typed: as years where each is one, as dates where each is a month, else as texts. */
const typeOfRows = ({ table }: PanelRecord['compiled']): 'year' | 'month' | 'text' => {
  const all = (form: RegExp): boolean => table.rows.length > 0 && table.rows.every(({ key }) => form.test(key))
  return all(YEAR) ? 'year' : all(MONTH) ? 'month' : 'text'
}

const rowName = ({ key, label }: Pick<TableRow, 'key' | 'label'>, type: ReturnType<typeof typeOfRows>, language: Language): Cell => {
  const { yearFormat, monthFormat } = filesWords(language)
  switch (type) {
    case 'year':
      return { ...LEFT, value: Number(key), type: Number, format: yearFormat }
    case 'month':
      return { ...LEFT, value: serialOf(key), type: Number, format: monthFormat }
    case 'text':
      return text(label)
    default:
      return type satisfies never
  }
}

/** The table with its rows named as in the sheet, for the record. */
const namedTable = ({ compiled }: PanelRecord): FigureTable => ({ ...printedTable(compiled), ...(typeOfRows(compiled) === 'text' ? {} : { rows: compiled.table.rows.map(({ key }) => key) }) })

const shownRows = ({ compiled, job }: PanelRecord): SheetData => {
  const { head, columns, rows } = compiled.table
  const type = typeOfRows(compiled)
  const formats = columns.map((_, at) => numberFormat(Math.max(0, ...rows.map(({ cells }) => digitsOf(cells[at]?.text ?? ''))), job.view.language))
  return [
    [text(head, HEAD), ...columns.map(({ label }) => text(label, { ...HEAD, align: 'right' }))],
    [RULED, ...columns.map(({ unit }) => text(unit || ' ', { ...QUIET, ...RULED, align: 'right', wrap: true }))],
    ...rows.map((row) => [rowName(row, type, job.view.language), ...row.cells.map(({ value, bound }, at) => figure(value === undefined ? undefined : Number(value.toPrecision(12)), boundFormat(formats[at] ?? '0', bound ?? '', job.view.language)))]),
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
const sheetsOf = (record: PanelRecord): XlsxSheet[] => [shownSheet(record), wholeSheet(record), aboutSheet(record)]

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CORE = 'docProps/core.xml'

/** Core properties: title, and a short stamp as description. */
const coreXml = ({ compiled, stamp, job }: PanelRecord): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(compiled.title)}</dc:title><dc:description>${xmlJson([shortStamp(stamp, job.view.language, digestOf([printedTable(compiled)]))])}</dc:description></cp:coreProperties>`

const CORE_TYPE = '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
const CORE_RELATION = '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'

const SHEET = 'xl/worksheets/sheet-sanhua.xml'
const SHEET_TYPE = `<Override PartName="/${SHEET}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`
const SHEET_RELATION = '<Relationship Id="rIdRecord" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet-sanhua.xml"/>'
const SHEET_ENTRY = `<sheet name="${RECORD_SHEET}" sheetId="99" state="veryHidden" r:id="rIdRecord"/>`

/** The writer's archive with properties and a hidden sheet for the record added, members in a fixed order and at a fixed time. */
const withProperties = (archive: Uint8Array, record: PanelRecord): Uint8Array<ArrayBuffer> => {
  const files = unzipSync(archive)
  const edit = (name: string, end: string, added: string): Record<string, string> => {
    const content = files[name]
    return content ? { [name]: strFromU8(content).replace(end, () => added + end) } : {}
  }
  const all = { ...files, ...edit('[Content_Types].xml', '</Types>', CORE_TYPE + SHEET_TYPE), ...edit('_rels/.rels', '</Relationships>', CORE_RELATION), ...edit('xl/workbook.xml', '</sheets>', SHEET_ENTRY), ...edit('xl/_rels/workbook.xml.rels', '</Relationships>', SHEET_RELATION) }
  const table = namedTable(record)
  const own = { [CORE]: coreXml(record), [SHEET]: recordSheetXml(printRecord({ stamp: record.stamp, table, drawn: table.columns.length })) }
  return fixedZip(Object.fromEntries(Object.entries({ ...all, ...own }).sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** A workbook: data shown, full indicator series, and notes. */
export const makeXlsx: ExportFormat['make'] = async (job) => {
  const record = recordOf(job)
  const blob = await writeExcelFile(sheetsOf(record)).toBlob()
  return { name: fileName(record.stamp, job.view, 'xlsx'), type: TYPE, bytes: withProperties(new Uint8Array(await blob.arrayBuffer()), record) }
}
