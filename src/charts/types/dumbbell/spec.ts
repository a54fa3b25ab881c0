import * as z from 'zod/mini'
import { commonFields, placesField } from '../../spec/panel-fields'

export const dumbbellSchema = z.strictObject({
  ...commonFields,
  type: z.literal('dumbbell'),
  indicator: z.string(),
  regions: placesField,
  from: z.string(), // period
  to: z.string(),
  unit: z.optional(z.string()),
  sort: z.optional(z.enum(['to', 'change'])),
  nation: z.optional(z.boolean()), // a row for the nation among the places
})

export type DumbbellSpec = z.infer<typeof dumbbellSchema>
