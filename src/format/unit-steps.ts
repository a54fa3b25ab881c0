import { DEFAULT_LANGUAGE, type Language } from '../model/text'
import { PUBLISHED_UNITS, publishedUnit, sameUnit, type PublishedUnit, type Unit } from '../model/unit'
import { uiWords } from '../words/index'
import { LOCALES } from '../words/locales'

const READABLE_FROM = 1 // the largest step in which the greatest value is still at least one

const unitsFor = (unit: Unit): readonly PublishedUnit[] =>
  PUBLISHED_UNITS.filter(({ units }) => units.some((one) => sameUnit(one, unit)))

/** Steps a reader may choose for an axis, small to large: 人, 万人, 亿人; in English people, million people. */
export const unitSteps = (unit: Unit, language: Language = DEFAULT_LANGUAGE): string[] => {
  const tokens = unitsFor(unit).map(({ token }) => token)
  return unit.kind === 'count' ? tokens.filter((token) => LOCALES[language].countSteps.includes(token)) : tokens.slice(0, 1)
}

/** The step in which `maxValue` (canonical) reads best: the largest that leaves at least one. */
export const chooseStep = (maxValue: number, unit: Unit, language: Language = DEFAULT_LANGUAGE): string => {
  const steps = unitSteps(unit, language)
  const fits = steps.filter((token) => Math.abs(maxValue) / scaleOf(token) >= READABLE_FROM)
  return fits[fits.length - 1] ?? steps[0] ?? ''
}

/** Canonical value ÷ scale = value in the published unit; 1 for an unknown token. */
export const scaleOf = (token: string): number => publishedUnit(token)?.scale ?? 1

/** What a token is called on an axis: 万人; `million people`. Give the unit where 户 may mean households or subscriptions. */
export const unitLabel = (token: string, language: Language, unit?: Unit): string => {
  const { unitLabels, subscriptionLabels } = uiWords(language).number
  const subscriptions = unit?.kind === 'count' && unit.of === 'subscription'
  return (subscriptions ? subscriptionLabels[token] : undefined) ?? unitLabels[token] ?? token
}
