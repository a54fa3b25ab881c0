import type { Measure, Usual } from './usual-steps'

/** A step as a reader is told it: in per cent of counts, else in the unit printed. */
interface StepTold {
  readonly change: number
  readonly usual: number
  readonly widest: number
  readonly in: 'percent' | 'unit'
}

const percent = (log: number): number => (Math.exp(log) - 1) * 100

/** A step beside what is usual: the usual and the widest step, as sizes without direction. */
export const stepInPrint = (step: number, { middle, farthest }: Usual, measure: Measure, scale: number): StepTold => {
  const size = measure === 'log' ? percent : (value: number): number => value / scale
  return { change: size(step), usual: Math.abs(size(middle)), widest: Math.max(Math.abs(size(middle + farthest)), Math.abs(size(middle - farthest))), in: measure === 'log' ? 'percent' : 'unit' }
}
