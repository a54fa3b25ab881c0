import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open } from './open'

describe('the delimiter', () => {
  it.each([
    ['a semicolon beside decimal commas', 'Land;2020;2021\nA;1,5;2,5\nB;3,5;4,5\n', ';'],
    ['a pipe', 'a|b|c\n1|2|3\n', '|'],
    ['a tab beside commas in every row', 'unit,geo\\time\t2021 \t2020 \nNR,AL\t1 \t2 b\nNR,AT\t: \t3 \n', '\t'],
    ['a comma behind a preamble without any', '数据库：年度数据\n时间：最近10年\n指标,2022年,2021年\n总人口,1,2\n注：\n数据来源：国家统计局\n', ','],
    ['a comma where tabs only pad the cells', '编号\t,年份\t,数\t\n1\t,2020\t,3\t\n2\t,2021\t,4\t\n', ','],
    ['a comma in a single column', 'a\n1\n2\n', ','],
    ['a comma outside quotes that hold semicolons', 'a,b\n"x;y;z",1\n"x;y;z",2\n', ','],
    ['the one that Excel names', 'sep=;\na,x;b\n1;2\n', ';'],
  ])('is %s', async (_, text, delimiter) => {
    const opened = await open(text)
    expect(opened.delimiter).toBe(delimiter)
    expect(opened.container).toBe(delimiter === '\t' ? 'tsv' : 'csv')
    expect(opened.codes).toEqual([])
  })

  it('is a run of blanks where columns are lined up; titles stay whole', async () => {
    const text = 'Nowhere, Deaths (1x1), \tLast modified: 1 Jan 2023; version 6\n\n  Year   Age    Female   Total\n  1951   0      489.00   975.00\n  1951   110+   0.00     .\n  1952   0      1.00     2.00\n'
    const { container, delimiter, rows, grids } = await open(text)
    expect([container, delimiter]).toEqual(['text', undefined])
    expect(rows.slice(2, 5)).toEqual([['Year', 'Age', 'Female', 'Total'], ['1951', '0', '489.00', '975.00'], ['1951', '110+', '0.00', '.']])
    expect(rows[0]).toHaveLength(1)
    expect(grids[0]?.place(3, 1)).toEqual({ line: 4, column: 2 })
  })

  it('named in the first line takes no row, and lines are those of the file', async () => {
    const { rows, grids } = await open('sep=|\r\na|b\r\n1|2')
    expect(rows).toEqual([['a', 'b'], ['1', '2']])
    expect(grids[0]?.place(0, 0)).toEqual({ line: 2, column: 1 })
  })
})

describe('the cells', () => {
  it('are those of the file: untrimmed, ragged, blank rows and inner line ends kept', async () => {
    const { rows } = await open('\ufeffa,b\r\n" x\r\ny",1,2\r\n\r\n"z\nw","q""q"\r\n')
    expect(rows).toEqual([['a', 'b'], [' x\r\ny', '1', '2'], [''], ['z\nw', 'q"q']])
  })

  it('are as many as there are, to the last blank line', async () => {
    expect((await open('a,b\n1,2')).rows).toEqual([['a', 'b'], ['1', '2']])
    expect((await open('a,b\n1,2\n\n')).rows).toEqual([['a', 'b'], ['1', '2'], ['']])
  })

  it('come back in any number, however often they repeat', async () => {
    const lines = Array.from({ length: 120_000 }, (_, at) => `${at},${at % 7},值${at}`)
    const { grids } = await open(`n,m,t\n${lines.join('\n')}\n`)
    const grid = grids[0]
    expect(grid?.rows).toBe(120_001)
    for (const at of [0, 1, 49_999, 50_001, 80_000, 119_999]) {
      expect([0, 1, 2].map((column) => grid?.cell(at + 1, column))).toEqual([String(at), String(at % 7), `值${at}`])
    }
  })

  it('are what was printed, whatever they hold, by any delimiter and line end', async () => {
    const cell = fc.oneof(fc.constantFrom('', 'a', '人口', 'x"y', ' s ', '1,5', 'p;q', 'p|q', 't\tt', 'two\nlines', 'two\r\nlines', 'two\rlines', '"'), fc.string({ maxLength: 5 }))
    const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }))
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), async (rows, delimiter, end, ends) => {
        const clean = [rows[0]?.map((_, at) => `h${at}`) ?? [], ...rows.map((row) => row.map((text) => text.replace(/\0|\ufeff/g, '')))]
        const text = clean.map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(delimiter)).join(end) + (ends ? end : '')
        const opened = await open(text)
        expect(opened.delimiter).toBe(delimiter)
        expect(opened.rows).toEqual(clean)
      }),
      { numRuns: 200 },
    )
  })
})

it('progress ends with the whole', async () => {
  const progress: number[] = []
  const text = 'a,b\n1,2\n'.repeat(160_000)
  const { codes } = await open(text.replace(/a,b\n/g, '3,4\n'), { onProgress: (done, total) => void progress.push(done / total) })
  expect(codes).toEqual([])
  expect(progress.length).toBeGreaterThan(1)
  expect(progress.every((part, at) => part >= (progress[at - 1] ?? 0))).toBe(true)
  expect(progress[progress.length - 1]).toBe(1)
})
