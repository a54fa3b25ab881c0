import type { Identity } from '../model/dataset'
import type { Period } from '../model/period'
import { valuesAt, type Scope, type Use } from './evaluate'
import type { Formula } from './formula'

/** Bound of the rounding error of arithmetic in doubles, relative to the larger side. */
export const NOISE = 1e-9

/** Whether both sides agree within the tolerance, which when relative is a share of |left|. */
export const holds = (left: number, right: number, { kind, value }: Identity['tolerance']): boolean => {
  const allowed = kind === 'relative' ? value * Math.abs(left) : value
  return Math.abs(left - right) <= allowed + NOISE * Math.max(Math.abs(left), Math.abs(right), 1)
}

const FACTORS = [1e4, 1e8] as const // 人 ↔ 万人, 人 ↔ 亿人 (and 万人 ↔ 亿人)

/** A value that would satisfy an identity at another scale. */
export interface Slip {
  readonly use: Use
  readonly factor: (typeof FACTORS)[number]
}

const mends = (identity: Identity, formulas: readonly Formula[], scope: Scope, period: Period, use: Use, by: number) => {
  const scale = (one: Use): number => (one.series === use.series && one.index === use.index ? by : 1)
  const [left, right] = valuesAt(formulas, { ...scope, scale }, period).map(({ point }) => point.value)
  return left !== undefined && right !== undefined && left !== 0 && holds(left, right, identity.tolerance)
}

/** Finds one count that seems to be in the wrong unit of 人, 万人 and 亿人: a factor 10⁴ or 10⁸ on it alone satisfies the identity. */
export const findInputSlip = (
  identity: Identity,
  formulas: readonly Formula[],
  scope: Scope,
  period: Period,
  uses: readonly Use[],
): Slip | undefined => {
  for (const use of uses) {
    if (use.series.unit.kind !== 'count') continue
    for (const factor of FACTORS) {
      const mended = [factor, 1 / factor].some((by) => mends(identity, formulas, scope, period, use, by))
      if (mended) return { use, factor }
    }
  }
  return undefined
}
