import type { ChartType } from '../../spec/chart-type'
import { drawnLater } from '../../spec/drawings'
import { requestOf } from '../../spec/line-request'
import { columnsSchema, type ColumnsSpec } from './spec'

/** Slots of the two flows. */
export const UP = 0
export const DOWN = 1

/** Two flows back to back, one up and one down, and their balance as a line beneath. */
export const columns = {
  schema: columnsSchema,
  timed: true,
  compares: true,
  modes: { first: 'absolute', offered: ['absolute'], growing: false }, // drawn downward, growth would read with the wrong sign
  requests: (spec) => [requestOf(spec.up, UP, 0), requestOf(spec.down, DOWN, 0)],
  ...drawnLater<ColumnsSpec>('columns'),
} as const satisfies ChartType<typeof columnsSchema>
