import { group } from 'd3-array'
import type { Dataset } from '../../model/dataset'
import { issue, type Issue } from '../../model/issue'
import { printPeriod } from '../../model/period'
import { periodAt, placeAt, valueAt, type Series } from '../../model/series'
import type { IndicatorDifference } from './difference'
import { findJump, type Jump } from './find-jump'
import { findOddPlace, findSlipAmongPlaces, PlaceMoves } from './find-odd-place'
import { findMagnitudeSlip, type MagnitudeSlip } from './find-slip'
import { printedAt, seriesCheck, type SeriesCheck } from './series-check'
import { stepInPrint } from './usual-steps'

/** A value that is negative and should not be. `count`: values known, none of them negative. */
interface WrongSign {
  readonly certain: boolean // the indicator cannot be negative; false: it never was, and the value fits its history without the sign
  readonly count: number
}

const LEAST_HISTORY = 6

/** Whether an indicator cannot be negative: counts at a date, and those with a minimum of 0 or more. */
const cannotBeNegative = ({ indicator, after }: SeriesCheck): boolean => (indicator.min ?? -1) >= 0 || (indicator.kind === 'stock' && after.unit.kind === 'count')

/** Whether the value without its sign is less than half as far from its neighbour. */
const fitsWithout = (value: number, { beside }: Jump): boolean => Math.abs(-value - beside.value) < Math.abs(value - beside.value) / 2

/** Finds a minus sign that should not be there. */
const findSign = (check: SeriesCheck, index: number, jump: Jump | undefined): WrongSign | undefined => {
  const value = valueAt(check.after, index)
  if (!(value < 0)) return undefined
  const { known: past } = check
  if (past.some((one) => one.value < 0)) return undefined
  if (cannotBeNegative(check)) return { certain: true, count: past.length }
  return jump && past.length >= LEAST_HISTORY && fitsWithout(value, jump) ? { certain: false, count: past.length } : undefined
}

/** Outcome of checking a value against its own series; `open`: the history is too short. */
type Verdict =
  | { readonly kind: 'slip'; readonly index: number; readonly slip: MagnitudeSlip }
  | { readonly kind: 'found'; readonly index: number; readonly issue: Issue }
  | { readonly kind: 'open'; readonly index: number }

const SURE = 4 // powers of ten; a smaller slip must also go beyond the history of the series

const jumpIssue = ({ after, indicator }: SeriesCheck, index: number, { beside, step, measure, usual, among }: Jump): Issue => {
  const { unit, scale, text } = printedAt(after, index)
  const printed = stepInPrint(step, usual, measure, scale)
  return issue('value-jump', 'warning', placeAt(after, index), text, {
    indicator: indicator.id,
    region: after.region,
    period: printPeriod(periodAt(after, index)),
    from: printPeriod(beside.period),
    before: beside.value / scale,
    unit,
    ...printed,
    among,
    count: usual.count,
  })
}

const signIssue = ({ after, indicator }: SeriesCheck, index: number, certain: boolean, count: number): Issue =>
  issue('value-sign', certain ? 'error' : 'warning', placeAt(after, index), printedAt(after, index).text, { indicator: indicator.id, region: after.region, period: printPeriod(periodAt(after, index)), certain, count })

const judge = (check: SeriesCheck, index: number): Verdict | undefined => {
  const { known, jump } = findJump(check, index)
  const slip = findMagnitudeSlip(check, index)
  if (slip && (Math.abs(slip.exponent) >= SURE || jump || !known)) return { kind: 'slip', index, slip }
  const sign = findSign(check, index, jump)
  if (sign) return { kind: 'found', index, issue: signIssue(check, index, sign.certain, sign.count) }
  if (jump) return { kind: 'found', index, issue: jumpIssue(check, index, jump) }
  return known ? undefined : { kind: 'open', index }
}

/** One issue for the values of a series that are off by the same power of ten. */
const slipIssue = ({ after, indicator }: SeriesCheck, slips: readonly (readonly [number, MagnitudeSlip])[]): Issue[] => {
  const [first, last] = [slips[0], slips[slips.length - 1]]
  if (!first || !last) return []
  const [index, { exponent, beside, likely }] = first
  const { unit, scale, text } = printedAt(after, index)
  return [
    issue('value-slip', Math.abs(exponent) >= SURE ? 'error' : 'warning', placeAt(after, index), text, {
      indicator: indicator.id,
      region: after.region,
      from: printPeriod(periodAt(after, index)),
      to: printPeriod(periodAt(after, last[0])),
      count: slips.length,
      factor: Number(`1e${exponent}`),
      declared: unit,
      likely,
      usual: beside.value / scale,
      usualAt: printPeriod(beside.period),
    }),
  ]
}

const slipIssues = (check: SeriesCheck, verdicts: readonly Verdict[]): Issue[] => {
  const slips = verdicts.flatMap((one) => (one.kind === 'slip' ? [[one.index, one.slip] as const] : []))
  return [...group(slips, ([index, { exponent }]) => `${exponent} ${printedAt(check.after, index).unit}`).values()].flatMap((alike) => slipIssue(check, alike))
}

/** Checks the new values of a series in order; a suspect value is not used to check another. */
const judgeSeries = (check: SeriesCheck): Verdict[] =>
  check.fresh.flatMap((index) => {
    const verdict = judge(check, index)
    if (verdict && verdict.kind !== 'open') check.suspect.add(index)
    return verdict ?? []
  })

/** Judges by the other places what its own history leaves open. */
const judgeAmongPlaces = (check: SeriesCheck, verdicts: readonly Verdict[], moves: PlaceMoves): Verdict[] =>
  verdicts.map((verdict) => {
    const { kind, index } = verdict
    if (kind !== 'open') return verdict
    const slip = findSlipAmongPlaces(check, index, moves)
    const odd = slip ? undefined : findOddPlace(check, index, moves)
    if (slip || odd) check.suspect.add(index)
    return slip ? { kind: 'slip', index, slip } : odd ? { kind: 'found', index, issue: jumpIssue(check, index, odd) } : verdict
  })

/** Issues of the new values of one indicator; `suspects` are the values with an issue, by series. */
export interface ValuesChecked {
  readonly issues: readonly Issue[]
  readonly suspects: ReadonlyMap<Series, ReadonlySet<number>>
}

/** Checks magnitude and sign of every new value of an indicator, and its step against the history of its series and against other places. `all`: the series of the indicator. */
export const checkValues = ({ pairs }: IndicatorDifference, after: Dataset, all: readonly Series[]): ValuesChecked => {
  const checks = pairs.flatMap((pair) => seriesCheck(pair, after) ?? [])
  const judged = checks.map((check) => ({ check, verdicts: judgeSeries(check) }))
  const suspects = new Map(checks.map(({ after: series, suspect }) => [series, suspect]))
  const moves = new PlaceMoves(all, suspects, after)
  const issues = judged.flatMap(({ check, verdicts: own }) => {
    const verdicts = judgeAmongPlaces(check, own, moves)
    return [...slipIssues(check, verdicts), ...verdicts.flatMap((one) => (one.kind === 'found' ? [one.issue] : []))]
  })
  return { issues, suspects }
}
