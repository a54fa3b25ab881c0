import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnParts, DIRECTIONS, layAll, layChart, pageBox, pageRule, pagesOf, PER_PAGE, readPaper, rowParts, SIZES, tableHeight, USUAL, type Paper } from '../../src/app/print/paper'
import { byBody } from '../../src/app/print/Sheet'
import type { Source } from '../../src/model/dataset'

const papers = fc.record<Paper>({ size: fc.constantFrom(...SIZES), direction: fc.constantFrom(...DIRECTIONS), perPage: fc.constantFrom(...PER_PAGE), tables: fc.boolean(), lines: fc.boolean() })

describe('paper', () => {
  test('what was kept is read, and nonsense is the usual', () => {
    fc.assert(fc.property(papers, (paper) => {
      expect(readPaper(JSON.parse(JSON.stringify(paper)))).toEqual(paper)
    }))
    fc.assert(fc.property(fc.anything(), (kept) => {
      expect(['A4', 'A3']).toContain(readPaper(kept).size)
    }))
    expect(readPaper(undefined)).toEqual(USUAL)
    expect(readPaper({ size: 'A5', perPage: 3 })).toEqual(USUAL)
  })

  test('inside the margins of A4 and A3', () => {
    expect(pageBox({ size: 'A4', direction: 'portrait' })).toEqual({ width: 687, height: 1009 })
    expect(pageBox({ size: 'A3', direction: 'landscape' })).toEqual({ width: 1481, height: 1009 })
  })

  test('the rule names the paper, and no text breaks out of it', () => {
    expect(pageRule({ ...USUAL, size: 'A3', direction: 'landscape' }, 'x')).toContain('@page{size:A3 landscape;')
    expect(pageRule(USUAL, 'a"};*{display:none}\\')).toContain('content:"a };*{display:none} "')
  })

  test('a chart and its words fill a page or half of one, and never more', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 60, max: 700 }), fc.option(fc.integer({ min: 200, max: 900 })), (paper, words, rows) => {
        const box = pageBox(paper)
        const { chart, alone } = layChart(paper, box, words, rows ?? Number.NaN)
        const half = paper.perPage === '2' && paper.direction === 'portrait' && !alone
        expect(chart).toBeGreaterThan(0)
        if (chart > 200) expect(chart + words).toBeLessThanOrEqual(half ? box.height / 2 : box.height)
      }),
    )
  })

  test('two panels share an upright page as their words need, and fit it; one that is alone fills it', () => {
    const paper: Paper = { ...USUAL, perPage: '2' }
    const box = pageBox(paper)
    const size = fc.record({ words: fc.integer({ min: 60, max: 700 }), natural: fc.constantFrom(Number.NaN, 400, undefined), table: fc.constant(0) })
    fc.assert(
      fc.property(fc.array(size, { maxLength: 8 }), (sizes) => {
        const laid = layAll(paper, box, sizes)
        const heightOf = (at: number): number => laid[at]!.chart + sizes[at]!.words
        for (const page of pagesOf(laid, '2')) {
          if (page.length === 2) expect(page.reduce((sum, at) => sum + heightOf(at), 34)).toBeLessThanOrEqual(box.height)
          page.forEach((at) => expect(sizes[at]!.natural === undefined ? 200 : laid[at]!.chart).toBeGreaterThanOrEqual(200))
        }
        const alone = pagesOf(laid, '2').filter((page, nth, pages) => page.length === 1 && nth + 1 < pages.length).flat()
        alone.forEach((at) => expect(sizes[at]!.words + sizes[at + 1]!.words + 34 + 32 + 200 * [at, at + 1].filter((one) => sizes[one]!.natural !== undefined).length).toBeGreaterThan(box.height))
      }),
    )
    const [few, many] = [130, 300].map((words) => ({ words, natural: Number.NaN, table: 0 }))
    expect(pagesOf(layAll(paper, box, [few!, many!, many!, few!]), '2')).toEqual([[0, 1], [2, 3]])
  })

  test('a table has its room on the page where the chart can be smaller', () => {
    const box = pageBox(USUAL)
    const table = tableHeight(52, 1, box.width)
    expect(table).toBeLessThan(500)
    const { chart } = layChart({ ...USUAL, tables: true }, box, 150, Number.NaN, table)
    expect(chart + 150 + table).toBeLessThanOrEqual(box.height)
    expect(chart).toBeGreaterThanOrEqual(260)
    expect(layChart({ ...USUAL, tables: true }, box, 150, Number.NaN, 2000)).toEqual(layChart({ ...USUAL, tables: true }, box, 150, Number.NaN))
  })

  test('a chart with a page of its own leaves less than a third of it blank', () => {
    for (const paper of [USUAL, { ...USUAL, size: 'A3' as const }, { ...USUAL, size: 'A3' as const, direction: 'landscape' as const, perPage: '2' as const }]) {
      const box = pageBox(paper)
      const width = paper.perPage === '2' ? box.width / 2 - 15 : box.width
      expect(1 - (layChart(paper, { width, height: box.height }, 180, Number.NaN).chart + 180) / box.height).toBeLessThan(1 / 3)
    }
  })

  test('every panel is on one page, in order, two at most', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ alone: fc.boolean() })), fc.constantFrom(...PER_PAGE), (laid, perPage) => {
        const pages = pagesOf(laid, perPage)
        expect(pages.flat()).toEqual(laid.map((_, at) => at))
        expect(pages.every((page) => page.length >= 1 && page.length <= Number(perPage))).toBe(true)
        expect(pages.every((page) => page.length === 1 || page.every((at) => !laid[at]!.alone))).toBe(true)
      }),
    )
  })

  test('the rows of a table are side by side where it is narrow, in order, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 320, max: 1500 }), (rows, columns, width) => {
        const parts = rowParts(rows, columns, width)
        expect(parts.flat()).toEqual(Array.from({ length: rows }, (_, at) => at))
        expect(parts.length * (90 + 78 * columns)).toBeLessThanOrEqual(Math.max(width, 90 + 78 * columns))
      }),
    )
    expect(rowParts(77, 2, 687).map(({ length }) => length)).toEqual([39, 38])
    expect(rowParts(10, 1, 687)).toHaveLength(1)
  })

  test('every column of a table is in one part, and no part is wider than the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 320, max: 1500 }), (count, width) => {
        const parts = columnParts(count, width)
        expect(parts.flat()).toEqual(Array.from({ length: count }, (_, at) => at))
        expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(Math.max(2, Math.floor((width - 90) / 84)))
      }),
    )
  })
})

describe('sources on paper', () => {
  const source = (id: string, body: string, url: string): Source => ({ id, body: { zh: body, en: body }, title: { zh: `T${id}`, en: `T${id}` }, date: '2020', url }) as unknown as Source

  test('a body with one address is named once; a script is no address', () => {
    const found = byBody([source('1', 'A', 'https://a/'), source('2', 'B', 'javascript:x'), source('3', 'A', 'https://a/')], 'zh')
    expect(found).toEqual([
      { body: 'A', url: 'https://a/', titles: [['T1', '2020'], ['T3', '2020']] },
      { body: 'B', url: '', titles: [['T2', '2020']] },
    ])
  })
})
