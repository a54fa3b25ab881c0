import { readPeriod } from '../../../model/period'
import { NATION } from '../../../model/region'
import { drawnLater } from '../../spec/drawings'
import type { ChartType } from '../../spec/chart-type'
import { pyramidSchema, type PyramidSpec } from './spec'

/** A population by age and sex, men and women back to back; a second date, projection or place as an outline. */
export const pyramid = {
  schema: pyramidSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute', 'share'], growing: false },
  requests: () => [],
  agesOf: ({ region = NATION, places }) => (places ? [region, NATION] : [region]), // the table that holds one province holds all
  ages: ({ region = NATION, dates }, dataset) => {
    const wanted = new Set(dates.map(({ period, variant = '' }) => `${readPeriod(period)}|${variant}`))
    return dataset.ages.filter((band) => band.region === region && band.sex !== '' && wanted.has(`${band.period}|${band.variant}`))
  },
  ...drawnLater<PyramidSpec>('pyramid'),
} as const satisfies ChartType<typeof pyramidSchema>
