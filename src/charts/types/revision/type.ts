import { NATION } from '../../../model/region'
import { FIRST_RELEASE } from '../../../model/series'
import { seriesRequest } from '../../series/request'
import { drawnLater } from '../../spec/drawings'
import type { ChartType } from '../../spec/chart-type'
import { revisionSchema, type RevisionSpec } from './spec'

/** First release against the figure of now, a row a period. It shows both on either vintage of the page. */
export const revision = {
  schema: revisionSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: ({ indicator, region = NATION }) => [FIRST_RELEASE, ''].map((vintage, slot) => seriesRequest({ indicator, region, vintage, slot, label: undefined })),
  unitOf: ({ unit }) => unit,
  ...drawnLater<RevisionSpec>('revision'),
} as const satisfies ChartType<typeof revisionSchema>
