import { utils, write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { encode } from '../../encoders'
import { open } from './open'

const bookOf = (sheets: Readonly<Record<string, WorkSheet>>, bookType: BookType): Uint8Array => {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}
const number = (v: number, z: string): CellObject => ({ t: 'n', v, z })

describe('a workbook', () => {
  it.each(['xlsx', 'biff8', 'xlml'] as const)('written as %s gives every cell as it is meant', async (type) => {
    const sheet = utils.aoa_to_sheet([['年份', 'x', '', ''], [2020]])
    Object.assign(sheet, { B2: number(0.125, '0%'), C2: number(1234567.891, '#,##0'), D2: number(43_831, 'yyyy-mm-dd'), A3: number(0.07, '0.0%') })
    Object.assign(sheet, { B3: number(43_983, 'yyyy"年"m"月"'), C3: number(43_983.5, 'yyyy/m/d h:mm'), D3: number(0.1 + 0.2, '0.0'), A4: { t: 'b', v: true }, B4: { t: 'e', v: 42, w: '#N/A' } })
    Object.assign(sheet, { C4: number(1e21, 'General'), '!ref': 'A1:D4', '!merges': [{ s: { r: 0, c: 1 }, e: { r: 0, c: 3 } }] })
    const { container, rows, grids, codes, encoding } = await open(bookOf({ 人口: sheet, 空: utils.aoa_to_sheet([[]]), 注: utils.aoa_to_sheet([['y']]) }, type))
    expect([container, codes]).toEqual([type === 'biff8' || type === 'xlml' ? 'xls' : 'xlsx', []])
    expect(encoding).toBe(type === 'xlml' ? 'utf-8' : undefined)
    expect(rows).toEqual([['年份', 'x', '', ''], ['2020', '13%', '1234568', '2020-01-01'], ['7.0%', '2020-06', '2020-06-01T12:00:00', '0.3'], ['TRUE', '#N/A', '1000000000000000000000', '']])
    expect([[2, 3], [2, 2], [3, 1], [3, 4], [2, 1]].map(([line = 0, column = 0]) => grids[0]?.stored?.({ line, column }))).toEqual([1234567.891, 12.5, undefined, undefined, undefined])
    expect(grids.map(({ sheet: name }) => name)).toEqual(['人口', '注'])
    expect(grids[0]?.merges).toEqual([{ row: 0, column: 1, rows: 1, columns: 3 }])
  })

  it.each(['xlsx', 'biff8'] as const)('gives what a formula last came to: %s', async (type) => {
    const sheet = utils.aoa_to_sheet([['a', 'b', 'c']])
    Object.assign(sheet, { A2: { t: 'n', v: 3.5, f: '1+2.5' }, B2: { t: 's', v: '人口', f: '"人"&"口"' }, C2: { t: 'b', v: true, f: 'TRUE()' }, '!ref': 'A1:C2' })
    expect((await open(bookOf({ s: sheet }, type))).rows[1]).toEqual(['3.5', '人口', 'TRUE'])
  })

  it('of the old kind, spoiled byte by byte, comes to an end', async () => {
    const bytes = bookOf({ s: utils.aoa_to_sheet([['人口', 'x'], [1, 2.5]]) }, 'biff8')
    for (let at = 512; at < bytes.length; at += 23) {
      const spoiled = bytes.slice()
      spoiled.fill(0xff, at, at + 2)
      await expect(open(spoiled)).resolves.toHaveProperty('grids')
    }
  }, 60_000)

  it.each(['xlsb', 'ods'] as const)('of another program’s form is said to be one: %s', async (type) => {
    expect(await open(bookOf({ s: utils.aoa_to_sheet([['a']]) }, type))).toMatchObject({ grids: [], issues: [{ code: 'file-foreign', facts: { kind: 'spreadsheet' } }] })
  })

  it('keeps the places of the sheet: blank rows and columns before the table count', async () => {
    const { grids } = await open(bookOf({ s: utils.aoa_to_sheet([[], [], ['', '', 'a']]) }, 'xlsx'))
    expect([grids[0]?.cell(2, 2), grids[0]?.place(2, 2)]).toEqual(['a', { line: 3, column: 3 }])
  })

  it('of the oldest kind is read by its code page', async () => {
    const bytes = bookOf({ s: utils.aoa_to_sheet([['abcd', 'x'], [1, 2]]) }, 'biff5')
    const at = bytes.findIndex((byte, index) => byte === 97 && bytes[index + 1] === 98 && bytes[index + 2] === 99)
    bytes.set(encode('人口', 'gb18030'), at)
    const page = bytes.findIndex((byte, index) => byte === 0x42 && bytes[index + 1] === 0 && bytes[index + 2] === 2 && bytes[index + 3] === 0)
    bytes.set([0xa8, 0x03], page + 4)
    expect((await open(bytes)).rows[0]).toEqual(['人口', 'x'])
  })

  it('is what was written', async () => {
    const cell = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/[\0-\x1f\ud800-\udfff\ufffe\uffff]/.test(text) && text.trim() === text && !(text in {})), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).filter((value) => Math.abs(value) > 1e-6)) // oxlint-disable-line no-control-regex -- XML has none of these
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('own', 'biff8', 'xlsx'), async (table, type) => {
        const bytes = type === 'own' ? new Uint8Array(await writeExcelFile(table.map((row) => row.map((value) => ({ value })))).toBuffer()) : bookOf({ s: utils.aoa_to_sheet(table) }, type as BookType)
        const read = (await open(bytes)).rows
        table.forEach((row, line) => row.forEach((value, column) => {
          if (typeof value === 'string') expect(read[line]?.[column]).toBe(value)
          else {
            expect(Number(read[line]?.[column])).toBeCloseTo(value, 10 - Math.ceil(Math.log10(Math.abs(value) + 1)))
            expect(read[line]?.[column]).not.toMatch(/\de/) // a text may look so
          }
        }))
      }),
      { numRuns: 25 },
    )
  })
})

const parts = unzipSync(bookOf({ s: utils.aoa_to_sheet([['a']]) }, 'xlsx'))
const withSheet = (xml: string): Uint8Array =>
  zipSync({ ...parts, 'xl/worksheets/sheet1.xml': encode(`<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</worksheet>`, 'utf-8') })

describe('a workbook that claims too much', () => {
  it.each([
    ['dimensions', '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', []],
    ['a cell in the last corner', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>', ['cells-apart warning']],
    ['rows that no sheet has', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="4294967290"><c r="A4294967290"><v>1</v></c></row></sheetData>', []],
    ['merges', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:A1"/><mergeCell ref="x"/></mergeCells>', []],
  ])('is read in its own size: %s', async (_, xml, codes) => {
    const opened = await open(withSheet(xml))
    expect([opened.rows, opened.codes]).toEqual([[['1']], codes])
  })
})


it.each(['<Column ss:Index="1" ss:Span="99999999"/><Row>', '<Row ss:Index="99999999">', '<Row ss:Span="99999999">'])('a workbook written as XML that claims too much comes to an end: %s', async (begin) => {
  const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${begin}<Cell ss:MergeAcross="9999999"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>`
  expect((await open(xml)).container).toBe('xls')
})
