import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnEdges, columnLetters, columnsAt, MOST_PIXELS, scrollFor, tallness, windowAt } from '../../../src/app/workbench/reading/grid-window'

const rowHeight = 26
const scrolled = (rows: number, view = 400) => ({ rows, rowHeight, view })
const ROWS = fc.integer({ min: 1, max: 3_000_000 })

describe('rows', () => {
  test('of a short table are where they are', () => {
    expect(tallness(scrolled(100))).toBe(2600)
    const { first, end, top } = windowAt(scrolled(100), 1000)
    expect([first, end, top]).toEqual([30, 62, 780])
  })

  test('of a tall one never need more than a browser can lay out', () => {
    fc.assert(fc.property(ROWS, (rows) => tallness(scrolled(rows)) <= MOST_PIXELS))
  })

  test('the window always covers what is seen, and few rows more', () => {
    fc.assert(
      fc.property(ROWS, fc.double({ min: 0, max: 1, noNaN: true }), (rows, part) => {
        const given = scrolled(rows)
        const scrollTop = part * Math.max(0, tallness(given) - given.view)
        const { first, end, top } = windowAt(given, scrollTop)
        expect(top).toBeLessThanOrEqual(scrollTop + 1e-6)
        expect(top + (end - first) * rowHeight).toBeGreaterThanOrEqual(Math.min(scrollTop + given.view, tallness(given)) - 1e-6)
        expect(end - first).toBeLessThan(40)
      }),
    )
  })

  test('any row can be brought into the window, and one that is seen moves nothing', () => {
    fc.assert(
      fc.property(ROWS, fc.double({ min: 0, max: 0.999999, noNaN: true }), (rows, part) => {
        const given = scrolled(rows)
        const row = Math.floor(part * rows)
        const at = scrollFor(given, 0, row)
        const { first, end } = windowAt(given, at)
        expect(row).toBeGreaterThanOrEqual(first)
        expect(row).toBeLessThan(end)
        expect(Math.abs(scrollFor(given, at, row) - at)).toBeLessThan(1)
      }),
    )
  })

  test('the last row is at the end of the scroll bar', () => {
    const given = scrolled(1_365_120)
    expect(windowAt(given, tallness(given) - given.view).end).toBe(1_365_120)
  })
})

describe('columns', () => {
  const edges = columnEdges(Array.from({ length: 10_000 }, (_, at) => 4 + (at % 9)), 7.2, 18)

  test('that are seen are found among ten thousand', () => {
    const [from, to] = columnsAt(edges, 200_000, 1000)
    expect(edges[from + 1]).toBeLessThanOrEqual(200_000 + 1000)
    expect(edges[from]).toBeLessThanOrEqual(200_000)
    expect(edges[to]).toBeGreaterThanOrEqual(201_000)
    expect(to - from).toBeLessThan(40)
    expect(columnsAt(edges, 0, 100)[0]).toBe(0)
    expect(columnsAt(edges, 1e9, 100)[1]).toBe(10_000)
  })

  test('are named as spreadsheets name them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
