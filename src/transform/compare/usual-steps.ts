/** What is usual for a series or for places alike: the middle of its steps and how far they scatter, by rank so that single odd years weigh nothing. */
import { max, median } from 'd3-array'
import type { Series } from '../../model/series'

/** How steps are measured: a quantity that is counted grows in proportion, anything else by difference. */
export type StepMeasure = 'log' | 'difference'

/** A count that is above nothing is measured in proportion, all else by difference. */
export const measureOf = ({ unit, values }: Series): StepMeasure => (unit.kind === 'count' && !values.some((value) => value <= 0) ? 'log' : 'difference')

/** The middle of the usual steps, how far the farthest of them lies from it, and how far a new one may. */
export interface Usual {
  readonly middle: number
  readonly farthest: number
  readonly limit: number
  readonly count: number
}

/** How strict a comparison is. */
export interface Strictness {
  readonly least: number // steps to know before anything is called unusual
  readonly spread: number // times the scatter
  readonly beyond: number // times the farthest step known
  readonly floor: number // never unusual below this
}

const NORMAL = 1.4826 // makes the median of the deviations comparable with a standard deviation

/** undefined when too few steps are known to call anything unusual. */
export const usualOf = (steps: readonly number[], { least, spread, beyond, floor }: Strictness): Usual | undefined => {
  if (steps.length < least) return undefined
  const middle = median(steps) ?? 0
  const deviations = steps.map((step) => Math.abs(step - middle))
  const scatter = NORMAL * (median(deviations) ?? 0)
  const farthest = max(deviations) ?? 0
  return { middle, farthest, limit: Math.max(spread * scatter, beyond * farthest, floor), count: steps.length }
}

/** The step between two values; infinite where a count falls to nothing. */
export const stepBetween = (from: number, to: number, measure: StepMeasure): number => (measure === 'log' ? Math.log(Math.max(0, to) / from) : to - from)

/** Whether a step lies beyond what is usual. */
export const isUnusual = (step: number, usual: Usual): boolean => Math.abs(step - usual.middle) > usual.limit

/** A step as it is shown to a reader: in per cent of counts, else in the unit printed. */
interface PrintedStep {
  readonly change: number
  readonly usual: number
  readonly widest: number
  readonly in: 'percent' | 'unit'
}

const percent = (log: number): number => (Math.exp(log) - 1) * 100

/** A step beside what is usual: the usual and the widest step, as sizes without direction. */
export const stepInPrint = (step: number, { middle, farthest }: Usual, measure: StepMeasure, scale: number): PrintedStep => {
  const size = measure === 'log' ? percent : (value: number): number => value / scale
  return { change: size(step), usual: Math.abs(size(middle)), widest: Math.max(Math.abs(size(middle + farthest)), Math.abs(size(middle - farthest))), in: measure === 'log' ? 'percent' : 'unit' }
}
