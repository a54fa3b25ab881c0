/** A briefing as one file: whole, small, and data never become markup. */
import { createHash } from 'node:crypto'
import { hash, script } from 'virtual:briefing-script'
import { describe, expect, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { briefingFile, type BriefingOptions, makeBriefing } from '../../src/exports/briefing-file/briefing-file'
import { asBriefing } from '../../src/exports/export-job'
import { printNumbers } from '../../src/exports/briefing-file/slide'
import { shortCode, stampOf } from '../../src/exports/stamp/stamp'
import { LANGUAGES, type Language } from '../../src/model/text'
import { briefingWords } from '../../src/words/briefing'
import { briefingFileWords } from '../../src/words/files'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { exportJob } from './export-job'

const FIVE = ['urban-rural-population', 'elderly', 'births-deaths', 'province-urban-share', 'penetration-gap']
const HEAVIEST = ['births-deaths', 'elderly-outlook', 'population-outlook', 'netizens', 'province-urban-share']

const dataset = shippedDataset()
const panels = shippedPanels().value

const jobOf = (id: string, language: Language) => exportJob(panels.find((panel) => panel.id === id), dataset, language)
const settings = (ids: readonly string[], language: Language, more: Partial<BriefingOptions> = {}): BriefingOptions => ({ parts: asBriefing(ids.map((id) => jobOf(id, language))), title: '', language, today: '2026-11-25', ...more })
const make = (...given: Parameters<typeof settings>): string => briefingFile(settings(...given), { script, hash })

describe('a briefing file', () => {
  const five = make(FIVE, 'zh') // drawn once: five panels for three widths take their time

  test('of five panels weighs at the most 150 KiB, the heaviest in the longer language', () => {
    expect(Buffer.byteLength(five) / 1024).toBeLessThanOrEqual(130)
    expect(Buffer.byteLength(make(HEAVIEST, 'en')) / 1024).toBeLessThanOrEqual(150)
  }, 60_000)

  test('has every panel with its drawings, table, statement, sources and code', () => {
    const html = five
    const sections = [...html.matchAll(/<section class=slide[\s\S]*?<\/section>/g)].map(([section]) => section)
    expect(sections).toHaveLength(FIVE.length)
    sections.forEach((section, at) => {
      const job = jobOf(FIVE[at] ?? '', 'zh')
      const stamp = stampOf(job)
      expect(section).toContain(`data-code=${stamp.code}`)
      expect(section).toContain(shortCode(stamp))
      expect(section.match(/<svg class="?[abc]/g)).toHaveLength(3)
      expect(section.match(/<tr>/g)?.length).toBe(1 + stamp.rows.length)
      expect(section).toMatch(/<p class=s>[^<]+<a href="#sources">\[[\d–, ]+\]/)
      expect(section).not.toMatch(/undefined|NaN|\[object/)
    })
    expect(html.match(/<li><a href="#/g)).toHaveLength(FIVE.length)
  })

  test('names the issues of a series as one publication, which all their figures refer to', () => {
    const html = make(['netizens'], 'zh')
    const titles = html.slice(html.indexOf('<section id=sources')).match(/<li>[^\n]*?(?=<li>|<\/ol>)/g) ?? []
    expect(titles.filter((title) => title.includes('中国互联网络发展状况统计报告')).join()).toMatch(/第1、7、10、/)
    expect(titles.length).toBeLessThan(6)
    const listed = [...(/<a href="#sources">\[([\d–, ]+)\]/.exec(html)?.[1] ?? '').matchAll(/\d+/g)].map(Number)
    expect(Math.max(...listed)).toBe(titles.length)
  })

  test('is the same each time, and says its name and date', async () => {
    const file = await makeBriefing(settings(['mobile-phones'], 'en'))
    expect(file.name).toBe('sanhua-briefing-2026-11-25.html')
    expect(file.bytes).toEqual(new TextEncoder().encode(make(['mobile-phones'], 'en')))
  })

  test('carries its one script under a policy that knows it by hash', () => {
    expect(hash).toBe(`sha256-${createHash('sha256').update(script).digest('base64')}`)
    const html = five
    expect([...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code)).toEqual([script])
    expect(html).toContain(`script-src '${hash}'`)
    expect(html).not.toMatch(/unsafe-eval|\son\w+=|src=/)
    expect(script.length / 1024).toBeLessThanOrEqual(12)
  })

  test('prints a speaker’s line where one is given, and none that is the statement', () => {
    expect(five).not.toContain('<p class=l>')
    const { statement } = compilePanel(jobOf('mobile-phones', 'zh').spec, dataset, { language: 'zh', scheme: 'light', width: 640 })
    const lines = ['先讲城乡差距', statement]
    const lined = make([], 'zh', { parts: ['netizens', 'mobile-phones'].map((id, at) => ({ kind: 'panel', job: jobOf(id, 'zh'), headline: '', line: lines[at] ?? '' })) })
    expect(lined.match(/<p class=l>.*?<\/p>/g)).toEqual(['<p class=l><b>一句话</b> 先讲<wbr>城乡<wbr>差距</p>'])
  })

  test.each(LANGUAGES)('calls buttons and parts as the page does (%s)', (language) => {
    const [page, saved] = [briefingWords(language), briefingFileWords(language)]
    expect([saved.line, saved.text, saved.present, saved.leave, saved.next, saved.previous, saved.black]).toEqual([page.line, page.textSlide, page.present, page.leave, page.next, page.previous, page.black])
    expect([saved.presenter, saved.elapsed, saved.upcoming, saved.end]).toEqual([page.presenter.title, page.presenter.elapsed, page.presenter.next, page.presenter.end])
    expect(saved.keys.toLowerCase()).toContain(page.line.toLowerCase())
  })

  test('makes no markup of data: titles, lines, names, addresses', () => {
    const nasty = '"><script>alert(1)</script><img onerror=x>&\''
    const job = jobOf('netizens', 'zh')
    const sources = new Map([...job.dataset.sources].map(([id, source]) => [id, { ...source, title: { zh: nasty, en: nasty }, url: `javascript:${nasty}` }]))
    const indicators = new Map([...job.dataset.indicators].map(([id, indicator]) => [id, { ...indicator, name: { zh: nasty, en: nasty }, definition: { zh: nasty, en: nasty } }]))
    const hurt = { ...job, dataset: { ...job.dataset, sources, indicators }, address: `javascript:${nasty}` }
    const html = briefingFile({ parts: [{ kind: 'panel', job: hurt, headline: nasty, line: nasty }, { kind: 'text', heading: nasty, body: `- ${nasty}\n${nasty}`, line: nasty }], title: nasty, language: 'zh', today: nasty }, { script: '', hash: '' })
    expect(html).not.toMatch(/<script>alert|<img|javascript:/)
    expect(html).toContain('&#60;script&#62;alert(1)')
  })

  test('a panel with nothing to draw says so and breaks nothing', () => {
    const job = jobOf('netizens', 'zh')
    const html = briefingFile({ ...settings([], 'zh'), parts: asBriefing([{ ...job, view: { ...job.view, from: 1900, to: 1901 } }]) }, { script: '', hash: '' })
    expect(html).toContain('<h2 id="netizens-t">')
    expect(html).not.toMatch(/undefined|NaN/)
  })

  test('numbers of publications stand as runs', () => {
    expect(printNumbers([3, 1, 2, 7, 9, 8])).toBe('1–3, 7–9')
    expect(printNumbers([2, 4, 2, 3])).toBe('2–4')
    expect(printNumbers([4])).toBe('4')
    expect(printNumbers([])).toBe('')
  })
})
