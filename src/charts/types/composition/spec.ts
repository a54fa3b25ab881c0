import * as z from 'zod/mini'
import { commonFields, lineField, timeFields } from '../../spec/panel-fields'

export const compositionSchema = z.strictObject({
  ...commonFields,
  ...timeFields,
  type: z.literal('composition'),
  parts: z.array(lineField).check(z.minLength(2), z.maxLength(5)), // from the bottom up
  whole: z.optional(z.string()),
})

export type CompositionSpec = z.infer<typeof compositionSchema>
