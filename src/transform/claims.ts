import type { Claim, Dataset } from '../model/dataset'
import { roundDecimal } from '../model/decimal'
import { issue, type Issue, type Place } from '../model/issue'
import type { Period } from '../model/period'
import { NATION } from '../model/region'
import { observationAt } from '../model/series'
import type { Text } from '../model/text'
import { publishedUnit } from '../model/unit'
import { readFormula } from './check-formula'
import { valuesAt, type Use } from './evaluate'

/** A claim as checked: `value` is in `unit`, rounded to `decimals`; undefined when it cannot be computed. */
export interface ClaimReport {
  readonly id: string
  readonly holds: boolean
  readonly value: number | undefined
  readonly expected: number
  readonly unit: string
  readonly decimals: number
  readonly period: Period
  readonly text: Text
  readonly source: string
  readonly exact?: PublishedFigure // before rounding; absent where it cannot be computed
  readonly indicators: readonly string[] // that the expression reads
}

/** A figure in the unit and with the digits of the coarsest published figure that it is computed from. */
export interface PublishedFigure {
  readonly value: number // canonical
  readonly token: string
  readonly decimals: number
}

const placeOf = ({ line }: Claim): Place => ({ file: 'claims.csv', line, column: 0 })

/** The unit and digits of the coarsest of the figures read. */
const coarsest = (uses: readonly Use[]): Omit<PublishedFigure, 'value'> | undefined => {
  const printed = uses.map(({ series, index }) => {
    const { publishedUnit: token, publishedDecimals: decimals } = observationAt(series, index)
    return { token, decimals, step: (publishedUnit(token)?.scale ?? 1) * 10 ** -decimals }
  })
  const [most] = printed.sort((a, b) => b.step - a.step)
  return most && { token: most.token, decimals: most.decimals }
}

type Computed = Pick<ClaimReport, 'value' | 'exact' | 'indicators'>

const NOTHING: Computed = { value: undefined, indicators: [] }

const evaluateClaim = (claim: Claim, dataset: Dataset, issues: Issue[]): Computed => {
  const unit = publishedUnit(claim.unit)
  if (!unit) issues.push(issue('unit-unknown', 'error', placeOf(claim), claim.unit, { nearest: '' }))
  const read = readFormula(claim.expression, dataset, placeOf(claim))
  issues.push(...read.issues)
  const found = unit && read.value ? valuesAt([read.value], { dataset, region: NATION }, claim.period)[0] : undefined
  const value = found?.point.value
  if (!unit || !found || value === undefined) return NOTHING
  const shape = coarsest(found.uses)
  return {
    value: roundDecimal(value / unit.scale, claim.decimals),
    indicators: [...new Set(found.uses.map(({ series }) => series.indicator))],
    ...(shape ? { exact: { value, ...shape } } : {}),
  }
}

const checkClaim = (claim: Claim, dataset: Dataset): { report: ClaimReport; issues: Issue[] } => {
  const issues: Issue[] = []
  const { id, expected, unit, decimals, period, text, source } = claim
  const computed = evaluateClaim(claim, dataset, issues)
  const { value } = computed
  const isTrue = value !== undefined && value === roundDecimal(expected, decimals)
  if (value === undefined) issues.push(issue('claim-uncheckable', 'error', placeOf(claim), claim.expression, { id }))
  else if (!isTrue) issues.push(issue('claim-false', 'error', placeOf(claim), claim.expression, { id, expected, found: value, unit }))
  return { report: { id, holds: isTrue, expected, unit, decimals, period, text, source, ...computed }, issues }
}

/** Checks every claim of `claims.csv` on a derived dataset. A claim that does not hold is an issue. */
export const checkClaims = (dataset: Dataset): { reports: ClaimReport[]; issues: Issue[] } => {
  const checked = dataset.claims.map((claim) => checkClaim(claim, dataset))
  return { reports: checked.map((one) => one.report), issues: checked.flatMap((one) => one.issues) }
}
