import { utils, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { containerOf } from '../../../../src/ingest/bytes/containers/file-kinds'
import { readFile } from '../../../../src/ingest/tables/read/read-file'
import { encode } from '../../encoders'
import { open } from './open'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (char) => char.charCodeAt(0)) : part)))
const compound = (...names: string[]): Uint8Array => {
  const file = new Uint8Array(512 * 4)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file[30] = 9
  names.forEach((name, at) => file.set(encode(name, 'utf-16le'), 512 + 128 * at))
  return file
}

describe('what is no table', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'file-empty'],
    ['blanks', encode(' \r\n\t\n', 'utf-8'), 'file-empty'],
    ['a mark alone', encode('\ufeff', 'utf-8'), 'file-empty'],
    ['a PDF', bytes('%PDF-1.7\n'), 'file-foreign'],
    ['a picture', bytes([0x89], 'PNG\r\n'), 'file-foreign'],
    ['a parquet file', bytes('PAR1', [0, 1, 2]), 'file-foreign'],
    ['a program', bytes([0x7f], 'ELF', [2, 1]), 'file-foreign'],
    ['JSON', bytes('{"a": [1, 2]}'), 'file-foreign'],
    ['a Word document', compound('Root Entry', 'WordDocument'), 'file-foreign'],
    ['a locked workbook', compound('Root Entry', 'EncryptedPackage'), 'file-encrypted'],
    ['an old workbook without its directory', compound().subarray(0, 700), 'file-damaged'],
    ['a workbook cut short', compound('Root Entry', 'Workbook'), 'file-damaged'],
    ['bytes without sense', Uint8Array.from({ length: 4000 }, (_, at) => 1 + ((at * 7919) ^ (at >> 3)) % 255), 'file-binary'],
    ['zeros', new Uint8Array(5000), 'file-binary'],
  ])('is refused with its name: %s', async (_, content, code) => {
    const { codes, grids } = await open(content)
    expect([codes, grids]).toEqual([[`${code} error`], []])
  })

  it('is recognised by its first bytes, loading nothing', () => {
    expect(containerOf(bytes('a,b'))).toEqual({ reader: 'text' })
    expect(containerOf(compound('Workbook'))).toEqual({ reader: 'book' })
    expect(containerOf(bytes('PK', [3, 4]))).toEqual({ reader: 'zip' })
  })
})

describe('what is too much', () => {
  it('is refused or cut, the place named', async () => {
    const row = Array.from({ length: 10_000 }, (_, at) => at).join(',')
    expect(await open(`${row}\n${row}\n`)).toMatchObject({ grids: [], codes: ['columns-too-many error'] })
    const long = await open(`a,b\n1,"${'x\n'.repeat(600_000)}"\n2,3\n`)
    expect(long.issues).toMatchObject([{ code: 'cell-too-long', place: { line: 2, column: 2 } }])
    expect([long.rows[1]?.[1]?.length, long.rows[2]]).toEqual([1_000_000, ['2', '3']])
    expect((await open('year,value\n2020,1\n'.repeat(500))).codes).toEqual(['header-repeated error'])
    expect((await open('a,b\n1,2\n', { limit: 5 })).codes).toEqual(['file-over-limit error'])
  })

  it('of blank rows is not kept: those of a long run say no more than its first', async () => {
    const { grids } = await open(`地区,2020\n甲,1\n${',\n'.repeat(300_000)}乙,2\n`)
    const [grid] = grids
    expect(grid?.rows).toBeLessThan(1100)
    expect(grid?.place((grid?.rows ?? 1) - 1, 0)).toEqual({ line: 300_003, column: 1 })
    expect((await open('\r'.repeat(300_000))).codes).toEqual(['file-empty error'])
  })

  it('of rows is refused', async () => {
    expect(await open('1\n'.repeat(5_000_001))).toMatchObject({ grids: [], codes: ['rows-too-many error'] })
  }, 60_000)

  it('of sheets that name one part is refused as damaged: each would be read anew', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['地区', '2020年'], ['北京市', 1]]), 'a')
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))
    const xml = new TextDecoder().decode(parts['xl/workbook.xml'])
    const sheet = /<sheet [^>]*\/>/.exec(xml)?.[0] ?? ''
    const many = Array.from({ length: 50 }, (_, at) => sheet.replace('name="a"', `name="a${at}"`).replace(/sheetId="\d+"/, `sheetId="${at + 1}"`)).join('')
    const packed = zipSync({ ...parts, 'xl/workbook.xml': encode(xml.replace(sheet, many), 'utf-8') })
    expect(await open(packed)).toMatchObject({ grids: [], codes: ['file-damaged error'] })
  })

  it('of text in a label is cut before it is compared with anything, and said', async () => {
    const reading = await readFile(encode(`地区,2020年,2021年\n北京市,1,2\n${'人'.repeat(40_000)},3,4\n上海市,5,6\n`, 'utf-8'), 'a.csv')
    expect(reading.issues).toMatchObject([{ code: 'cell-too-long', severity: 'warning', place: { line: 3, column: 1 }, facts: { length: 40_000, limit: 400 } }])
    expect(reading.series.every(({ label, region }) => label.length <= 2000 && region.length <= 400)).toBe(true)
    expect(reading.grids[0]?.cell(2, 0)).toHaveLength(40_000)
  })

  it('of quotes never closed costs the lines, not the file, and not the time', async () => {
    const { rows, codes } = await open('a,b\n1,"2\n3,4\n')
    expect([rows, codes]).toEqual([[['a', 'b'], ['3', '4']], ['quote-unclosed error']])
    const many = await open(`a,b\n${'1,"2\n'.repeat(50_000)}`)
    expect(many.codes.filter((code) => code.startsWith('quote'))).toHaveLength(20)
    expect(many.codes.some((code) => code.startsWith('issues-capped'))).toBe(true)
  })
})
