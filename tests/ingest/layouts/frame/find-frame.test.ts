import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grid, Merge } from '../../../../src/ingest/bytes/grid/grid'
import { findFrame } from '../../../../src/ingest/tables/frame/find-frame'
import { headerPath } from '../../../../src/ingest/tables/frame/header-path'
import { planOfFrame } from '../../../../src/ingest/tables/frame/plan-of-frame'

const gridOf = (cells: readonly (readonly string[])[], merges: readonly Merge[] = []): Grid => ({
  file: 'table.csv',
  sheet: '',
  rows: cells.length,
  columns: Math.max(0, ...cells.map(({ length }) => length)),
  cell: (row, column) => cells[row]?.[column] ?? '',
  place: (row, column) => ({ line: row + 1, column: column + 1 }),
  merges,
})

const table = (text: string): Grid => gridOf(text.split('\n').map((line) => line.split('|').map((cell) => cell.trim())))

describe('where a table is', () => {
  test('below its title, above its notes', () => {
    const frame = findFrame(table('Births by area\n\nArea | 2018 | 2019\nNorth | 20 | 21\nSouth | 30 | ..\n\nNote: 5 of them abroad'))
    expect(frame).toMatchObject({ titles: ['Births by area'], headers: [2], firstRow: 3, lastRow: 4, stub: [0], figures: [1, 2] })
  })

  test('codes, years and ages are no figures', () => {
    expect(findFrame(table('Area code | Area | Year | Age | Births\n101 | North | 2018 | 15 | 20\n102 | South | 2018 | 16 | 31'))).toMatchObject({ stub: [0, 1, 2, 3], figures: [4] })
  })

  test('ages one by one are a header', () => {
    expect(findFrame(table('Area | All | 0 | 1 | 2 | 3 | 4\nNorth | 10 | 2 | 2 | 2 | 2 | 2\nSouth | 5 | 1 | 1 | 1 | 1 | 1'))).toMatchObject({ headers: [0], firstRow: 1 })
  })

  test('values that look like years are values below years', () => {
    expect(findFrame(table('Area | 2018 | 2019\nNorth | 2001 | 2100\nSouth | 1950 | 1999'))).toMatchObject({ headers: [0], firstRow: 1, lastRow: 2 })
  })

  test('facts in pairs are above', () => {
    expect(findFrame(table('Sex | Males\nUnit | thousands\n\nArea | 2018 | 2019 | 2020\nNorth | 1 | 2 | 3\nSouth | 4 | 5 | 6'))?.facts).toEqual([['Sex', 'Males'], ['Unit', 'thousands']])
  })

  test('a second table is found below the first', () => {
    const grid = table('Area | 2018 | 2019\nNorth | 1 | 2\nSouth | 3 | 4\n\nArea | 2020 | 2021\nNorth | 5 | 6\nSouth | 7 | 8')
    const first = findFrame(grid)
    expect(first?.lastRow).toBe(2)
    expect(findFrame(grid, 3)).toMatchObject({ headers: [4], firstRow: 5, lastRow: 6 })
  })

  test('text alone is no table', () => {
    expect(findFrame(table('a | b\nc | d'))).toBeUndefined()
    expect(findFrame(gridOf([]))).toBeUndefined()
  })
})

describe('headings over a column', () => {
  test('fill from the left, and stop where a new heading begins above', () => {
    const grid = table(' | Male | | Female | \n | 0 | 1 | 0 | 1')
    expect([1, 2, 3, 4].map((column) => headerPath(grid, [0, 1], column, 1))).toEqual([['Male', '0'], ['Male', '1'], ['Female', '0'], ['Female', '1']])
  })

  test('joined cells reach as far as they are joined', () => {
    const grid = gridOf([['', '2019', '', ''], ['', 'Men', 'Women', 'All']], [{ row: 0, column: 1, rows: 1, columns: 2 }])
    expect([1, 2, 3].map((column) => headerPath(grid, [0, 1], column, 1))).toEqual([['2019', 'Men'], ['2019', 'Women'], ['All']])
  })

  test('a column without a heading has none', () => expect(headerPath(table(' | 2018 | | 2019'), [0], 2, 1)).toEqual([]))
})

test('whatever cells hold, a frame is found or not, and nothing is thrown', () => {
  const cell = fc.oneof(fc.constantFrom('', '2018', '2019', '1,234', '..', 'North', 'Total', 'Year', 'Area code', '0-4', '%'), fc.string({ maxLength: 6 }))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (cells) => {
      const frame = findFrame(gridOf(cells))
      const plan = frame ? planOfFrame(frame) : undefined
      for (const row of plan?.rows ?? []) expect(row >= (frame?.firstRow ?? 0) && row <= (frame?.lastRow ?? 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

describe('a plan for a frame', () => {
  const planOf = (text: string) => {
    const frame = findFrame(table(text))
    return frame ? planOfFrame(frame) : undefined
  }

  test('a change beside years has the period that it names, and a column without any is left out', () => {
    const plan = planOf('Residents, at 30 June 2018–20\nRegion | 2018R | 2019R | 2020P | Change 2019–20 | Share\nNorth | 10 | 11 | 12 | 1 | 50\nSouth | 20 | 21 | 22 | 1 | 50')
    expect(plan?.values.map(({ period, labels }) => [period, ...labels])).toEqual([['2018'], ['2019'], ['2020'], ['2019-2020', 'Change']])
  })

  test('the year of a title is the date of a table that has none', () => {
    expect(planOf('Residents, mid-2018\nRegion | Men | Women\nNorth | 10 | 11\nSouth | 20 | 21')).toMatchObject({ constants: { period: '2018', indicator: 'Residents' } })
    expect(planOf('Region | Men | Women\nNorth | 10 | 11\nSouth | 20 | 21')).toMatchObject({ isUndated: true })
  })

  test('a row that is once heads those that come again', () => {
    const plan = planOf('Age | 2018 | 2019\nMale | 30 | 31\n.Under 5 | 10 | 11\nFemale | 40 | 41\n.Under 5 | 12 | 13')
    const heads = plan?.rows.map((row) => plan.keys.map(({ column }) => plan.grid.cell(row, column)))
    expect(heads).toEqual([['', 'Male'], ['Male', 'Under 5'], ['', 'Female'], ['Female', 'Under 5']])
  })
})
