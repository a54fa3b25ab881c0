import * as z from 'zod/mini'
import { commonFields, textField } from '../../spec/panel-fields'

const itemField = z.strictObject({
  indicator: z.string(),
  region: z.optional(z.string()),
  period: z.optional(z.string()), // absent: the newest
  label: z.optional(textField),
})

export const itemsSchema = z.strictObject({
  ...commonFields,
  type: z.literal('items'),
  items: z.array(itemField).check(z.minLength(2), z.maxLength(12)), // from the top down
  unit: z.optional(z.string()),
})

export type ItemsSpec = z.infer<typeof itemsSchema>
