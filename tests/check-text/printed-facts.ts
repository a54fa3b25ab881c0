/** Facts of the shipped data printed as sentences in many forms, for the tests and for the bench. */
import { findSeries } from '../../src/model/dataset'
import { printPeriod, yearOf, type Period } from '../../src/model/period'
import { shippedDataset } from '../panels/shipped-data'

/** An indicator with the words by which texts speak of it. */
interface Spoken {
  readonly id: string
  readonly zh: string
  readonly en: string // with {} for the figure
  readonly unit: '万人' | '%' | '‰'
}

const SPOKEN: readonly Spoken[] = [
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

/** A figure of the data with its words. */
export interface SpokenFact extends Spoken {
  readonly year: number
  readonly value: number // in `unit`
}

/** Yearly figures of the nation since 2001. */
export const spokenFacts = (): SpokenFact[] =>
  SPOKEN.flatMap((spoken) => {
    const series = findSeries(shippedDataset(), spoken.id, 'CN')
    return Array.from(series?.periods ?? []).flatMap((period, at) => {
      const value = (series?.values[at] ?? Number.NaN) / (spoken.unit === '万人' ? 1e4 : 1)
      return yearOf(period as Period) >= 2001 && printPeriod(period as Period).length === 4 && !Number.isNaN(value) ? [{ ...spoken, year: yearOf(period as Period), value }] : []
    })
  })

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
const NUMERALS = '零一二三四五六七八九'
/** A number below 100 with two decimals in Chinese numerals: 66.16 → 六十六点一六. */
const spelled = (value: number): string => {
  const [whole = '', decimals = ''] = value.toFixed(2).split('.')
  const [ones = 0, tens = 0] = [Number(whole) % 10, Math.floor(Number(whole) / 10)]
  return `${tens > 1 ? NUMERALS[tens] ?? '' : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? (NUMERALS[ones] ?? '') : ''}点${Array.from(decimals, (digit) => NUMERALS[Number(digit)] ?? '').join('')}`
}
const fullWidth = (text: string): string => text.replaceAll(/[0-9.]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))

/** Figures of a fact in Chinese, each within the rounding that it implies. */
export const FIGURES: readonly ((fact: SpokenFact) => string)[] = [
  ({ value, unit }) => (unit === '万人' ? `${Math.round(value)}万人` : `${value.toFixed(2)}${unit}`),
  ({ value, unit }) => (unit === '万人' ? `${grouped(Math.round(value))}万人` : `${value.toFixed(1)}${unit}`),
  ({ value, unit }) => (unit === '万人' ? `${(value / 1e4).toFixed(4)}亿人` : `约${value.toFixed(2)}${unit}`),
  ({ value, unit }) => (unit === '万人' && value > 20000 ? `${(value / 1e4).toFixed(2)}亿` : fullWidth(value.toFixed(2)) + unit),
  ({ value, unit }) => (unit === '万人' && value > 20000 ? `${Math.floor(value / 1e4)}亿${Math.round(value % 1e4)}万人` : `${value.toFixed(2)} ${unit}`),
  ({ value, unit }) => (unit === '万人' ? `${Math.round(value * 1e4)}人` : `${value.toFixed(2)}${unit}左右`),
  ({ value, unit }) => (unit === '万人' || value < 0 ? `${value.toFixed(unit === '万人' ? 0 : 2)}${unit}` : `${unit === '%' ? '百' : '千'}分之${spelled(value)}`),
  ({ value, unit }) => (unit === '万人' ? `${Math.round(value)}万` : unit === '%' ? `${(value * 10).toFixed(1)}‰` : `${(value / 10).toFixed(3)}%`), // right in another unit
]

export const DATES: readonly ((year: number) => string)[] = [(year) => `${year}年`, (year) => `截至${year}年末，`, (year) => `据统计，${year}年`, (year) => `${year} 年`, (year) => `到${year}年底，`]

export const VERBS = ['为', '达到', '是', '达', ''] as const

export const inEnglish = ({ value, unit, en, year }: SpokenFact): string => `In ${year} ${en.replace('{}', unit === '万人' ? `${(value / 100).toFixed(2)} million` : unit === '%' ? `${value.toFixed(2)} percent` : `${value.toFixed(2)} per 1,000`)}.`

/** A fact as a text states it. */
export interface Stated {
  readonly year: number
  readonly zh: string
  readonly figure: string
}

const DIFFERENT = 0.06 // of a figure: more than any rounding here

/** The facts of one unit and year, or of one indicator, whose figure is another. */
const others = (fact: SpokenFact, facts: readonly SpokenFact[], isLike: (one: SpokenFact) => boolean): SpokenFact[] => facts.filter((one) => one.unit === fact.unit && isLike(one) && Math.abs(one.value - fact.value) > DIFFERENT * Math.max(Math.abs(one.value), Math.abs(fact.value)))

const number = (value: number, unit: SpokenFact['unit']): string => (unit === '万人' ? String(Math.round(value)) : value.toFixed(2))
const inFigures = (by: (fact: SpokenFact) => string) => (fact: SpokenFact): Stated[] => [{ year: fact.year, zh: fact.zh, figure: by(fact) }]
const digits = (value: number, unit: SpokenFact['unit'], turned: (text: string) => string): string => turned(number(value, unit))

/** A figure whose first two digits that differ have changed places. */
const swapped = (text: string): string => text.replace(/^(-?\d*?)(\d)(?!\2)(\d)/, '$1$3$2')

/** Statements of a fact with one thing altered by more than any rounding: value, digits, unit, bound, year, subject. A bound below zero may be read either way. */
export const ALTERED: Readonly<Record<string, (fact: SpokenFact, facts: readonly SpokenFact[]) => readonly Stated[]>> = {
  more: inFigures(({ value, unit }) => `${number(unit === '万人' ? value * 1.31 : value * 1.31 + 3, unit)}${unit}`),
  fewer: inFigures(({ value, unit }) => `${number(unit === '万人' ? value * 0.63 : value * 0.63 - 3, unit)}${unit}`),
  'grouped and more': inFigures(({ value, unit }) => (unit === '万人' ? `${grouped(Math.round(value * 1.17))}万人` : `${fullWidth((value * 1.2 + 2).toFixed(2))}${unit}`)),
  'another unit': inFigures(({ value, unit }) => `${number(value, unit)}${unit === '万人' ? '亿人' : unit === '%' ? '‰' : '%'}`),
  'digits changed': (fact) => {
    const figure = digits(fact.value, fact.unit, swapped)
    return Math.abs(Number(figure) - fact.value) > DIFFERENT * Math.abs(fact.value) ? [{ year: fact.year, zh: fact.zh, figure: figure + fact.unit }] : []
  },
  'too low a bound': (fact) => (fact.value < 0 ? [] : inFigures(({ value, unit }) => `不足${number(unit === '万人' ? value * 0.9 : value * 0.9 - 1, unit)}${unit}`)(fact)),
  'too high a bound': (fact) => (fact.value < 0 ? [] : inFigures(({ value, unit }) => `超过${number(unit === '万人' ? value * 1.1 : value * 1.1 + 1, unit)}${unit}`)(fact)),
  'another year': (fact, facts) => others(fact, facts, (one) => one.id === fact.id && Math.abs(one.year - fact.year) <= 9).slice(0, 3).map(({ year }) => ({ year, zh: fact.zh, figure: `${number(fact.value, fact.unit)}${fact.unit}` })),
  'another subject': (fact, facts) => others(fact, facts, (one) => one.year === fact.year && one.id !== fact.id).slice(0, 4).map(({ zh }) => ({ year: fact.year, zh, figure: `${number(fact.value, fact.unit)}${fact.unit}` })),
}
