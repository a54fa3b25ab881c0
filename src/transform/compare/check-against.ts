import { group } from 'd3-array'
import type { Dataset } from '../../model/dataset'
import { issue, NOWHERE, type Issue } from '../../model/issue'
import type { Series } from '../../model/series'
import { checkAttributes, checkCanonicalUnits } from './check-attributes'
import { checkRemovals, checkRepeats } from './check-removals'
import { checkResiduals } from './check-residuals'
import { checkRevisions } from './check-revisions'
import { checkValues } from './check-values'
import type { Difference, IndicatorDifference } from './difference'

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
 * identities. What a formula computes follows from its inputs and is not judged. Both datasets must be derived.
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

/** Leaves out what another issue says better: an identity that no longer holds is not also broken; a slip or a wrong sign is not also out of bounds. */
export const dropEchoes = (issues: readonly Issue[]): Issue[] => {
  const shifted = new Set(issues.flatMap((one) => (one.code === 'identity-shifted' ? [identityOf(one.facts)] : [])))
  const judged = new Set(issues.filter(({ code, place }) => (code === 'value-slip' || code === 'value-sign') && place.line > 0).map(cellOf))
  return issues.filter((one) => {
    if (one.code === 'identity-broken') return !shifted.has(identityOf(one.facts))
    return one.code !== 'value-out-of-bounds' || !judged.has(cellOf(one))
  })
}
