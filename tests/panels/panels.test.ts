import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compilePanel, drawPanel } from '../../src/charts/compile'
import { overlap } from '../../src/charts/figure/place-labels'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import type { PanelView } from '../../src/charts/query/panel-view'
import { drawPicture } from '../../src/charts/draw-picture'
import { printShapes } from '../../src/charts/print/print-picture'
import { sameAsFile } from './compare-file'
import { shippedDataset, shippedPanels } from './shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
const VIEWS = {
  'wide-day-zh': { language: 'zh', scheme: 'light', width: 960 },
  'narrow-night-en': { language: 'en', scheme: 'dark', width: 360 },
} as const satisfies Record<string, PanelView>
const pathOf = (id: string, view: string): string => fileURLToPath(new URL(`svg/${id}.${view}.svg`, import.meta.url))

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
  return Object.freeze(value)
}

/** The picture as it is in files, a shape a line. */
const svgOf = (panel: ValidPanel, { scheme, ...view }: PanelView): string => {
  const picture = drawPicture(freeze(panel), dataset, view)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}">\n${printShapes(picture, scheme).replace(/></g, '>\n<')}\n</svg>\n`
}

describe.each(panels.map((panel) => ({ id: panel.id, panel })))('panel $id', ({ panel }) => {
  describe.each(Object.entries(VIEWS))('%s', (name, view) => {
    const compiled = compilePanel(freeze(panel), dataset, view)

    it('has all that it requests for', () => {
      expect(compiled.issues).toEqual([])
      expect(compiled.height).toBeGreaterThan(0)
    })

    it('speaks: title from its own sentences, description, table, sources', () => {
      for (const text of [compiled.title, compiled.subtitle, compiled.description, ...compiled.notes]) expect(text).not.toMatch(/NaN|undefined|Infinity|[{}]/)
      expect(compiled.title.length).toBeGreaterThan(4)
      expect(compiled.description.length).toBeGreaterThan(20)
      expect(compiled.table.rows.length).toBeGreaterThan(0)
      expect(compiled.sources.length).toBeGreaterThan(0)
      compiled.table.rows.forEach(({ cells }) => expect(cells).toHaveLength(compiled.table.columns.length))
    })

    it('draws without a hole', () => {
      const svg = svgOf(panel, view)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      expect(svg).toMatch(/<path/)
    })

    it('looks as it did (else see the .changed.svg beside it; UPDATE=1 takes it)', () => {
      expect(sameAsFile(pathOf(panel.id, name), svgOf(panel, view))).toBe(true)
    })

    it('keeps its labels inside the frame and apart from each other', () => {
      const { figure } = drawPanel(panel, dataset, view)
      const boxes = figure.labels
      boxes.forEach((box, at) => {
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.left + box.width).toBeLessThanOrEqual(view.width)
        expect(box.top).toBeGreaterThanOrEqual(0)
        expect(box.top + box.height).toBeLessThanOrEqual(figure.height)
        expect(boxes.slice(at + 1).filter((other) => overlap(box, other))).toEqual([])
      })
    })
  })
})

describe('tables of all panels', () => {
  it('print no count that is not zero as zero, in the unit of the panel', () => {
    const wrong = panels.flatMap((panel) =>
      (['zh', 'en'] as const).flatMap((language) => {
        const { table } = compilePanel(panel, dataset, { language, scheme: 'light', width: 640 })
        const counted = table.columns.map(({ token }) => /^(?:[百千]?万|亿|千)?[人户个张对]$/.test(token))
        return table.rows.flatMap(({ label, cells }) => cells.filter(({ value, text }, at) => counted[at] && value !== undefined && value !== 0 && !/[1-9]/.test(text)).map(({ text }) => `${panel.id} ${language} ${label}: ${text}`))
      }),
    )
    expect(wrong).toEqual([])
  })
})
