import * as z from 'zod/mini'
import { commonFields, textField } from '../../spec/panel-fields'

/** A population at one date: a period, and the variant where it is no count (`un`, `un-medium`). */
const dateField = z.strictObject({
  period: z.string(),
  variant: z.optional(z.string()),
  label: z.optional(textField),
})

export const pyramidSchema = z.strictObject({
  ...commonFields,
  type: z.literal('pyramid'),
  region: z.optional(z.string()),
  dates: z.array(dateField).check(z.minLength(1), z.maxLength(2)), // the first filled, the second as an outline
})

export type PyramidSpec = z.infer<typeof pyramidSchema>
