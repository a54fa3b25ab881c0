import { describe, expect, test } from 'vitest'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { drawPicture } from '../../src/charts/draw-picture'
import { ColourNames, printShapes, printThemedShapes } from '../../src/charts/print/print-picture'
import { xmlText } from '../../src/format/xml-text'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))

describe.each(panels.map((panel) => [panel.id, panel] as const))('picture of %s', (_, panel) => {
  const picture = drawPicture(panel, dataset, { language: 'zh', width: 640 })

  test('every series drawn has marks of its own, and the frame has some', () => {
    const members = new Set(picture.shapes.map(({ member }) => member))
    expect(members).toContain(-1)
    const undrawn = picture.panel.members.filter((__, at) => !members.has(at))
    const lines = panel.type === 'trend' ? panel.grids.flatMap((grid) => grid.lines) : []
    const listed = lines.filter(({ change, indicator }) => change && !lines.some((other) => !other.change && other.indicator === indicator)) // the table alone shows what changed
    expect(undrawn).toHaveLength(listed.length + lines.filter(({ counts }) => counts).length) // as it does the numbers behind shares
  })

  test('each row of the table has a position inside the picture, or none where it is not drawn', () => {
    const { rowPositions, table } = picture.panel
    const limit = rowPositions.along === 'x' ? picture.width : picture.height
    const drawn = rowPositions.pixels.filter((pixel) => !Number.isNaN(pixel))
    if (picture.panel.figure.readouts.along === 'members') return expect(drawn).toEqual([]) // tiles are in no line
    expect(drawn.length).toBeGreaterThan(1)
    expect(drawn.length).toBeLessThanOrEqual(table.rows.length)
    drawn.forEach((pixel) => expect(pixel >= 0 && pixel <= limit).toBe(true))
    expect([...drawn].sort((a, b) => a - b)).toEqual(drawn)
  })

  test('is the same each time, and as high as the host asks', () => {
    expect(printShapes(drawPicture(panel, dataset, { language: 'zh', width: 640 }), 'light')).toBe(printShapes(picture, 'light'))
    const tall = drawPicture(panel, dataset, { language: 'zh', width: 900, height: 620 })
    if (picture.panel.rowPositions.along === 'x') expect(Math.abs(tall.height - 620)).toBeLessThanOrEqual(3)
    else expect(tall.height).not.toBe(drawPicture(panel, dataset, { language: 'zh', width: 900 }).height)
  })

  test('wears both schemes', () => {
    expect(printShapes(picture, 'light')).not.toBe(printShapes(picture, 'dark'))
    const names = new ColourNames()
    const themed = printThemedShapes(picture, names)
    expect(themed).not.toMatch(/#[0-9A-Fa-f]{6}|NaN|undefined/)
    const { light, dark, classes } = names.styles()
    expect(light.split(';').length).toBe(dark.split(';').length)
    for (const [, name = ''] of themed.matchAll(/class="?([fs]i\d+)/g)) expect(classes).toContain(`.${name}{`)
  })
})

test('text never becomes markup', () => {
  expect(xmlText(`<script>"&'`)).not.toMatch(/[<>"']/)
})

/** The strokes of a path in absolute pixels, each with its corners. */
const strokesOf = (d: string): string[] => {
  let [x, y, fromX, fromY] = [0, 0, 0, 0]
  const strokes: string[][] = []
  for (const [, command = '', rest = ''] of d.matchAll(/([MmlhvzZ])([^MmlhvzZ]*)/g)) {
    const [first = 0, second = 0] = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    if (command === 'M') [x, y] = [first, second]
    if (command === 'm' || command === 'l') [x, y] = [x + first, y + second]
    if (command === 'h') x += first
    if (command === 'v') y += first
    if (command === 'M' || command === 'm') {
      ;[fromX, fromY] = [x, y]
      strokes.push([])
    }
    if (command === 'z') [x, y] = [fromX, fromY]
    strokes[strokes.length - 1]?.push(`${command === 'z' ? 'z' : ''}${x.toFixed(1)} ${y.toFixed(1)}`)
  }
  return strokes.map((corners) => corners.join(' '))
}

describe('joined paths', () => {
  test.each(['births-deaths', 'elderly-outlook', 'penetration-gap', 'age-structure', 'province-population'])('of %s draw the strokes of the shapes, in their order', (id) => {
    const panel = panels.find((one) => one.id === id) ?? expect.fail(id)
    const picture = drawPicture(panel, dataset, { language: 'zh', width: 960 })
    const paths = [...printShapes(picture, 'light').matchAll(/ d="([^"]*)"/g)].map(([, d = '']) => d)
    const apart = picture.shapes.flatMap(({ attributes: { d } }) => (d === undefined ? [] : strokesOf(d)))
    expect(paths.flatMap(strokesOf)).toEqual(apart)
    expect(paths.join('').length).toBeLessThan(picture.shapes.reduce((sum, { attributes: { d = '' } }) => sum + d.length, 0))
  })
})
