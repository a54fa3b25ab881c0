import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap, placeLabels, type LabelRequest } from '../../src/charts/figure/place-labels'

const AREA = { top: 0, bottom: 300 }
const requests = fc.uniqueArray(fc.record({ key: fc.string({ minLength: 1, maxLength: 4 }), y: fc.double({ min: -20, max: 320, noNaN: true }), lines: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 6, selector: ({ key }) => key }).map((all): LabelRequest[] => all.map(({ key, y, lines }) => ({ key, y, left: 500, width: 80, height: lines * 16 })))

describe('placeLabels', () => {
  it('leaves a lone label where it wants to be', () => {
    expect(placeLabels([{ key: 'a', y: 100, left: 0, width: 10, height: 20 }], AREA)).toEqual([{ key: 'a', left: 0, top: 90, width: 10, height: 20 }])
  })

  it('lets no two labels overlap and none leave the area while there is room', () => {
    fc.assert(
      fc.property(requests, (wanted) => {
        const boxes = placeLabels(wanted, AREA)
        expect(boxes).toHaveLength(wanted.length)
        boxes.forEach((box, at) => {
          expect(box.top).toBeGreaterThanOrEqual(AREA.top - 1e-6)
          expect(box.top + box.height).toBeLessThanOrEqual(AREA.bottom + 1e-6)
          for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false)
        })
      }),
    )
  })

  it('does not depend on the order of its requests', () => {
    fc.assert(fc.property(requests, (wanted) => { expect(placeLabels([...wanted].reverse(), AREA)).toEqual(placeLabels(wanted, AREA)) }))
  })

  it('shares the displacement between two that want the same place', () => {
    const [a, b] = placeLabels(['a', 'b'].map((key) => ({ key, y: 100, left: 0, width: 10, height: 20 })), { ...AREA, gap: 0 })
    expect([a?.top, b?.top]).toEqual([80, 100])
  })
})
