import type { Series } from '../model/series'
import { sameUnit, type Unit } from '../model/unit'
import { coarsestDecimals, computedPoint, makeSeries, pointAt, printOf, type Point, type Print } from './make-series'
import type { Period } from '../model/period'
import { indexMeeting } from '../model/time'

/** The operand that decides the basis of the result: the first, or the second where the first has no basis. */
const deciding = (a: Point, b: Point): Point => (a.basis === '' || a.basis === 'computed' ? b : a)

/** Computes a series from two others at their common dates, under the identity of the first. */
const pairwise = (
  a: Series,
  b: Series,
  unit: Unit,
  compute: (a: number, b: number) => number | undefined,
  print: Print,
  additive = false, // a sum or difference, which has the digits of its coarser input
): Series => {
  const points = Array.from(a.periods).flatMap((code, index): Point[] => {
    const meeting = indexMeeting(b, code as Period, a.timing)
    if (meeting < 0) return []
    const inputs = [pointAt(a, index), pointAt(b, meeting)] as const
    const [{ value: left }, { value: right }] = inputs
    const value = left === undefined || right === undefined ? undefined : compute(left, right)
    const decimals = additive ? coarsestDecimals([{ series: a, index }, { series: b, index: meeting }]) : undefined
    return [{ ...computedPoint(code as Period, value, inputs, deciding(...inputs)), ...(decimals === undefined ? {} : { decimals }) }]
  })
  return makeSeries(a, unit, points, print)
}

const POINTS: Unit = { kind: 'points' }

/** a − b at their common dates, in their common unit; shares differ in percentage points. Empty when the units differ in kind. */
export const difference = (a: Series, b: Series): Series => {
  if (!sameUnit(a.unit, b.unit)) return makeSeries(a, a.unit, [])
  const unit = a.unit.kind === 'share' ? POINTS : a.unit
  const { token, decimals = 0 } = printOf(a)
  const print = { ...(token === undefined ? {} : { token }), decimals: Math.max(decimals, printOf(b).decimals ?? 0) }
  return pairwise(a, b, unit, (left, right) => left - right, print, true)
}

/** a + b at their common dates; empty when their units differ. */
export const added = (a: Series, b: Series): Series => (sameUnit(a.unit, b.unit) ? pairwise(a, b, a.unit, (left, right) => left + right, printOf(a), true) : makeSeries(a, a.unit, []))

/** The gap between two shares in percentage points; empty for anything but shares. */
export const gap = (a: Series, b: Series): Series =>
  a.unit.kind === 'share' && b.unit.kind === 'share' ? difference(a, b) : makeSeries(a, POINTS, [])

const SHARE: Unit = { kind: 'share' }

/** part ÷ whole in per cent at their common dates; empty when they count different things. */
export const share = (part: Series, whole: Series): Series =>
  sameUnit(part.unit, whole.unit)
    ? pairwise(part, whole, SHARE, (a, b) => (b > 0 ? (a / b) * 100 : undefined), { decimals: 1 })
    : makeSeries(part, SHARE, [])

const PERSONS = { kind: 'count', of: 'person' } as const

/** Counts per 100 persons; money per person. Empty when the second series does not count persons. */
export const perCapita = (series: Series, population: Series): Series => {
  const money = series.unit.kind === 'count' && series.unit.of === 'yuan'
  const unit = { kind: 'ratio', name: money ? 'ratio' : 'per-100-persons' } as const
  const counts = population.unit.kind === 'count' && population.unit.of === PERSONS.of && series.unit.kind === 'count'
  if (!counts) return makeSeries(series, unit, [])
  const per = money ? 1 : 100
  return pairwise(series, population, unit, (a, b) => (b > 0 ? (a / b) * per : undefined), { decimals: 1 })
}
