import { NATION } from '../../../model/region'
import { placesOf } from '../../series/place-rows'
import { seriesRequest } from '../../series/request'
import type { ChartType } from '../../spec/chart-type'
import { drawnLater } from '../../spec/drawings'
import { smallMultiplesSchema, type SmallMultiplesSpec } from './spec'

/** The course of one indicator at each place, a plot each on one scale: the nation comes first among the requests. */
export const smallMultiples = {
  schema: smallMultiplesSchema,
  timed: true,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: ({ indicator, regions, nation }, dataset) => [
    ...(nation === undefined ? [] : [seriesRequest({ indicator: nation, region: NATION, label: dataset.regions.get(NATION)?.short, slot: 0, tone: 'grey' })]),
    ...placesOf(regions, dataset).map(({ id, short }, at) => seriesRequest({ indicator, region: id, label: short, slot: at + 1, draw: 'line' })),
  ],
  ...drawnLater<SmallMultiplesSpec>('small-multiples'),
} as const satisfies ChartType<typeof smallMultiplesSchema>
