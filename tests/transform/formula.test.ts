import { describe, expect, it } from 'vitest'
import { formulaInputs, parseFormula, readsOf } from '../../src/transform'
import { evaluate } from '../../src/transform/evaluate'
import { breakAt, dataset, indicator, series, valuesOf } from './small-dataset'

const tree = (text: string) => {
  const { value } = parseFormula(text)
  if (!value) throw new Error(`refused: ${text}`)
  return value
}

const reasonOf = (text: string) => parseFormula(text).issues.map(({ code, facts }) => [code, (facts as { reason: string }).reason])

const inputs = (formula: string): string[] => formulaInputs('x', { reads: readsOf([{ id: 'x', formula }]) })

describe('reading formulas', () => {
  it('keeps the order of arithmetic', () => {
    expect(tree('1 + 2 * 3 - 4 / 2')).toEqual(tree('(1 + (2 * 3)) - (4 / 2)'))
    expect(tree('10 - 4 - 3')).toEqual(tree('(10 - 4) - 3'))
    expect(tree('-2 * 3')).toEqual({ kind: 'operation', operator: '*', left: { kind: 'negative', of: { kind: 'number', value: 2 } }, right: { kind: 'number', value: 3 } })
  })

  it('keeps the dots of World Bank ids, also before digits', () => {
    expect(inputs('SP.POP.65UP.TO / SP.POP.TOTL * 100')).toEqual(['SP.POP.65UP.TO', 'SP.POP.TOTL'])
  })

  it('names each input once, through every function', () => {
    expect(inputs("sum(a, provinces) + region(b, 'CN-AF') - prev(first(a)) + at(c, 2010)")).toEqual(['a', 'b', 'c'])
    expect(inputs('a +')).toEqual([])
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['a +', 'syntax'],
    ['(a', 'syntax'],
    ['a b', 'not-allowed'],
    ['a, b', 'not-allowed'],
    ['a[0]', 'not-allowed'],
    ['prev(a).b', 'not-allowed'],
    ['[a]', 'not-allowed'],
    ['a ? b : c', 'not-allowed'],
    ['a == b', 'syntax'],
    ["'text'", 'number'],
    ['1e999', 'number'],
    ['eval(a)', 'function-unknown'],
    ['constructor(a)', 'function-unknown'],
    ['__proto__(a)', 'function-unknown'],
    ['prev(a)(b)', 'function-unknown'],
    ['prev()', 'arguments'],
    ['prev(a, b)', 'arguments'],
    ['at(a)', 'arguments'],
    ['at(a, 20023)', 'arguments'],
    ['at(a, 2010, 2011)', 'arguments'],
    ['sum(a, cities)', 'arguments'],
    ['region(a)', 'arguments'],
    ['a'.repeat(2000), 'too-long'],
    ['('.repeat(900), 'syntax'],
  ])('refuses %s as %s', (text, reason) => {
    expect(reasonOf(text)).toEqual([['formula-invalid', reason]])
  })
})

describe('evaluating', () => {
  const of = (text: string, data = dataset({}), region = 'CN') => valuesOf(evaluate(tree(text), data, region))

  it('reads prototype names as unknown indicators', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) expect(of(`${name} + 1`)).toEqual({})
  })

  it('has a value where every operand has one', () => {
    const data = dataset({ series: [series('a', ['2010 6', '2011 8', '2012 — suppressed', '2014 1']), series('b', ['2010 2', '2011 0', '2012 1', '2013 1'])] })
    expect(of('a / b', data)).toEqual({ '2010': 3, '2012': 'suppressed' })
    expect(of('a - b * 2 + 1', data)).toEqual({ '2010': 3, '2011': 9, '2012': 'suppressed' })
  })

  it('lets a stock of a year meet December and says the finer date; flows meet years alone', () => {
    const data = dataset({
      indicators: [indicator('births', 'person', 'flow')],
      series: [series('people', ['2022 100', '2023 200']), series('users', ['2023-06 50', '2023-12 60']), series('births', ['2023 10', '2023-12 1'])],
    })
    expect(of('users / people', data)).toEqual({ '2023-12': 0.3 })
    expect(of('people - users', data)).toEqual({ '2023-12': 140 })
    expect(of('births / people', data)).toEqual({ '2023': 0.05, '2023-12': 0.005 })
    expect(of('births / users', data)).toMatchObject({ '2023': 0.166667 })
  })

  it('reads the year before, a fixed year, another region and the sum of provinces', () => {
    const data = dataset({
      series: [
        series('a', ['2010 1', '2011 3', '2013 9']),
        series('a', ['2010 5', '2011 6'], { region: 'CN-BJ' }),
        series('a', ['2010 7'], { region: 'CN-GD' }),
        series('a', ['2010 1000', '2011 1000'], { region: 'CN-HK' }),
        series('a', ['2010 2'], { region: 'CN-AF' }),
      ],
    })
    expect(of('a - prev(a)', data)).toEqual({ '2011': 2 })
    expect(of('a / at(a, 2010)', data)).toEqual({ '2010': 1, '2011': 3, '2013': 9 })
    expect(of('sum(a, provinces)', data)).toEqual({ '2010': 12 })
    expect(of("sum(a, provinces) + region(a, 'CN-AF')", data)).toEqual({ '2010': 14 })
    expect(of('a * 2', data, 'CN-GD')).toEqual({ '2010': 14 })
    expect(of('prev(a)', data)).toEqual({ '2011': 1 })
  })

  it('keeps first releases and current figures apart, except in first()', () => {
    const data = dataset({ series: [series('a', ['2018 100', '2019 101', '2020 102']), series('a', ['2018 90', '2021 95'], { vintage: 'first-release' })] })
    expect(of('a + 0', data)).toEqual({ '2018': 100, '2019': 101, '2020': 102 })
    expect(of('first(a)', data)).toEqual({ '2018': 90, '2019': 101, '2020': 102, '2021': 95 })
  })

  it('combines nothing across a break', () => {
    const a = series('a', ['2010 1 census', '2011 2 survey', '2019 3 survey', '2020 4 census', '2021 5 survey'])
    const data = dataset({ series: [a], breaks: [breakAt('a', '2020', 'survey-from-census')] })
    expect(of('a - prev(a)', data)).toEqual({ '2011': 1, '2021': 1 })
    expect(of('a - at(a, 2010)', data)).toEqual({ '2010': 0, '2011': 1, '2019': 2, '2020': 3 })
    const total = dataset({ series: [a], breaks: [breakAt('a', '2020')] })
    expect(of('a - at(a, 2010)', total)).toEqual({ '2010': 0, '2011': 1, '2019': 2 })
  })

  it('keeps the census apart in what is computed from it', () => {
    const data = dataset({
      series: [series('a', ['2019 3 survey', '2020 4 census']), series('b', ['2019 3', '2020 4'])],
      breaks: [breakAt('a', '2020', 'survey-from-census'), breakAt('b', '2011', 'survey-from-census')],
    })
    expect([...(evaluate(tree('a / b'), data, 'CN')?.basis ?? [])]).toEqual([4, 1])
    expect([...(evaluate(tree('b / 2'), data, 'CN')?.basis ?? [])]).toEqual([4, 4])
  })
})
