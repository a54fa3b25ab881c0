import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../../../any-character'
import type { NumberStyle } from '../../../../src/ingest/tables/plan/plan'
import { readCell } from '../../../../src/ingest/tables/plan/read-cell'

const NUMBERS: readonly (readonly [string, number, number])[] = [
  ['1234', 1234, 0], ['0', 0, 0], ['-0', 0, 0], ['12.50', 12.5, 2], ['-3.666045239', -3.666045239, 9], ['1,234', 1234, 0], ['1,234,567.8', 1234567.8, 1], ['1 234 567', 1234567, 0], ['1\u00a0234', 1234, 0], ["1'234", 1234, 0], ['12,34,567', 1234567, 0],
  ['１，２３４', 1234, 0], ['１２．５', 12.5, 1], ['2.3E-05', 2.3e-5, 0], ['1e6', 1e6, 0], ['.5', 0.5, 1], ['5.', 5, 0], ['+5', 5, 0], ['−5', -5, 0], ['–5', -5, 0], ['△5', -5, 0], ['$1,234', 1234, 0], ['          2.11', 2.11, 2],
  ['53.9 p', 53.9, 1], ['54.7 b', 54.7, 1], ['12bep', 12, 0], ['103,818(p)', 103818, 0], ['1,234*', 1234, 0], ['1234†', 1234, 0], ['1234¹', 1234, 0], ['1234①', 1234, 0], ['1234(1)', 1234, 0], ['1234 [1]', 1234, 0], ['1234[r]', 1234, 0], ['r1234', 1234, 0], ['*1234', 1234, 0], ['12.3 [10.1-14.5]', 12.3, 1],
]

const MISSING: readonly (readonly [string, string])[] = [
  ['', 'blank'], ['   ', 'blank'], ['-', 'not-published'], ['—', 'not-published'], ['——', 'not-published'], ['－', 'not-published'], ['..', 'not-published'], [':', 'not-published'], [': c', 'not-published'], [':u', 'not-published'], ['NA', 'not-published'], ['n/a', 'not-published'], ['NaN', 'not-published'], ['null', 'not-published'], ['#N/A', 'not-published'],
  ['…', 'suppressed'], ['...', 'suppressed'], ['(X)', 'suppressed'], ['x', 'suppressed'], ['**', 'suppressed'], ['*****', 'suppressed'], ['<5', 'suppressed'], ['F', 'suppressed'],
  ['abc', 'unreadable'], ['12-34', 'unreadable'], ['1,23', 'unreadable'], ['1.2.3', 'unreadable'], ['E12000001', 'unreadable'], ['Infinity', 'unreadable'], ['1e999', 'unreadable'], ['0x10', 'unreadable'], ['2020年', 'unreadable'], ['123 Main Street', 'unreadable'],
]

describe('readCell', () => {
  test.each(NUMBERS)('%s is %d', (text, value, decimals) => expect(readCell(text)).toMatchObject({ value, decimals, missing: '' }))
  test.each(MISSING)('“%s” is missing: %s', (text, missing) => expect(readCell(text)).toMatchObject({ value: null, missing }))

  test('signs of a share are its unit', () => {
    expect(readCell('12.5%')).toMatchObject({ value: 12.5, decimals: 1, sign: '%' })
    expect(readCell('７.５ ‰')).toMatchObject({ value: 7.5, sign: '‰' })
  })

  test('brackets are negative, and said', () => {
    expect(readCell('(1,234)')).toMatchObject({ value: -1234, isBracketed: true })
    expect(readCell('1,234')).toMatchObject({ isBracketed: false })
  })

  test('a comma parts decimals where the table says so', () => {
    expect(readCell('1.234,5', 'comma')).toMatchObject({ value: 1234.5, decimals: 1 })
    expect(readCell('0,228', 'comma')).toMatchObject({ value: 0.228, decimals: 3 })
    expect(readCell('1 234,5', 'comma')).toMatchObject({ value: 1234.5 })
    expect(readCell('12.345.678', 'comma')).toMatchObject({ value: 12345678 })
  })

  test('a printed number is read back', () => {
    const styles: readonly NumberStyle[] = ['point', 'comma']
    const grouped = (text: string, style: NumberStyle): string => (style === 'point' ? text : text.replace(/,/g, ' ').replace('.', ','))
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(...styles), (mantissa, decimals, style) => {
        const value = mantissa / 10 ** decimals
        const printed = grouped(new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value), style)
        expect(readCell(printed, style)).toMatchObject({ value: Number(value.toFixed(decimals)) + 0, decimals })
      }),
    )
  })

  test('any text gives a number or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), (text) => {
        const { value, missing } = readCell(text)
        expect(value === null ? missing !== '' : Number.isFinite(value)).toBe(true)
      }),
    )
  })
})
