/** Ceilings of weight. What the page really asks for before it is idle is measured in tests/browser/weight.test.ts. */
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { builtFiles, firstLoad, ownLoad, type BuiltFile } from './built-files'

const KIB = 1024
const weigh = (files: readonly BuiltFile[]): number => files.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0) / KIB

describe('weight (KiB, gzip)', () => {
  test('all JavaScript of the page, workers included, stays within 360', () => {
    // DESIGN: React, ECharts and PapaParse alone are 274; the rest of the product has what is left. What a reader must ask for (embeds, files,
    // briefings, the sentences of issues) is not among it; that it is not fetched before is held by tests/browser/weight.test.ts.
    const own = ownLoad()
    for (const name of ['Page', 'SinglePanel', 'load-dataset', 'dataset-worker', 'echarts']) expect(own.some(({ path }) => path.includes(`/${name}-`)), name).toBe(true)
    expect(weigh(own)).toBeLessThanOrEqual(360)
  })

  test('what the first words wait for stays within 90', () => {
    // React and React DOM are 60 of it; panels (50) and ECharts (190) arrive while the data are fetched, and must not be among it.
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
