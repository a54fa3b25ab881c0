import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVIDENCE } from '../../../src/model/evidence'
import type { Dataset } from '../../../src/model/dataset'
import { seriesKey, type Series } from '../../../src/model/series'
import { derive } from '../../../src/transform/index'
import { makeSeries } from '../../../src/transform/make-series'
import { differenceOf, largestFirst, type Change } from '../../../src/transform/compare/index'
import { at, breakAt, dataset, indicator, series } from '../small-dataset'

const placed = (one: Series, file = 'observations/a.csv'): Series => ({ ...one, files: [file], lines: Int32Array.from(one.periods, (_, index) => index + 2) })

describe('difference of two datasets', () => {
  const before = dataset({ series: [placed(series('urban', ['2020 100', '2021 110', '2022 — blank', '2023 130']))] })

  it('is empty for what is the same, even when read twice', () => {
    const again = dataset({ series: [placed(series('urban', ['2020 100', '2021 110', '2022 — blank', '2023 130']))] })
    const found = differenceOf(before, again)
    expect(found).toMatchObject({ isEmpty: true, indicators: [], catalogue: [], ages: [], counts: { added: 0, changed: 0, removed: 0, unchanged: 4, restated: 0 } })
  })

  it('tells added, changed and removed apart, with amounts and places', () => {
    const after = dataset({ series: [placed(series('urban', ['2021 121', '2022 125', '2023 130', '2024 140']))] })
    const [found] = differenceOf(before, after).indicators
    expect(found).toMatchObject({ indicator: 'urban', derived: false, added: 1, changed: 2, removed: 1, unchanged: 1, restated: 0 })
    expect(found?.changes.map(({ kind, period, before: was, after: is, by, place }) => [kind, period, was, is, by, place.line])).toEqual([
      ['removed', 202000, 100, undefined, undefined, 2],
      ['changed', 202100, 110, 121, 11, 2],
      ['changed', 202200, undefined, 125, undefined, 3],
      ['added', 202400, undefined, 140, undefined, 5],
    ])
    expect(found?.changes[1]?.ratio).toBeCloseTo(1.1)
    expect(found?.pairs).toHaveLength(1)
  })

  it('separates attributes of a value from the value', () => {
    const own = series('urban', ['2020 100', '2021 110'])
    const restated: Series = { ...own, evidence: Uint8Array.from([EVIDENCE.indexOf('one-source'), EVIDENCE.indexOf('unverified')]), publishedDecimals: Uint8Array.from([0, 1]) }
    const [found] = differenceOf(dataset({ series: [own] }), dataset({ series: [restated] })).indicators
    expect(found).toMatchObject({ changed: 0, unchanged: 2, restated: 1 })
    expect(found?.changes).toMatchObject([{ kind: 'restated', period: 202100, attributes: ['evidence', 'decimals'], by: 0 }])
  })

  it('takes the same number in another unit for the same number', () => {
    const whole = series('urban', ['2020 501000000'])
    const scaled: Series = { ...whole, values: Float64Array.from([5.01 * 1e8]), publishedUnit: Uint8Array.from([4]) }
    expect(differenceOf(dataset({ series: [whole] }), dataset({ series: [scaled] })).counts).toMatchObject({ changed: 0, restated: 1 })
  })

  it('marks what follows from its inputs, and counts it apart', () => {
    const catalogue = [indicator('share', 'percent', 'share', 'urban / total * 100')]
    const made = (urban: string): Dataset => derive(dataset({ indicators: catalogue, series: [placed(series('urban', [`2020 ${urban}`])), placed(series('total', ['2020 200']))] }))
    const found = differenceOf(made('100'), made('120'))
    expect(found.indicators.map(({ indicator: id, derived, changed }) => [id, derived, changed])).toEqual([['share', true, 1], ['urban', false, 1]])
    expect(found.counts).toMatchObject({ changed: 1, unchanged: 1 })
  })

  it('lists series that came or went whole, by vintage and variant', () => {
    const after = dataset({ series: [series('urban', ['2030 9'], { variant: 'medium' }), series('urban', ['2020 8'], { region: 'CN-GD' })] })
    const found = differenceOf(before, after)
    expect(found.counts).toEqual({ added: 2, changed: 0, removed: 4, unchanged: 0, restated: 0 })
    expect(found.indicators[0]?.pairs.map(({ key, before: was, after: is }) => [key, was === undefined, is === undefined])).toEqual([
      ['urban|CN||medium', true, false],
      ['urban|CN-GD||', true, false],
      ['urban|CN||', false, true],
    ])
  })

  it('compares catalogues by their fields and not by their lines', () => {
    const old = dataset({ indicators: [indicator('a'), indicator('b')], breaks: [breakAt('a', '2000')] })
    const fresh = dataset({ indicators: [{ ...indicator('a'), line: 9 }, { ...indicator('b'), decimals: 2, name: { zh: '乙', en: 'b' } }, indicator('c')], breaks: [] })
    expect(differenceOf(old, fresh).catalogue).toEqual([
      { catalogue: 'indicators', kind: 'changed', id: 'b', fields: ['decimals', 'name'] },
      { catalogue: 'indicators', kind: 'added', id: 'c', fields: [] },
      { catalogue: 'breaks', kind: 'removed', id: 'a||200000', fields: [] },
    ])
  })

  it('compares age bands', () => {
    const band = { region: 'CN', period: at('2020'), sex: 'M', start: 0, width: 5, value: 10, variant: '', source: 's', evidence: 'one-source', file: 'f.csv' } as const
    const old: Dataset = { ...dataset({}), ages: [band, { ...band, start: 5 }] }
    const fresh: Dataset = { ...dataset({}), ages: [{ ...band, value: 12 }, { ...band, start: 10 }] }
    expect(differenceOf(old, fresh).ages.map(({ kind, start, before: was, after: is }) => [kind, start, was, is])).toEqual([['changed', 0, 10, 12], ['added', 10, undefined, 10], ['removed', 5, 10, undefined]])
  })

  it('puts what moved farthest first', () => {
    const change = (kind: Change['kind'], was?: number, is?: number): Change => ({ kind, region: '', period: at('2020'), vintage: '', variant: '', before: was, after: is, by: undefined, ratio: undefined, attributes: [], place: { file: '', line: 0, column: 0 } })
    const ordered = largestFirst([change('restated', 1, 1), change('added', undefined, 5), change('changed', 100, 101), change('changed', 100, 1), change('changed', 5, undefined)])
    expect(ordered.map(({ kind, after }) => [kind, after])).toEqual([['changed', undefined], ['changed', 1], ['changed', 101], ['added', 5], ['restated', 1]])
  })
})

const observations = fc.uniqueArray(fc.record({ year: fc.integer({ min: 1950, max: 2030 }), value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }) }), { selector: ({ year }) => year, maxLength: 40 })
const someSeries = fc.record({ indicator: fc.constantFrom('a', 'b'), region: fc.constantFrom('CN', 'CN-GD'), variant: fc.constantFrom('', 'medium'), rows: observations }).map(({ rows, ...id }) =>
  makeSeries({ ...id, vintage: '', timing: 'instant' }, { kind: 'count', of: 'person' }, rows.map(({ year, value }) => ({ period: at(String(year)), value, missing: value === undefined ? 'blank' : '' }))),
)
const someData = fc.uniqueArray(someSeries, { selector: seriesKey, maxLength: 6 }).map((all) => dataset({ series: all }))

const rowsOf = ({ series: all }: Dataset): Map<string, number> => new Map([...all].flatMap(([key, one]) => [...one.periods].map((period, index): [string, number] => [`${key} ${period}`, one.values[index] ?? Number.NaN])))

describe('properties of a difference', () => {
  it('added, changed and unchanged are the rows after; removed, changed and unchanged those before', () => {
    fc.assert(
      fc.property(someData, someData, (before, after) => {
        const { counts } = differenceOf(before, after)
        expect(counts.added + counts.changed + counts.unchanged).toBe(rowsOf(after).size)
        expect(counts.removed + counts.changed + counts.unchanged).toBe(rowsOf(before).size)
      }),
    )
  })

  it('laid over the data before, its changes give the data after', () => {
    fc.assert(
      fc.property(someData, someData, (before, after) => {
        const rows = rowsOf(before)
        for (const { indicator: id, changes } of differenceOf(before, after).indicators) {
          for (const change of changes) {
            const key = `${seriesKey({ indicator: id, ...change })} ${change.period}`
            if (change.kind === 'removed') rows.delete(key)
            else rows.set(key, change.after ?? Number.NaN)
          }
        }
        const wanted = rowsOf(after)
        expect([...rows.keys()].sort()).toEqual([...wanted.keys()].sort())
        for (const [key, value] of wanted) expect(Math.abs((rows.get(key) ?? 0) - value) <= 1e-12 * Math.abs(value) || Number.isNaN(value)).toBe(true)
      }),
    )
  })

  it('of a dataset and itself, rebuilt, it is empty', () => {
    fc.assert(
      fc.property(someData, (one) => {
        const rebuilt = new Map([...one.series].map(([key, own]) => [key, { ...own, values: own.values.slice() }]))
        return differenceOf(one, { ...one, series: rebuilt }).isEmpty
      }),
    )
  })
})
