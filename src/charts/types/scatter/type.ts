import { NATION } from '../../../model/region'
import { placesOf } from '../../series/place-rows'
import { seriesRequest, type SeriesRequest } from '../../series/request'
import type { ChartType } from '../../spec/chart-type'
import { drawnLater } from '../../spec/drawings'
import { scatterSchema, type ScatterSpec } from './spec'

const SIZES = 2 // grid

/** Places as points between two indicators: of each place the vertical axis, the horizontal one and the size, on grids 0, 1 and 2. */
export const scatter = {
  schema: scatterSchema,
  timed: false,
  compares: false,
  axes: SIZES, // sizes have no scale on which a unit could be read
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: ({ x, y, size, regions, nation = false }, dataset) => {
    const places = placesOf(regions, dataset).map(({ id }) => id)
    const all = [...places, ...(nation ? [NATION] : [])] // the nation's point has no size
    const of = (indicator: string, some: readonly string[], grid: number): SeriesRequest[] => some.map((region, slot) => seriesRequest({ indicator, region, slot, grid }))
    return [...of(y.indicator, all, 0), ...of(x.indicator, all, 1), ...(size === undefined ? [] : of(size, places, SIZES))]
  },
  unitOf: (_, grid) => (grid === SIZES ? '万人' : undefined), // 亿 would leave small places without digits
  ...drawnLater<ScatterSpec>('scatter'),
} as const satisfies ChartType<typeof scatterSchema>
