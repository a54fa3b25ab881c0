/** Ceilings of weight. What the page really asks for before it is idle is measured in tests/browser/weight.test.ts. */
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { builtFiles, firstLoad, ownLoad, PAGES_FETCHED, type BuiltFile } from './built-files'

const KIB = 1024
const weigh = (files: readonly BuiltFile[]): number => files.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0) / KIB

describe('weight (KiB, gzip)', () => {
  test.each(PAGES_FETCHED)('all JavaScript that a visit to %s fetches by itself, workers included, stays within 200', (page) => {
    // DESIGN allows 340. React is 60 of it, the chart core with its words 60, reader and worker 50. Charts are drawn as SVG from their figures, so that ECharts
    // is not among it, and neither is what else a reader must ask for (embeds, files, briefings, the sentences of issues); that none of it is fetched before
    // is held by tests/browser/weight.test.ts.
    const own = ownLoad(page)
    for (const name of [page, 'load-dataset', 'dataset-worker']) expect(own.some(({ path }) => path.includes(`/${name}-`)), name).toBe(true)
    expect(weigh(own)).toBeLessThanOrEqual(200)
  })

  test('with ECharts, which comes with the first pointer at a chart, within 390', () => {
    // What a reader's line carries who uses a mouse; ECharts with its SVG renderer and React frame is 185 of it.
    const live = builtFiles(/on-request\/echarts-[^/]*\.js$/)
    expect(live.length).toBe(1)
    expect(weigh([...ownLoad('Chapters'), ...live])).toBeLessThanOrEqual(390)
  })

  test('what the first words wait for stays within 90', () => {
    // React and React DOM are 60 of it; panels (60) arrive while the data are fetched, and must not be among it.
    const first = firstLoad()
    expect(first.length).toBeGreaterThan(0)
    expect(weigh(first)).toBeLessThanOrEqual(90)
  })

  test('style sheets stay within 12', () => {
    // Hand-written for one page; more means a framework crept in.
    expect(weigh(builtFiles(/\.css$/))).toBeLessThanOrEqual(12)
  })

  test('data files are served as they are, once', () => {
    // A table imported as a module would be merged with its twin and no longer be swapped on the host.
    expect(builtFiles(/\.csv$/).map(({ path }) => path).filter((path) => !path.startsWith('data/'))).toEqual([])
    expect(builtFiles(/data\/observations\/.*\.csv$/).length).toBeGreaterThan(3)
  })
})
