/** Ceilings of weight. What the page really asks for before it is idle is measured in tests/browser/weight.test.ts. */
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { builtFiles, firstLoad, overviewComposed, ownLoad, PAGES_FETCHED, type BuiltFile } from './built-files'
import { LANGUAGES } from '../../../src/model/text'
import { LOCALES } from '../../../src/words/locales'

const KIB = 1024
const weigh = (files: readonly BuiltFile[]): number => files.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0) / KIB

describe('weight (KiB, gzip)', () => {
  test.each(PAGES_FETCHED)('all JavaScript that a visit to %s fetches by itself, workers included, stays within 200', (page) => {
    // DESIGN allows 340. React is 60 of it, the chart core with its words 60, reader and worker 50. Charts are drawn as SVG from their figures, so that ECharts
    // is not among it, and neither is what else a reader must ask for (embeds, files, briefings, the sentences of issues); that none of it is fetched before
    // is held by tests/browser/weight.test.ts. The overview is in index.html; what composes it anew is fetched where the data on the host are others.
    const own = ownLoad(page)
    for (const name of [page, 'load-dataset', 'dataset-worker']) expect(own.some(({ path }) => path.includes(`/${name}-`)), name).toBe(true)
    expect(weigh(own)).toBeLessThanOrEqual(200)
  })

  test('so does the overview where it is composed anew, since the data on the host are not those of the build', () => {
    const own = overviewComposed()
    expect(own.some(({ path }) => path.includes('/Overview-'))).toBe(true)
    expect(weigh(own)).toBeLessThanOrEqual(200)
  })

  test('with ECharts, which comes with the first pointer at a chart, within 390', () => {
    // What a reader's line carries who uses a mouse; ECharts with its SVG renderer and React frame is 185 of it.
    const live = builtFiles(/on-request\/echarts-[^/]*\.js$/)
    expect(live.length).toBe(1)
    expect(weigh([...ownLoad('Chapters'), ...live])).toBeLessThanOrEqual(390)
  })

  test.each([['zh', 50.9, 39.4], ['en', 45, 33.5]] as const)('the check of texts of one language (%s) stays within %d, fetched when its page is opened', (language, most, mostOfWorker) => {
    // 40 were asked. The worker, which judges, holds the patterns of one language (20 of Chinese, 14 of English), judging (9), and the model (6), which is there twice, since Firefox 100 knows no module
    // workers and a classic one shares no file with the page. A text of both languages has a worker of its own, fetched when one comes. What reads documents, saves, and corrects a meaning is fetched when a file comes, a result is there, or a reader asks.
    const parts = builtFiles(new RegExp(`/(?:on-request/(?:check-worker-${language}|check-text|CheckText|CheckTextPage)-[\\w-]{8}\\.js|CheckText-[^/]*\\.css)$`))
    expect(parts.length).toBe(5)
    expect(weigh(parts)).toBeLessThanOrEqual(most)
    expect(weigh(parts.filter(({ path }) => path.includes('check-worker')))).toBeLessThanOrEqual(mostOfWorker)
    expect(builtFiles(/on-request\/(?:read-document|reports|comment-docx|SaveButtons|MeaningForm|check-report)-[^/]*\.js$/).length).toBe(6)
  })

  test('the workers for texts of both languages and for choices stay within 44.2 and 45', () => {
    // Each is fetched when a text holds words of both, or a reader says what a statement means.
    const [both, choices] = [builtFiles(/\/on-request\/check-worker-[\w-]{8}\.js$/), builtFiles(/\/on-request\/check-worker-choices-[\w-]{8}\.js$/)]
    expect([both.length, choices.length]).toEqual([1, 1])
    expect(weigh(both)).toBeLessThanOrEqual(44.2)
    expect(weigh(choices)).toBeLessThanOrEqual(45)
  })

  test('what the first words wait for stays within 90', () => {
    // React and React DOM are 60 of it; panels (60) arrive while the data are fetched, and must not be among it.
    const first = firstLoad()
    expect(first.length).toBeGreaterThan(0)
    expect(weigh(first)).toBeLessThanOrEqual(90)
  })

  test('index.html holds the overview in every language, and weighs at most 20', () => {
    // Two languages are 13 of it: sentences, and nine drawings each. What is more delays the first words, which wait for nothing else.
    const html = builtFiles(/index\.html$/).filter(({ path }) => path === 'index.html')
    expect(weigh(html)).toBeLessThanOrEqual(20)
    for (const language of LANGUAGES) {
      const [part = ''] = new RegExp(`<div class="prerendered" lang="${LOCALES[language].htmlLang}"[\\s\\S]*?</main>`).exec(html[0]?.text ?? '') ?? []
      expect(part.match(/<article class="finding"/g)?.length).toBe(5)
      expect(part.match(/<svg class="overview-picture/g)?.length).toBe(9)
      expect(part).not.toMatch(/NaN|undefined|\{[a-z_]+@/)
    }
  })

  test('style sheets stay within 13.2', () => {
    // Hand-written for one page; more means a framework crept in. 12 until the check of texts, 12.6 until counties, a host's map and the speaker's window: each fetched with its page.
    expect(weigh(builtFiles(/\.css$/))).toBeLessThanOrEqual(13.2)
  })

  test('data files are served as they are, once', () => {
    // A table imported as a module would be merged with its twin and no longer be swapped on the host.
    expect(builtFiles(/\.csv$/).map(({ path }) => path).filter((path) => !path.startsWith('data/'))).toEqual([])
    expect(builtFiles(/data\/observations\/.*\.csv$/).length).toBeGreaterThan(3)
  })
})
