import { describe, expect, it } from 'vitest'
import { containerOf } from '../../../src/ingest/containers/container-of'
import { encode } from '../encoders'
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

  it('is told from the first bytes, loading nothing', () => {
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

  it('of quotes never closed costs the lines, not the file, and not the time', async () => {
    const { rows, codes } = await open('a,b\n1,"2\n3,4\n')
    expect([rows, codes]).toEqual([[['a', 'b'], ['3', '4']], ['quote-unclosed error']])
    const many = await open(`a,b\n${'1,"2\n'.repeat(50_000)}`)
    expect(many.codes.filter((code) => code.startsWith('quote'))).toHaveLength(20)
    expect(many.codes.some((code) => code.startsWith('issues-capped'))).toBe(true)
  })
})
