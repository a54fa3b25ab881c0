import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinParts, packedPeriod, wholePeriod } from '../../../../src/ingest/tables/frame/header-period'

describe('a header that is a period', () => {
  test.each([
    ['2010', '2010'],
    ['2010 [YR2010]', '2010'],
    ['2010 (p)', '2010'],
    ['2019R', '2019'],
    ['Mid-2018', '2018'],
    ['1 July 2019', '2019'],
    ['April 1, 2010', '2010'],
    ['As of 1 July 2020', '2020'],
    ['2019Q1', '2019-Q1'],
    ['2019K1', '2019-Q1'],
    ['2019M11', '2019-11'],
    ['1990-1995', '1990-1995'],
    ['Jan 2018-Dec 2018', '2018'],
    ['Jul 2017-Jun 2018', '2017-2018'],
    ['X1960', '1960'],
    ['0-4', ''],
    ['Males 2018', ''],
    ['Population 2010', ''],
    ['', ''],
  ])('%j → %j', (text, period) => expect(wholePeriod(text)).toBe(period))
})

describe('a header that holds a period and more', () => {
  test.each([
    ['1998 Males', '1998', 'Males'],
    ['Males 1998', '1998', 'Males'],
    ['Population 2010', '2010', 'Population'],
    ['2019M01 Total', '2019-01', 'Total'],
    ['Births, 2001', '2001', 'Births'],
    ['Aged 0 - 4', '', 'Aged 0 - 4'],
    ['Households with 1000 or more', '', 'Households with 1000 or more'],
  ])('%j → %j and %j', (text, period, rest) => expect(packedPeriod(text)).toEqual({ period, rest }))

  test('whatever is there, what is no period stays a word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { period, rest } = packedPeriod(text)
        expect(period === '' ? rest.length <= text.length : /^\d/.test(period)).toBe(true)
      }),
    )
  })
})

test('a year over a month or a quarter is one period', () => {
  expect(joinParts('2019', 'Q1')).toBe('2019-Q1')
  expect(joinParts('2019', 'Mar')).toBe('2019-03')
  expect(joinParts('2019', 'Males')).toBeUndefined()
  expect(joinParts('', 'Q1')).toBeUndefined()
})
