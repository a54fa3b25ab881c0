import { describe, expect, it } from 'vitest'
import { observationsOf } from '../../src/model/series'
import { derive, difference, gap, growth, growthPerAnnum, indexTo, movingMean, perCapita, share, yearlyChange } from '../../src/transform'
import { at, breakAt, dataset, indicator, series, valuesOf } from './small-dataset'

describe('yearly change', () => {
  it('is the difference from the year before in the unit of the series, with its sign', () => {
    const found = yearlyChange(series('x', ['2018 100', '2019 110', '2021 121', '2022 60.5']), [])
    expect(valuesOf(found)).toEqual({ '2019': 10, '2022': -60.5 })
    expect(found.unit).toEqual(series('x', ['2018 100']).unit)
  })

  it('gives nothing across a break or on a missing year, and takes any base', () => {
    const rows = ['2018 100', '2019 110', '2020 120', '2021 — suppressed', '2022 5', '2023 0', '2024 7']
    expect(valuesOf(yearlyChange(series('x', rows), [breakAt('x', '2020')]))).toEqual({ '2019': 10, '2021': 'suppressed', '2022': 'suppressed', '2023': -5, '2024': 7 })
  })
})

describe('growth', () => {
  it('is per cent on the year before, and wants that year', () => {
    expect(valuesOf(growth(series('x', ['2018 100', '2019 110', '2021 121', '2022 60.5']), []))).toEqual({ '2019': 10, '2022': -50 })
  })

  it('is percentage points for shares', () => {
    const found = growth(series('x', ['2022 65.2', '2023 66.2'], { unitId: 'percent' }), [])
    expect(valuesOf(found)).toEqual({ '2023': 1 })
    expect(found.unit).toEqual({ kind: 'points' })
  })

  it('sets half-years against the same half of the year before', () => {
    expect(valuesOf(growth(series('x', ['2022-06 100', '2022-12 150', '2023-06 110', '2023-12 300']), []))).toEqual({ '2023-06': 10, '2023-12': 100 })
  })

  it('gives nothing across a break, on a missing year, or on a base that is not positive', () => {
    const rows = ['2018 100', '2019 110', '2020 120', '2021 — suppressed', '2022 5', '2023 0', '2024 7']
    expect(valuesOf(growth(series('x', rows), [breakAt('x', '2020')]))).toEqual({ '2019': 10, '2021': 'suppressed', '2022': 'suppressed', '2023': -100 })
  })

  it('per annum is geometric, and undefined across a break', () => {
    const ends = series('x', ['2010 100 census', '2015 500 survey', '2020 121 census'])
    const recount = breakAt('x', '2020', 'survey-from-census')
    expect(growthPerAnnum(ends, [recount], at('2010'), at('2020'))).toBeCloseTo(1.9244876, 6)
    expect(growthPerAnnum(ends, [recount], at('2015'), at('2020'))).toBeUndefined()
    expect(growthPerAnnum(ends, [breakAt('x', '2020')], at('2010'), at('2020'))).toBeUndefined()
    expect(growthPerAnnum(ends, [], at('2010'), at('2011'))).toBeUndefined()
    expect(growthPerAnnum(ends, [], at('2010'), at('2010'))).toBeUndefined()
  })
})

describe('index', () => {
  it('sets the base to 100 and leaves out what a break keeps apart from it', () => {
    const all = series('x', ['2010 50', '2011 60', '2020 200'])
    expect(valuesOf(indexTo(all, [breakAt('x', '2020')], at('2010')))).toEqual({ '2010': 100, '2011': 120 })
    expect(valuesOf(indexTo(all, [], at('2012')))).toEqual({})
    expect(valuesOf(indexTo(series('x', ['2010 0', '2011 1']), [], at('2010')))).toEqual({})
  })
})

describe('verbs on two series', () => {
  const netizens = series('netizens', ['2023-06 107900', '2023-12 109225'])
  const people = series('people', ['2023 140967'])

  it('lets the end of a year meet December, and no other month', () => {
    expect(valuesOf(share(netizens, people))).toEqual({ '2023-12': 77.482673 })
    expect(valuesOf(share({ ...netizens, timing: 'duration' }, people))).toEqual({})
    expect(valuesOf(share(netizens, { ...people, timing: 'duration' }))).toEqual({})
  })

  it('has no more digits than its coarser input', () => {
    const printed = (id: string, rows: readonly string[], decimals: number) => ({ ...series(id, rows, { unitId: 'percent' }), publishedDecimals: Uint8Array.from(rows, () => decimals) })
    const [fine, coarse] = [printed('a', ['2020 63.89', '2021 64.72'], 2), printed('b', ['2020 45.4', '2021 46.7'], 1)]
    expect(observationsOf(difference(fine, coarse)).map(({ publishedDecimals }) => publishedDecimals)).toEqual([1, 1])
    expect(observationsOf(growth({ ...fine, publishedDecimals: Uint8Array.from([1, 2]) }, [])).map(({ publishedDecimals }) => publishedDecimals)).toEqual([1])
    const data = derive(dataset({ indicators: [{ ...indicator('gap', 'pp', 'ratio', 'a - b'), decimals: 2 }], series: [fine, coarse] }))
    expect(observationsOf(data.series.get('gap|CN||') as never).map(({ publishedDecimals }) => publishedDecimals)).toEqual([1, 1])
  })

  it('subtracts shares into points, counts into counts, and never mixes kinds', () => {
    const a = series('a', ['2020 63.9'], { unitId: 'percent' })
    const b = series('b', ['2020 45.4'], { unitId: 'percent' })
    expect(gap(a, b).unit).toEqual({ kind: 'points' })
    expect(valuesOf(gap(a, b))).toEqual({ '2020': 18.5 })
    expect(valuesOf(difference(netizens, series('y', ['2023-12 100000'])))).toEqual({ '2023-12': 9225 })
    expect(valuesOf(difference(a, people))).toEqual({})
    expect(valuesOf(gap(netizens, people))).toEqual({})
    expect(valuesOf(share(a, people))).toEqual({})
  })

  it('counts per 100 persons', () => {
    const phones = series('phones', ['2023 281934'], { unitId: 'subscription' })
    expect(valuesOf(perCapita(phones, people))).toEqual({ '2023': 200 })
    expect(valuesOf(perCapita(people, phones))).toEqual({})
  })

  it('gives no value on a missing or zero operand', () => {
    expect(valuesOf(share(people, series('z', ['2023 — not-published'])))).toEqual({ '2023': 'not-published' })
    expect(valuesOf(share(people, series('z', ['2023 0'])))).toEqual({})
  })
})

describe('moving mean', () => {
  it('stays within what a line may join', () => {
    const rows = ['2010 1', '2011 2', '2012 3', '2014 10', '2015 20', '2016 30', '2017 40']
    expect(valuesOf(movingMean(series('x', rows), [breakAt('x', '2016')], 2))).toEqual({ '2011': 1.5, '2012': 2.5, '2015': 15, '2017': 35 })
    expect(valuesOf(movingMean(series('x', rows), [], 3))).toEqual({ '2012': 2, '2016': 20, '2017': 30 })
  })
})

describe('what is carried along', () => {
  it('takes the weakest evidence, all sources, line 0 and the computed basis', () => {
    const sure = series('a', ['2020 1 survey'], { evidence: 'two-sources' })
    const weak = series('b', ['2020 2'], { evidence: 'unverified' })
    expect(observationsOf(share(sure, weak))[0]).toMatchObject({ evidence: 'unverified', basis: 'computed', line: 0, sources: ['s-a', 's-b'] })
  })

  it('keeps what was computed from a census apart from surveys', () => {
    const part = series('a', ['2019 1 survey', '2020 1 census'])
    const whole = series('b', ['2019 2 survey', '2020 2 census'])
    expect(observationsOf(share(part, whole)).map(({ basis }) => basis)).toEqual(['computed', 'census'])
    expect(observationsOf(indexTo(part, [], at('2019'))).map(({ basis }) => basis)).toEqual(['computed', 'census'])
  })
})
