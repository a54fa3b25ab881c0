import { placeRequests } from '../../series/place-rows'
import type { ChartType } from '../../spec/chart-type'
import { drawnLater } from '../../spec/drawings'
import { tileGridSchema, type TileGridSpec } from './spec'

/** Provinces as tiles in their rough direction, coloured by the class of their figure or of its change. */
export const tileGrid = {
  schema: tileGridSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: ({ indicator, nation = false }, dataset) => placeRequests(indicator, 'provinces', dataset, nation),
  ...drawnLater<TileGridSpec>('tile-grid'),
} as const satisfies ChartType<typeof tileGridSchema>
