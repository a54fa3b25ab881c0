/** Statements printed from the shipped data in many forms agree; altered in one thing, none does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText } from '../../src/check-text/check-text'
import { printStatement } from '../../src/check-text/print-statement'
import { shippedDataset } from '../panels/shipped-data'
import { ALTERED, DATES, FIGURES, inEnglish, spokenFacts, VERBS } from './printed-facts'

const facts = spokenFacts()
const verdictsOf = (text: string): string[] => checkText(text, shippedDataset()).map(({ judgement }) => judgement.verdict)

const [aFact, aFigure, aDate, aVerb] = [fc.constantFrom(...facts), fc.constantFrom(...FIGURES), fc.constantFrom(...DATES), fc.constantFrom(...VERBS)]

describe('statements printed from the data', () => {
  test('agree in every form', () => {
    expect(facts.length).toBeGreaterThan(150)
    const printed = fc.tuple(aFact, aFigure, aDate, aVerb).map(([fact, figure, date, verb]) => `${date(fact.year)}${fact.zh}${verb}${figure(fact)}`)
    const texts = fc.tuple(fc.array(printed, { minLength: 1, maxLength: 5 }), fc.constantFrom('。', '；', '。\n'))
    const agree = fc.property(texts, ([statements, stop]) => {
      expect(verdictsOf(`${statements.join(stop)}。`)).toEqual(statements.map(() => 'agrees'))
    })
    fc.assert(agree, { numRuns: 250 })
  })

  test('agree in English', () => {
    for (const fact of facts) expect(verdictsOf(inEnglish(fact)), inEnglish(fact)).toEqual(['agrees'])
  })
})

describe('statements with one thing altered', () => {
  /** Every fact with every alteration, each dated in several ways; the words between take turns. */
  const mutants = Object.entries(ALTERED).flatMap(([kind, alter]) =>
    facts.flatMap((fact, at) => alter(fact, facts).flatMap(({ year, zh, figure }, turn) => DATES.slice(0, /year|subject/.test(kind) ? 1 : 3).map((date, way) => ({ kind, text: `${date(year)}${zh}${VERBS[(at + turn + way) % VERBS.length] ?? ''}${figure}。` })))),
  )

  test('never agree, and most are accused', () => {
    const found = mutants.map(({ kind, text }) => ({ kind, text, verdict: verdictsOf(text)[0] }))
    expect(found.filter(({ verdict }) => verdict === 'agrees')).toEqual([])
    expect(mutants.length).toBeGreaterThanOrEqual(5000)
    for (const kind of Object.keys(ALTERED)) {
      const own = found.filter((one) => one.kind === kind)
      expect(own.filter(({ verdict }) => verdict !== undefined && verdict !== 'no-data').length / own.length, kind).toBeGreaterThan(0.9)
    }
  })

  test('a reversed change is called so', () => {
    for (const year of [2019, 2021, 2023, 2024]) {
      const at = (when: number): number => facts.find((fact) => fact.id === 'urbanisation_rate' && fact.year === when)?.value ?? Number.NaN
      const change = (at(year) - at(year - 1)).toFixed(2)
      expect(verdictsOf(`${year}年末，常住人口城镇化率比上年末提高${change}个百分点。`)).toEqual(['agrees'])
      expect(checkText(`${year}年末，常住人口城镇化率比上年末下降${change}个百分点。`, shippedDataset()).map((one) => printStatement(one).explanation)).toEqual(['direction'])
    }
  })
})
