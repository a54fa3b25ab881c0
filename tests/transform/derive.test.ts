import { describe, expect, it } from 'vitest'
import { findSeries } from '../../src/model/dataset'
import { observationsOf } from '../../src/model/series'
import { derive } from '../../src/transform'
import { breakAt, dataset, indicator, series, valuesOf } from './small-dataset'

const derived = (id: string, formula: string, unitId = 'person') => indicator(id, unitId, 'stock', formula)

describe('derive', () => {
  it('follows the order of need, whatever the order in the file', () => {
    const data = derive(dataset({ indicators: [derived('c', 'b * 2'), derived('b', 'a + 1')], series: [series('a', ['2020 1'])] }))
    expect(valuesOf(findSeries(data, 'c', 'CN'))).toEqual({ '2020': 4 })
    expect(data.issues).toEqual([])
  })

  it('makes a series for every region that has the inputs', () => {
    const inputs = ['CN', 'CN-BJ'].map((region) => series('a', ['2020 3'], { region }))
    const data = derive(dataset({ indicators: [derived('b', 'a * 2')], series: [...inputs, series('z', ['2020 1'], { region: 'CN-GD' })] }))
    expect([...data.series.keys()].filter((key) => key.startsWith('b|'))).toEqual(['b|CN||', 'b|CN-BJ||'])
  })

  it('computes with scenarios but not with the bounds of an interval', () => {
    const variants = ['', 'medium', 'low95', 'high80', 'low'].map((variant) => series('a', ['2030 3'], { variant }))
    const data = derive(dataset({ indicators: [derived('b', 'a * 2')], series: variants }))
    expect([...data.series.keys()].filter((key) => key.startsWith('b|'))).toEqual(['b|CN||', 'b|CN||medium', 'b|CN||low'])
  })

  it('leaves what was observed alone, and its own input untouched', () => {
    const before = dataset({ indicators: [derived('b', 'a * 2')], series: [series('a', ['2020 3']), series('b', ['2020 7'])] })
    const keys = [...before.series.keys()]
    expect(valuesOf(findSeries(derive(before), 'b', 'CN'))).toEqual({ '2020': 7 })
    expect([...before.series.keys()]).toEqual(keys)
    expect(derive(derive(before)).series.size).toBe(2)
  })

  it('names circles, and works beside them', () => {
    const indicators = [derived('a', 'b + 1'), derived('b', 'c + 1'), derived('c', 'a + 1'), derived('self', 'self + 1'), derived('on', 'a + x'), derived('ok', 'x + 1')]
    const data = derive(dataset({ indicators, series: [series('x', ['2020 1'])] }))
    expect(data.issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['formula-cycle', { ids: ['a', 'b', 'c', 'a'] }],
      ['formula-cycle', { ids: ['self', 'self'] }],
    ])
    expect(valuesOf(findSeries(data, 'ok', 'CN'))).toEqual({ '2020': 2 })
    expect(findSeries(data, 'on', 'CN')).toBeUndefined()
  })

  it('finds names and units that do not fit', () => {
    const indicators = [derived('a', 'poeple + 1'), derived('b', 'people + rate'), derived('c', 'rate - other', 'pp'), derived('d', "region(people, 'CN-XX')"), derived('e', 'nothing + 1'), indicator('nothing'), derived('f', 'people * 1 + people', 'percent')]
    const data = derive(
      dataset({ indicators, series: [series('people', ['2020 1']), series('rate', ['2020 3'], { unitId: 'percent' }), series('other', ['2020 2'], { unitId: 'percent' })] }),
    )
    expect(data.issues.map(({ code, found, place }) => [code, found, place.file, place.line])).toEqual([
      ['indicator-unknown', 'poeple', 'indicators.csv', 2],
      ['unit-mismatch', 'people + rate', 'indicators.csv', 2],
      ['region-unknown', 'CN-XX', 'indicators.csv', 2],
      ['unit-mismatch', 'people * 1 + people', 'indicators.csv', 2],
      ['indicator-unobserved', 'e', 'indicators.csv', 2],
    ])
    expect(data.issues[0]?.facts).toEqual({ nearest: 'people' })
    expect(findSeries(data, 'c', 'CN')?.unit).toEqual({ kind: 'points' })
  })

  it('flags a derived value out of bounds and keeps it', () => {
    const bounded = { ...derived('b', 'a / 10 * 100', 'percent'), min: 0, max: 100 }
    const data = derive(dataset({ indicators: [bounded], series: [series('a', ['2020 3', '2021 30'])] }))
    expect(data.issues.map(({ code, found }) => [code, found])).toEqual([['value-out-of-bounds', 'b CN 2021']])
    expect(valuesOf(findSeries(data, 'b', 'CN'))).toEqual({ '2020': 30, '2021': 300 })
  })

  it('cites the sources of the inputs', () => {
    const data = derive(dataset({ indicators: [derived('c', 'a + b')], series: [series('a', ['2020 1']), series('b', ['2020 1'])] }))
    const found = findSeries(data, 'c', 'CN')
    expect(found && observationsOf(found)[0]).toMatchObject({ sources: ['s-a', 's-b'], basis: 'computed', line: 0 })
  })

  it('keeps a derived figure apart from its own input where a break of the input lies between', () => {
    const data = derive(
      dataset({
        indicators: [indicator('x'), indicator('double', 'person', 'stock', 'x * 2'), indicator('risen', 'person', 'stock', 'double - at(x, 2010)')],
        series: [series('x', ['2010 100', '2014 110', '2016 500', '2020 520'])],
        breaks: [breakAt('x', '2015')],
      }),
    )
    expect(valuesOf(data.series.get('risen|CN||'))).toEqual({ '2010': 100, '2014': 120 })
  })
})
