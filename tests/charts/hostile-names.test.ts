/** Names that every object inherits: a plain object keyed by such a text finds, or changes, what all objects share. */
import { describe, expect, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { echarts } from '../../src/charts/print/echarts-modules'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { pictureOf } from '../../src/charts/draw-picture'
import type { Dataset } from '../../src/model/dataset'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']

const SHARED = [Object.prototype, Array.prototype, Function.prototype] as const

/** What all objects, lists and functions inherit, by name and by value. */
const shared = (): unknown[] => SHARED.map((one) => Object.entries(Object.getOwnPropertyDescriptors(one)).map(([name, { value }]) => [name, value as unknown]))

const inherited = (): string[] => {
  const names: string[] = []
  // oxlint-disable-next-line guard-for-in -- inherited names are what is looked for
  for (const name in {}) names.push(name)
  return names
}

const dataset = shippedDataset()
/** One panel of each chart type. */
const panels = [...new Map(shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel)).map((panel) => [panel.type, panel])).values()]

const both = (name: string) => ({ zh: name, en: name })

/** The shipped data, all regions and indicators of this name. */
const named = (name: string): Dataset => ({
  ...dataset,
  regions: new Map([...dataset.regions].map(([id, region]) => [id, { ...region, name: both(name), short: both(name) }])),
  indicators: new Map([...dataset.indicators].map(([id, indicator]) => [id, { ...indicator, name: both(name) }])),
})

/** A panel with every label, title and subtitle of this name. */
const labelled = (panel: ValidPanel, name: string): ValidPanel =>
  JSON.parse(JSON.stringify(panel), (key, value: unknown) => (['label', 'subtitle', 'heading'].includes(key) && typeof value === 'object' ? both(name) : value)) as ValidPanel

describe.each(NAMES)('the name %s', (name) => {
  test('is drawn like any other and changes nothing that objects inherit', () => {
    const before = shared()
    for (const panel of panels) {
      const picture = pictureOf(compilePanel(labelled(panel, name), named(name), { language: 'en', scheme: 'light', width: 640 }), 640)
      expect(picture.panel.title, panel.id).not.toMatch(/\[native code\]|\[object/)
      expect(picture.shapes.every(({ text }) => !/native code|NaN|undefined/.test(text)), panel.id).toBe(true)
    }
    expect(inherited()).toEqual([])
    expect(shared()).toEqual(before)
  })

  test('as a category, a series and a text on a chart is measured as a text', () => {
    const before = shared()
    const chart = echarts.init(null, undefined, { renderer: 'svg', ssr: true, width: 300, height: 200 })
    chart.setOption({ animation: false, xAxis: { type: 'category', data: [name, `${name} `] }, yAxis: {}, series: [{ name, type: 'line', data: [1, 2], label: { show: true, formatter: name } }] })
    const svg = chart.renderToSVGString()
    chart.dispose()
    expect(svg).toContain(`>${name}</text>`)
    expect(svg).not.toMatch(/NaN|undefined/)
    expect(inherited()).toEqual([])
    expect(shared()).toEqual(before)
  })
})
