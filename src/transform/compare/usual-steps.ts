/** The usual step of a series, or among places: median and scatter (median absolute deviation), which single odd years do not affect. */
import { max, median } from 'd3-array'
import type { Series } from '../../model/series'

/** Measure of steps: logarithm of the ratio, or difference. */
export type StepMeasure = 'log' | 'difference'

/** Measure of a series: `log` for positive counts, else `difference`. */
export const measureOf = ({ unit, values }: Series): StepMeasure => (unit.kind === 'count' && !values.some((value) => value <= 0) ? 'log' : 'difference')

/** Median of the usual steps, distance of the farthest from it, and the limit for a new one. */
export interface Usual {
  readonly middle: number
  readonly farthest: number
  readonly limit: number
  readonly count: number
}

/** How strict a comparison is. */
export interface Strictness {
  readonly least: number // steps needed before any is called unusual
  readonly spread: number // times the scatter
  readonly beyond: number // times the farthest step known
  readonly floor: number // never unusual below this
}

const NORMAL = 1.4826 // makes the median of the deviations comparable with a standard deviation

/** The usual step; undefined when there are too few steps. */
export const usualOf = (steps: readonly number[], { least, spread, beyond, floor }: Strictness): Usual | undefined => {
  if (steps.length < least) return undefined
  const middle = median(steps) ?? 0
  const deviations = steps.map((step) => Math.abs(step - middle))
  const scatter = NORMAL * (median(deviations) ?? 0)
  const farthest = max(deviations) ?? 0
  return { middle, farthest, limit: Math.max(spread * scatter, beyond * farthest, floor), count: steps.length }
}

/** The step between two values; −∞ where a count falls to 0. */
export const stepBetween = (from: number, to: number, measure: StepMeasure): number => (measure === 'log' ? Math.log(Math.max(0, to) / from) : to - from)

/** Whether a step is beyond the limit. */
export const isUnusual = (step: number, usual: Usual): boolean => Math.abs(step - usual.middle) > usual.limit

/** A step for readers: of counts in per cent, else in the unit printed. */
interface PrintedStep {
  readonly change: number
  readonly usual: number
  readonly widest: number
  readonly in: 'percent' | 'unit'
}

const percent = (log: number): number => (Math.exp(log) - 1) * 100

/** A step with the usual and the widest one, as sizes without sign. */
export const stepInPrint = (step: number, { middle, farthest }: Usual, measure: StepMeasure, scale: number): PrintedStep => {
  const size = measure === 'log' ? percent : (value: number): number => value / scale
  return { change: size(step), usual: Math.abs(size(middle)), widest: Math.max(Math.abs(size(middle + farthest)), Math.abs(size(middle - farthest))), in: measure === 'log' ? 'percent' : 'unit' }
}
