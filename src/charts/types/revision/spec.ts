import * as z from 'zod/mini'
import { commonFields } from '../../spec/panel-fields'

export const revisionSchema = z.strictObject({
  ...commonFields,
  type: z.literal('revision'),
  indicator: z.string(),
  region: z.optional(z.string()), // absent: the nation
  from: z.optional(z.int()), // first and last year of which both figures are shown
  to: z.optional(z.int()),
  unit: z.optional(z.string()),
})

export type RevisionSpec = z.infer<typeof revisionSchema>
