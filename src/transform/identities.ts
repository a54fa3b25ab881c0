import { greatest } from 'd3-array'
import type { Dataset, Identity } from '../model/dataset'
import { issue, type Issue, type Place } from '../model/issue'
import { type Period, printPeriod } from '../model/period'
import { NATION, provincesOf } from '../model/region'
import { placeAt } from '../model/series'
import { isWithin } from '../model/time'
import { readFormula } from './check-formula'
import { Confirmations } from './confirmations'
import { candidatePeriods, dropTwins, type Evaluated, type Scope, timingOfFormulas, type Use, valuesAt } from './evaluate'
import { type Formula, PROVINCES } from './formula'

/** Bound of the rounding error of arithmetic in doubles, relative to the larger side. */
const NOISE = 1e-9

/** Whether both sides agree within the tolerance, which when relative is a share of |left|. */
const holds = (left: number, right: number, { kind, value }: Identity['tolerance']): boolean => {
  const allowed = kind === 'relative' ? value * Math.abs(left) : value
  return Math.abs(left - right) <= allowed + NOISE * Math.max(Math.abs(left), Math.abs(right), 1)
}

const FACTORS = [1e4, 1e8] as const // 人 ↔ 万人, 人 ↔ 亿人 (and 万人 ↔ 亿人)

/** A value that would satisfy an identity at another scale. */
interface Slip {
  readonly use: Use
  readonly factor: (typeof FACTORS)[number]
}

const mends = (identity: Identity, formulas: readonly Formula[], scope: Scope, period: Period, use: Use, by: number) => {
  const scale = (one: Use): number => (one.series === use.series && one.index === use.index ? by : 1)
  const [left, right] = valuesAt(formulas, { ...scope, scale }, period).map(({ point }) => point.value)
  return left !== undefined && right !== undefined && left !== 0 && holds(left, right, identity.tolerance)
}

/**
 * Finds one count that seems to be in the wrong unit of 人, 万人 and 亿人: a factor 10⁴ or 10⁸ on it alone satisfies the identity, and
 * one ten times larger or smaller does not. Else the factor merely takes a small summand away, which says nothing of its unit.
 */
const findInputSlip = (
  identity: Identity,
  formulas: readonly Formula[],
  scope: Scope,
  period: Period,
  uses: readonly Use[],
): Slip | undefined => {
  for (const use of uses) {
    if (use.series.unit.kind !== 'count') continue
    for (const factor of FACTORS) {
      const mendsBy = (by: number): boolean => mends(identity, formulas, scope, period, use, by)
      const mended = [factor, 1 / factor].some((by) => mendsBy(by) && !mendsBy(by * 10) && !mendsBy(by / 10))
      if (mended) return { use, factor }
    }
  }
  return undefined
}

/** Both sides of an identity at one region and period, in canonical units; residual is left − right. */
interface Residual {
  readonly region: string
  readonly period: Period
  readonly left: number
  readonly right: number
  readonly residual: number
  readonly holds: boolean
}

/** Outcome of one identity: how often it was checked, and the residual largest in relation to its tolerance. */
export interface IdentityReport {
  readonly id: string
  readonly checked: number
  readonly worst: number
  readonly worstAt: Period | undefined
  readonly region: string // of the worst residual
  readonly tolerance: Identity['tolerance']
  readonly residuals: readonly Residual[]
}

interface Sides {
  readonly left: Formula
  readonly right: Formula
}

const placeOf = ({ line }: Identity): Place => ({ file: 'identities.csv', line, column: 0 })

const regionsOf = ({ region }: Identity, dataset: Dataset): readonly string[] =>
  region === '' ? [NATION] : region === PROVINCES ? provincesOf(dataset) : [region]

const residualAt = (identity: Identity, region: string, period: Period, left: number, right: number): Residual => ({
  region,
  period,
  left,
  right,
  residual: left - right,
  holds: holds(left, right, identity.tolerance),
})

const brokenIssue = (identity: Identity, sides: Sides, scope: Scope, residual: Residual, found: Evaluated[]): Issue => {
  const { region, period, left, right } = residual
  const slip = findInputSlip(identity, [sides.left, sides.right], scope, period, found.flatMap(({ uses }) => uses))
  const { kind, value } = identity.tolerance
  const series = slip?.use.series
  const place = series && series.files.length > 0 ? placeAt(series, slip?.use.index ?? 0) : placeOf(identity)
  const text = series ? `${series.indicator} ${printPeriod(period)}` : `${identity.left} = ${identity.right}`
  return issue('identity-broken', 'error', place, text, {
    id: identity.id,
    region,
    period: printPeriod(period),
    left,
    right,
    residual: left - right,
    tolerance: kind === 'relative' ? value * Math.abs(left) : value,
    slip: slip?.factor ?? 1,
  })
}

const checkRegion = (identity: Identity, sides: Sides, dataset: Dataset, region: string, confirmed: Confirmations) => {
  const scope: Scope = { dataset, region }
  const formulas = [sides.left, sides.right]
  const residuals: Residual[] = []
  const issues: Issue[] = []
  const all = candidatePeriods(formulas, scope)
    .filter((period) => isWithin(period, identity.from, identity.to))
    .map((period) => ({ period, found: valuesAt(formulas, scope, period) }))
    .filter(({ found }) => found.every(({ point }) => point.value !== undefined))
  for (const { period, found } of dropTwins(all, (one) => one.period, timingOfFormulas(formulas, scope))) {
    const residual = residualAt(identity, region, period, found[0]?.point.value ?? NaN, found[1]?.point.value ?? NaN)
    residuals.push(residual)
    const uses = found.flatMap((one) => one.uses)
    if (residual.holds) confirmed.add(uses)
    else {
      confirmed.dispute(uses)
      issues.push(brokenIssue(identity, sides, scope, residual, found))
    }
  }
  return { residuals, issues }
}

/** |residual| ÷ tolerance: 1 is just within it. */
const residualOverTolerance = ({ tolerance: { kind, value } }: Identity, { residual, left }: Residual): number =>
  Math.abs(residual) / Math.max(kind === 'relative' ? value * Math.abs(left) : value, NOISE)

const report = (identity: Identity, residuals: readonly Residual[]): IdentityReport => {
  const worst = greatest(residuals, (one) => residualOverTolerance(identity, one))
  return {
    id: identity.id,
    checked: residuals.length,
    worst: worst?.residual ?? 0,
    worstAt: worst?.period,
    region: worst?.region ?? '',
    tolerance: identity.tolerance,
    residuals,
  }
}

const checkIdentity = (identity: Identity, dataset: Dataset, confirmed: Confirmations): { report: IdentityReport; issues: Issue[] } => {
  const left = readFormula(identity.left, dataset, placeOf(identity))
  const right = readFormula(identity.right, dataset, placeOf(identity))
  const issues = [...left.issues, ...right.issues]
  if (!left.value || !right.value) return { report: report(identity, []), issues }
  const sides: Sides = { left: left.value, right: right.value }
  const checked = regionsOf(identity, dataset).map((region) => checkRegion(identity, sides, dataset, region, confirmed))
  const residuals = checked.flatMap((one) => one.residuals)
  issues.push(...checked.flatMap((one) => one.issues))
  if (residuals.length === 0) {
    issues.push(issue('identity-unchecked', 'warning', placeOf(identity), `${identity.left} = ${identity.right}`, { id: identity.id }))
  }
  return { report: report(identity, residuals), issues }
}

/**
 * Checks every identity on a derived dataset. One that fails is an error, which flags its values and hides none; a
 * value graded `identity` that none confirms is a warning.
 */
export const checkIdentities = (dataset: Dataset): { reports: IdentityReport[]; issues: Issue[] } => {
  const confirmed = new Confirmations()
  const checked = dataset.identities.map((identity) => checkIdentity(identity, dataset, confirmed))
  return { reports: checked.map((one) => one.report), issues: [...checked.flatMap((one) => one.issues), ...confirmed.missingIn(dataset)] }
}
