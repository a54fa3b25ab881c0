import { describe, expect, it } from 'vitest'
import { checkClaims, checkIdentities } from '../../src/transform'
import type { Identity } from '../../src/model/dataset'
import { at, breakAt, claim, dataset, identity, indicator, series } from './small-dataset'

const EXACT = { kind: 'absolute', value: 0 } as const
const sides = (more: readonly string[] = []) => [
  series('urban', ['2019 40', '2020 60', ...more]),
  series('rural', ['2019 60', '2020 45']),
  series('total', ['2018 1', '2019 100', '2020 100']),
]
const check = (one: Identity, all = sides(), breaks = [] as ReturnType<typeof breakAt>[]) =>
  checkIdentities(dataset({ series: all, identities: [one], breaks }))

describe('identities', () => {
  it('is checked wherever both sides exist, and broken beyond the tolerance', () => {
    const { reports, issues } = check(identity('urban + rural', 'total', EXACT))
    expect(reports[0]).toMatchObject({ id: 'test', checked: 2, worst: 5, worstAt: at('2020'), region: 'CN' })
    expect(reports[0]?.residuals.map(({ holds }) => holds)).toEqual([true, false])
    expect(issues.map(({ code, severity, place, facts }) => [code, severity, place, facts])).toEqual([
      ['identity-broken', 'error', { file: 'identities.csv', line: 5, column: 0 }, { id: 'test', region: 'CN', period: '2020', left: 105, right: 100, residual: 5, tolerance: 0, slip: 1 }],
    ])
  })

  it('takes a tolerance as an amount or as a share of the left side', () => {
    const broken = (tolerance: Identity['tolerance']) => check(identity('urban + rural', 'total', tolerance)).issues.length
    expect(broken({ kind: 'absolute', value: 5 })).toBe(0)
    expect(broken({ kind: 'absolute', value: 4.9 })).toBe(1)
    expect(broken({ kind: 'relative', value: 0.05 })).toBe(0)
    expect(broken({ kind: 'relative', value: 0.047 })).toBe(1)
  })

  it('does not trip over the noise of doubles', () => {
    const shares = [series('a', ['2020 0.1']), series('b', ['2020 0.2']), series('c', ['2020 0.3'])]
    expect(check(identity('a + b', 'c', EXACT), shares).issues).toEqual([])
  })

  it('keeps to from and to, and says when nothing could be checked', () => {
    expect(check(identity('urban + rural', 'total', EXACT, { to: at('2019') })).reports[0]?.checked).toBe(1)
    expect(check(identity('urban + rural', 'total', EXACT, { from: at('2020') })).reports[0]?.checked).toBe(1)
    const none = check(identity('urban + rural', 'total', EXACT, { from: at('2021') }))
    expect(none.reports[0]).toMatchObject({ checked: 0, worst: 0, worstAt: undefined })
    expect(none.issues.map(({ code, severity }) => [code, severity])).toEqual([['identity-unchecked', 'warning']])
  })

  it('runs in each province', () => {
    const all = ['CN-BJ', 'CN-GD', 'CN-HK'].flatMap((region) => [series('a', ['2020 1'], { region }), series('b', ['2020 1'], { region })])
    expect(check(identity('a', 'b', EXACT, { region: 'provinces' }), all).reports[0]?.checked).toBe(2)
    expect(check(identity('a', 'b', EXACT, { region: 'CN-HK' }), all).reports[0]?.checked).toBe(1)
  })

  it('compares no two observations across a break, be they on different sides', () => {
    const all = [series('total', ['1989 100', '1990 110', '1991 115']), series('births', ['1990 10', '1991 5'])]
    const one = identity('total', 'prev(total) + births', EXACT)
    expect(check(one, all, [breakAt('total', '1990')]).reports[0]?.residuals.map(({ period }) => period)).toEqual([at('1991')])
  })

  it.each([
    ['one term in 万人', '0.006', 1e4],
    ['one term in 亿人', '0.0000006', 1e8],
    ['one term 万 times too large', '600000', 1e4],
  ])('names a slip of scale: %s', (_, value, slip) => {
    const all = [series('urban', [`2020 ${value}`]), series('rural', ['2020 40']), series('total', ['2020 100'])]
    const { issues } = check(identity('urban + rural', 'total', EXACT), all)
    expect(issues.map(({ found, facts }) => [found, facts])).toMatchObject([['urban 2020', { slip }]])
  })

  it('names none where a factor only takes a small summand away', () => {
    const all = [series('urban', ['2020 60']), series('rural', ['2020 40']), series('islands', ['2020 1']), series('total', ['2020 100'])]
    const within: Parameters<typeof identity>[2] = { kind: 'absolute', value: 0.5 } // 101 against 100: without the islands it holds
    expect(check(identity('urban + rural + islands', 'total', within), all).issues[0]?.facts).toMatchObject({ slip: 1 })
  })

  it('points at the row of the slip where it is known', () => {
    const slipped = { ...series('urban', ['2020 0.006']), files: ['observations/x.csv'], lines: Int32Array.of(214) }
    const { issues } = check(identity('urban + rural', 'total', EXACT), [slipped, series('rural', ['2020 40']), series('total', ['2020 100'])])
    expect(issues[0]?.place).toMatchObject({ file: 'observations/x.csv', line: 214 })
  })

  it('sees no slip in shares', () => {
    const all = [series('a', ['2020 0.01'], { unitId: 'percent' }), series('b', ['2020 100'], { unitId: 'percent' })]
    expect(check(identity('a', 'b', EXACT), all).issues[0]?.facts).toMatchObject({ slip: 1 })
  })

  it('says which name is unknown, and goes on', () => {
    const { issues, reports } = check(identity('urbn + rural', 'total', EXACT))
    expect(issues.map(({ code, found }) => [code, found])).toEqual([['indicator-unknown', 'urbn']])
    expect(reports[0]?.checked).toBe(0)
  })
})

describe('claims', () => {
  const data = (one: ReturnType<typeof claim>) =>
    checkClaims(
      dataset({
        indicators: [indicator('netizens')],
        series: [series('apart', ['2020 492762506']), series('rural', ['2010 674149546', '2020 509787562']), series('netizens', ['2023-12 1092250000'])],
        claims: [one],
      }),
    )

  it('divides by the unit and rounds before it compares', () => {
    expect(data(claim('apart', '2020', 4.9, '亿人', 1)).reports[0]).toMatchObject({ holds: true, value: 4.9 })
    expect(data(claim('at(rural, 2010) - at(rural, 2020)', '2020', 1.6, '亿人', 1)).reports[0]).toMatchObject({ holds: true, value: 1.6 })
    expect(data(claim('netizens', '2023', 10.9, '亿人', 1)).reports[0]).toMatchObject({ holds: true, value: 10.9 })
  })

  it('is false where the data say otherwise', () => {
    const { reports, issues } = data(claim('apart', '2020', 4.8, '亿人', 1))
    expect(reports[0]).toMatchObject({ holds: false, value: 4.9 })
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([['claim-false', { id: 'c1', expected: 4.8, found: 4.9, unit: '亿人' }]])
  })

  it('cannot be checked without data, or in an unknown unit', () => {
    expect(data(claim('apart', '2021', 4.8, '亿人', 1)).issues.map(({ code }) => code)).toEqual(['claim-uncheckable'])
    expect(data(claim('apart', '2020', 4.8, '亿', 1)).issues.map(({ code }) => code)).toEqual(['unit-unknown', 'claim-uncheckable'])
    expect(data(claim('apart +', '2020', 4.8, '亿人', 1)).reports[0]).toMatchObject({ holds: false, value: undefined })
  })
})
