/** Classes of values for colouring: pure, in any unit. */
import { extent, median } from 'd3-array'

export type ClassRule = { readonly method: 'quantile' | 'equal'; readonly count: number } | { readonly method: 'diverging'; readonly middle: number } | { readonly method: 'manual'; readonly bounds: readonly number[] }

/** One class: values from `from` up to but not including `to`; open ends are infinite. */
export interface ValueClass {
  readonly from: number
  readonly to: number
  readonly side: -1 | 0 | 1 // of the middle; 0 where the rule has none
}

const ascending = (a: number, b: number): number => a - b

/** Lower bounds of the classes above the first, so that each has as nearly as possible the same number of values; equal values are never divided. */
const quantileBounds = (values: readonly number[], count: number): number[] => {
  const sorted = [...values].sort(ascending)
  return Array.from({ length: count - 1 }, (_, at) => sorted[Math.round(((at + 1) * sorted.length) / count)] ?? Number.NaN)
}

const equalBounds = (values: readonly number[], count: number): number[] => {
  const [low = 0, high = 0] = extent(values)
  return Array.from({ length: count - 1 }, (_, at) => low + ((at + 1) * (high - low)) / count)
}

/** The middle, and on either side the median distance from it, where values lie on both sides of that. */
const divergingBounds = (values: readonly number[], middle: number): number[] => {
  const half = median(values.map((value) => Math.abs(value - middle))) ?? 0
  return [middle - half, middle, middle + half]
}

const boundsOf = (values: readonly number[], rule: ClassRule): number[] => {
  switch (rule.method) {
    case 'quantile':
      return quantileBounds(values, rule.count)
    case 'equal':
      return equalBounds(values, rule.count)
    case 'diverging':
      return divergingBounds(values, rule.middle)
    case 'manual':
      return [...rule.bounds]
    default:
      return rule satisfies never
  }
}

/** The classes of a rule, from the lowest up. Of a rule that is computed from the values none is empty at its lower bound; those of given bounds may be. */
export const classesOf = (values: readonly number[], rule: ClassRule): readonly ValueClass[] => {
  const least = Math.min(...values)
  const isGiven = rule.method === 'manual' || rule.method === 'diverging'
  const bounds = [...new Set(boundsOf(values, rule))].filter((bound) => Number.isFinite(bound) && (isGiven || bound > least)).sort(ascending)
  const ends = [Number.NEGATIVE_INFINITY, ...bounds, Number.POSITIVE_INFINITY]
  return ends.slice(0, -1).map((from, at): ValueClass => ({ from, to: ends[at + 1] ?? Number.POSITIVE_INFINITY, side: rule.method !== 'diverging' ? 0 : from >= rule.middle ? 1 : -1 }))
}

/** Index of the class that holds a value. */
export const classAt = (value: number, classes: readonly ValueClass[]): number => classes.findIndex(({ from, to }) => value >= from && value < to)
