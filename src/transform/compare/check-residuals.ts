import type { Dataset, Identity } from '../../model/dataset'
import { issue, NOWHERE, type Issue, type Place } from '../../model/issue'
import { printPeriod, readPeriod } from '../../model/period'
import { isSameDate } from '../../model/time'
import { checkIdentities, type IdentityReport } from '../identities'
import type { Difference } from './difference'

type Residual = IdentityReport['residuals'][number]

const keyOf = (id: string, region: string, period: string): string => `${id}|${region}|${period}`

const residualsOf = (reports: readonly IdentityReport[]): Map<string, Residual> =>
  new Map(reports.flatMap(({ id, residuals }) => residuals.map((one): [string, Residual] => [keyOf(id, one.region, printPeriod(one.period)), one])))

const NAMES = /[A-Za-z_][A-Za-z0-9_.]*/g

/** The row of a new value that an identity reads at a period: there the fault is likely to be. */
const placeOf = (identity: Identity | undefined, region: string, period: string, { indicators }: Difference): Place => {
  const named = new Set(`${identity?.left ?? ''} ${identity?.right ?? ''}`.match(NAMES) ?? [])
  const at = readPeriod(period)
  const own = indicators.filter(({ indicator, derived }) => !derived && named.has(indicator)).flatMap(({ changes }) => changes)
  const here = own.filter((one) => at !== undefined && isSameDate(one.period, at, 'instant') && one.kind !== 'restated')
  return (here.find((one) => one.region === region) ?? here[0])?.place ?? NOWHERE
}

/** Identities that held, or could not be checked, and do not hold with the new data. */
export const checkResiduals = (before: Dataset, after: Dataset, difference: Difference): Issue[] => {
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
