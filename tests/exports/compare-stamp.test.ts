import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInvalid } from '../../src/charts/types/list'
import { compareStamp, choiceOfStamp } from '../../src/exports/stamp/compare-stamp'
import { stampOf, type Stamp } from '../../src/exports/stamp/stamp'
import type { Dataset } from '../../src/model/dataset'
import { seriesKey } from '../../src/model/series'
import { indicator, series, smallDataset } from '../charts/small-dataset'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { exportJob } from './export-job'

const shipped = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))

const POP = indicator('pop_x', 'person', { name: { zh: '人口', en: 'Population' } })
const datasetOf = (values: Readonly<Record<string, number>>): Dataset => smallDataset({ indicators: [POP], series: [series({ indicator: 'pop_x', values })] })
const PANEL = 'indicator-pop-x'
const stampFor = (dataset: Dataset, language: 'zh' | 'en' = 'zh', view = {}): Stamp =>
  stampOf(exportJob({ id: PANEL, theme: 'urbanisation', type: 'trend', title: { zh: [], en: [] }, modes: ['absolute', 'index', 'growth'], grids: [{ lines: [{ indicator: 'pop_x' }] }] }, dataset, language, view))

const BASE = { '2019': 50_000_000, '2020': 51_000_000, '2021': 52_000_000 }

describe('a file held against the data', () => {
  test('is unchanged in either language while no figure is', () => {
    for (const spec of panels) {
      for (const language of ['zh', 'en'] as const) {
        const verdict = compareStamp(stampOf(exportJob(spec, shipped, language)), { ...shipped, version: 'next' }, panels, language === 'zh' ? 'en' : 'zh')
        expect(verdict.kind, `${spec.id} ${language}`).toBe('unchanged')
      }
    }
  })

  test('that was revised tells which figure, by how much, in the reader’s words and units', () => {
    const revised = datasetOf({ ...BASE, '2020': 51_500_000 })
    const zh = compareStamp(stampFor(datasetOf(BASE), 'en'), revised, [], 'zh')
    if (zh.kind !== 'revised') throw new Error(zh.kind)
    expect(zh.changes).toEqual([{ row: '2020年', column: '人口', unit: '万人', before: 5100, after: 5150, difference: 50, bounds: ['', ''] }])
    const en = compareStamp(stampFor(datasetOf(BASE)), revised, [], 'en')
    expect(en.kind === 'revised' && en.changes).toEqual([{ row: '2020', column: 'Population', unit: 'million people', before: 51, after: 51.5, difference: 0.5, bounds: ['', ''] }])
  })

  test('tells what was added and what is gone', () => {
    const { '2019': _, ...later } = BASE
    const verdict = compareStamp(stampFor(datasetOf(BASE)), datasetOf({ ...later, '2022': 53_000_000 }), [], 'zh')
    expect(verdict.kind === 'revised' && verdict.changes.map(({ row, before, after, difference }) => [row, before, after, difference])).toEqual([
      ['2019年', 5000, undefined, undefined],
      ['2022年', undefined, 5300, undefined],
    ])
  })

  test('finds exactly the cells that were changed', () => {
    const years = Object.keys(BASE)
    const change = fc.dictionary(fc.constantFrom(...years), fc.integer({ min: 1, max: 40_000_000 }), { maxKeys: 3, noNullPrototype: true })
    fc.assert(
      fc.property(change, fc.constantFrom<'zh' | 'en'>('zh', 'en'), (added, language) => {
        const values = Object.fromEntries(Object.entries(BASE).map(([year, value]) => [year, value + (added[year] ?? 0)]))
        const verdict = compareStamp(stampFor(datasetOf(BASE), language), datasetOf(values), [], 'zh')
        const found = verdict.kind === 'revised' ? verdict.changes.map(({ row }) => row.slice(0, 4)) : []
        expect(found).toEqual(Object.keys(added).sort())
      }),
    )
  })

  test('follows range, unit, mode and comparison', () => {
    const view = { from: 2020, to: 2021, unit: '人', mode: 'growth' as const, compare: ['JPN', 'CN-BJ'] }
    expect(choiceOfStamp(stampFor(datasetOf(BASE), 'zh', view))).toEqual(view)
    expect(choiceOfStamp({ query: '?panel=x&from=20&mode=pie&unit=&compare=' })).toEqual({})
    const beyond = compareStamp(stampFor(datasetOf(BASE), 'zh', { from: 2020 }), datasetOf({ ...BASE, '2019': 1_000_000 }), [], 'zh')
    expect(beyond.kind).toBe('unchanged')
  })

  test('is unknown where there is no such panel, or no data for it', () => {
    const stamp = stampFor(datasetOf(BASE))
    expect(compareStamp({ ...stamp, panel: 'other' }, datasetOf(BASE), [], 'zh')).toEqual({ kind: 'unknown', reason: 'no-panel' })
    const empty: Dataset = { ...datasetOf(BASE), series: new Map() }
    expect(compareStamp(stamp, empty, [], 'zh')).toEqual({ kind: 'unknown', reason: 'no-data' })
  })

  test('a share that was published anew is revisedIds in its own panel, and nowhere else', () => {
    const key = seriesKey({ indicator: 'netizens', region: 'CN', vintage: '', variant: '' })
    const old = shipped.series.get(key)
    if (!old) throw new Error('no netizens')
    const values = old.values.slice()
    values[values.length - 1] = (values[values.length - 1] ?? 0) + 1e6
    const revised: Dataset = { ...shipped, series: new Map([...shipped.series, [key, { ...old, values }]]) }
    const revisedIds = panels.filter((spec) => compareStamp(stampOf(exportJob(spec, shipped, 'zh')), revised, panels, 'zh').kind === 'revised').map(({ id }) => id)
    expect(revisedIds).toContain('netizens')
    expect(revisedIds.length).toBeLessThan(panels.length / 2)
  })
})
