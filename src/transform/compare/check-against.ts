import { group } from 'd3-array'
import type { Dataset } from '../../model/dataset'
import { issue, NOWHERE, type Issue } from '../../model/issue'
import type { Series } from '../../model/series'
import { checkAttributes, checkCanonicalUnits } from './check-attributes'
import { checkRemovals } from './check-removals'
import { checkRepeats } from './check-repeats'
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
 * Holds new data against the present ones: magnitude, sign, jumps, repeats, revisions, removals, evidence, sources, units,
 * identities. What is reckoned by a formula follows from its inputs and is not judged. Both datasets must be derived.
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
