import * as z from 'zod/mini'
import { commonFields, placesField } from '../../spec/panel-fields'

export const divergingSchema = z.strictObject({
  ...commonFields,
  type: z.literal('diverging'),
  indicator: z.string(),
  regions: placesField,
  from: z.string(), // period
  to: z.string(),
  unit: z.optional(z.string()),
  nation: z.optional(z.boolean()), // a row for the nation among the places
})

export type DivergingSpec = z.infer<typeof divergingSchema>
