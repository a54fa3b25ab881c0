import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInvalid } from '../../src/charts/types/list'
import { codeOf, fileName, parseStamp, parseStamps, shortCode, type Stamp, stampOf } from '../../src/exports/stamp/stamp'
import { insertChunks, pngChunks, readTextChunk, textChunk } from '../../src/exports/stamp/png-chunks'
import { readPngStamp, writePngStamp, readSvgStamps, stampMetadata } from '../../src/exports/stamp/picture-stamp'
import { readStamps } from './read-stamps'
import { exportJob } from './export-job'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { TINY_PNG } from './tiny-png'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))

const text = fc.string({ unit: 'grapheme', maxLength: 30 })
const cell = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((value) => Number(value.toPrecision(12)) || 0))

/** Any stamp that could be: hostile texts in keys included. */
const anyStamp: fc.Arbitrary<Stamp> = fc
  .record({ panel: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), version: text, columns: fc.array(text.map((key) => `${key}|万人`), { maxLength: 4 }) })
  .chain(({ panel, version, columns }) =>
    fc.array(fc.tuple(text, ...columns.map(() => cell)), { maxLength: 6 }).map((rows) => {
      const content = { sanhua: 1 as const, panel, query: `?panel=${panel}`, version, columns, rows }
      return { ...content, code: codeOf(content) }
    }),
  )

const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content)
const svgOf = (stamp: Stamp): string => `<svg xmlns="http://www.w3.org/2000/svg">${stampMetadata(stamp)}<text>x</text></svg>`

describe('a stamp', () => {
  test('is read from PNG and SVG as it was written', () => {
    fc.assert(
      fc.property(anyStamp, (stamp) => {
        expect(readPngStamp(writePngStamp(TINY_PNG, stamp, { Title: '三化' }))).toEqual(stamp)
        expect(readSvgStamps(svgOf(stamp))).toEqual([stamp])
        expect(parseStamps(JSON.stringify([stamp, stamp]))).toEqual([stamp, stamp])
      }),
    )
  })

  test('is the same code in Chinese and in English, in any unit; another where figures differ', () => {
    for (const spec of panels) {
      const zh = stampOf(exportJob(spec, dataset, 'zh'))
      expect(stampOf(exportJob(spec, dataset, 'en')).code, spec.id).toBe(zh.code)
      expect(zh.rows.length, spec.id).toBeGreaterThan(0)
      expect(new Set(zh.columns).size, spec.id).toBe(zh.columns.length)
      expect(new Set(zh.rows.map(([key]) => key)).size, spec.id).toBe(zh.rows.length)
      expect(parseStamp(JSON.parse(JSON.stringify(zh))), spec.id).toEqual(zh)
    }
    const [spec] = panels
    if (!spec) throw new Error('no panel')
    expect(new Set([{}, { unit: '人' }, { unit: '亿人' }].map((view) => stampOf(exportJob(spec, dataset, 'zh', view)).code)).size).toBe(1)
    expect(stampOf(exportJob(spec, dataset, 'zh', { from: 2000 })).code).not.toBe(stampOf(exportJob(spec, dataset, 'zh')).code)
  })

  test('names of files tell states apart that share a code', () => {
    const content: Omit<Stamp, 'code'> = { sanhua: 1, panel: 'p', query: '?panel=p', version: '1', columns: ['a|万人'], rows: [['2020', 1.5]] }
    const nameOf = (query: string): string => fileName({ ...content, query, code: '0123456789' }, { language: 'zh' }, 'csv')
    const queries = ['', '&unit=万人', '&unit=亿人', '&plots=one', '&plots=multiples', '&focus=CN-GD', '&unit=万人&focus=CN-GD']
    expect(queries.map((query) => nameOf(`?panel=p${query}`))).toEqual(['p-01234-56789.csv', 'p-万人-01234-56789.csv', 'p-亿人-01234-56789.csv', 'p-one-01234-56789.csv', 'p-multiples-01234-56789.csv', 'p-CN-GD-01234-56789.csv', 'p-万人-CN-GD-01234-56789.csv'])
    expect(nameOf('?panel=p&focus=%2F..%2Fa%3Ab')).toBe('p-a-b-01234-56789.csv')
    expect(new Set(queries.map((query) => codeOf({ ...content, query: `?panel=p${query}` }))).size).toBe(1)
  })

  test('every figure counts towards the code, the version does not', () => {
    const content: Omit<Stamp, 'code'> = { sanhua: 1, panel: 'p', query: '?panel=p', version: '1', columns: ['a|万人'], rows: [['2020', 1.5], ['2021', null]] }
    expect(codeOf({ ...content, version: '2' })).toBe(codeOf(content))
    expect(codeOf({ ...content, columns: ['a|人'], rows: [['2020', 15000], ['2021', null]] })).toBe(codeOf(content))
    expect(codeOf({ ...content, rows: [['2020', 1.50000000001], ['2021', null]] })).not.toBe(codeOf(content))
    expect(codeOf({ ...content, rows: [['2020', 1.5], ['2021', 0]] })).not.toBe(codeOf(content))
    expect(shortCode({ code: '7K3QX9MDAB' })).toBe('7K3QX-9MDAB')
    expect(fileName({ ...content, code: '7K3QX9MDAB' }, { language: 'en' }, 'png')).toBe('p-en-7K3QX-9MDAB.png')
  })
})

describe('a PNG', () => {
  test('keeps its chunks, and tells viewers its title', () => {
    const stamp = stampOf(exportJob(panels[0], dataset, 'zh'))
    const bytes = writePngStamp(TINY_PNG, stamp, { Title: '城镇化', Source: 'NBS', Copyright: '' })
    expect(pngChunks(bytes).map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
    expect(pngChunks(bytes).map(readTextChunk).filter(Boolean).slice(0, 2)).toEqual([{ keyword: 'Title', text: '城镇化' }, { keyword: 'Source', text: 'NBS' }])
  })

  test('says how large it is in print, once', () => {
    const stamp = stampOf(exportJob(panels[0], dataset, 'zh'))
    const bytes = writePngStamp(TINY_PNG, stamp, {}, 288)
    const sizes = (png: Uint8Array) => pngChunks(png).filter(({ type }) => type === 'pHYs').map(({ content }) => [...content])
    expect(sizes(bytes)).toEqual([[0, 0, 0x2c, 0x4b, 0, 0, 0x2c, 0x4b, 1]]) // 11339 pixels a metre
    expect(sizes(writePngStamp(bytes, stamp, {}, 96))).toEqual(sizes(bytes))
  })

  test('that is cut short or touched is damaged, never a wrong answer', () => {
    const stamp = stampOf(exportJob(panels[0], dataset, 'zh'))
    const bytes = writePngStamp(TINY_PNG, stamp)
    const touched = bytes.slice()
    touched[200] = (touched[200] ?? 0) ^ 1
    expect(readStamps(touched)).toEqual({ kind: 'none', reason: 'damaged' })
    expect(readStamps(TINY_PNG)).toEqual({ kind: 'none', reason: 'no-stamp' })
    const cuts = [...Array.from({ length: Math.ceil(bytes.length / 97) }, (_, at) => at * 97), ...Array.from({ length: TINY_PNG.length }, (_, lost) => bytes.length - 1 - lost)] // also within the pixels, which come after the stamp
    for (const length of cuts) expect([length, readStamps(bytes.subarray(0, length)).kind]).toEqual([length, 'none'])
    const forged = insertChunks(TINY_PNG, [textChunk('sanhua', JSON.stringify({ ...stamp, rows: [] }))])
    expect(readStamps(forged)).toEqual({ kind: 'none', reason: 'damaged' })
  })
})

describe('a file dropped', () => {
  const stamp = stampOf(exportJob(panels[0], dataset, 'zh'))
  const core = (description: string): Uint8Array =>
    strToU8(`<cp:coreProperties xmlns:dc="x"><dc:description>${description.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')}</dc:description></cp:coreProperties>`)

  test('is known by its content', () => {
    const found = { kind: 'found', stamps: [stamp] }
    expect(readStamps(bytesOf(`\uFEFF<?xml version="1.0"?>\n${svgOf(stamp)}`))).toEqual(found)
    expect(readStamps(bytesOf(`<!doctype html><body>${svgOf(stamp)}</body>`))).toEqual(found)
    expect(readStamps(zipSync({ 'docProps/core.xml': core(JSON.stringify([stamp])), 'ppt/x.xml': strToU8('x') }))).toEqual(found)
    expect(readStamps(zipSync({ 'stamp.json': strToU8(JSON.stringify(stamp)) }))).toEqual(found)
    expect(readStamps(bytesOf(JSON.stringify({ stamp })))).toEqual(found)
  })

  test('that is not ours says why', () => {
    const none = (reason: string) => ({ kind: 'none', reason })
    expect(readStamps(bytesOf('a,b\n1,2'))).toEqual(none('other-format'))
    expect(readStamps(new Uint8Array())).toEqual(none('other-format'))
    expect(readStamps(bytesOf('<svg><metadata>x</metadata></svg>'))).toEqual(none('no-stamp'))
    expect(readStamps(bytesOf('{"a": 1}'))).toEqual(none('no-stamp'))
    expect(readStamps(zipSync({ 'docProps/core.xml': core('minutes of a meeting') }))).toEqual(none('no-stamp'))
    expect(readStamps(zipSync({ 'docProps/core.xml': core('[{"sanhua":1}]') }))).toEqual(none('damaged'))
    expect(readStamps(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9))).toEqual(none('no-stamp'))
  })

  test('that means harm does none', () => {
    const bomb = zipSync({ 'docProps/core.xml': new Uint8Array(30_000_000) })
    expect(readStamps(bomb).kind).toBe('none')
    expect(readStamps(bytesOf('{"stamp":{"__proto__":{"sanhua":1,"polluted":true},"constructor":1}}')).kind).toBe('none')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(readStamps(bytesOf('['.repeat(100_000))).kind).toBe('none')
    expect(readStamps(bytesOf(`<svg>${'<metadata '.repeat(50_000)}`)).kind).toBe('none')
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => ['found', 'none'].includes(readStamps(bytes).kind)))
  })

  test.each([
    { sanhua: 2 },
    { panel: '../x' },
    { query: 'x'.repeat(501) },
    { code: '0000000000' },
    { code: 5 },
    { columns: ['no-unit'] },
    { columns: 'x' },
    { rows: [['2020']] },
    { rows: [[2020, ...stamp.columns.map(() => 1)]] },
    { rows: [['2020', ...stamp.columns.map(() => '1')]] },
    { rows: Array.from({ length: 5_001 }, () => ['2020']) },
  ])('a stamp with %j is none', (change) => {
    expect(parseStamp({ ...stamp, ...change })).toBeUndefined()
  })
})
