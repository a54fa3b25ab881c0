import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNumberCell } from '../../../../src/ingest/tables/plan/read-cell'
import { readFile } from '../../../../src/ingest/tables/read/read-file'

const read = (text: string) => readFile(new TextEncoder().encode(text), 'table.csv')
const sumOf = (counts: Readonly<Partial<Record<string, number>>>): number => Object.values(counts).reduce<number>((sum, count = 0) => sum + count, 0)

describe('coverage', () => {
  test('counts what is read, what is left out and why, and what is not understood', async () => {
    const { coverage, issues } = await read('2-1 各地区人口,,,\n单位：万人,,,\n序号,地区,2019,2020\n1,北京,2190,2189\n2,天津,1385,1387\n3,河北,7447,7464\n')
    expect(coverage).toEqual({ numbers: 11, read: 6, leftOut: { number: 3, header: 2 }, unread: 0, cells: [] })
    expect(issues).toEqual([])
  })

  test('lists each number that is not understood, with line and column, and says so in one issue', async () => {
    const { coverage, issues } = await read('指标,2019年,2020年,比上年增长\n总人口(万人),141008,141212,0.14\n城镇人口(万人),88426,90220,2.03\n')
    expect(coverage).toMatchObject({ read: 4, unread: 2, cells: [{ line: 2, column: 4, text: '0.14' }, { line: 3, column: 4, text: '2.03' }] })
    expect(issues.filter(({ code }) => code === 'cells-unread')).toMatchObject([{ place: { line: 2, column: 4 }, facts: { unread: 2, numbers: 6 } }])
  })

  test('adds up for any table, and leaves no number out of the count', async () => {
    const cell = fc.oneof(fc.constantFrom('', '', '北京', '男', '2020', '2021年', '—', '0-4', '合计', '注：1', '单位：人', '序号', 'Region', '12.5%', '1,234'), fc.integer({ min: 0, max: 99_999 }).map(String))
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 5 }), { minLength: 2, maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { coverage, grids, series } = await read(rows.map((cells) => cells.map((text) => (text.includes(',') ? `"${text}"` : text)).join(',')).join('\n'))
        const { numbers, read: taken, leftOut, unread, cells } = coverage
        const printed = grids.flatMap((grid) => Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (_cell, column) => grid.cell(row, column))).flat()).filter(isNumberCell)
        expect(numbers).toBe(printed.length)
        expect(taken + sumOf(leftOut) + unread).toBe(numbers)
        expect(cells.length).toBe(unread)
        expect(taken).toBe(series.reduce((sum, { points }) => sum + points.filter(({ value }) => value !== null).length, 0))
      }),
      { numRuns: 100 },
    )
  })

  test('counts a long table by its columns as it does one by its cells', async () => {
    const line = (at: number): string => `CN-${at % 31},${2000 + (Math.floor(at / 31) % 20)},${at % 7},x${Math.floor(at / 620)},A,${at}.5`
    const table = (rows: number): string => ['region,year,code_id,kind,flag,value', ...Array.from({ length: rows }, (_, at) => line(at))].join('\n')
    const [short, long] = [(await read(table(1240))).coverage, (await read(table(62_000))).coverage]
    expect(short.numbers).toBe(3 * 1240)
    expect(long.numbers).toBe(3 * 62_000)
    expect(sumOf(long.leftOut) + long.read + long.unread).toBe(long.numbers)
    expect(Object.entries(long.leftOut)).toEqual(Object.entries(short.leftOut).map(([reason, count = 0]) => [reason, 50 * count]))
  })
})
