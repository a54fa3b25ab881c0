import type { Bound } from '../model/evidence'
import { roundDecimal } from '../model/decimal'
import { DEFAULT_LANGUAGE, type Language } from '../model/text'
import { PUBLISHED_UNITS, publishedUnit, sameUnit, type PublishedUnit, type Unit } from '../model/unit'
import { uiWords } from '../words/index'
import { LOCALES } from '../words/locales'
import { formatValue } from './format-value'

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

/** Name of a published unit on an axis: 万人; `million people`. Pass the unit where 户 may mean households or subscriptions. */
export const unitLabel = (token: string, language: Language, unit?: Unit): string => {
  const { unitLabels, subscriptionLabels } = uiWords(language).number
  const subscriptions = unit?.kind === 'count' && unit.of === 'subscription'
  return (subscriptions ? subscriptionLabels[token] : undefined) ?? unitLabels[token] ?? token
}

interface Shown {
  readonly token: string
  readonly decimals: number
}

const GLUED = new Set(['%', '‰'])

/** 万人 and 亿人 are no steps of a language that counts by thousands: the same digits are given in millions (4.9亿 is 490 million: decimals may be negative). */
export const stepIn = (unit: Unit, token: string, decimals: number, language: Language): Shown => {
  const steps = unitSteps(unit, language)
  if (LOCALES[language].countsByMyriads || unit.kind !== 'count' || steps.includes(token)) return { token, decimals }
  const million = steps.find((step) => scaleOf(step) === 1e6)
  if (!million || scaleOf(token) < 1e4) return { token, decimals }
  return { token: million, decimals: decimals - Math.round(Math.log10(scaleOf(token) / 1e6)) }
}

/** What is written directly after a number: its unit, with the gap before it. */
export const unitSuffix = (token: string, unit: Unit, language: Language): string => {
  const written = uiWords(language).number.suffixes[token]
  if (written !== undefined) return written
  const label = unitLabel(token, language, unit)
  return (GLUED.has(token) ? '' : LOCALES[language].unitGap) + label
}

/** Canonical value → text in a published unit with its name: 4.93亿人, 77.5%, 1.2个百分点; `493 million`. */
export const formatIn = (
  value: number | undefined,
  unit: Unit,
  token: string,
  decimals: number,
  language: Language,
): string => {
  if (value === undefined || !Number.isFinite(value)) return uiWords(language).number.missing
  const shown = stepIn(unit, token, decimals, language)
  const isWhole = unit.kind === 'count' && scaleOf(shown.token) === 1 // people are counted one by one
  return formatValue(value / scaleOf(shown.token), isWhole ? Math.min(0, shown.decimals) : shown.decimals, language) + unitSuffix(shown.token, unit, language)
}

/** As `formatIn`, preceded by 约 (about) where rounding changed the figure. */
export const formatAbout = (
  value: number | undefined,
  unit: Unit,
  token: string,
  decimals: number,
  language: Language,
): string => {
  const text = formatIn(value, unit, token, decimals, language)
  if (value === undefined || !Number.isFinite(value)) return text
  const shown = stepIn(unit, token, decimals, language)
  const exact = value / scaleOf(shown.token)
  return roundDecimal(exact, shown.decimals) === roundDecimal(exact, 12) ? text : uiWords(language).number.about(text)
}

/** A figure in words with the side on which the true one lies: 超过90%, `over 90%`; a point as it is. */
export const withBound = (text: string, bound: Bound, language: Language): string => (bound === '' ? text : uiWords(language).number.bound[bound](text))

const PER_UNIT: ReadonlySet<string> = new Set(['person/household', 'person/item', 'per-100-persons', 'per-1000-persons', 'per-100k-persons'])

/** Which verbs describe a change: amounts (also people per unit) 增加/减少, ages 提高/降低, other levels 上升/下降. */
const verbOf = (unit: Unit): 'amount' | 'years' | 'level' => {
  if (unit.kind === 'years') return 'years'
  return unit.kind === 'count' || (unit.kind === 'ratio' && PER_UNIT.has(unit.name)) ? 'amount' : 'level'
}

/** The change between two figures as a reader computes it from what is printed: the difference of the rounded values, canonical. */
export const printedChange = (first: number, last: number, unit: Unit, token: string, decimals: number, language: Language): number => {
  const shown = stepIn(unit, token, decimals, language)
  const scale = scaleOf(shown.token)
  const printed = (value: number): number => roundDecimal(value / scale, shown.decimals)
  return (printed(last) - printed(first)) * scale
}

/** A change in words: 增加1.6亿人, 下降0.3个百分点, 提高2.1岁, 持平. */
export const changeWords = (
  change: number,
  unit: Unit,
  token: string,
  decimals: number,
  language: Language,
): string => {
  const words = uiWords(language).number
  const asPoints = unit.kind === 'share'
  const shownUnit: Unit = asPoints ? { kind: 'points' } : unit
  const shownToken = asPoints ? '百分点' : token
  const shown = stepIn(shownUnit, shownToken, decimals, language)
  const rounded = roundDecimal(change / scaleOf(shown.token), shown.decimals)
  if (rounded === 0) return words.unchanged
  const text = formatIn(Math.abs(change), shownUnit, shownToken, decimals, language)
  return (rounded > 0 ? words.up : words.down)[verbOf(unit)](text)
}
