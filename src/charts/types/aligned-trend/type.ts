import { NATION } from '../../../model/region'
import { seriesRequest } from '../../series/request'
import type { ChartType } from '../../spec/chart-type'
import { drawnLater } from '../../spec/drawings'
import { alignedTrendSchema, type AlignedTrendSpec } from './spec'

/** Lines of different places by the years since each first reached one level. */
export const alignedTrend = {
  schema: alignedTrendSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: ({ lines }, dataset) => lines.map(({ label, projection = '', ...line }, slot) => seriesRequest({ ...line, projection, label: label ?? dataset.regions.get(line.region)?.[line.region === NATION ? 'name' : 'short'], // 中国 among other countries
      slot })),
  ...drawnLater<AlignedTrendSpec>('aligned-trend'),
} as const satisfies ChartType<typeof alignedTrendSchema>
