import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../any-character'
import { readNumber } from '../../src/ingest/package/table/read-number'
import { nearestName } from '../../src/transform/nearest-name'
import { caseIssues, readCase, unpackedAll } from './small-package'

const HEAD = 'indicator,region,period,value,unit,source,evidence\n'
const observation = fc.record({
  indicator: fc.constantFrom('netizens', 'penetration'),
  region: fc.constantFrom('CN', 'CN-GD', 'JPN'),
  year: fc.integer({ min: 1990, max: 2024 }),
  value: fc.integer({ min: 0, max: 99 }),
})
const printRow = ({ indicator, region, year, value }: { indicator: string; region: string; year: number; value: number }) =>
  `${indicator},${region},${year},${value},${indicator === 'netizens' ? '万人' : '%'},cnnic-53,one-source`
const distinct = fc.uniqueArray(observation, {
  selector: ({ indicator, region, year }) => `${indicator}${region}${year}`,
  minLength: 1,
  maxLength: 60,
})

describe('reading', () => {
  it('does not depend on the order of the rows', () => {
    const shuffled = distinct.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const read = (some: typeof rows) => unpackedAll(readCase(HEAD + some.map(printRow).join('\n')).series, false)
        expect(read(others)).toEqual(read(rows))
      }),
      { numRuns: 100 },
    )
  })

  it('invents no observation and loses none', () => {
    fc.assert(
      fc.property(distinct, (rows) => {
        const dataset = readCase(HEAD + rows.map(printRow).join('\n'))
        const count = [...dataset.series.values()].reduce((sum, { periods }) => sum + periods.length, 0)
        expect(count).toBe(rows.length)
        expect(caseIssues(dataset).filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('sorts the periods of every series, none twice', () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 120 }), (rows) => {
        for (const { periods } of readCase(HEAD + rows.map(printRow).join('\n')).series.values()) {
          expect([...periods]).toEqual([...new Set(periods)].sort((a, b) => a - b))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readCase(bytes)), { numRuns: 300 })
    fc.assert(fc.property(fc.string({ maxLength: 200, unit: anyCharacter }), (text) => void readCase(HEAD + text)), { numRuns: 300 })
  })
})

describe('numbers', () => {
  it('scale without noise: what is printed is what is held', () => {
    const decimal = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 3, 4, 8))
    fc.assert(
      fc.property(decimal, ([mantissa, decimals, power]) => {
        const sign = mantissa < 0 ? '-' : ''
        const digits = String(Math.abs(mantissa)).padStart(decimals + 1, '0')
        const text = decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
        const { value, decimals: found } = readNumber(text, power)
        expect(value).toBe(Number(`${mantissa}e${power - decimals}`) + 0)
        expect(found).toBe(decimals)
      }),
    )
  })

  it.each([
    ['1,234', '1234'],
    ['1,234,567.8', '1234567.8'],
    ['1.234,5', '1234.5'],
    ['12,5', '12.5'],
    ['１２３．５', '123.5'],
    ['12.5%', '12.5'],
    ['−3', '-3'],
    ['12,34,5', ''],
    ['约3', ''],
  ])('suggest for %s: %s', (text, suggestion) => {
    expect(readNumber(text)).toMatchObject({ missing: 'unreadable', suggestion })
  })
})

describe('the nearest name', () => {
  it.each([
    ['netizen', 'netizens'],
    ['Netizens', 'netizens'],
    ['entizens', 'netizens'],
    ['penetraton', 'penetration'],
    ['births', ''],
    ['', ''],
  ])('of %s is %s', (found, nearest) => expect(nearestName(found, ['penetration', 'netizens'])).toBe(nearest))
})
