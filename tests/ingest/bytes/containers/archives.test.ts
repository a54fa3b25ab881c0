import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { encode } from '../../encoders'
import { open } from './open'

const PNG = Uint8Array.from([0x89, 80, 78, 71, 13, 10])
const DIRECTORY_ENTRY = 0x02014b50

/** The same zip with a field of every directory entry changed. */
const withField = (zip: Uint8Array, offset: number, value: number): Uint8Array => {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at += 1) if (view.getUint32(at, true) === DIRECTORY_ENTRY) view.setUint32(at + offset, value, true)
  return bytes
}

describe('a zip', () => {
  it('gives each of its tables under its own path', async () => {
    const zip = zipSync({ 'data/数.csv': encode('地区,2020\n广东,1\n', 'gb18030'), 'meta.tsv': strToU8('a\tb\n1\tx\n'), '__MACOSX/._x': strToU8('y'), 'p.png': PNG })
    const opened = await open(zip)
    expect([opened.container, opened.encoding, opened.delimiter]).toEqual(['zip', 'gb18030', ','])
    expect(opened.grids.map(({ file, rows }) => [file, rows])).toEqual([['data/数.csv', 2], ['meta.tsv', 2]])
    expect(opened.codes).toEqual(['encoding-guessed warning', 'file-foreign note'])
  })

  it('within a zip stays closed', async () => {
    expect(await open(zipSync({ 'a.zip': zipSync({ 'a.csv': strToU8('a,b\n1,2') }) }))).toMatchObject({ codes: ['member-skipped error'], grids: [] })
  })

  it('that lost its end, or whose content was changed, is damaged', async () => {
    const zip = zipSync({ 'a.csv': [strToU8('a,b\n1,2\n'), { level: 0 }] })
    expect((await open(zip.subarray(0, zip.length - 9))).codes).toEqual(['file-damaged error'])
    zip[36] = 65
    expect((await open(zip)).codes).toEqual(['member-skipped error'])
    expect((await open(zipSync({}))).codes).toEqual(['file-empty error'])
  })

  it('with a password is said to be locked', async () => {
    expect((await open(withField(zipSync({ 'a.csv': strToU8('a,b') }), 8, 0x00080001))).codes).toEqual(['file-encrypted error'])
  })

  it('that swells is refused, also when its directory lies', async () => {
    const bomb = zipSync({ 'a.csv': [new Uint8Array(51_000_000), { level: 1 }] })
    expect(await open(bomb)).toMatchObject({ grids: [], issues: [{ code: 'archive-refused', facts: { reason: 'ratio' } }] })
    expect(await open(withField(bomb, 24, 100))).toMatchObject({ grids: [], issues: [{ code: 'archive-refused', facts: { reason: 'ratio' } }] })
    expect(await open(withField(bomb, 24, 0xfffffff0))).toMatchObject({ issues: [{ code: 'archive-refused', facts: { reason: 'size' } }] })
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.csv`, strToU8('a')]))
    expect(await open(zipSync(many))).toMatchObject({ issues: [{ code: 'archive-refused', facts: { reason: 'members' } }] })
  })
})

it('what gzip packed is opened as if it had not', async () => {
  const bytes = gzipSync(strToU8('a\tb\n1\t2\n'))
  expect(await open(bytes, { name: 'd.tsv.gz' })).toMatchObject({ container: 'tsv', rows: [['a', 'b'], ['1', '2']], grids: [{ file: 'd.tsv' }] })
  expect((await open(bytes.subarray(0, 20))).codes).toEqual(['file-damaged error'])
})
