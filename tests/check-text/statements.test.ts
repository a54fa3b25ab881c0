/** Statements printed from the shipped data in many forms agree; altered in one thing, none does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText } from '../../src/check-text/check-text'
import { printStatement } from '../../src/check-text/print-statement'
import { findSeries } from '../../src/model/dataset'
import { printPeriod, yearOf, type Period } from '../../src/model/period'
import { shippedDataset } from '../panels/shipped-data'

interface Subject {
  readonly id: string
  readonly zh: string
  readonly en: string // with {} for the figure
  readonly unit: '万人' | '%' | '‰'
}

const SUBJECTS: readonly Subject[] = [
  { id: 'pop_total', zh: '全国总人口', en: 'the population of China was {}', unit: '万人' },
  { id: 'pop_urban', zh: '全国城镇人口', en: 'the urban population was {}', unit: '万人' },
  { id: 'pop_rural', zh: '全国乡村人口', en: 'the rural population was {}', unit: '万人' },
  { id: 'births', zh: '全国出生人口', en: 'births numbered {}', unit: '万人' },
  { id: 'migrant_workers', zh: '全国农民工总量', en: 'the number of migrant workers was {}', unit: '万人' },
  { id: 'urbanisation_rate', zh: '常住人口城镇化率', en: 'the urbanization rate was {}', unit: '%' },
  { id: 'birth_rate', zh: '全国出生率', en: 'the birth rate was {}', unit: '‰' },
  { id: 'natural_rate', zh: '全国人口自然增长率', en: 'the natural growth rate was {}', unit: '‰' },
  { id: 'share_65plus', zh: '65岁及以上人口占全国人口的比重', en: 'people aged 65 and over accounted for {} of the population', unit: '%' },
]

interface Fact extends Subject {
  readonly year: number
  readonly value: number // in `unit`
}

const facts: readonly Fact[] = SUBJECTS.flatMap((subject) => {
  const series = findSeries(shippedDataset(), subject.id, 'CN')
  return Array.from(series?.periods ?? []).flatMap((period, at) => {
    const value = (series?.values[at] ?? Number.NaN) / (subject.unit === '万人' ? 1e4 : 1)
    return yearOf(period as Period) >= 2001 && printPeriod(period as Period).length === 4 && !Number.isNaN(value) ? [{ ...subject, year: yearOf(period as Period), value }] : []
  })
})

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
const fullWidth = (text: string): string => text.replaceAll(/[0-9.]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))

/** Figures of a fact in Chinese, each within the rounding that it implies. */
const FIGURES: readonly ((fact: Fact) => string)[] = [
  ({ value, unit }) => (unit === '万人' ? `${Math.round(value)}万人` : `${value.toFixed(2)}${unit}`),
  ({ value, unit }) => (unit === '万人' ? `${grouped(Math.round(value))}万人` : `${value.toFixed(1)}${unit}`),
  ({ value, unit }) => (unit === '万人' ? `${(value / 1e4).toFixed(4)}亿人` : `约${value.toFixed(2)}${unit}`),
  ({ value, unit }) => (unit === '万人' && value > 20000 ? `${(value / 1e4).toFixed(2)}亿` : fullWidth(value.toFixed(2)) + unit),
  ({ value, unit }) => (unit === '万人' && value > 20000 ? `${Math.floor(value / 1e4)}亿${Math.round(value % 1e4)}万人` : `${value.toFixed(2)} ${unit}`),
  ({ value, unit }) => (unit === '万人' ? `${Math.round(value * 1e4)}人` : `${value.toFixed(2)}${unit}左右`),
]
const DATES: readonly ((year: number) => string)[] = [(year) => `${year}年`, (year) => `截至${year}年末，`, (year) => `据统计，${year}年`, (year) => `${year} 年`, (year) => `到${year}年底，`]
const VERBS = ['为', '达到', '是', '达', '']

const english = ({ value, unit, en, year }: Fact): string => `In ${year} ${en.replace('{}', unit === '万人' ? `${(value / 100).toFixed(2)} million` : unit === '%' ? `${value.toFixed(2)} percent` : `${value.toFixed(2)} per 1,000`)}.`

const factsOf = fc.constantFrom(...facts)
const verdictsOf = (text: string): string[] => checkText(text, shippedDataset()).map(({ judgement }) => judgement.verdict)

describe('statements printed from the data', () => {
  test('agree in every form', () => {
    expect(facts.length).toBeGreaterThan(150)
    fc.assert(
      fc.property(factsOf, fc.constantFrom(...FIGURES), fc.constantFrom(...DATES), fc.constantFrom(...VERBS), (fact, figure, date, verb) => {
        expect(verdictsOf(`${date(fact.year)}${fact.zh}${verb}${figure(fact)}。`), `${date(fact.year)}${fact.zh}${verb}${figure(fact)}`).toEqual(['agrees'])
      }),
      { numRuns: 400 },
    )
  })

  test('agree in English', () => {
    for (const fact of facts) expect(verdictsOf(english(fact)), english(fact)).toEqual(['agrees'])
  })
})

/** One thing altered by more than any rounding: the value, the unit, the direction. */
const ALTERED: readonly ((fact: Fact) => string)[] = [
  ({ value, unit }) => (unit === '万人' ? `${Math.round(value * 1.31)}万人` : `${(value * 1.31 + 3).toFixed(2)}${unit}`),
  ({ value, unit }) => (unit === '万人' ? `${Math.round(value * 0.63)}万人` : `${(value * 0.63 - 3).toFixed(2)}${unit}`),
  ({ value, unit }) => (unit === '万人' ? `${Math.round(value)}亿人` : `${value.toFixed(2)}${unit === '%' ? '‰' : '%'}`),
  ({ value, unit }) => (unit === '万人' ? `不足${Math.round(value * 0.9)}万人` : `不足${(value - Math.abs(value) * 0.1 - 1).toFixed(2)}${unit}`),
  ({ value, unit }) => (unit === '万人' ? `超过${Math.round(value * 1.1)}万人` : `超过${(value + Math.abs(value) * 0.1 + 1).toFixed(2)}${unit}`),
]

describe('statements with one thing altered', () => {
  test('never agree', () => {
    let accused = 0
    let tried = 0
    for (const fact of facts) {
      for (const alter of ALTERED) {
        if (fact.value < 0 && /^(?:不足|超过)/.test(alter(fact))) continue // a bound below zero may be read either way
        for (const [at, date] of DATES.slice(0, 3).entries()) {
          const text = `${date(fact.year)}${fact.zh}${VERBS[(at + tried) % VERBS.length] ?? ''}${alter(fact)}。`
          const [verdict] = verdictsOf(text)
          tried += 1
          if (verdict === 'agrees') expect(`${text} agrees`).toBe('')
          if (verdict !== undefined && verdict !== 'no-data') accused += 1
        }
      }
    }
    expect(tried).toBeGreaterThan(2500)
    expect(accused / tried).toBeGreaterThan(0.9)
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
