import { describe, expect, test } from 'vitest'
import { isInvalid } from '../../src/charts/types/list'
import { drawPicture } from '../../src/charts/print/picture'
import { InkNames, printMarks, printThemedMarks } from '../../src/charts/print/print-picture'
import { xmlText } from '../../src/format/xml-text'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))

describe.each(panels.map((panel) => [panel.id, panel] as const))('picture of %s', (_, panel) => {
  const picture = drawPicture(panel, dataset, { language: 'zh', width: 640 })

  test('every series drawn has marks of its own, and the frame has some', () => {
    const members = new Set(picture.marks.map(({ member }) => member))
    expect(members).toContain(-1)
    picture.panel.members.forEach((__, at) => expect(members).toContain(at))
  })

  test('each row of the table has a spot inside the picture, or none where it is not drawn', () => {
    const { spots, table } = picture.panel
    const limit = spots.along === 'x' ? picture.width : picture.height
    const drawn = spots.pixels.filter((pixel) => !Number.isNaN(pixel))
    expect(drawn.length).toBeGreaterThan(1)
    expect(drawn.length).toBeLessThanOrEqual(table.rows.length)
    drawn.forEach((pixel) => expect(pixel >= 0 && pixel <= limit).toBe(true))
    expect([...drawn].sort((a, b) => a - b)).toEqual(drawn)
  })

  test('is the same each time, and as high as the host asks', () => {
    expect(printMarks(drawPicture(panel, dataset, { language: 'zh', width: 640 }), 'light')).toBe(printMarks(picture, 'light'))
    const tall = drawPicture(panel, dataset, { language: 'zh', width: 900, height: 620 })
    if (picture.panel.spots.along === 'x') expect(Math.abs(tall.height - 620)).toBeLessThanOrEqual(3)
    else expect(tall.height).not.toBe(drawPicture(panel, dataset, { language: 'zh', width: 900 }).height)
  })

  test('wears both schemes', () => {
    expect(printMarks(picture, 'light')).not.toBe(printMarks(picture, 'dark'))
    const names = new InkNames()
    const themed = printThemedMarks(picture, names)
    expect(themed).not.toMatch(/#[0-9A-Fa-f]{6}|NaN|undefined/)
    const { light, dark, classes } = names.styles()
    expect(light.split(';').length).toBe(dark.split(';').length)
    for (const [, name = ''] of themed.matchAll(/class="([fs]i\d+)/g)) expect(classes).toContain(`.${name}{`)
  })
})

test('text never becomes markup', () => {
  expect(xmlText(`<script>"&'`)).not.toMatch(/[<>"']/)
})
