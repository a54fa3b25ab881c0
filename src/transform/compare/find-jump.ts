import { shiftYears } from '../../model/period'
import type { Series } from '../../model/series'
import { separated } from '../breaks'
import { indexMeeting } from '../meeting'
import { periodAt, printedAt, valueAt, yearsApart, type Known, type SeriesCheck } from './series-check'
import { isUnusual, stepBetween, usualOf, type Measure, type Strictness, type Usual } from './usual-steps'

/** A step that goes beyond what is usual. */
export interface Jump {
  readonly beside: Known
  readonly step: number
  readonly measure: Measure
  readonly usual: Usual
  readonly among: 'years' | 'places'
}

const WINDOW = 15 // nearest steps that are looked at: what was usual forty years ago is not now
const LEAST_CHANGE = 0.05 // of the value; a smaller step is never called a jump
const ROUNDING = 2.5 // last digits printed; a smaller difference may be rounding

/** By the history of the series. Found by leaving out the newest five years of the package one by one: see tests/transform/compare. */
const BY_YEARS: Omit<Strictness, 'floor'> = { least: 6, spread: 8, beyond: 1.5 }

/** A count that is above nothing is measured in proportion, all else by difference. */
export const measureOf = ({ unit, values }: Series): Measure => (unit.kind === 'count' && !values.some((value) => value <= 0) ? 'log' : 'difference')

/** Below this a step is no jump. */
export const floorOf = (measure: Measure, series: Series, index: number, from: number): number => {
  if (measure === 'log') return LEAST_CHANGE
  const { scale } = printedAt(series, index)
  return Math.max(LEAST_CHANGE * Math.abs(from), ROUNDING * scale * 10 ** -(series.publishedDecimals[index] ?? 0))
}

/** Index of the same date a year before, comparable and not itself in doubt; -1 when there is none. */
const yearBefore = (series: Series, index: number, { breaks, suspect }: Pick<SeriesCheck, 'breaks' | 'suspect'>): number => {
  const at = indexMeeting(series, shiftYears(periodAt(series, index), -1))
  return at < 0 || suspect.has(at) || Number.isNaN(valueAt(series, at)) || separated(series, at, index, breaks) ? -1 : at
}

/** Steps of a series over one year near a period, but for those that begin or end at it. */
const stepsNear = (check: SeriesCheck, index: number, measure: Measure): number[] => {
  const period = periodAt(check.after, index)
  const series = check.before ?? check.after
  const judged = { breaks: check.breaks, suspect: check.before ? new Set<number>() : check.suspect }
  const steps: { readonly away: number; readonly step: number }[] = []
  for (let at = 0; at < series.periods.length; at += 1) {
    if (Number.isNaN(valueAt(series, at)) || judged.suspect.has(at) || periodAt(series, at) === period) continue
    const from = yearBefore(series, at, judged)
    if (from < 0 || periodAt(series, from) === period) continue
    steps.push({ away: yearsApart(periodAt(series, at), period), step: stepBetween(valueAt(series, from), valueAt(series, at), measure) })
  }
  return steps.sort((a, b) => a.away - b.away).slice(0, WINDOW).map(({ step }) => step)
}

/** Whether the value before stood out as far already, so that the new one is no worse. */
const stoodOut = ({ before, after, breaks }: SeriesCheck, index: number, measure: Measure, usual: Usual, step: number): boolean => {
  if (!before) return false
  const at = indexMeeting(before, periodAt(after, index))
  const from = at < 0 ? -1 : yearBefore(before, at, { breaks, suspect: new Set() })
  if (from < 0 || Number.isNaN(valueAt(before, at))) return false
  const old = stepBetween(valueAt(before, from), valueAt(before, at), measure)
  return Math.abs(old - usual.middle) >= Math.abs(step - usual.middle) * 0.9
}

/** `known`: whether enough of the series' own history is known to judge by it. */
export const findJump = (check: SeriesCheck, index: number): { readonly known: boolean; readonly jump: Jump | undefined } => {
  const { after, before } = check
  const measure = measureOf(before ?? after)
  const from = yearBefore(after, index, check)
  if (from < 0) return { known: false, jump: undefined }
  const beside: Known = { period: periodAt(after, from), value: valueAt(after, from) }
  const usual = usualOf(stepsNear(check, index, measure), { ...BY_YEARS, floor: floorOf(measure, after, index, beside.value) })
  if (!usual) return { known: false, jump: undefined }
  const step = stepBetween(beside.value, valueAt(after, index), measure)
  const jumps = isUnusual(step, usual) && !stoodOut(check, index, measure, usual, step)
  return { known: true, jump: jumps ? { beside, step, measure, usual, among: 'years' } : undefined }
}
