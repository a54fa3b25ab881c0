import { least } from 'd3-array'
import type { Period } from '../../model/period'
import { PUBLISHED_UNITS, sameUnit, type Unit } from '../../model/unit'
import { printedAt, yearsApart, type KnownValue, type SeriesCheck } from './series-check'
import { periodAt, valueAt } from '../../model/series'

/** A value that is off its neighbour by a power of ten. */
export interface MagnitudeSlip {
  readonly exponent: number // of ten; above 0: too large
  readonly beside: KnownValue
  readonly likely: string // published unit that would correct it; '' when there is none
}

/** Powers of ten by which counts and shares are mistaken, each with its tolerance (in powers). */
const COUNT_SLIPS = new Map([[3, 0.3], [4, 0.5], [6, 0.5], [8, 0.5]])
const SHARE_SLIPS = new Map([[2, 0.2]])
const NO_SLIPS: ReadonlyMap<number, number> = new Map()

const slipsOf = ({ kind }: Unit): ReadonlyMap<number, number> => (kind === 'count' ? COUNT_SLIPS : kind === 'share' ? SHARE_SLIPS : NO_SLIPS)

/** The power of ten by which a value is off the one expected; 0 for none. */
const exponentOf = (value: number, expected: number, unit: Unit): number => {
  if (value === 0 || expected === 0) return 0
  const power = Math.log10(Math.abs(value / expected))
  const exponent = Math.round(power)
  const allowed = slipsOf(unit).get(Math.abs(exponent))
  return allowed !== undefined && Math.abs(power - exponent) <= allowed ? exponent : 0
}

/** No magnitude can be compared with 0. */
const away = ({ value, period }: KnownValue, from: Period): number => (value === 0 ? Number.POSITIVE_INFINITY : yearsApart(period, from))

/** The reference of a value: the same period in the data before, else the nearest one. */
const besideKnown = ({ known, after }: SeriesCheck, index: number): KnownValue | undefined => {
  const period = periodAt(after, index)
  return least(known, (a, b) => away(a, period) - away(b, period))
}

/** References in a new series: both neighbours, which must agree; at an end the neighbour must agree with the next. */
const besideNeighbours = ({ after, suspect }: SeriesCheck, index: number): readonly KnownValue[] => {
  const next = (from: number, by: 1 | -1): number => {
    let at = from + by
    while (at >= 0 && at < after.values.length && (!valueAt(after, at) || suspect.has(at))) at += by
    return at
  }
  const [left, right] = [next(index, -1), next(index, 1)]
  const places = left < 0 ? [right, next(right, 1)] : right >= after.values.length ? [left, next(left, -1)] : [left, right]
  return places.filter((at) => at >= 0 && at < after.values.length).map((at) => ({ period: periodAt(after, at), value: valueAt(after, at) }))
}

const likelyUnit = (scale: number, exponent: number, unit: Unit): string => {
  const right = scale / 10 ** exponent
  return PUBLISHED_UNITS.find((one) => Math.abs(one.scale / right - 1) < 1e-9 && one.units.some((known) => sameUnit(known, unit)))?.token ?? ''
}

/** The slip of a value by a power of ten against the one expected; `beside`: the value known that the expected one was made of. */
export const slipAgainst = ({ after }: SeriesCheck, index: number, expected: number, beside: KnownValue): MagnitudeSlip | undefined => {
  const exponent = exponentOf(valueAt(after, index), expected, after.unit)
  return exponent === 0 ? undefined : { exponent, beside, likely: likelyUnit(printedAt(after, index).scale, exponent, after.unit) }
}

/** Finds a value that seems to be in another unit than declared, or to have its decimal point misplaced: 人 for 万人, 0.65 for 65 %. */
export const findMagnitudeSlip = (check: SeriesCheck, index: number): MagnitudeSlip | undefined => {
  const known = besideKnown(check, index)
  const [first, ...others] = known ? [known] : besideNeighbours(check, index)
  if (!first || (!known && others.length === 0)) return undefined
  const slip = slipAgainst(check, index, first.value, first)
  return slip && others.every((other) => slipAgainst(check, index, other.value, other)?.exponent === slip.exponent) ? slip : undefined
}
