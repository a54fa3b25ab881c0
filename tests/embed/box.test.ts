import { expect, test } from 'vitest'
import { drawPicture } from '../../src/charts/draw-picture'
import { firstRows } from '../../src/charts/figure/first-rows'
import { isInvalid } from '../../src/charts/types/list'
import { layoutBox, LEAST_TYPE, type BoxLayout } from '../../src/embed/page/box-layout'
import { printBoxParts } from '../../src/embed/page/box-page'
import { embedPageWords } from '../../src/words/embed-page'
import { embedPartWords } from '../../src/words/embed-parts'
import type { Language } from '../../src/model/text'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))

/** Of each kind, in the sizes that hosts give a frame: a field of a CMS, a card of 16:9, a card beside text. */
const CASES = [
  ['netizens', [640, 360]],
  ['elderly', [640, 360]], // two plots
  ['births-deaths', [480, 270]], // columns with lines
  ['ageing-abroad', [640, 360]], // small multiples
  ['province-elderly', [480, 270]], // a list too long for it
  ['largest-cities', [320, 240]],
  ['population-pyramid', [480, 270]],
  ['elderly-outlook', [320, 240]], // words
] as const

const layoutOf = (id: string, language: Language, [width, height]: readonly [number, number], messages: readonly string[] = []): BoxLayout => {
  const spec = panels.find((panel) => panel.id === id)!
  return layoutBox((view) => drawPicture(spec, dataset, { language, ...view }), { width, height }, { language, version: dataset.version, messages })
}

/** Height of the drawing in the page, as much lower as its box makes it, and the least size of type in it. */
const typeIn = ({ picture }: BoxLayout, room: number): number => {
  const sizes = picture.shapes.flatMap(({ tag, attributes }) => (tag === 'text' ? [Number(attributes['font-size'])] : []))
  return Math.min(...sizes) * Math.min(1, room / picture.height)
}

test.each(CASES)('%s is laid out for its frame: letters of 11 pixels, or words', (id, [width, height]) => {
  const layout = layoutOf(id, 'zh', [width, height])
  if (layout.picture.height === 0) expect(layout.words).toContain(embedPartWords('zh').needsRoom)
  else {
    expect(layout.words).toBe('')
    expect(layout.picture.height).toBeLessThan(height * 0.9)
    expect(typeIn(layout, height)).toBeGreaterThanOrEqual(LEAST_TYPE)
    expect(layout.picture.width).toBeLessThanOrEqual(width)
  }
  if (width > 320) expect(layout.picture.height, id).toBeGreaterThan(120)
})

test('a list shown in part says how much of it', () => {
  const { picture, source } = layoutOf('province-elderly', 'zh', [640, 360])
  const { rows } = picture.panel.table
  const drawn = picture.panel.rowPositions.pixels.filter((pixel) => !Number.isNaN(pixel)).length
  expect(drawn).toBeLessThan(rows.length)
  expect(source).toContain(embedPartWords('zh').firstRows(drawn, rows.length))
  const names = rows.map(({ label }) => label)
  const written = picture.shapes.map(({ text }) => text)
  expect(names.filter((name) => written.includes(name))).toEqual(names.slice(0, drawn))
  const [plot] = picture.panel.figure.plots
  expect(firstRows(picture.panel.figure, 99)).toBe(picture.panel.figure)
  expect(plot!.box.top + plot!.box.height).toBeLessThan(picture.height)
})

test('ages back to back are drawn whole: a part would be another shape', () => {
  const { picture, source } = layoutOf('population-pyramid', 'zh', [640, 360])
  expect(picture.panel.rowPositions.pixels.every((pixel) => pixel < picture.height)).toBe(true)
  expect(source).not.toContain(embedPartWords('zh').firstRows(1, 1).slice(0, 6))
})

test('the page holds title, sentence, source, table and the way to the whole, and text of data stays text', () => {
  const layout = layoutOf('elderly', 'en', [320, 180], ['<b>&'])
  const { style, body } = printBoxParts({ language: 'en', layout, query: 'from=2000&unit="x', messages: ['<b>&'] })
  for (const text of [layout.picture.panel.table.caption, '<table>', 'unit=&#34;x', embedPageWords('en').full, '&#60;b&#62;']) expect(body).toContain(text)
  expect(body).not.toContain('<b>')
  expect(style).toContain('text-overflow:ellipsis')
})
