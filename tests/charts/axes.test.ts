import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth, wrapText } from '../../src/charts/figure/text-width'
import { censusYearsIn, labelledYears } from '../../src/charts/figure/time-axis'
import { ticksOf, tickDecimals, valueFrom, valueScale, yOf } from '../../src/charts/figure/value-axis'

const plot = { left: 0, top: 10, width: 100, height: 200 }

describe('valueScale', () => {
  it('covers every value with round ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e8, max: 1e8 }).map((whole) => whole / 100), { minLength: 1, maxLength: 20 }), fc.boolean(), (values, zero) => {
        const scale = valueScale(values, { zero, count: 5 })
        expect(scale.min).toBeLessThanOrEqual(Math.min(...values) + 1e-6)
        expect(scale.max).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6)
        expect(ticksOf(scale).length).toBeLessThanOrEqual(9)
        expect(zero ? scale.min * scale.max : 0).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('begins at zero only when asked to', () => {
    expect(valueScale([67.8, 79], { zero: false, count: 4 }).min).toBe(65)
    expect(valueScale([67.8, 79], { zero: true, count: 4 }).min).toBe(0)
    expect(tickDecimals({ min: 0, max: 1, interval: 0.25 })).toBe(2)
  })

  it('turns pixels back into values', () => {
    const scale = valueScale([0, 7], { zero: true, count: 4 })
    expect(valueFrom(yOf(3.3, scale, plot), scale, plot)).toBeCloseTo(3.3)
  })
})

describe('time axis', () => {
  it('ticks the census years it covers', () => {
    expect(censusYearsIn({ first: 1982, last: 2015 })).toEqual([1982, 1990, 2000, 2010])
  })

  it('labels the last year always and leaves room between labels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1949, max: 2010 }), fc.integer({ min: 2, max: 150 }), fc.integer({ min: 120, max: 1600 }), (first, years, width) => {
        const span = { first, last: first + years }
        const labels = labelledYears(span, width, 12)
        expect(labels[labels.length - 1]).toBe(span.last)
        labels.slice(1).forEach((year, at) => expect((year - (labels[at] ?? 0)) * (width / years)).toBeGreaterThanOrEqual(textWidth('2020', 12)))
      }),
    )
  })
})

describe('wrapText', () => {
  it('loses nothing and breaks between ideographs or at blanks', () => {
    expect(wrapText('户籍人口城镇化率', 10, 42)).toEqual(['户籍人口', '城镇化率'])
    expect(wrapText('Away from registered home', 10, 60)).toEqual(['Away from', 'registered', 'home'])
    fc.assert(fc.property(fc.stringMatching(/^[a-z 人口，]{0,40}$/), fc.integer({ min: 20, max: 200 }), (text, width) => { expect(wrapText(text, 10, width).join('').replace(/ /g, '')).toBe(text.replace(/ /g, '')) }))
  })
})
