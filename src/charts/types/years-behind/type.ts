import { placesOf } from '../../series/place-rows'
import { seriesRequest } from '../../series/request'
import { drawnLater } from '../../spec/drawings'
import type { ChartType } from '../../spec/chart-type'
import { yearsBehindSchema, type YearsBehindSpec } from './spec'

/** How many years a reference had the share of each place earlier: the reference comes first among the requests, then further rows, then places. */
export const yearsBehind = {
  schema: yearsBehindSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: ({ reference, indicator, regions, also = [] }, dataset) => [
    seriesRequest({ ...reference, projection: reference.projection ?? '' }),
    ...also.map((one, at) => seriesRequest({ ...one, label: one.label, slot: at + 1 })),
    ...placesOf(regions, dataset)
      .filter(({ id }) => id !== reference.region || indicator !== reference.indicator)
      .map(({ id }, at) => seriesRequest({ indicator, region: id, slot: also.length + at + 1 })),
  ],
  ...drawnLater<YearsBehindSpec>('years-behind'),
} as const satisfies ChartType<typeof yearsBehindSchema>
