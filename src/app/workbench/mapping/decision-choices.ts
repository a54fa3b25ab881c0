import type { Decision, NewIndicator } from '../../../ingest/import/decisions/decisions'
import type { IndicatorMatch } from '../../../ingest/import/matching/matches'
import type { Indicator, IndicatorKind } from '../../../model/indicator'
import { localized } from '../../../model/text'
import { publishedUnit, PUBLISHED_UNITS, scaleInto, unitOf, UNIT_IDS } from '../../../model/unit'

/** Options of the choice that are not indicators. */
export const UNDECIDED = ''
export const SKIP = '-'
export const FRESH = '+'

/** A target as the value of an option: `id` or `id|variant`. */
export const targetValue = (indicator: string, variant: string): string => (variant === '' ? indicator : `${indicator}|${variant}`)

/** The option of a decision. */
export const valueOf = (decision: Decision | undefined): string => {
  switch (decision?.kind) {
    case undefined:
      return UNDECIDED
    case 'skip':
      return SKIP
    case 'new':
      return FRESH
    case 'take':
      return targetValue(decision.indicator, decision.variant)
  }
}

/** Unit tokens in which an indicator's values may be published. */
export const tokensFor = (unitId: string): string[] => {
  const unit = unitOf(unitId)
  return unit ? PUBLISHED_UNITS.filter((one) => scaleInto(one, unit) !== undefined).map(({ token }) => token) : []
}

/** Unit token of the values: that of the file where the indicator can have it, else the only possible one, else '' for a person to choose. */
export const tokenFor = (unitId: string, printed: string): string => {
  const tokens = tokensFor(unitId)
  return tokens.includes(printed) ? printed : tokens.length === 1 ? (tokens[0] ?? '') : ''
}

/** The decision of an option; undefined leaves it open. */
export const decisionOf = (value: string, match: IndicatorMatch, indicators: ReadonlyMap<string, Indicator>): Decision | undefined => {
  if (value === UNDECIDED || value === FRESH) return undefined
  if (value === SKIP) return { kind: 'skip' }
  const [indicator = '', variant = ''] = value.split('|')
  const proposed = match.proposals.find((one) => one.indicator === indicator && one.variant === variant)
  return { kind: 'take', indicator, variant, unit: proposed?.token || tokenFor(match.isByAge ? 'person' : (indicators.get(indicator)?.unitId ?? ''), match.token) }
}

/** Kind that a unit suggests, as a default. */
const kindOf = (unitId: string): IndicatorKind => (unitId === 'percent' ? 'share' : unitId === 'permille' ? 'rate' : unitId === 'index' ? 'index' : /^(?:person|household|item|subscription|yuan)$/.test(unitId) ? 'stock' : 'ratio')

const idFrom = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '').slice(0, 40)

/** A new indicator with the name of the file, for a person to complete. */
export const draftIndicator = ({ indicator, label, token }: IndicatorMatch): NewIndicator => {
  const units = publishedUnit(token)?.units ?? []
  const unit = UNIT_IDS.find((id) => units.some((one) => JSON.stringify(one) === JSON.stringify(unitOf(id)))) ?? 'person'
  const name = label || indicator
  return { id: idFrom(name), theme: 'urbanisation', kind: kindOf(unit), unit, decimals: 0, name: localized({ zh: name, en: name }), aliases: [], definition: localized({ zh: '', en: '' }) }
}

/** Whether an id may name a new indicator. */
export const isFreeId = (id: string, indicators: ReadonlyMap<string, Indicator>): boolean => /^[a-z][a-z0-9_]{0,59}$/.test(id) && !indicators.has(id)
