/** Dates of figures alone: which of two is the day is proven by the column, then by the sheet; what nothing proves is reported. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../../src/ingest/bytes/grid/grid'
import { withIsoDates } from '../../../../src/ingest/tables/plan/date-order'
import { readFile } from '../../../../src/ingest/tables/read/read-file'

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  file: 'a.csv',
  sheet: '',
  rows: rows.length,
  columns: Math.max(...rows.map((row) => row.length)),
  cell: (row, column) => rows[row]?.[column] ?? '',
  place: (row, column) => ({ line: row + 1, column: column + 1 }),
  merges: [],
})

const column = (texts: readonly string[], chosen?: 'day-first' | 'month-first') => {
  const { grid, unclear } = withIsoDates(gridOf(texts.map((text) => [text])), chosen)
  return { texts: texts.map((_, row) => grid.cell(row, 0)), unclear: unclear.length }
}

describe('the order of day and month', () => {
  test.each([
    ['full stops have the day first', ['01.07.2019', '02.08.2019'], ['2019-07-01', '2019-08-02'], 0],
    ['one day above 12 proves the column', ['date', '01/07/2019', '31/12/2019'], ['date', '2019-07-01', '2019-12-31'], 0],
    ['in either order', ['07/01/2019', '12/31/2019'], ['2019-07-01', '2019-12-31'], 0],
    ['equal figures need no order', ['01/01/2019', '02/02/2019'], ['2019-01-01', '2019-02-02'], 0],
    ['dates that all open a month are likely in that order, and it is reported', ['04/01/2019', '07/01/2019'], ['2019-04-01', '2019-07-01'], 1],
    ['nothing proves it: day first, and it is reported', ['05/06/2019', '06/07/2019'], ['2019-06-05', '2019-07-06'], 1],
    ['hyphens, too', ['30-06-2019', '01-07-2019'], ['2019-06-30', '2019-07-01'], 0],
    ['one date alone is left as it is', ['updated', '05/06/2019'], ['updated', '05/06/2019'], 0],
    ['no month is above 12', ['13/13/2019', '14/15/2019'], ['13/13/2019', '14/15/2019'], 0],
    ['a column that contradicts itself is read date by date', ['31/12/2019', '12/31/2020'], ['2019-12-31', '2020-12-31'], 0],
  ])('%s', (_, texts, expected, unclear) => expect(column(texts)).toEqual({ texts: expected, unclear }))

  test('another column of the sheet proves it where a column cannot', () => {
    const { grid, unclear } = withIsoDates(gridOf([['05/06/2019', '31/12/2019'], ['06/06/2019', '30/11/2019']]))
    expect([grid.cell(0, 0), unclear]).toEqual(['2019-06-05', []])
  })

  test('what a person says beats the likelihood', () => expect(column(['05/06/2019', '06/07/2019'], 'month-first')).toEqual({ texts: ['2019-05-06', '2019-06-07'], unclear: 0 }))

  test('every date comes back, in either order, as long as one day is above 12', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })), { minLength: 1, maxLength: 12 })
    const two = (number: number): string => String(number).padStart(2, '0')
    fc.assert(
      fc.property(days, fc.boolean(), fc.constantFrom('/', '-'), (dates, isDayFirst, sign) => {
        const all = [...dates, [2020, 1, 31] as const]
        const printed = all.map(([year, month, day]) => (isDayFirst ? [two(day), two(month), year] : [two(month), two(day), year]).join(sign))
        expect(column(printed)).toEqual({ texts: all.map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`), unclear: 0 })
      }),
      { numRuns: 200 },
    )
  })
})

describe('in a file', () => {
  const read = async (text: string, dates?: 'day-first' | 'month-first') => {
    const { series, issues } = await readFile(new TextEncoder().encode(text), 'a.csv', dates === undefined ? {} : { dates })
    return { points: series.flatMap(({ region, points }) => points.map(({ period, value }) => `${region} ${period} ${value}`)), issues: issues.map(({ code, place: { line, column: at } }) => `${code} ${line}:${at}`) }
  }
  const rows = 'date,region,population\n01/04/2019,North,10\n01/07/2019,North,11\n01/04/2019,South,20\n01/07/2019,South,21\n'

  test('what is likely is read and reported at the first such cell', async () =>
    expect(await read(rows)).toEqual({ points: ['North 2019-04 10', 'North 2019-07 11', 'South 2019-04 20', 'South 2019-07 21'], issues: ['date-ambiguous 2:1'] }))

  test('nothing is reported where it is known or proven', async () => {
    expect((await read(rows, 'day-first')).issues).toEqual([])
    expect((await read(`${rows}31/12/2019,South,22\n`)).issues).toEqual([])
  })

  test('dates across are read, too', async () =>
    expect(await read('Area;31.12.2018;31.12.2019\nNorth;10;11\nSouth;20;21\n')).toMatchObject({ points: ['North 2018-12 10', 'North 2019-12 11', 'South 2018-12 20', 'South 2019-12 21'] }))
})
