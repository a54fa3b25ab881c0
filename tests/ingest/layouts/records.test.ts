/** What long tables are read by: codes beside names, periods in columns, what parts a series and what does not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../src/ingest/bytes/grid/grid'
import { readFile } from '../../../src/ingest/tables/read/read-file'
import { determineEachOther, determines, sampleRows } from '../../../src/ingest/tables/records/sample'
import { isDaily, isYearly, periodColumn, yearWithPart } from '../../../src/ingest/tables/records/period-column'
import { neededSplitters } from '../../../src/ingest/tables/records/record-layout'
import { readLoosePeriod } from '../../../src/ingest/tables/plan/period-text'

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  file: 'a.csv',
  sheet: '',
  rows: rows.length,
  columns: Math.max(...rows.map((row) => row.length)),
  cell: (row, column) => rows[row]?.[column] ?? '',
  place: (row, column) => ({ line: row + 1, column: column + 1 }),
  merges: [],
})

const all = (grid: Grid): number[] => Array.from({ length: grid.rows }, (_, row) => row)

describe('columns', () => {
  test('a city tells its province, a code and its name tell each other', () => {
    const grid = gridOf([['广州市', '广东省', '01'], ['深圳市', '广东省', '02'], ['广州市', '广东省', '01']])
    expect([determines(grid, all(grid), 0, 1), determines(grid, all(grid), 1, 0), determineEachOther(grid, all(grid), 0, 2)]).toEqual([true, false, true])
  })

  test('a column parts series only where rows contradict each other without it, and the first that helps is taken', () => {
    const grid = gridOf([['A', '2010', 'final', 'census', '5'], ['A', '2010', 'final', 'estimate', '6'], ['A', '2011', 'draft', 'estimate', '7']])
    expect(neededSplitters(grid, all(grid), [0, 1], [2, 3], [4])).toEqual([3])
    expect(neededSplitters(grid, all(grid), [0, 1, 3], [2], [4])).toEqual([])
  })
})

describe('periods', () => {
  test('of several columns the one that can be read; single days and one day a year are distinguished', () => {
    const grid = gridOf([['Jan 2020-Dec 2020', '2020-12', '2020-01-01', '2020-03-14'], ['Jan 2021-Dec 2021', '2021-12', '2021-01-01', '2021-03-15']])
    expect(periodColumn(grid, all(grid), [0, 1])).toBe(1)
    expect([isYearly(grid, all(grid), 2), isYearly(grid, all(grid), 3), isDaily(grid, all(grid), 2), isDaily(grid, all(grid), 3)]).toEqual([true, false, false, true])
  })

  test.each([
    ['2020', 'January', '2020-January'],
    ['2020', '3', '2020-3'],
    ['2020', 'Q2', '2020-Q2'],
    ['2020年', '4月', '2020年4月'],
    ['2020', 'Annual value', '2020'],
    ['2020', '', '2020'],
  ])('%s with %s is %s', (year, part, expected) => expect(yearWithPart(year, part)).toBe(expected))

  test.each([['-10000', '-10000'], ['950', '950'], ['2020', '2020'], ['2020-3-4', '2020-03-04'], ['spring', undefined]])('%s outside the calendar is %s', (text, expected) =>
    expect(readLoosePeriod(text)).toBe(expected))
})

test('a sample holds the beginning and the end and is bounded', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), (count) => {
      const rows = sampleRows(1, 1 + count)
      expect(rows.length).toBeLessThanOrEqual(3000)
      expect(new Set(rows).size).toBe(rows.length)
      if (count > 0) expect([rows[0], rows[rows.length - 1]]).toEqual([1, count])
    }),
    { numRuns: 50 },
  )
})

test('the order of rows changes nothing that is read', async () => {
  const rows = ['China,Male', 'China,Female', 'Japan,Male'].flatMap((key, at) => [2018, 2019, 2020].map((year) => `${key},${year},${at * 100 + year},x`))
  const read = async (lines: readonly string[]) => {
    const { series } = await readFile(new TextEncoder().encode(`country,sex,year,value,flag\n${lines.join('\n')}\n`), 'a.csv')
    return series.map(({ label, region, points }) => JSON.stringify([label, region, points.map(({ period, value }) => [period, value])])).sort()
  }
  const expected = await read(rows)
  expect(expected).toHaveLength(3)
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
    expect(await read(shuffled)).toEqual(expected)
  }), { numRuns: 15 })
})
