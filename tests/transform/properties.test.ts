import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Break } from '../../src/model/dataset'
import { BASES, type Basis } from '../../src/model/evidence'
import { printPeriod, shiftYears, yearPeriod, type Period } from '../../src/model/period'
import type { Series } from '../../src/model/series'
import { indexOfPeriod } from '../../src/model/time'
import { difference, growth, indexTo, makeSeries, movingMean, parseFormula, runsOf, separated, share, type Point } from '../../src/transform'
import { evaluate } from '../../src/transform/evaluate'
import type { Formula } from '../../src/transform/formula'
import { dataset } from './small-dataset'

const PERSONS = { kind: 'count', of: 'person' } as const
const RUNS = { numRuns: 150 }

const points = fc.uniqueArray(
  fc.record({
    period: fc.integer({ min: 1990, max: 2030 }).map(yearPeriod),
    value: fc.option(fc.integer({ min: -1000, max: 1_000_000 }), { nil: undefined, freq: 6 }),
    basis: fc.constantFrom<Basis>(...BASES),
  }),
  { selector: ({ period }) => period, maxLength: 40 },
)

const build = (indicator: string, all: readonly Omit<Point, 'missing'>[]): Series =>
  makeSeries({ indicator, region: 'CN', vintage: '', variant: '', timing: 'instant' }, PERSONS, all.map((one) => ({ ...one, missing: 'blank' as const })))

const breaks = fc.array(
  fc.record({
    indicator: fc.constant('x'),
    region: fc.constant(''),
    period: fc.integer({ min: 1990, max: 2030 }).map(yearPeriod),
    kind: fc.constant('definition' as const),
    separates: fc.constantFrom('all' as const, 'all-but-censuses' as const, 'survey-from-census' as const),
    note: fc.constant({ zh: '', en: '' }),
  }),
  { maxLength: 4 },
) as fc.Arbitrary<Break[]>

const VERBS: Readonly<Record<string, (x: Series, y: Series, apart: readonly Break[]) => Series | undefined>> = {
  growth: (x, _, apart) => growth(x, apart),
  index: (x, _, apart) => indexTo(x, apart, (x.periods[0] ?? 0) as Period),
  mean: (x, _, apart) => movingMean(x, apart, 3),
  share: (x, y) => share(x, y),
  difference: (x, y) => difference(x, y),
  ...Object.fromEntries(
    ['x - prev(x)', 'x / y', 'prev(x)', 'x / at(x, 2010)', 'first(x) + y', '-(x) * 2'].map((text) => [
      text,
      (x: Series, y: Series, apart: readonly Break[]) => evaluate(parseFormula(text).value!, dataset({ series: [x, y], breaks: apart }), 'CN'),
    ]),
  ),
}

describe.each(Object.entries(VERBS))('%s', (_, verb) => {
  it('computes no number that a double cannot count, however near to zero the base is', () => {
    const tiny = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 6 })
    const series = (indicator: string, values: readonly number[]): Series => build(indicator, values.map((value, at) => ({ period: yearPeriod(2010 + at), value, basis: '' as const })))
    fc.assert(
      fc.property(tiny, tiny, (a, b) => {
        for (const value of verb(series('x', a), series('y', b), [])?.values ?? []) expect(Number.isNaN(value) || Math.abs(value) <= Number.MAX_SAFE_INTEGER).toBe(true)
      }),
      RUNS,
    )
  })

  it('invents no observation', () => {
    fc.assert(
      fc.property(points, points, breaks, (a, b, apart) => {
        const x = build('x', a)
        const y = build('y', b)
        const known = new Set([...x.periods, ...y.periods])
        for (const period of verb(x, y, apart)?.periods ?? []) expect(known.has(period)).toBe(true)
      }),
      RUNS,
    )
  })

  it('does not heed the order of the rows, and is sorted', () => {
    fc.assert(
      fc.property(points, points, breaks, fc.infiniteStream(fc.nat()), (a, b, apart, order) => {
        const shuffled = a.map((one) => ({ one, at: order.next().value ?? 0 })).sort((p, q) => p.at - q.at).map(({ one }) => one)
        const made = verb(build('x', a), build('y', b), apart)
        expect(verb(build('x', shuffled), build('y', b), apart)).toEqual(made)
        expect([...(made?.periods ?? [])]).toEqual([...(made?.periods ?? [])].sort((p, q) => p - q))
      }),
      RUNS,
    )
  })

  it('has only finite values, and none where it says one is missing', () => {
    fc.assert(
      fc.property(points, points, breaks, (a, b, apart) => {
        const made = verb(build('x', a), build('y', b), apart)
        made?.values.forEach((value, index) => expect(Number.isFinite(value)).toBe(made.missing[index] === 0))
      }),
      RUNS,
    )
  })
})

describe('breaks', () => {
  it('let no growth, no run and no difference from the year before cross', () => {
    fc.assert(
      fc.property(points, breaks, (a, apart) => {
        const x = build('x', a)
        const grown = growth(x, apart)
        const changed = evaluate(parseFormula('x - prev(x)').value!, dataset({ series: [x], breaks: apart }), 'CN')
        x.periods.forEach((period, index) => {
          const before = indexOfPeriod(x, shiftYears(period as Period, -1))
          if (before < 0 || !separated(x, before, index, apart)) return
          expect(indexOfPeriod(grown, period as Period)).toBe(-1)
          const at = changed ? indexOfPeriod(changed, period as Period) : -1
          expect(at < 0 || Number.isNaN(changed?.values[at])).toBe(true)
        })
        for (const { start, end } of runsOf(x, apart)) {
          for (let index = start; index < end; index += 1) expect(separated(x, index, index + 1, apart)).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('cover every value with exactly one run', () => {
    fc.assert(
      fc.property(points, breaks, (a, apart) => {
        const x = build('x', a)
        const covered = runsOf(x, apart).flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, offset) => start + offset))
        const present = [...x.values.keys()].filter((index) => !Number.isNaN(x.values[index]))
        expect(covered).toEqual(present)
      }),
      RUNS,
    )
  })
})

describe('formulas', () => {
  it('are read or refused, whatever is written', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abx1290.+-*/(), \'"_$[]{}?:;=!%&|`\\\n人万')})
    fc.assert(
      fc.property(fc.oneof(letters, fc.string()), (text) => {
        const { value, issues } = parseFormula(text)
        expect(value === undefined).toBe(issues.length === 1)
      }),
      { numRuns: 1000 },
    )
  })

  /** The text of a formula with parentheses around every operation. */
  const print = (formula: Formula): string => {
    switch (formula.kind) {
      case 'number':
        return String(formula.value)
      case 'indicator':
        return formula.id
      case 'operation':
        return `(${print(formula.left)} ${formula.operator} ${print(formula.right)})`
      case 'negative':
        return `-${print(formula.of)}`
      case 'previous':
        return `prev(${print(formula.of)})`
      case 'first':
        return `first(${print(formula.of)})`
      case 'at':
        return `at(${print(formula.of)}, ${printPeriod(formula.period)})`
      case 'sum':
        return `sum(${print(formula.of)}, provinces)`
      case 'region':
        return `region(${print(formula.of)}, '${formula.region}')`
    }
  }

  const { formula: formulas } = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small' },
      fc.record({ kind: fc.constant('number' as const), value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs) }),
      fc.record({ kind: fc.constant('indicator' as const), id: fc.constantFrom('a', 'SP.POP.65UP.TO', '__proto__', '人口') }),
      fc.record({ kind: fc.constant('operation' as const), operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const), left: tie('formula'), right: tie('formula') }),
      fc.record({ kind: fc.constantFrom('negative' as const, 'previous' as const, 'first' as const, 'sum' as const), of: tie('formula') }),
      fc.record({ kind: fc.constant('at' as const), of: tie('formula'), period: fc.constantFrom(...[1953, 2010].map(yearPeriod)) }),
      fc.record({ kind: fc.constant('region' as const), of: tie('formula'), region: fc.constantFrom('CN-AF', 'CN') }),
    ),
  }))

  it('are read as they are printed', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        fc.pre(print(formula).length <= 1000)
        expect(parseFormula(print(formula)).value).toEqual(formula)
      }),
      RUNS,
    )
  })

  it('multiply before they add, and operate from the left', () => {
    const operators = fc.array(fc.constantFrom('+', '-', '*', '/'), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(operators, (signs) => {
        const text = signs.reduce((sum, sign, at) => `${sum} ${sign} x${at + 1}`, 'x0')
        const terms = text.split(/ (?=[-+])/).map((term) => term.split(/ (?=[*/])/)) // '+ x1 * x2' → ['+ x1', '* x2']
        const product = (factors: readonly string[]): string => factors.reduce((left, factor) => `(${left} ${factor})`)
        const whole = terms.map(([first = '', ...rest]) => (/^[-+]/.test(first) ? `${first.slice(0, 2)}${product([first.slice(2), ...rest])}` : product([first, ...rest])))
        expect(parseFormula(text).value).toEqual(parseFormula(product(whole)).value)
      }),
      RUNS,
    )
  })
})
