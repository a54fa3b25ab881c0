import * as z from 'zod/mini'
import { commonFields, lineField, textField, timeFields } from '../../spec/panel-fields'

const gridField = z.strictObject({
  lines: z.array(lineField),
  unit: z.optional(z.string()),
  zero: z.optional(z.boolean()),
  heading: z.optional(textField),
})

export const trendSchema = z.strictObject({
  ...commonFields,
  ...timeFields,
  type: z.literal('trend'),
  grids: z.array(gridField).check(z.minLength(1), z.maxLength(2)),
})

export type TrendSpec = z.infer<typeof trendSchema>
