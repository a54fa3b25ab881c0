import type { Dataset } from '../../../model/dataset'
import type { Indicator } from '../../../model/indicator'
import { publishedUnit, scaleInto } from '../../../model/unit'
import { compareWith, isContradiction, isProof } from './history'
import type { History, IndicatorProposal, MatchReason } from './matches'
import { indicatorOfCode, type NameFit, type NameIndex } from './name-index'
import { parseLabel, type ParsedLabel } from './parse-name'
import type { PresentData } from './present-data'
import { type Publisher, publisherOf } from './plain-name'
import type { SeriesGroup } from './series-group'
import { readUnitText, tokenInto, tokensOf, type UnitText } from './unit-token'

/** The catalogue and data with which labels are compared. */
export interface MatchContext {
  readonly dataset: Dataset
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly names: NameIndex
  readonly present: PresentData
  readonly publisher: Publisher
}

/** One indicator that a label may mean, with the evidence for and against it. */
export interface MatchCandidate {
  readonly indicator: Indicator
  readonly fit: number // of code or name alone
  readonly reason: MatchReason
  readonly token: string | undefined // undefined: the unit is of another kind
  readonly isForeign: boolean // another publisher's measure
  readonly history: History | undefined
  readonly variant: string
}

type Fit = Pick<NameFit, 'indicator' | 'score'> & { readonly reason: MatchReason }

const historyIn = (group: SeriesGroup, { present }: MatchContext, indicator: Indicator, token: string, variant: string): History | undefined => {
  const published = publishedUnit(token)
  const scale = published && scaleInto(published, indicator.unit)
  return scale === undefined ? undefined : compareWith(group.samples, (region) => present.series(indicator.id, region, variant), scale, (region) => (variant === '' ? present.vintagesOf(indicator.id, region) : []))
}

/** The unit of a file that names none: the one token under which its values agree with the present ones; '' for none. */
const tokenByValues = (group: SeriesGroup, context: MatchContext, indicator: Indicator, variant: string): string => {
  const proven = tokensOf(indicator.unit).filter((token) => isProof(historyIn(group, context, indicator, token, variant)))
  return proven.length === 1 ? (proven[0] ?? '') : ''
}

const tokenFor = (group: SeriesGroup, context: MatchContext, { indicator, reason }: Fit, unit: UnitText, variant: string): string | undefined => {
  const token = tokenInto(unit, indicator.unit)
  if (token !== '') return token
  if (reason === 'code' && unit.kind === 'none') return context.present.token(indicator.id)
  return tokenByValues(group, context, indicator, variant)
}

const weigh = (group: SeriesGroup, context: MatchContext, fit: Fit, unit: UnitText, variant: string): MatchCandidate => {
  const token = tokenFor(group, context, fit, unit, variant)
  const history = token === undefined || token === '' ? undefined : historyIn(group, context, fit.indicator, token, variant)
  const isForeign = fit.reason !== 'code' && publisherOf(fit.indicator) !== context.publisher
  return { indicator: fit.indicator, fit: fit.score, reason: fit.reason, token, isForeign, history, variant }
}

const MOST_NAMED = 12

/** Candidates by values: indicators whose present values the file repeats, under any name. */
const byValues = (group: SeriesGroup, context: MatchContext, unit: UnitText, known: ReadonlySet<string>, variant: string): MatchCandidate[] => {
  const ids = new Set<string>()
  for (const { region } of group.samples.slice(0, 2)) for (const { indicator } of context.present.of(region)) ids.add(indicator)
  return [...ids].flatMap((id) => {
    const indicator = context.indicators.get(id)
    if (!indicator || known.has(id) || unit.kind === 'none' || unit.kind === 'unknown') return []
    const found = weigh(group, context, { indicator, score: 0, reason: 'history' }, unit, variant)
    return isProof(found.history) ? [found] : []
  })
}

const byCode = ({ first }: SeriesGroup, { indicators }: MatchContext): Indicator | undefined =>
  indicatorOfCode(indicators, first.indicatorCode) ?? indicatorOfCode(indicators, first.indicator)

/** All indicators that a label may mean, in no order. */
export const candidatesOf = (group: SeriesGroup, context: MatchContext): { readonly label: ParsedLabel; readonly found: readonly MatchCandidate[] } => {
  const label = parseLabel(group.first.label)
  const unit = readUnitText(group.first.unit)
  const code = byCode(group, context)
  const named: Fit[] = context.names.find(label).slice(0, MOST_NAMED)
  const fits = code ? [{ indicator: code, score: 1, reason: 'code' as const }, ...named.filter(({ indicator }) => indicator !== code)] : named
  const found = fits.map((fit) => weigh(group, context, fit, unit, label.variant))
  const known = new Set(fits.map(({ indicator }) => indicator.id))
  return { label, found: code ? found : [...found, ...byValues(group, context, unit, known, label.variant)] }
}

/** Score of a candidate by name, unit, publisher and values, 0 to 1. */
export const scoreOf = ({ fit, token, isForeign, history, reason }: MatchCandidate): number => {
  if (token === undefined) return fit * 0.3
  const named = fit * (isForeign ? 0.75 : 1) * (token === '' ? 0.9 : 1)
  if (isProof(history)) return Math.min(1, Math.max(named, 0.55) + (1 - Math.max(named, 0.55)) * 0.75)
  return reason === 'history' ? 0 : named * (isContradiction(history) ? 0.6 : 1)
}

/** A candidate as a proposal; where its unit is not possible, with the plainest that is. */
export const proposalOf = (candidate: MatchCandidate): IndicatorProposal => {
  const { indicator, variant, token, history, fit } = candidate
  const reason = token === undefined ? 'unit' : fit < 0.6 && isProof(history) ? 'history' : candidate.reason
  const score = Math.round(scoreOf(candidate) * 100) / 100
  return { indicator: indicator.id, variant, token: token ?? '', score, reason, ...(history ? { history } : {}) }
}
