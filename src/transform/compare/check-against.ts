import { group } from 'd3-array'
import type { Dataset, Identity } from '../../model/dataset'
import { issue, NOWHERE, type Issue, type Place } from '../../model/issue'
import type { Series } from '../../model/series'
import { checkAttributes, checkCanonicalUnits } from './check-attributes'
import { checkRemovals, checkRepeats } from './check-removals'
import { checkRevisions } from './check-revisions'
import { checkValues } from './check-values'
import type { Difference, IndicatorDifference } from './difference'
import { printPeriod, readPeriod } from '../../model/period'
import { isSameDate } from '../../model/time'
import { checkIdentities, type IdentityReport } from '../identities'

type Residual = IdentityReport['residuals'][number]

const keyOf = (id: string, region: string, period: string): string => `${id}|${region}|${period}`

const residualsOf = (reports: readonly IdentityReport[]): Map<string, Residual> =>
  new Map(reports.flatMap(({ id, residuals }) => residuals.map((one): [string, Residual] => [keyOf(id, one.region, printPeriod(one.period)), one])))

const NAMES = /[A-Za-z_][A-Za-z0-9_.]*/g

/** Place of the new value that an identity reads at a period: the likely cause. */
const placeOf = (identity: Identity | undefined, region: string, period: string, { indicators }: Difference): Place => {
  const named = new Set(`${identity?.left ?? ''} ${identity?.right ?? ''}`.match(NAMES) ?? [])
  const at = readPeriod(period)
  const own = indicators.filter(({ indicator, derived }) => !derived && named.has(indicator)).flatMap(({ changes }) => changes)
  const here = own.filter((one) => at !== undefined && isSameDate(one.period, at, 'instant') && one.kind !== 'restated')
  return (here.find((one) => one.region === region) ?? here[0])?.place ?? NOWHERE
}

/** Identities that held or could not be checked before, and fail with the new data. */
const checkResiduals = (before: Dataset, after: Dataset, difference: Difference): Issue[] => {
  const now = checkIdentities(after)
  const broken = now.issues.flatMap((one) => (one.code === 'identity-broken' ? [one] : []))
  if (broken.length === 0) return []
  const was = residualsOf(checkIdentities(before).reports)
  return broken.flatMap(({ facts, found, place }) => {
    const { id, region, period, residual, tolerance, slip } = facts
    const old = was.get(keyOf(id, region, period))
    if (old && !old.holds) return []
    const identity = after.identities.find((one) => one.id === id)
    const where = slip === 1 ? placeOf(identity, region, period, difference) : place
    return [issue('identity-shifted', 'error', where === NOWHERE ? place : where, found, { id, region, period, before: old?.residual, after: residual, tolerance, slip })]
  })
}

const checkIndicator = (difference: IndicatorDifference, after: Dataset, all: readonly Series[]): Issue[] => {
  const { issues, suspects } = checkValues(difference, after, all)
  return [
    ...issues,
    ...checkRepeats(difference),
    ...checkRevisions(difference, (series, index) => suspects.get(series)?.has(index) ?? false),
    ...checkRemovals(difference),
    ...checkAttributes(difference),
  ]
}

/**
 * Checks new data against the present ones: magnitude, sign, jumps, repeats, revisions, removals, evidence, sources, units,
 * identities. Computed values follow from their inputs and are not checked. Both datasets must be derived.
 */
export const checkAgainst = (before: Dataset, after: Dataset, difference: Difference): Issue[] => {
  if (difference.isEmpty) return [issue('difference-none', 'note', NOWHERE, '', {})]
  const byIndicator = group(after.series.values(), ({ indicator }) => indicator)
  const observed = difference.indicators.filter(({ derived }) => !derived)
  return [
    ...observed.flatMap((one) => checkIndicator(one, after, byIndicator.get(one.indicator) ?? [])),
    ...checkCanonicalUnits(before, after),
    ...checkResiduals(before, after, difference),
  ]
}

const cellOf = ({ place }: Issue): string => `${place.file}:${place.line}`

const identityOf = ({ id, region, period }: { readonly id: string; readonly region: string; readonly period: string }): string => `${id}|${region}|${period}`

/** Drops issues that a more specific one covers: an identity that no longer holds is not also broken; a wrong magnitude or sign is not also out of bounds. */
export const dropEchoes = (issues: readonly Issue[]): Issue[] => {
  const shifted = new Set(issues.flatMap((one) => (one.code === 'identity-shifted' ? [identityOf(one.facts)] : [])))
  const judged = new Set(issues.filter(({ code, place }) => (code === 'value-slip' || code === 'value-sign') && place.line > 0).map(cellOf))
  return issues.filter((one) => {
    if (one.code === 'identity-broken') return !shifted.has(identityOf(one.facts))
    return one.code !== 'value-out-of-bounds' || !judged.has(cellOf(one))
  })
}

/** Key of an issue without its line, since rows move when others are added. */
const sameThing = ({ code, place, found, facts }: Issue): string => JSON.stringify([code, place.file, found, facts])

/** Issues after that were not there before, of equal ones the number added; `known` counts the others. */
export const newIssues = (before: readonly Issue[], after: readonly Issue[]): { readonly issues: Issue[]; readonly known: number } => {
  const left = new Map<string, number>()
  for (const one of before) left.set(sameThing(one), (left.get(sameThing(one)) ?? 0) + 1)
  const issues = after.filter((one) => {
    const count = left.get(sameThing(one)) ?? 0
    if (count > 0) left.set(sameThing(one), count - 1)
    return count === 0
  })
  return { issues, known: after.length - issues.length }
}
