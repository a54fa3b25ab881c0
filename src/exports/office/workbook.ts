import { xmlText } from '../../format/xml-text'
import type { FigureTable } from '../stamp/figure-table'
import { printRecord } from '../stamp/record'
import type { Stamp } from '../stamp/stamp'
import type { Language } from '../../model/text'
import { slideWords } from '../../words/files'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import { numberFormat } from './chart-text'
import { dateFormat, serialOf } from './date-axis'
import { packParts, type Part } from './package'
import type { SlideChart } from './slide-chart'
import { XML_HEAD } from './xml'

/** 0 → A, 25 → Z, 26 → AA. */
export const columnName = (at: number): string => (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Media type of a workbook as a part of another package. */
export const WORKBOOK_TYPE = `${SHEET_TYPE}.sheet`

/** Name of the sheet that holds a record. It is hidden, and goes wherever the workbook goes. */
export const RECORD_SHEET = 'sanhua'

const MOST_TEXT = /[\s\S]{1,30000}/gu // characters in a cell: it may hold 32,767

/** Sheet of a record: its text in as many rows as it needs. */
export const recordSheetXml = (record: string): string =>
  `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData>${(record.match(MOST_TEXT) ?? []).map((text, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c></row>`).join('')}</sheetData></worksheet>`

const WORKBOOK = `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="${RECORD_SHEET}" sheetId="2" state="veryHidden" r:id="rId4"/></sheets></workbook>`

const TEXT_FORMAT = '@'

/** Styles 0 is plain; the others are number formats, of which `@` is text: a cell that looks like a formula stays text. */
const stylesXml = (formats: readonly string[]): string => {
  const custom = formats.filter((format) => format !== TEXT_FORMAT)
  const idOf = (format: string): number => (format === TEXT_FORMAT ? 49 : 164 + custom.indexOf(format))
  const cells = [0, ...formats.map(idOf)].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
  return `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${custom.length}">${custom.map((format) => `<numFmt numFmtId="${idOf(format)}" formatCode="${xmlText(format)}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
}

/** A format that writes this text instead of a number, or after a text. */
const literal = (text: string): string => `"${text.replace(/["\\]/g, '').slice(0, 100)}"`

const MOST_HEAD = 250 // characters of a head of a table

/** The table over the cells, by which charts take up rows that are added; none where heads are not as tables have them. */
const tableXml = (heads: readonly string[], rows: number): string | undefined => {
  const isSound = new Set(heads.map((head) => head.trim().toLowerCase())).size === heads.length && heads.every((head) => head.trim() !== '' && head.length < MOST_HEAD && !/[\n\r\t]/.test(head))
  const columns = heads.map((head, at) => `<tableColumn id="${at + 1}" name="${xmlText(head)}"/>`).join('')
  return isSound && rows > 0 ? `${XML_HEAD}<table xmlns="${MAIN}" id="1" name="Table1" displayName="Table1" ref="A1:${columnName(heads.length - 1)}${rows + 1}" totalsRowShown="0"><tableColumns count="${heads.length}">${columns}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>` : undefined
}

const FIRST_DATE = 3_000 // a year alone, typed as a date, is a number below it

/** Refuses a year alone in the column of dates, which spreadsheets would take for a day of 1905. */
const dateCheckXml = (rows: number, language: Language): string => {
  const { title, text } = slideWords(language).rowDate
  return `<dataValidations count="1"><dataValidation type="date" operator="greaterThan" allowBlank="1" showErrorMessage="1" errorTitle="${xmlText(title)}" error="${xmlText(text)}" sqref="A2:A${rows + ADDED}"><formula1>${FIRST_DATE}</formula1></dataValidation></dataValidations>`
}

const ADDED = 200 // rows that may be added

/** The figures of a chart as its workbook has them: categories by series, then those that are not drawn. */
export const chartTable = ({ categories, series, also = [] }: Pick<SlideChart, 'categories' | 'series' | 'also'>): FigureTable => {
  const columns = [...series, ...also]
  return { columns: columns.map(({ name }) => name), rows: categories, cells: categories.map((_, row) => columns.map(({ values }) => values[row])) }
}

/** The cells of a chart as parts of its workbook: the sheet, its texts, its number formats, its table. */
interface Sheet {
  readonly xml: string
  readonly texts: readonly string[]
  readonly formats: readonly string[]
  readonly table: string | undefined
}

/** Rows by series, then columns that are not drawn; missing values have no cell. Heads show the unit by their format, so that names of series stay as they are. */
const sheetOf = (chart: SlideChart, language: Language): Sheet => {
  const { categories, dates, unit } = chart
  const grouped = LOCALES[language].groupsDigits
  const also = chart.also ?? []
  const series = [...chart.series, ...also]
  const formats: string[] = []
  const styleOf = (format: string): number => (formats.includes(format) ? formats.indexOf(format) : formats.push(format) - 1) + 1
  const texts: string[] = []
  const textCell = (text: string, where: string, format = TEXT_FORMAT): string => `<c r="${where}" s="${styleOf(format)}" t="s"><v>${texts.push(text) - 1}</v></c>`
  const numberCell = (value: number, where: string, format: string): string => `<c r="${where}" s="${styleOf(format)}"><v>${value}</v></c>`
  const heads = [chart.head, ...series.map(({ name }) => name)]
  const withUnit = unit === '' ? TEXT_FORMAT : `@${literal(uiWords(language).chart.bracket(unit))}`
  const head = heads.map((text, at) => textCell(text, `${columnName(at)}1`, at > 0 && at <= chart.series.length ? withUnit : TEXT_FORMAT)).join('')
  const isBlank = (row: number): boolean => row < categories.length - 1 && series.every(({ values }) => values[row] === undefined)
  const nameCell = (category: string, row: number): string =>
    dates ? numberCell(serialOf(category), `A${row + 2}`, isBlank(row) ? literal(slideWords(language).breakRow) : dateFormat(category)) : textCell(category, `A${row + 2}`)
  const rows = categories.map((category, row) => {
    const figures = series.map((one, at) => {
      const value = one.values[row]
      return value === undefined ? '' : numberCell(value, `${columnName(at + 1)}${row + 2}`, numberFormat(one, grouped))
    })
    return `<row r="${row + 2}">${nameCell(category, row)}${figures.join('')}</row>`
  })
  const table = tableXml(heads, categories.length)
  const xml = `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><cols><col min="1" max="${heads.length}" width="16" customWidth="1"/></cols><sheetData><row r="1">${head}</row>${rows.join('')}</sheetData>${dates ? dateCheckXml(categories.length, language) : ''}${table === undefined ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'}</worksheet>`
  return { xml, texts, formats, table }
}

/** The workbook of a chart. Its record goes with it into other files. */
export const workbookOf = (chart: SlideChart, language: Language, stamp: Stamp): Uint8Array<ArrayBuffer> => {
  const { xml, texts, formats, table } = sheetOf(chart, language)
  const strings = `${XML_HEAD}<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join('')}</sst>`
  const relations = [
    { type: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
    { type: 'styles', target: 'xl/styles.xml' },
    { type: 'sharedStrings', target: 'xl/sharedStrings.xml' },
    { type: 'worksheet', target: 'xl/worksheets/sheet2.xml' },
  ]
  const parts: Part[] = [
    { name: 'xl/workbook.xml', type: `${SHEET_TYPE}.sheet.main+xml`, content: WORKBOOK, relations },
    { name: 'xl/worksheets/sheet1.xml', type: `${SHEET_TYPE}.worksheet+xml`, content: xml, ...(table === undefined ? {} : { relations: [{ type: 'table', target: 'xl/tables/table1.xml' }] }) },
    ...(table === undefined ? [] : [{ name: 'xl/tables/table1.xml', type: `${SHEET_TYPE}.table+xml`, content: table }]),
    { name: 'xl/worksheets/sheet2.xml', type: `${SHEET_TYPE}.worksheet+xml`, content: recordSheetXml(printRecord({ stamp, table: chartTable(chart), drawn: chart.series.length + (chart.across ? 1 : 0) })) },
    { name: 'xl/sharedStrings.xml', type: `${SHEET_TYPE}.sharedStrings+xml`, content: strings },
    { name: 'xl/styles.xml', type: `${SHEET_TYPE}.styles+xml`, content: stylesXml(formats) },
  ]
  return packParts(parts, [{ type: 'officeDocument', target: 'xl/workbook.xml' }])
}
