import { describe, expect, test } from 'vitest'
import { isInvalid } from '../../src/charts/types/list'
import type { ExportJob } from '../../src/exports/export-job'
import { checkAddress, frozenFigure, frozenPage, frozenSvg } from '../../src/exports/picture/frozen'
import { shortCode, stampOf } from '../../src/exports/stamp/stamp'
import { LANGUAGES } from '../../src/model/text'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const specs = shippedPanels().value.filter((panel) => !isInvalid(panel))
const [first] = specs

const jobOf = (spec: ExportJob['spec'], settings: Partial<ExportJob> = {}): ExportJob => ({ spec, dataset, view: { language: 'zh' }, scheme: 'light', query: `?panel=${spec.id}`, address: `https://example.org/sanhua/?panel=${spec.id}`, ...settings })

/** What a page could load, or run. */
const LOADS = /<(?:script|img|iframe|link|object|embed|style|use|image)\b|\bon\w+=|url\(|@import|javascript:|\b(?:src|xlink:href)=/i

describe.each(specs.filter((_, at) => at % 12 === 0).map((spec) => [spec.id, spec] as const))('%s, frozen', (_, spec) => {
  test.each(LANGUAGES)('loads nothing, and says version, code and where to ask (%s)', (language) => {
    const job = jobOf(spec, { view: { language }, address: `https://example.org/sanhua/?panel=${spec.id}&lang=${language}` })
    const figure = frozenFigure(job)
    const stamp = stampOf(job)
    expect(figure).not.toMatch(LOADS)
    expect(figure).not.toMatch(/undefined|NaN|var\(/)
    expect(figure).toContain(dataset.version)
    expect(figure).toContain(shortCode(stamp))
    expect(figure).toContain(`check=${stamp.code}`)
    expect(figure.match(/<svg /g)).toHaveLength(2)
    expect(figure.match(/role="img"/g)).toHaveLength(1)
    expect(figure.match(/https?:[^"]+/g)?.map((url) => new URL(url).host)).toEqual(expect.arrayContaining(['example.org']))
  })
})

describe('frozen', () => {
  test('a page of its own forbids itself everything but its styles', () => {
    const page = frozenPage(jobOf(first!))
    expect(page).toMatch(/default-src 'none'; style-src 'unsafe-inline'/)
    expect(page.replace('<link rel="icon" href="data:,">', '')).not.toMatch(LOADS)
    expect(page).toContain(frozenFigure(jobOf(first!)))
  })

  test('wears the scheme that was chosen', () => expect(frozenFigure(jobOf(first!, { scheme: 'dark' }))).not.toBe(frozenFigure(jobOf(first!))))

  test('follows range and unit, and the code with the range', () => {
    const some = jobOf(specs.find(({ id }) => id === 'netizens')!, { view: { language: 'zh', from: 2015 } })
    const all = jobOf(some.spec)
    expect(stampOf(some).code).not.toBe(stampOf(all).code)
    expect(frozenFigure(some)).toContain(stampOf(some).code)
  })

  test('has no link where the page that made it has no address', () => {
    const job = jobOf(first!, { address: '' })
    expect(checkAddress(job, stampOf(job))).toBe('')
    expect(frozenFigure(job)).not.toContain('<a ')
  })

  test('text of the data never becomes markup', () => {
    const evil = '<script>alert(1)</script>"\'&'
    const spec = { ...first!, title: { zh: [evil], en: [evil] }, notes: [{ zh: evil, en: evil }] } as ExportJob['spec']
    const figure = frozenFigure(jobOf(spec, { address: 'https://example.org/?panel="><script>alert(2)</script>' }))
    expect(figure).not.toMatch(/<script|alert\(1\)<\/script>"/)
    expect(figure).toContain('&#60;script&#62;')
  })
})

describe('frozen as an SVG file', () => {
  test('is the picture with one line more: the link, inside its own height', () => {
    const job = jobOf(first!)
    const svg = frozenSvg(job)
    const [, height, box] = /height="(\d+)" viewBox="0 0 \d+ ([\d.]+)"/.exec(svg) ?? []
    expect(height).toBe(box)
    const y = Number(/<a href="[^"]+check=[^"]+"><text x="\d+" y="(\d+)"/.exec(svg)?.[1])
    expect(y).toBeLessThan(Number(height))
    expect(y).toBeGreaterThan(Number(height) - 30)
    expect(svg).toMatch(/<metadata\b/)
    expect(svg.match(/<\/svg>/g)).toHaveLength(1)
    expect(frozenSvg(jobOf(first!, { address: '' }))).not.toContain('<a ')
  })
})
