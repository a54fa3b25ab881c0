/** What keys and typed text come to in the controls of a panel, without a browser. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typedYear } from '../../src/app/controls/YearRange'
import { rowsInOrder } from '../../src/app/panel/FigureTable'
import { focusByKey, rowByKey } from '../../src/app/panel/ChartReadout'

describe('a typed year', () => {
  const bounds = { usual: 2024, min: 1949, max: 2100 }
  test.each([
    ['1990', { isTaken: true, year: 1990 }],
    ['2024', { isTaken: true, year: undefined }],
    ['', { isTaken: true, year: undefined }],
    ['19', { isTaken: false, year: 19 }],
    ['2101', { isTaken: false, year: 2101 }],
    ['1990.5', { isTaken: false, year: 1990.5 }],
    [' ', { isTaken: false, year: undefined }],
  ])('%j', (text, expected) => expect(typedYear(text, bounds)).toEqual(expected))

  test('is never taken beyond its bounds, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (text) => {
        const { isTaken, year } = typedYear(text, bounds)
        if (isTaken && year !== undefined) expect(Number.isInteger(year) && year >= bounds.min && year <= bounds.max).toBe(true)
      }),
    )
  })
})

describe('keys on a chart', () => {
  test.each([
    [-1, 'ArrowRight', 0],
    [-1, 'ArrowLeft', 4],
    [0, 'ArrowLeft', 0],
    [2, 'ArrowLeft', 1],
    [4, 'ArrowRight', 4],
    [2, 'Home', 0],
    [2, 'End', 4],
    [2, 'x', undefined],
    [2, 'constructor', undefined],
  ] as const)('from row %i, %s leads to %s', (at, key, expected) => expect(rowByKey(at, key, 5)).toBe(expected))

  test('lead nowhere in an empty table', () => expect(rowByKey(-1, 'End', 0)).toBeUndefined())

  test('never lead beyond the table', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ArrowRight', 'ArrowLeft', 'Home', 'End')), fc.integer({ min: 1, max: 9 }), (keys, count) => {
        const at = keys.reduce((now, key) => rowByKey(now, key, count) ?? now, -1)
        expect(at).toBeGreaterThanOrEqual(keys.length > 0 ? 0 : -1)
        expect(at).toBeLessThan(count)
      }),
    )
  })
})

describe('keys that highlight a line', () => {
  const keys = ['a', 'b', 'c']
  test.each([
    ['', 'ArrowDown', 'a'],
    ['', 'ArrowUp', 'c'],
    ['a', 'ArrowDown', 'b'],
    ['c', 'ArrowDown', 'a'],
    ['a', 'ArrowUp', 'c'],
    ['gone', 'ArrowDown', 'a'],
    ['a', 'Enter', undefined],
  ] as const)('from %j, %s leads to %s', (now, key, expected) => expect(focusByKey(now, key, keys)).toBe(expected))

  test('lead nowhere where there is nothing to highlight', () => expect(focusByKey('', 'ArrowDown', [])).toBeUndefined())
})

describe('rows of a table', () => {
  const cell = (value: number | undefined) => ({ text: String(value), value, missing: '' as const, evidence: 'one-source' as const, note: '', sources: [] })
  const tableOf = (values: readonly (number | undefined)[]) => ({ rows: values.map((value, at) => ({ key: String(at), label: String(at), cells: [cell(value)] })) })

  test('stand as they are, newest first, or by a column with what is missing last', () => {
    const table = tableOf([5, undefined, 9, -1])
    expect(rowsInOrder(table, undefined)).toEqual([0, 1, 2, 3])
    expect(rowsInOrder(table, { column: -1, descending: true })).toEqual([3, 2, 1, 0])
    expect(rowsInOrder(table, { column: 0, descending: true })).toEqual([2, 0, 3, 1])
    expect(rowsInOrder(table, { column: 0, descending: false })).toEqual([3, 0, 2, 1])
  })

  test('of places go back to the order of the list of regions', () => {
    const rows = [7, 3, 5].map((order) => ({ ...tableOf([1]).rows[0]!, order }))
    expect(rowsInOrder({ rows }, { column: -1, descending: false })).toEqual([1, 2, 0])
  })

  test('are all there in any order, once each', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer(), { nil: undefined })), fc.integer({ min: -1, max: 1 }), fc.boolean(), (values, column, descending) => {
        const shown = rowsInOrder(tableOf(values), { column, descending })
        expect([...shown].sort((a, b) => a - b)).toEqual(values.map((_, at) => at))
        const found = column === 0 ? shown.map((at) => values[at]) : []
        const known = found.filter((value): value is number => value !== undefined)
        expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)))
        expect(found.slice(known.length).every((value) => value === undefined)).toBe(true)
      }),
    )
  })
})
