import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_YEAR, MIN_YEAR, positionOf, printPeriod, readPeriod, yearPeriod, type Period } from '../../src/model/period'
import { comparePeriods, dateOf, indexMeeting, indexOfPeriod, isSameDate, isWithin, periodExtent, reaches, sortPeriods } from '../../src/model/time'
import { growth, growthPerAnnum, indexTo, runsOf } from '../../src/transform/index'
import { at, series, valuesOf } from '../transform/small-dataset'

const year = fc.integer({ min: MIN_YEAR, max: MAX_YEAR })
const part = fc.constantFrom('', ...Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`), '-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2')
const somePeriod: fc.Arbitrary<Period> = fc.tuple(year, part).map(([whole, rest]) => at(`${whole}${rest}`))

describe('order of periods', () => {
  it('is by where they end: a year is after its months but December', () => {
    expect(sortPeriods(['2023', '2022', '2022-12', '2022-06', '2022-Q1', '2023-01'].map(at)).map(printPeriod)).toEqual(['2022-Q1', '2022-06', '2022', '2022-12', '2023-01', '2023'])
  })

  it('never goes back in time, and holds two periods equal only when they are one', () => {
    fc.assert(
      fc.property(somePeriod, somePeriod, (a, b) => {
        const order = comparePeriods(a, b)
        expect(Math.sign(order)).toBe(-Math.sign(comparePeriods(b, a)) + 0)
        if (order < 0) expect(positionOf(a)).toBeLessThanOrEqual(positionOf(b))
        expect(order === 0).toBe(a === b)
      }),
    )
  })

  it('finds every period of a series, whatever its grain, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(somePeriod, { maxLength: 30 }), somePeriod, (periods, other) => {
        const sorted = sortPeriods(periods)
        const held = { periods: Int32Array.from(sorted) }
        sorted.forEach((period, index) => expect(indexOfPeriod(held, period)).toBe(index))
        expect(indexOfPeriod(held, other)).toBe(sorted.indexOf(other))
        expect(periodExtent(periods)).toEqual(sorted.length === 0 ? undefined : [sorted[0], sorted[sorted.length - 1]])
        expect(sorted.map(printPeriod).map(readPeriod)).toEqual(sorted)
      }),
    )
  })
})

describe('one date under two names', () => {
  const stock = { periods: Int32Array.from([at('2022-06'), at('2022-12')]), timing: 'instant' as const }

  it('is the end of a year and its December, for what is taken at a date', () => {
    expect(isSameDate(at('2022'), at('2022-12'), 'instant')).toBe(true)
    expect(isSameDate(at('2022'), at('2022-06'), 'instant')).toBe(false)
    expect(isSameDate(at('2022'), at('2022-12'), 'duration')).toBe(false)
    expect(dateOf(at('2022-12'), 'duration')).toBe(at('2022-12'))
    expect(indexMeeting(stock, yearPeriod(2022))).toBe(1)
    expect(indexMeeting({ ...stock, timing: 'duration' }, yearPeriod(2022))).toBe(-1)
    expect(indexMeeting(stock, yearPeriod(2022), 'duration')).toBe(-1)
  })

  it('lets no year of a flow grow on, or be an index of, a December', () => {
    const flow = series('births', ['2022-12 80', '2023 900'], { timing: 'duration' })
    expect(valuesOf(growth(flow, []))).toEqual({})
    expect(growthPerAnnum(flow, [], at('2022'), at('2023'))).toBeUndefined()
    expect(valuesOf(indexTo(flow, [], at('2022')))).toEqual({})
    expect(valuesOf(growth(series('people', ['2022-12 80', '2023 100']), []))).toEqual({ '2023': 25 })
  })
})

describe('series of mixed grain', () => {
  const half = series('users', ['2020-06 90', '2020 100', '2021-06 110', '2021 120', '2022 140', '2022-06 130'])

  it('are in order of time however their rows came, and no line goes back', () => {
    const positions = Array.from(half.periods, (code) => positionOf(code as Period))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect(runsOf(half, [])).toEqual([{ start: 0, end: 5 }])
    expect(half.periods[5]).toBe(at('2022'))
  })
})

describe('bounds', () => {
  it('of a year take in all of it', () => {
    expect(reaches(at('2020-06'), at('2020'))).toBe(true)
    expect(isWithin(at('2020-06'), undefined, at('2020'))).toBe(true)
    expect(isWithin(at('2021-01'), undefined, at('2020'))).toBe(false)
  })
})
