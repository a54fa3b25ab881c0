import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawPicture, pictureOf } from '../../src/charts/draw-picture'
import { compilePanel } from '../../src/charts/compile'
import { columnCuts, enlargedFor, fitRows, fitTime, screenUnit } from '../../src/app/picture/fit'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const AXIS = 12 // pixels of axis type in a drawing 520 wide or more
const SCREENS = [
  [1024, 768],
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const

describe('type for a room', () => {
  test.each(SCREENS)('axis type is at least 20 pixels on %d × %d, titles at least 36', (width, height) => {
    const screen = { width, height }
    const unit = screenUnit(screen)
    expect(36 * unit).toBeGreaterThanOrEqual(36)
    const box = { width: width - 56 * unit, height: height - 250 * unit }
    const fit = fitTime(box, enlargedFor(screen))
    expect((AXIS * box.width) / fit.width).toBeGreaterThanOrEqual(20)
    expect(fit.width).toBeGreaterThanOrEqual(520)
  })

  test('a phone is as wide as it is', () => {
    expect(fitTime({ width: 358, height: 500 }, enlargedFor({ width: 390, height: 844 }))).toEqual({ width: 358, height: 500, columns: 1 })
  })

  test('thirty-two places at 1024 × 768 are laid in two columns with type of the size wanted', () => {
    const box = { width: 968, height: 546 }
    const fit = fitRows(box, 32, enlargedFor({ width: 1024, height: 768 }))
    expect(fit.columns).toBe(2)
    expect((12 * box.width) / (2 * fit.width + 24)).toBeGreaterThanOrEqual(20)
  })

  test('rows fit into any box: the drawing is never taller, in proportion, than the box', () => {
    fc.assert(
      fc.property(fc.integer({ min: 320, max: 3840 }), fc.integer({ min: 200, max: 2160 }), fc.integer({ min: 1, max: 40 }), (width, height, rows) => {
        const fit = fitRows({ width, height }, rows, enlargedFor({ width, height }))
        expect(fit.columns).toBeGreaterThanOrEqual(1)
        expect(fit.columns).toBeLessThanOrEqual(4)
        expect(fit.width).toBeGreaterThan(100)
        expect(Number.isFinite(fit.height)).toBe(true)
      }),
    )
  })
})

describe('rows in columns', () => {
  test('every row is in one column, once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 14, max: 44 }), (rows, columns, pitch) => {
        const pixels = Array.from({ length: rows }, (_, at) => 50 + (at + 0.5) * pitch)
        const { head, cuts, height } = columnCuts(pixels, { width: 300, height: 60 + rows * pitch }, columns)
        expect(head).toBeCloseTo(50)
        const seen = pixels.map((pixel) => cuts.filter((cut) => pixel > cut.top && pixel < cut.top + cut.height).length)
        expect(new Set(seen)).toEqual(new Set([1]))
        expect(Math.max(...cuts.map((cut) => head + cut.height))).toBeCloseTo(height)
      }),
    )
  })
})

describe('drawn for a room and for paper', () => {
  const dataset = shippedDataset()
  const { value: panels } = shippedPanels()

  test('the plain drawing is the picture by day', () => {
    const spec = panels.find(({ id }) => id === 'netizens')!
    const view = { language: 'zh', width: 569, height: 321 } as const
    const picture = drawPicture(spec, dataset, view)
    const plain = pictureOf(compilePanel(spec, dataset, { ...view, scheme: 'light' }), 569)
    expect(plain.height).toBe(picture.height)
    expect(plain.shapes.map(({ tag, attributes, text, fill }) => [tag, attributes, text, fill?.light])).toEqual(picture.shapes.map(({ tag, attributes, text, fill }) => [tag, attributes, text, fill?.light]))
  })

  test('marks of a break are as thick as they are on the page, not thinned by the size of their symbol', () => {
    const spec = panels.find(({ id }) => id === 'urban-rural-population')!
    const { shapes } = pictureOf(compilePanel(spec, dataset, { language: 'zh', scheme: 'light', width: 569, height: 321 }), 569)
    const widths = shapes.flatMap(({ attributes, stroke }) => (stroke ? [Number(attributes['stroke-width'] ?? 1)] : []))
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(0.9)
  })

  test('every panel is as high as the room asked for, or has rows', () => {
    const box = { width: 968, height: 546 }
    const enlarged = enlargedFor({ width: 1024, height: 768 })
    const { width, height } = fitTime(box, enlarged)
    const wrong = panels.flatMap((spec) => {
      const panel = compilePanel(spec, dataset, { language: 'zh', scheme: 'light', width, height })
      return panel.rowPositions.along === 'y' || panel.height === 0 || panel.height <= height + 40 ? [] : [`${panel.id}: ${panel.height}`]
    })
    expect(wrong).toEqual([])
  })
})
