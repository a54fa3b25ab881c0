/** Every panel in every picture: nothing outside, nothing over something else, type that can be read. Boxes are estimated, on the wide side. */
import { describe, expect, test } from 'vitest'
import { isInvalid, type PanelSpec } from '../../../src/charts/types/list'
import { textWidth } from '../../../src/charts/figure/text-width'
import type { ExportJob } from '../../../src/exports/export-job'
import { layoutPoster, type Poster } from '../../../src/exports/picture/poster'
import type { PosterBox } from '../../../src/exports/picture/poster-block'
import { PRESET_NAMES, PRESETS, type PresetName } from '../../../src/exports/picture/presets'
import { partedIn } from '../line-ends'
import { pixelsOf } from '../../../src/exports/picture/print-poster'
import { stampOf, type Stamp } from '../../../src/exports/stamp/stamp'
import type { Language } from '../../../src/model/text'
import { shippedDataset, shippedPanels } from '../../panels/shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))

const stamps = new Map<string, Stamp>() // of panels, the same in every preset

const layout = (spec: PanelSpec, preset: PresetName, language: Language): Poster => {
  const job: ExportJob = { spec, dataset, view: { language }, scheme: 'light', query: '', address: '' }
  const key = `${spec.id} ${language}`
  const stamp = stamps.get(key) ?? stampOf(job)
  stamps.set(key, stamp)
  return layoutPoster(job, preset, stamp)
}

const overlap = (a: PosterBox, b: PosterBox): boolean => a.left < b.left + b.width - 0.5 && b.left < a.left + a.width - 0.5 && a.top < b.top + b.height - 0.5 && b.top < a.top + a.height - 0.5

/** Boxes of the chart's own texts, in pixels of the poster. */
const chartTexts = ({ picture, chart, chartScale }: Poster): { text: string; size: number; box: PosterBox }[] =>
  picture.shapes.flatMap(({ tag, attributes, text }) => {
    if (tag !== 'text') return []
    const size = Number(attributes['font-size']) * chartScale
    const width = textWidth(text, size)
    const x = chart.left + Number(attributes['x']) * chartScale
    const left = { middle: x - width / 2, end: x - width }[attributes['text-anchor'] ?? ''] ?? x
    return [{ text, size, box: { left, top: chart.top + Number(attributes['y']) * chartScale - size * 0.8, width, height: size * 0.9 } }]
  })

const problemsOf = (poster: Poster, name: string): string[] => {
  const { width, height, margin, blocks, chart } = poster
  const parts = [{ role: 'chart', ...chart }, ...blocks]
  const inside = ({ left, top, width: wide, height: high }: PosterBox, slack: number): boolean => left >= margin - slack && left + wide <= width - margin + slack && top >= 0 && top + high <= height
  return [
    ...parts.filter((part) => !inside(part, 1)).map(({ role }) => `${name}: ${role} outside`),
    ...parts.flatMap((part, at) => parts.slice(at + 1).filter((other) => overlap(part, other)).map((other) => `${name}: ${part.role} over ${other.role}`)),
    ...chartTexts(poster).flatMap(({ text, box }) => [
      ...(inside(box, margin) ? [] : [`${name}: ${text} outside`]),
      ...blocks.filter((block) => overlap(block, box)).map(({ role }) => `${name}: ${text} over ${role}`),
    ]),
    ...(chart.height > height * 0.4 ? [] : [`${name}: chart ${Math.round(chart.height)} of ${height}`]),
  ]
}

const LEAST_TYPE: Partial<Record<PresetName, number>> = { slide: 16.5, 'slide-4-3': 16.5, square: 16.5, wechat: 26, 'a4-half': 9 } // pixels of the file; a slide is 13⅓ inches wide

describe.each(PRESET_NAMES.map((name, nth) => [name, nth] as const))('%s', (name, nth) => {
  test('holds every panel: nothing outside, no block over another, no title parted within a word or a figure, type large enough', { timeout: 60_000 }, () => {
    const problems: string[] = []
    let smallest = Infinity
    panels.forEach((spec, at) => {
      const language = (at + nth) % 2 === 0 ? 'en' : 'zh' // each panel in both, over the presets
      const poster = layout(spec, name, language)
      problems.push(...problemsOf(poster, `${spec.id} ${language}`))
      const title = poster.blocks.find(({ role }) => role === 'title')
      problems.push(...partedIn(poster.picture.panel.title, title?.lines ?? []))
      smallest = Math.min(smallest, ...chartTexts(poster).map(({ size }) => size * poster.scale))
    })
    expect(panels.length).toBeGreaterThan(30)
    expect(problems).toEqual([])
    expect(smallest).toBeGreaterThanOrEqual(LEAST_TYPE[name] ?? 0)
  })

  test('has its size in whole pixels', () => {
    const [spec] = panels
    const { width, height, scale } = spec ? layout(spec, name, 'zh') : { width: 0, height: 0, scale: 0 }
    expect(width * scale).toBeCloseTo(PRESETS[name].width, 6)
    expect(Number.isInteger(Math.round(height * scale * 1e6) / 1e6)).toBe(true)
    if (PRESETS[name].height !== undefined) expect(height * scale).toBeCloseTo(PRESETS[name].height, 6)
  })
})

test('a chart of few rows or lines is drawn at full size, and fills the room it has', () => {
  const spec = panels.find(({ id }) => id === 'urbanisation-rate')
  const poster = spec && layout(spec, 'slide', 'zh')
  const foot = poster?.rules.find(({ role }) => role === 'foot')?.y ?? 0
  expect(poster?.chartScale).toBe(1)
  expect(foot - (poster?.chart.top ?? 0) - (poster?.chart.height ?? 0)).toBeLessThan(14)
  expect(poster && pixelsOf(poster)).toEqual({ width: 1920, height: 1080 })
})

test('a panel without data says so in the place of the chart', () => {
  const spec = { id: 'nothing', theme: 'ageing', type: 'trend', title: { zh: ['{nothing@last}'], en: ['{nothing@last}'] }, grids: [{ lines: [{ indicator: 'nothing' }] }] } as unknown as PanelSpec
  const poster = layout(spec, 'slide', 'zh')
  expect(poster.picture.shapes).toEqual([])
  expect(poster.blocks.find(({ role }) => role === 'empty')?.lines.join('')).toContain(poster.picture.panel.description.slice(0, 4))
})
