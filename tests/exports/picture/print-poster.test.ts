import { describe, expect, test } from 'vitest'
import type { PanelSpec } from '../../../src/charts/types/list'
import type { ExportJob, PictureSettings } from '../../../src/exports/export-job'
import { makePoster } from '../../../src/exports/picture/print-poster'
import { makePng } from '../../../src/exports/formats/png/make-png'
import { makeSvg } from '../../../src/exports/formats/svg/make-svg'
import { readPngStamp, readSvgStamps } from '../../../src/exports/stamp/picture-stamp'
import { shortCode, stampOf } from '../../../src/exports/stamp/stamp'
import { shippedDataset, shippedPanels } from '../../panels/shipped-data'
import { TINY_PNG } from '../tiny-png'

const dataset = shippedDataset()
const netizens = shippedPanels().value.find(({ id }) => id === 'netizens') as PanelSpec
const SETTINGS: PictureSettings = { preset: 'slide', scale: 2, paper: true }
const jobOf = (change: Partial<ExportJob> = {}): ExportJob => ({ spec: netizens, dataset, view: { language: 'zh' }, scheme: 'light', query: '', address: '', ...change })

/** Whether every element is closed in its order and nothing is outside markup that must be escaped. */
const isWellFormed = (svg: string): boolean => {
  const open: string[] = []
  for (const [, close, name = '', , alone] of svg.matchAll(/<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (close ? open.pop() !== name : !alone && open.push(name) < 1) return false
  }
  return open.length === 0 && !/[<>]/.test(svg.replace(/<\/?[\w:-]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, ''))
}

describe('a picture as SVG', () => {
  const { svg, stamp } = makePoster(jobOf(), SETTINGS)

  test('is the same bytes for the same state, others for another', () => {
    expect(makePoster(jobOf(), SETTINGS).svg).toBe(svg)
    expect(makePoster(jobOf({ view: { language: 'zh', from: 2010 } }), SETTINGS).svg).not.toBe(svg)
  })

  test('has its text as text, fonts by stacks, a name and a description, and nothing that runs or is fetched', () => {
    expect(isWellFormed(svg)).toBe(true)
    expect(svg).toContain(`>${makePoster(jobOf(), SETTINGS).panel.title}</title>`)
    expect(svg).toMatch(/<desc id="desc">[^<]{40,}/)
    expect(svg).toMatch(/font-family="Source Han Serif SC, Noto Serif CJK SC/)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/foreignObject|<script|<style|href|url\(|https?:|NaN|undefined/)
  })

  test('carries its stamp, and shows its code and the data version', () => {
    expect(readSvgStamps(svg)).toEqual([stampOf(jobOf())])
    expect(svg).toContain(shortCode(stamp))
    expect(svg).toContain(dataset.version)
  })

  test('has paper or none, day or night', () => {
    expect(svg).toContain('<rect width="100%" height="100%" fill="#FBFAF7"/>')
    expect(makePoster(jobOf(), { ...SETTINGS, paper: false }).svg).not.toContain('<rect')
    const night = makePoster(jobOf({ scheme: 'dark' }), SETTINGS).svg
    expect(night).toContain('fill="#14161A"')
    expect(night).not.toMatch(/#FBFAF7|#1D2129/)
  })

  test('hostile text stays text', () => {
    const hostile = `"><script>alert(1)</script>&'`
    const spec = { ...netizens, title: { zh: [hostile], en: [hostile] }, subtitle: { zh: hostile, en: hostile }, notes: [{ zh: `${hostile} ]]>`, en: hostile }] } as PanelSpec
    for (const preset of ['slide', 'wechat']) {
      const { svg: printed } = makePoster(jobOf({ spec }), { ...SETTINGS, preset })
      expect(isWellFormed(printed)).toBe(true)
      expect(printed).not.toMatch(/<script/)
      expect(printed.match(/alert\(1\)/g)?.length).toBeGreaterThan(2)
    }
  })

  test('a preset that does not exist is told', () => {
    expect(() => makePoster(jobOf(), { ...SETTINGS, preset: 'poster' })).toThrow('invalid preset: poster')
  })
})

describe('files', () => {
  const tools = { today: '2026-11-25', rasterise: async () => TINY_PNG }

  test('are named after panel, preset, language and code', async () => {
    const code = stampOf(jobOf()).code.slice(0, 5)
    expect((await makeSvg(jobOf(), tools, SETTINGS)).name).toBe(`netizens-slide-${code}.svg`)
    expect((await makePng(jobOf({ view: { language: 'en' }, scheme: 'dark' }), tools, { ...SETTINGS, preset: 'square' })).name).toBe(`netizens-square-en-dark-${code}.png`)
  })

  test('a PNG is drawn at the size and scale wished, and carries the stamp', async () => {
    const asked: unknown[] = []
    const rasterise = async (svg: string, size: unknown): Promise<Uint8Array> => {
      asked.push(svg.slice(0, 4), size)
      return TINY_PNG
    }
    const { bytes, type } = await makePng(jobOf(), { ...tools, rasterise }, SETTINGS)
    expect(asked).toEqual(['<svg', { width: 1920, height: 1080, scale: 2 }])
    expect(type).toBe('image/png')
    expect(readPngStamp(bytes)).toEqual(stampOf(jobOf()))
  })
})
