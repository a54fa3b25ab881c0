import * as z from 'zod/mini'
import { commonFields, placesField, textField } from '../../spec/panel-fields'

const tierField = z.strictObject({ from: z.number(), label: textField }) // `from` in the canonical unit

export const barsSchema = z.strictObject({
  ...commonFields,
  type: z.literal('bars'),
  indicator: z.string(),
  regions: placesField,
  period: z.optional(z.string()),
  top: z.optional(z.int().check(z.gte(3), z.lte(60))),
  unit: z.optional(z.string()),
  tiers: z.optional(z.array(tierField).check(z.maxLength(4))), // from the highest down
})

export type BarsSpec = z.infer<typeof barsSchema>
