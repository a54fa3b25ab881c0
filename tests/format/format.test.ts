import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundDecimal } from '../../src/model/decimal'
import { readPeriod, type Period } from '../../src/model/period'
import { LANGUAGES } from '../../src/model/text'
import { PUBLISHED_UNITS, unitOf, type Unit } from '../../src/model/unit'
import { changeWords, chooseStep, formatAbout, formatIn, formatPeriod, formatSpan, formatValue, printedChange, signed, unitLabel, unitSteps } from '../../src/format'
import { LOCALES } from '../../src/words/locales'

const unit = (id: string): Unit => unitOf(id) ?? { kind: 'index' }
const PERSON = unit('person')
const SHARE = unit('percent')
const at = (text: string): Period => readPeriod(text)!

describe('rounding', () => {
  it.each([
    [2.165, 2, 2.17],
    [-2.165, 2, -2.17],
    [1.005, 2, 1.01],
    [0.5, 0, 1],
    [2.5, 0, 3],
    [-0.04, 1, 0],
    [0.05, 1, 0.1],
    [0.1 + 0.2, 15, 0.3],
    [999.95, 1, 1000],
    [4.925e8 / 1e8, 2, 4.93],
    [1e21, 2, 1e21],
    [1e-9, 2, 0],
  ])('%d to %d decimals is %d', (value, decimals, expected) => {
    expect(Object.is(roundDecimal(value, decimals), expected)).toBe(true)
  })

  it('rounds the decimal digits, wherever the value lies', () => {
    /** By whole numbers alone: fifteen digits, the last one kept raised where the next is five or more. */
    const byDigits = (value: number, decimals: number): number => {
      const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e')
      const cut = 14 - Number(exponent) - decimals // digits to drop
      if (cut <= 0) return Number(value.toPrecision(15))
      const [digits, step] = [BigInt(mantissa.replace('.', '')), 10n ** BigInt(cut)]
      return Math.sign(value) * Number(`${(digits + step / 2n) / step}e${-decimals}`) + 0
    }
    const near = fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: -7, max: 7 }), fc.constantFrom(0, 1e-5, -1e-5, 1e-4, -1e-4, 1e-9, -1e-9)).map(([half, scale, off]) => (half + 0.5 + off) / 10 ** scale)
    fc.assert(
      fc.property(fc.oneof(near, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })), fc.integer({ min: -8, max: 8 }), (value, decimals) => {
        expect(roundDecimal(value, decimals)).toBe(byDigits(value, decimals))
      }),
      { numRuns: 2000 },
    )
  })

  it('is never further off than half of the last digit, odd about zero, and idempotent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const rounded = roundDecimal(value, decimals)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-6) + 1e-6)
        expect(roundDecimal(rounded, decimals)).toBe(rounded)
        expect(roundDecimal(-value, decimals) + 0).toBe(-rounded + 0)
      }),
    )
  })
})

describe('numbers', () => {
  it('has a true minus, the digits asked for, and no groups in Chinese', () => {
    expect(formatValue(-2.165, 2, 'zh')).toBe('−2.17')
    expect(formatValue(77.5, 2, 'en')).toBe('77.50')
    expect(formatValue(14126, 0, 'zh')).toBe('14126')
    expect(formatValue(141260, 0, 'zh')).toBe('141260')
    expect(formatIn(1_125_000_000, PERSON, '万人', 0, 'zh')).toBe('112500万人')
    expect(formatValue(1412.6, 1, 'en')).toBe('1,412.6')
    expect(formatValue(-0.04, 1, 'zh')).toBe('0.0')
    expect(formatValue(undefined, 1, 'zh')).toBe('—')
    expect(formatValue(Number.NaN, 1, 'en')).toBe('—')
  })

  it('has the digits that Intl writes, whatever the size', () => {
    const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), fc.double({ noNaN: true, min: -1e-3, max: 1e-3 }), fc.integer())
    fc.assert(
      fc.property(numbers, fc.integer({ min: -3, max: 9 }), fc.constantFrom(...LANGUAGES), (value, decimals, language) => {
        const { formatTag, groupsDigits } = LOCALES[language]
        const places = Math.max(0, decimals)
        const { format } = new Intl.NumberFormat(formatTag, { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: groupsDigits })
        expect(formatValue(value, decimals, language)).toBe(format(roundDecimal(value, decimals)).replace('-', '\u2212'))
      }),
      { numRuns: 500 },
    )
  })

  it('signs a change, and not its absence', () => {
    expect([1.25, -1.25, 0.04, -0.04].map((value) => signed(value, 1, 'zh'))).toEqual(['+1.3', '−1.3', '0.0', '0.0'])
  })
})

describe('values in units', () => {
  it('says what is counted', () => {
    expect(formatIn(492762506, PERSON, '亿人', 2, 'zh')).toBe('4.93亿人')
    expect([formatIn(902933, PERSON, '人', 2, 'en'), formatIn(902933, PERSON, '人', 2, 'zh')]).toEqual(['902,933 people', '902933人']) // counted one by one
    expect(formatIn(492762506, PERSON, '万人', 0, 'zh')).toBe('49276万人')
    expect(formatIn(77.5, SHARE, '%', 1, 'zh')).toBe('77.5%')
    expect(formatIn(77.5, SHARE, '%', 1, 'en')).toBe('77.5%')
    expect(formatIn(18.5, unit('pp'), '百分点', 1, 'zh')).toBe('18.5个百分点')
    expect(formatIn(18.5, unit('pp'), '百分点', 1, 'en')).toBe('18.5 percentage points')
    expect(formatIn(6.77, unit('permille'), '‰', 2, 'en')).toBe('6.77‰')
    expect(formatIn(2.62, unit('person/household'), '人/户', 2, 'en')).toBe('2.62 people per household')
    expect(formatIn(undefined, PERSON, '万人', 0, 'zh')).toBe('—')
  })

  it('tells 万 and 亿 in millions to English readers, with as many digits', () => {
    expect(formatIn(492762506, PERSON, '亿人', 2, 'en')).toBe('493 million')
    expect(formatIn(492760000, PERSON, '万人', 0, 'en')).toBe('492.76 million')
    expect(formatIn(636e6, unit('subscription'), '亿户', 2, 'en')).toBe('636 million')
  })

  it('says 约 only where rounding changed something', () => {
    expect(formatAbout(492762506, PERSON, '亿人', 1, 'zh')).toBe('约4.9亿人')
    expect(formatAbout(490000000, PERSON, '亿人', 1, 'zh')).toBe('4.9亿人')
    expect(formatAbout(492762506, PERSON, '亿人', 1, 'en')).toBe('about 490 million')
  })

  it('tells changes of shares in points', () => {
    expect(changeWords(1.04, SHARE, '%', 1, 'zh')).toBe('上升1.0个百分点')
    expect(changeWords(-0.3, SHARE, '%', 1, 'en')).toBe('down 0.3 percentage points')
    expect(changeWords(-164361984, PERSON, '亿人', 1, 'zh')).toBe('减少1.6亿人')
    expect(changeWords(164361984, PERSON, '万人', 0, 'en')).toBe('up 164.36 million')
    expect(changeWords(0.01, SHARE, '%', 1, 'zh')).toBe('持平')
  })

  it('has the verb of the unit', () => {
    expect(changeWords(2.1, unit('years'), '岁', 1, 'zh')).toBe('提高2.1岁')
    expect(changeWords(-0.4, unit('person/household'), '人/户', 1, 'zh')).toBe('减少0.4人/户')
    expect(changeWords(-0.4, unit('female=100'), '女=100', 1, 'zh')).toBe('下降0.4')
  })

  it('computes a change from the figures as printed', () => {
    const printed = printedChange(10.44e6, 12.46e6, PERSON, '百万人', 1, 'en') // printed 10.4 and 12.5
    expect(changeWords(printed, PERSON, '百万人', 1, 'en')).toBe('up 2.1 million')
    expect(changeWords(printedChange(1.04, 1.16, SHARE, '%', 1, 'zh'), SHARE, '%', 1, 'zh')).toBe('上升0.2个百分点')
  })
})

describe('steps', () => {
  it('offers one step at a time, by language', () => {
    expect(unitSteps(PERSON)).toEqual(['人', '万人', '亿人'])
    expect(unitSteps(PERSON, 'en')).toEqual(['人', '百万人'])
    expect(unitSteps(unit('subscription'))).toEqual(['户', '万户', '亿户'])
    expect(unitSteps(SHARE)).toEqual(['%'])
  })

  it('chooses the largest in which the greatest value is at least one', () => {
    expect([0, 5, 12_000, 3e8].map((most) => chooseStep(most, PERSON))).toEqual(['人', '人', '万人', '亿人'])
    expect(chooseStep(3e8, PERSON, 'en')).toBe('百万人')
  })

  it('has an English label for every published unit', () => {
    for (const { token } of PUBLISHED_UNITS) expect(unitLabel(token, 'en')).not.toMatch(/[\u4e00-\u9fff]/)
    expect(unitLabel('百万户', 'en', unit('subscription'))).toBe('million subscriptions')
  })
})

describe('periods', () => {
  it.each([
    ['2023', '2023年', '2023', '2023年末', 'end of 2023'],
    ['2023-12', '2023年12月', 'December 2023', '2023年12月末', 'end of December 2023'],
    ['2023-Q4', '2023年四季度', 'Q4 2023', '2023年四季度末', 'end of Q4 2023'],
    ['2023-H1', '2023年上半年', 'first half of 2023', '2023年上半年末', 'end of first half of 2023'],
  ])('%s', (text, zh, en, zhStock, enStock) => {
    expect([formatPeriod(at(text), 'zh'), formatPeriod(at(text), 'en')]).toEqual([zh, en])
    expect([formatPeriod(at(text), 'zh', 'stock'), formatPeriod(at(text), 'en', 'stock')]).toEqual([zhStock, enStock])
  })

  it('names each month as Intl does', () => {
    for (const language of LANGUAGES) {
      const { format } = new Intl.DateTimeFormat(LOCALES[language].formatTag, { year: 'numeric', month: 'long', timeZone: 'UTC' })
      for (let month = 1; month <= 12; month += 1) expect(formatPeriod(at(`2023-${String(month).padStart(2, '0')}`), language)).toBe(format(Date.UTC(2023, month - 1, 15)))
    }
  })

  it('spans', () => {
    expect(formatSpan(at('2010'), at('2020'), 'zh')).toBe('2010—2020年')
    expect(formatSpan(at('2010'), at('2020'), 'en')).toBe('2010–2020')
    expect(formatSpan(at('2010'), at('2010'), 'zh')).toBe('2010年')
  })
})
