import type { Period } from '../model/period'
import type { Series } from '../model/series'
import { indexMeeting } from '../model/time'
import type { Unit } from '../model/unit'
import { makeSeries, pointAt, reckon, type Point, type Print } from './make-series'

/** The first says whether the result counts as census; the second where the first does not say how it was taken. */
const deciding = (a: Point, b: Point): Point => (a.basis === '' || a.basis === 'computed' ? b : a)

/** Computes a series from two others where their dates meet; it keeps the name of the first. The ground of the verbs on pairs. */
export const pairwise = (
  a: Series,
  b: Series,
  unit: Unit,
  compute: (a: number, b: number) => number | undefined,
  print: Print,
): Series => {
  const points = Array.from(a.periods).flatMap((code, index): Point[] => {
    const meeting = indexMeeting(b, code as Period, a.timing)
    if (meeting < 0) return []
    const inputs = [pointAt(a, index), pointAt(b, meeting)] as const
    const [{ value: left }, { value: right }] = inputs
    const value = left === undefined || right === undefined ? undefined : compute(left, right)
    return [reckon(code as Period, value, inputs, deciding(...inputs))]
  })
  return makeSeries(a, unit, points, print)
}
