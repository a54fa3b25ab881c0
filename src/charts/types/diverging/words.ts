import { localized, type Language } from '../../../model/text'

/** The sentences of a panel of changes on both sides of zero. */
interface DivergingWords {
  readonly rise: (from: string, to: string) => string // of the bars on either side of zero
  readonly fall: (from: string, to: string) => string
  readonly heading: (unit: string) => string
  readonly nation: (change: string) => string // in a sentence
  readonly kind: (from: string, to: string, count: number) => string
}

const WORDS: Readonly<Record<Language, DivergingWords>> = localized<DivergingWords>({
  zh: {
    rise: (from, to) => `${from}至${to}上升或增加`,
    fall: (from, to) => `${from}至${to}下降或减少`,
    heading: (unit) => `增减，${unit}`,
    nation: (change) => `全国：${change}。`,
    kind: (from, to, count) => `以零为界的横条图，${from}至${to}的增减，按增减从大到小排列，共${count}个地区，右端为${to}的数值。`,
  },
  en: {
    rise: (from, to) => `Rise, ${from}–${to}`,
    fall: (from, to) => `Fall, ${from}–${to}`,
    heading: (unit) => `change, ${unit}`,
    nation: (change) => `China: ${change}. `,
    kind: (from, to, count) => `Diverging bar chart of the change from ${from} to ${to}, ${count} regions from the largest rise to the largest fall, with the figures for ${to} at the right. `,
  },
})

export const divergingWords = (language: Language): DivergingWords => WORDS[language]
