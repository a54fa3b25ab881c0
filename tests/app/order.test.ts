import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moved, dropPlace, remembered, suggested } from '../../src/app/view/order'

const ORDER = ['a', 'b', 'c', 'd']
const orders = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 12 })

describe('the order of a briefing', () => {
  test('one moves, the rest keep their order', () => {
    expect(moved(ORDER, 0, 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moved(ORDER, 3, 0)).toEqual(['d', 'a', 'b', 'c'])
    expect(moved(ORDER, 1, 99)).toEqual(['a', 'c', 'd', 'b'])
    expect(moved(ORDER, 9, 0)).toEqual(ORDER)
  })

  test('moving loses and invents nothing, and can be undone', () => {
    fc.assert(
      fc.property(orders, fc.nat(14), fc.integer({ min: -3, max: 14 }), (order, from, to) => {
        const after = moved(order, from, to)
        expect([...after].sort()).toEqual([...order].sort())
        const one = order[from]
        if (one === undefined) return
        expect(moved(after, after.indexOf(one), from)).toEqual(order)
        expect(after.filter((id) => id !== one)).toEqual(order.filter((id) => id !== one))
      }),
    )
  })

  test('where it is let go is where it comes to stand', () => {
    const middles = [50, 150, 250, 350]
    expect([0, 100, 149, 151, 260, 900].map((y) => dropPlace(middles, 0, y))).toEqual([0, 0, 0, 1, 2, 3])
    expect([0, 60, 260, 340, 900].map((y) => dropPlace(middles, 3, y))).toEqual([0, 1, 3, 3, 3])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(19), fc.integer({ min: -100, max: 3000 }), (count, at, y) => {
        const place = dropPlace(Array.from({ length: count }, (_, index) => 50 + 100 * index), at % count, y)
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThan(count)
      }),
    )
  })

  test('the suggestion has every theme, in the order of the page', () => {
    const panels = ['u1', 'u2', 'u3', 'a1', 'a2', 'd1'].map((id) => ({ id, theme: id.charAt(0) }))
    expect(suggested(panels, 5)).toEqual(['u1', 'u2', 'a1', 'a2', 'd1'])
    expect(suggested(panels, 3)).toEqual(['u1', 'a1', 'd1'])
    expect(suggested([], 5)).toEqual([])
  })
})

describe('what the browser keeps', () => {
  test('going on replaces the newest, beginning another keeps it, emptying loses nothing', () => {
    const one = remembered([], '', 'a')
    const two = remembered(one, 'a', 'a,b')
    expect(two).toEqual(['a,b'])
    expect(remembered(two, 'a,b', '')).toEqual(['a,b'])
    expect(remembered(two, '', 'c')).toEqual(['c', 'a,b'])
    expect(remembered(['c', 'a,b'], 'x,y', 'y,x')).toEqual(['y,x', 'c', 'a,b'])
    expect(remembered(['c', 'a,b'], '', 'a,b')).toEqual(['a,b', 'c'])
  })

  test('never more than three, never an empty or a double one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.string({ maxLength: 4 })), { maxLength: 12 }), (changes) => {
        let kept: string[] = []
        for (const [before, after] of changes) kept = remembered(kept, before, after)
        expect(kept.length).toBeLessThanOrEqual(3)
        expect(kept).not.toContain('')
        expect(new Set(kept).size).toBe(kept.length)
      }),
    )
  })
})
