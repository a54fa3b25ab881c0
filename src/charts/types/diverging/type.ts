import { NATION } from '../../../model/region'
import { placeRequests } from '../../series/place-rows'
import { seriesRequest } from '../../series/request'
import type { ChartType } from '../../spec/chart-type'
import { drawnLater } from '../../spec/drawings'
import { divergingSchema, type DivergingSpec } from './spec'

export const LINE_SLOT = 999 // of the request for the nation's change

/** The change of each place between two dates, by amount or in per cent, from the largest rise to the largest fall, on both sides of zero. */
export const diverging = {
  schema: divergingSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute', 'rate'], growing: false },
  requests: (spec, dataset) => [...placeRequests(spec.indicator, spec.regions, dataset, spec.nation ?? false), ...(spec.line === undefined ? [] : [seriesRequest({ indicator: spec.line, region: NATION, slot: LINE_SLOT })])],
  ...drawnLater<DivergingSpec>('diverging'),
} as const satisfies ChartType<typeof divergingSchema>
