import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset, ReleaseCalendar, Source } from '../../src/model/dataset'
import { printPeriod } from '../../src/model/period'
import type { Series } from '../../src/model/series'
import { dueReleases, freshnessOf, isOfRelease, releaseStates } from '../../src/transform/due-releases'
import { indicator, series, smallDataset } from '../charts/small-dataset'

const name = { zh: '报告', en: 'Report' }
const release = (id: string, more: Partial<ReleaseCalendar> = {}): ReleaseCalendar => ({ id, publisher: name, title: name, frequency: 'annual', months: [2], lag: 2, url: '', sources: [`${id}-*`], ...more })
const source = (id: string, date = ''): [string, Source] => [id, { id, kind: 'publication', body: name, title: name, publisher: '', date, url: '', accessed: '' }]

/** Observed figures, each year or month with its source. */
const observed = (id: string, figures: Readonly<Record<string, string>>, more: Partial<Parameters<typeof series>[0]> = {}): Series => ({
  ...series({ indicator: id, values: Object.fromEntries(Object.keys(figures).map((at) => [at, 1])), point: (at) => ({ sources: (figures[at] ?? '').split(';') }), ...more }),
  files: ['observations/a.csv'],
})

const datasetOf = (all: readonly Series[], releases: readonly ReleaseCalendar[], sources: readonly [string, Source][] = [], formulas: Readonly<Record<string, string>> = {}): Dataset => ({
  ...smallDataset({ indicators: [...new Set([...all.map((one) => one.indicator), ...Object.keys(formulas)])].map((id) => indicator(id, 'person', { formula: formulas[id] ?? '' })), series: all }),
  releases,
  sources: new Map(sources),
})

const listed = (dataset: Dataset, on: string): (readonly [string, string, string, boolean])[] =>
  releaseStates(dataset, on).map(({ release: { id }, period, due, isDue }) => [id, period === undefined ? '' : printPeriod(period), printPeriod(due), isDue])

describe('the next issue of a publication', () => {
  test('follows the last period that the package holds of it, whatever else is newer', () => {
    const dataset = datasetOf([observed('a', { 2022: 'r-2022', 2023: 'r-2023', 2024: 'other' }), observed('b', { 2021: 'r-2021' })], [release('r')])
    expect(listed(dataset, '2025-01-31')).toEqual([['r', '2024', '2025-02', false]])
    expect(listed(dataset, '2025-02-01')).toEqual([['r', '2024', '2025-02', true]])
  })

  test('follows new figures by itself', () => {
    const before = datasetOf([observed('a', { 2023: 'r-2023' })], [release('r')])
    const after = datasetOf([observed('a', { 2023: 'r-2023', 2024: 'r-2024' })], [release('r')])
    expect([before, after].map((one) => dueReleases(one, '2025-06-01').length)).toEqual([1, 0])
  })

  test('reports half-years, quarters and months as the calendar has them', () => {
    const half = datasetOf([observed('a', { '2025-12': 'r-57' })], [release('r', { frequency: 'half-yearly', months: [2, 8] })])
    expect(listed(half, '2026-08-01')).toEqual([['r', '2026-06', '2026-08', true]])
    const quarter = datasetOf([observed('a', { '2025-Q3': 'r-1' })], [release('r', { frequency: 'quarterly', lag: 1 })])
    expect(listed(quarter, '2026-01-01')).toEqual([['r', '2025-12', '2026-01', true]])
  })

  test('of editions follows the date of the newest source, not the last year projected', () => {
    const edition = release('wpp', { frequency: 'two-yearly', months: [7], lag: undefined })
    const dataset = datasetOf([observed('a', { 2023: 'wpp-2024' }), observed('a', { 2100: 'wpp-2024' }, { variant: 'medium' })], [edition], [source('wpp-2022', '2022'), source('wpp-2024', '2024')])
    expect(listed(dataset, '2026-06-30')).toEqual([['wpp', '', '2026-07', false]])
    expect(listed(datasetOf([...dataset.series.values()], [edition], [source('wpp-2024', '2024-09-15')]), '2026-08-31')).toEqual([['wpp', '', '2026-09', false]])
  })

  test('is nothing of first releases, of computed figures, of a publication that is not held, or on no day', () => {
    const none = [observed('a', { 2023: 'r-2023' }, { vintage: 'first-release' }), { ...observed('b', { 2023: 'r-2023' }), files: [] }]
    expect(releaseStates(datasetOf(none, [release('r')]), '2030-01-01')).toEqual([])
    expect(releaseStates(datasetOf([observed('a', { 2023: 'r-2023' })], [release('r')]), '')).toEqual([])
    expect(releaseStates({ ...datasetOf([observed('a', { 2023: 'r-2023' })], []), releases: undefined as unknown as readonly ReleaseCalendar[] }, '2030-01-01')).toEqual([])
  })

  test('brings up to date what is newest in the latest issue held: nothing that another publication has since, or that it no longer prints', () => {
    const dataset = datasetOf([observed('a', { 2023: 'r-2023' }), observed('stopped', { 2019: 'r-2019' }), observed('overtaken', { 2023: 'r-2023', 2024: 'other' })], [release('r')])
    expect(releaseStates(dataset, '2024-01-01')[0]?.indicators).toEqual(['a'])
    const bare = datasetOf([observed('overtaken', { 2023: 'r-2023', 2024: 'other' })], [release('r')])
    expect([releaseStates(bare, '2026-01-01').length, dueReleases(bare, '2026-01-01')]).toEqual([1, []])
  })

  test('is due from its month on, and stays so', () => {
    const dataset = datasetOf([observed('a', { 2023: 'r-2023' })], [release('r')])
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const on = `${year}-${String(month).padStart(2, '0')}-15`
        expect(releaseStates(dataset, on)[0]?.isDue).toBe(on >= '2025-02')
      }),
    )
  })
})

describe('how far figures reach', () => {
  const computed = (id: string): Series => ({ ...observed(id, { 2020: '', 2022: '' }), files: [] })
  const dataset = datasetOf(
    [computed('rate'), computed('double'), observed('a', { 2023: 'r-2023' }), observed('b', { 2022: 'q-2022' }), observed('old', { 2010: 'r-2010' }), observed('a', { 2020: 'q-2020' }, { region: 'CN-BJ' })],
    [release('r'), release('q', { lag: 5 })],
    [],
    { rate: 'a / b', double: 'rate * 2' },
  )
  const seriesOf = (id: string, region = 'CN'): Series => dataset.series.get(`${id}|${region}||`) ?? computed(id)
  const fresh = (id: string, on: string, region?: string): [string, ...string[]] => {
    const { upTo, expected } = freshnessOf({ series: [seriesOf(id, region)], ages: [] }, dataset, on)
    return [upTo ? printPeriod(upTo.period) : '', ...expected.map(({ release: { id: of }, due, isDue }) => `${of} ${printPeriod(due)}${isDue ? ' due' : ''}`)]
  }

  test('is given with the next issue, or with all that are due', () => {
    expect(fresh('a', '2024-01-01')).toEqual(['2023', 'r 2025-02'])
    expect(fresh('a', '2025-03-01')).toEqual(['2023', 'r 2025-02 due'])
  })

  test('of computed figures ends with the input that ends first, and goes on with it', () => {
    expect(fresh('rate', '2024-01-01')).toEqual(['2022', 'q 2024-05'])
    expect(fresh('double', '2026-01-01')).toEqual(['2022', 'q 2024-05 due'])
  })

  test('promises nothing of figures that a publication no longer prints, or of another place', () => {
    expect(fresh('old', '2026-01-01')).toEqual(['2010'])
    expect(fresh('a', '2026-01-01', 'CN-BJ')).toEqual(['2020'])
    expect(freshnessOf({ series: [], ages: [] }, dataset, '2026-01-01')).toEqual({ upTo: undefined, expected: [] })
  })
})

describe('patterns of sources', () => {
  test('hold any text for a star, and nothing else', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.', '1'), maxLength: 8 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (parts, id) => {
        const pattern = new RegExp(`^${parts.map((part) => part.replace(/[.-]/g, '\\$&')).join('.*')}$`)
        expect(isOfRelease({ sources: [parts.join('*')] }, id)).toBe(pattern.test(id))
      }),
      { numRuns: 500 },
    )
  })
})
