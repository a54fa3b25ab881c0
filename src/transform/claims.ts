import type { Claim, Dataset } from '../model/dataset'
import { roundDecimal } from '../model/decimal'
import { issue, type Issue, type Place } from '../model/issue'
import type { Period } from '../model/period'
import { NATION } from '../model/region'
import type { Text } from '../model/text'
import { publishedUnit } from '../model/unit'
import { readFormula } from './check-formula'
import { valuesAt } from './evaluate'

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
}

const placeOf = ({ line }: Claim): Place => ({ file: 'claims.csv', line, column: 0 })

const evaluateClaim = (claim: Claim, dataset: Dataset, issues: Issue[]): number | undefined => {
  const unit = publishedUnit(claim.unit)
  if (!unit) issues.push(issue('unit-unknown', 'error', placeOf(claim), claim.unit, { nearest: '' }))
  const read = readFormula(claim.expression, dataset, placeOf(claim))
  issues.push(...read.issues)
  if (!unit || !read.value) return undefined
  const value = valuesAt([read.value], { dataset, region: NATION }, claim.period)[0]?.point.value
  return value === undefined ? undefined : roundDecimal(value / unit.scale, claim.decimals)
}

const checkClaim = (claim: Claim, dataset: Dataset): { report: ClaimReport; issues: Issue[] } => {
  const issues: Issue[] = []
  const { id, expected, unit, decimals, period, text, source } = claim
  const value = evaluateClaim(claim, dataset, issues)
  const isTrue = value !== undefined && value === roundDecimal(expected, decimals)
  if (value === undefined) issues.push(issue('claim-uncheckable', 'error', placeOf(claim), claim.expression, { id }))
  else if (!isTrue) issues.push(issue('claim-false', 'error', placeOf(claim), claim.expression, { id, expected, found: value, unit }))
  return { report: { id, holds: isTrue, value, expected, unit, decimals, period, text, source }, issues }
}

/** Checks every claim of `claims.csv` on a derived dataset. A claim that does not hold is an issue. */
export const checkClaims = (dataset: Dataset): { reports: ClaimReport[]; issues: Issue[] } => {
  const checked = dataset.claims.map((claim) => checkClaim(claim, dataset))
  return { reports: checked.map((one) => one.report), issues: checked.flatMap((one) => one.issues) }
}
