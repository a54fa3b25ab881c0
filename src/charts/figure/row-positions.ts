import { positionOf, type Period } from '../../model/period'
import type { Picked } from '../types/chart-type'
import type { Spots } from '../compiled-panel'
import type { Frame } from './frame'
import { rowPeriods } from '../series/period-table'
import type { TimeSpan } from './time-axis'

export const NO_SPOTS: Spots = { along: 'x', pixels: [], from: 0, to: 0 }

/** Spots of the rows of `periodTable` on a time axis. */
export const timeSpots = (picked: readonly Picked[], { first, last }: TimeSpan, { plots }: Frame): Spots => {
  const [upper] = plots
  const lower = plots[plots.length - 1]
  if (!upper || !lower) return NO_SPOTS
  const xOf = (period: Period): number => {
    const position = positionOf(period)
    return position < first || position > last ? Number.NaN : upper.left + ((position - first) / (last - first)) * upper.width
  }
  return { along: 'x', pixels: rowPeriods(picked).periods.map(xOf), from: upper.top, to: lower.top + lower.height }
}

/** Spots of rows of places, one below the other. */
export const placeSpots = (count: number, { plots: [plot] }: Frame): Spots =>
  plot
    ? { along: 'y', pixels: Array.from({ length: count }, (_, at) => plot.top + ((at + 0.5) * plot.height) / count), from: plot.left, to: plot.left + plot.width }
    : NO_SPOTS
