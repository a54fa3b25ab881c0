import { placeRequests } from '../../series/place-rows'
import type { ChartType } from '../../spec/chart-type'
import { drawnLater } from '../../spec/drawings'
import { dumbbellSchema, type DumbbellSpec } from './spec'

/** Two dates of each place on one line. */
export const dumbbell = {
  schema: dumbbellSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: (spec, dataset) => placeRequests(spec.indicator, spec.regions, dataset, spec.nation ?? false),
  ...drawnLater<DumbbellSpec>('dumbbell'),
} as const satisfies ChartType<typeof dumbbellSchema>
