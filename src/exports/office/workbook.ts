import { xmlText } from '../../format/xml-text'
import type { FigureTable } from '../stamp/figure-table'
import { printRecord } from '../stamp/record'
import type { Stamp } from '../stamp/stamp'
import { numberFormat } from './chart-text'
import { packParts } from './package'
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

/** Style 0 is plain, 1 is text (a cell that looks like a formula stays text), the rest are numbers by their digits. */
const stylesXml = (formats: readonly string[]): string => {
  const custom = formats.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${xmlText(format)}"/>`).join('')
  const cells = ['0', '49', ...formats.map((_, at) => String(164 + at))].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
  return `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${custom}</numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
}

/** The figures of a chart as its workbook has them: categories by series, then those that are not drawn. */
export const chartTable = ({ categories, series, also = [] }: Pick<SlideChart, 'categories' | 'series' | 'also'>): FigureTable => {
  const columns = [...series, ...also]
  return { columns: columns.map(({ name }) => name), rows: categories, cells: categories.map((_, row) => columns.map(({ values }) => values[row])) }
}

/** The workbook of a chart: categories as rows, series as columns, then those that are not drawn; missing values have no cell. Its record goes with it into other files. */
export const workbookOf = (chart: SlideChart, grouped: boolean, stamp: Stamp): Uint8Array<ArrayBuffer> => {
  const series = [...chart.series, ...(chart.also ?? [])]
  const formats = [...new Set(series.map((one) => numberFormat(one, grouped)))]
  const texts: string[] = []
  const textCell = (text: string, where: string): string => `<c r="${where}" s="1" t="s"><v>${texts.push(text) - 1}</v></c>`
  const head = [chart.head, ...series.map(({ name }) => name)].map((text, at) => textCell(text, `${columnName(at)}1`)).join('')
  const rows = chart.categories.map((category, row) => {
    const figures = series.map((one, at) => {
      const value = one.values[row]
      return value === undefined ? '' : `<c r="${columnName(at + 1)}${row + 2}" s="${2 + formats.indexOf(numberFormat(one, grouped))}"><v>${value}</v></c>`
    })
    return `<row r="${row + 2}">${textCell(category, `A${row + 2}`)}${figures.join('')}</row>`
  })
  const sheet = `${XML_HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="${series.length + 1}" width="16" customWidth="1"/></cols><sheetData><row r="1">${head}</row>${rows.join('')}</sheetData></worksheet>`
  const strings = `${XML_HEAD}<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join('')}</sst>`
  const relations = [
    { type: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
    { type: 'styles', target: 'xl/styles.xml' },
    { type: 'sharedStrings', target: 'xl/sharedStrings.xml' },
    { type: 'worksheet', target: 'xl/worksheets/sheet2.xml' },
  ]
  const parts = [
    { name: 'xl/workbook.xml', type: `${SHEET_TYPE}.sheet.main+xml`, content: WORKBOOK, relations },
    { name: 'xl/worksheets/sheet1.xml', type: `${SHEET_TYPE}.worksheet+xml`, content: sheet },
    { name: 'xl/worksheets/sheet2.xml', type: `${SHEET_TYPE}.worksheet+xml`, content: recordSheetXml(printRecord({ stamp, table: chartTable(chart), drawn: chart.series.length + (chart.across ? 1 : 0) })) },
    { name: 'xl/sharedStrings.xml', type: `${SHEET_TYPE}.sharedStrings+xml`, content: strings },
    { name: 'xl/styles.xml', type: `${SHEET_TYPE}.styles+xml`, content: stylesXml(formats) },
  ]
  return packParts(parts, [{ type: 'officeDocument', target: 'xl/workbook.xml' }])
}
