import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPanel } from '../../src/charts/compile'
import { svgShapes } from '../../src/charts/print/svg'
import { series, smallDataset, indicator } from './small-dataset'
import { textWidth } from '../../src/charts/figure/text-width'
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
  it('labels what lies on it, and something, however short it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4 * 1950, max: 4 * 2100 }), fc.integer({ min: 1, max: 600 }), fc.integer({ min: 80, max: 1200 }), (start, quarters, width) => {
        const span = { first: start / 4, last: (start + quarters) / 4 }
        const labelled = labelledYears(span, width, 11)
        expect(labelled.length).toBeGreaterThan(0)
        expect(labelled.filter((at) => at < span.first || at > span.last)).toEqual([])
      }),
      { examples: [[4 * 2023 + 1, 1, 116]] },
    )
  })

  it('knows the census years it covers', () => {
    expect(censusYearsIn({ first: 1982, last: 2015 })).toEqual([1982, 1990, 2000, 2010])
  })

  it('has a tick for each label and none besides, with a mark and a key for the censuses', () => {
    const dataset = smallDataset({ indicators: [indicator('a', 'person')], series: [series({ indicator: 'a', values: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [String(1985 + at), at])) })] })
    for (const width of [320, 390, 768, 1440]) {
      const { figure } = drawPanel({ id: 'p', theme: 'ageing', type: 'trend', title: { zh: [], en: [] }, grids: [{ lines: [{ indicator: 'a' }] }] }, dataset, { language: 'zh', scheme: 'light', width })
      const shapes = svgShapes(figure)
      const foot = (figure.plots[0]?.box.top ?? 0) + (figure.plots[0]?.box.height ?? 0)
      const years = shapes.filter(({ tag, text, attributes }) => tag === 'text' && /^\d{4}$/.test(text) && Number(attributes['y']) > foot).map(({ attributes }) => Math.round(Number(attributes['x'])))
      const ticks = shapes.filter(({ stroke, attributes: { d = '' } }) => stroke === 'axis' && /^M[\d.]+ [\d.]+v6$/.test(d)).map(({ attributes: { d = '' } }) => Math.round(Number(d.slice(1).split(' ')[0])))
      expect(years.length).toBeGreaterThan(1)
      expect(ticks.map((x, at) => Math.abs(x - (years[at] ?? NaN)) <= 1)).toEqual(years.map(() => true))
      const censuses = figure.marks.flatMap((mark) => (mark.kind === 'points' && mark.role === 'census' ? mark.points.map(({ x }) => x) : []))
      expect(censuses).toEqual([1990, 2000, 2010, 2020])
      expect(shapes.some(({ text }) => text.includes('人口普查年'))).toBe(true)
    }
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

  it('leaves no round year out for the last, but where the two would touch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1949, max: 2010 }), fc.integer({ min: 2, max: 150 }), fc.integer({ min: 120, max: 1600 }), (first, years, width) => {
        const last = first + years
        const labels = labelledYears({ first, last }, width, 12)
        const [, second = 0, third = second] = labels // the first and the last may be no round years
        const step = labels.length > 4 ? third - second : 0
        const next = (labels[labels.length - 2] ?? 0) + step
        if (step > 0 && next < last) expect((last - next) * (width / years)).toBeLessThan(textWidth('2020', 12) + 8)
      }),
    )
    expect(labelledYears({ first: 2000, last: 2021 }, 640, 12).slice(-3)).toEqual([2017, 2019, 2021]) // not 2018 and 2021
    expect(labelledYears({ first: 1978, last: 2024 }, 640, 12).slice(-3)).toEqual([2015, 2020, 2024])
  })
})
