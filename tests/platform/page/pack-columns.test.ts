import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packed } from '../../../src/platform/page/pack-columns'

describe('panels packed in columns', () => {
  test('are placed below the shortest column, the first first', () => {
    expect(packed([400, 200, 100, 300], 2, 40).map(({ column }) => column)).toEqual([0, 1, 1, 1])
    expect(packed([400, 200, 100, 300], 2, 40).map(({ top }) => top)).toEqual([0, 0, 60, 95])
  })

  test('never overlap, never leave room between two of a column, and end nearly level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 1200 }), { minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 4 }), (heights, columns) => {
        const items = packed(heights, columns, 48)
        const ends = Array.from({ length: columns }, () => 0)
        items.forEach(({ column, top, span }, at) => {
          expect(top).toBe(ends[column])
          expect(span * 4).toBeGreaterThanOrEqual((heights[at] ?? 0) + 48)
          expect(span * 4).toBeLessThan((heights[at] ?? 0) + 48 + 4)
          ends[column] = top + span
        })
        expect((Math.max(...ends) - Math.min(...ends)) * 4).toBeLessThanOrEqual(1200 + 48 + 4 + 48)
      }),
    )
  })
})
