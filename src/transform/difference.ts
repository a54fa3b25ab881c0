import type { Series } from '../model/series'
import { sameUnit, type Unit } from '../model/unit'
import { makeSeries, printOf } from './make-series'
import { pairwise } from './pairwise'

const POINTS: Unit = { kind: 'points' }

/** a − b where their dates meet, in their common unit; shares differ in percentage points. Empty when the units differ in kind. */
export const difference = (a: Series, b: Series): Series => {
  if (!sameUnit(a.unit, b.unit)) return makeSeries(a, a.unit, [])
  const unit = a.unit.kind === 'share' ? POINTS : a.unit
  const { token, decimals = 0 } = printOf(a)
  const print = { ...(token === undefined ? {} : { token }), decimals: Math.max(decimals, printOf(b).decimals ?? 0) }
  return pairwise(a, b, unit, (left, right) => left - right, print)
}

/** The gap between two shares in percentage points; empty for anything but shares. */
export const gap = (a: Series, b: Series): Series =>
  a.unit.kind === 'share' && b.unit.kind === 'share' ? difference(a, b) : makeSeries(a, POINTS, [])
