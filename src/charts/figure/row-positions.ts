import { positionOf, type Period } from '../../model/period'
import type { ResolvedSeries } from '../series/request'
import { NO_ROWS, type RowPositions } from './figure'
import type { Frame, PlotArea } from './frame'
import { rowPeriods } from '../series/row-periods'
import type { TimeSpan } from './time-axis'

/** Positions of the rows of `periodTable` on a time axis. */
export const timePositions = (resolved: readonly ResolvedSeries[], { first, last }: TimeSpan, plots: readonly { readonly box: PlotArea }[]): RowPositions => {
  const upper = plots[0]?.box
  const lower = plots[plots.length - 1]?.box
  if (!upper || !lower) return NO_ROWS
  const xOf = (period: Period): number => {
    const position = positionOf(period)
    return position < first || position > last ? Number.NaN : upper.left + ((position - first) / (last - first)) * upper.width
  }
  return { along: 'x', pixels: rowPeriods(resolved).periods.map(xOf), from: upper.top, to: lower.top + lower.height }
}

/** Positions of rows of places, one below the other. */
export const rowPositions = (count: number, { plots: [plot] }: Frame): RowPositions =>
  plot
    ? { along: 'y', pixels: Array.from({ length: count }, (_, at) => plot.top + ((at + 0.5) * plot.height) / count), from: plot.left, to: plot.left + plot.width }
    : NO_ROWS
