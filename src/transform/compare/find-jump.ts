import { positionOf } from '../../model/period'
import { periodAt, valueAt, type Series } from '../../model/series'
import { indexMeeting } from '../../model/time'
import { printedAt, yearBefore, type KnownValue, type SeriesCheck } from './series-check'
import { isUnusual, measureOf, stepBetween, usualOf, type StepMeasure, type Strictness, type Usual } from './usual-steps'

/** A step that is unusually large. */
export interface Jump {
  readonly beside: KnownValue
  readonly step: number
  readonly measure: StepMeasure
  readonly usual: Usual
  readonly among: 'years' | 'places'
}

const WINDOW = 15 // nearest steps compared: those of forty years ago say little
const LEAST_CHANGE = 0.05 // of the value; a smaller step is never called a jump
const ROUNDING = 2.5 // last digits printed; a smaller difference may be rounding

/** Limits by the history of the series, set by leaving out the newest five years of the package one by one (tests/transform/compare). */
const BY_YEARS: Omit<Strictness, 'floor'> = { least: 6, spread: 8, beyond: 1.5 }

/** The smallest step that can be a jump, in the measure. */
export const floorOf = (measure: StepMeasure, series: Series, index: number, from: number): number => {
  if (measure === 'log') return LEAST_CHANGE
  const { scale } = printedAt(series, index)
  return Math.max(LEAST_CHANGE * Math.abs(from), ROUNDING * scale * 10 ** -(series.publishedDecimals[index] ?? 0))
}

/** The steps nearest to a date, without those that begin or end at it or at a suspect value. */
const stepsNear = ({ steps, before, after, suspect }: SeriesCheck, index: number): number[] => {
  const series = before ?? after
  const period = periodAt(after, index)
  const position = positionOf(period)
  const doubtful = (at: number): boolean => periodAt(series, at) === period || (!before && suspect.has(at))
  let high = steps.findIndex((step) => step.position >= position)
  if (high < 0) high = steps.length
  let low = high - 1
  const near: number[] = []
  while (near.length < WINDOW && (low >= 0 || high < steps.length)) {
    const [earlier, later] = [steps[low], steps[high]]
    const takesEarlier = !later || (earlier !== undefined && position - earlier.position <= later.position - position)
    const step = takesEarlier ? earlier : later
    if (takesEarlier) low -= 1
    else high += 1
    if (step && !doubtful(step.at) && !doubtful(step.from)) near.push(step.size)
  }
  return near
}

/** Whether the replaced value was as unusual, so that the new one is no worse. */
const stoodOut = ({ before, after, steps }: SeriesCheck, index: number, usual: Usual, step: number): boolean => {
  const at = before ? indexMeeting(before, periodAt(after, index)) : -1
  const old = at < 0 ? undefined : steps.find((one) => one.at === at)
  return old !== undefined && Math.abs(old.size - usual.middle) >= Math.abs(step - usual.middle) * 0.9
}

/** Checks a value against the history of its series. `known` is false where the history is too short; `jump` is undefined where the step is usual. */
export const findJump = (check: SeriesCheck, index: number): { readonly known: boolean; readonly jump: Jump | undefined } => {
  const { after, before, breaks, suspect } = check
  const measure = measureOf(before ?? after)
  const from = yearBefore(after, index, breaks)
  if (from < 0 || suspect.has(from)) return { known: false, jump: undefined }
  const beside: KnownValue = { period: periodAt(after, from), value: valueAt(after, from) }
  const usual = usualOf(stepsNear(check, index), { ...BY_YEARS, floor: floorOf(measure, after, index, beside.value) })
  if (!usual) return { known: false, jump: undefined }
  const step = stepBetween(beside.value, valueAt(after, index), measure)
  const jumps = isUnusual(step, usual) && !stoodOut(check, index, usual, step)
  return { known: true, jump: jumps ? { beside, step, measure, usual, among: 'years' } : undefined }
}
