import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInvalid } from '../../src/charts/types/list'
import { FIT_FROM, FIT_TO, heightCss } from '../../src/embed/height'
import { embedHeights } from '../../src/embed/height'
import { LANGUAGES } from '../../src/model/text'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { cssLength } from './css-length'

const WIDTHS = Array.from({ length: FIT_TO - FIT_FROM + 1 }, (_, at) => FIT_FROM + at)

/** How far the expression is above the height: never below, a few pixels at most. */
const excess = (expression: string, heightAt: (width: number) => number, widths = WIDTHS): readonly [number, number] => {
  const off = widths.map((width) => cssLength(expression, width) - heightAt(width))
  return [Math.min(...off), Math.max(...off)]
}

test('the reader of expressions reads them', () => {
  expect(cssLength('calc(10px + 50% - min(max(0px,(300px - 100%)*999),20px))', 200)).toBe(90)
  expect(cssLength('calc(10px + 50% - min(max(0px,(300px - 100%)*999),20px))', 300)).toBe(160)
  expect(() => cssLength('calc(10px + url(x))', 200)).toThrow(/url/)
})

describe('height as one expression', () => {
  test('of a frame as high at every width', () => expect(heightCss(() => 400)).toBe('calc(401.5px)'))

  test('of a drawing with its shape', () => {
    expect(excess(heightCss((width) => 120 + width * 0.62), (width) => 120 + width * 0.62)[1]).toBeLessThanOrEqual(3.5)
  })

  test('of steps and slopes in any order', () => {
    const piece = fc.record({ wide: fc.integer({ min: 30, max: 300 }), height: fc.integer({ min: 100, max: 1500 }), slope: fc.double({ min: -0.9, max: 0.9, noNaN: true }) })
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        const heightAt = (width: number): number => {
          let from = FIT_FROM
          for (const { wide, height, slope } of pieces.slice(0, -1)) {
            if (width < from + wide) return Math.ceil(height + slope * (width - from))
            from += wide
          }
          const last = pieces[pieces.length - 1]!
          return Math.ceil(last.height + last.slope * (width - from))
        }
        const [least, most] = excess(heightCss(heightAt), heightAt)
        expect(least).toBeGreaterThanOrEqual(-0.5)
        expect(most).toBeLessThanOrEqual(4.5)
      }),
      { numRuns: 60, examples: [[[205, 261, 276, 198, 30].map((wide, at) => ({ wide, height: at < 4 ? 100 : 102, slope: 0 }))]] }, // a step at the last width
    )
  })
})

describe('heights of the panels that ship', () => {
  const dataset = shippedDataset()
  const panels = shippedPanels().value.filter((panel, at) => !isInvalid(panel) && at % 5 === 0) // each costs a tenth of a second

  test.each(LANGUAGES)('lie within a few pixels, in few words (%s)', (language) => {
    for (const panel of panels) {
      let asked = 0
      const natural = embedHeights(panel, dataset, { language })
      const expression = heightCss((width) => {
        asked += 1
        return natural(width)
      })
      expect(asked, panel.id).toBeLessThan(300)
      const [least, most] = excess(expression, natural, WIDTHS.filter((width) => width % 13 === 0 || Math.abs(width - 560) < 3))
      expect(least, panel.id).toBeGreaterThanOrEqual(-0.5)
      expect(most, panel.id).toBeLessThanOrEqual(4.5)
      expect(expression.length, expression).toBeLessThan(1200)
      expect(expression).toMatch(/^calc\([\d.px%+\-*(), minax]+\)$/) // safe in an attribute, and in a CMS that looks at styles
    }
  })
})
