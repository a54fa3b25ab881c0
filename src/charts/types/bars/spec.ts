import type { PanelFields, SpecOf } from '../../spec/chart-type'

const tierField = ({ z, textField }: PanelFields) => z.strictObject({ from: z.number(), label: textField }) // `from` in the canonical unit

export const barsSchema = (fields: PanelFields) => {
  const { z, commonFields, placesField } = fields
  return z.strictObject({
    ...commonFields,
    type: z.literal('bars'),
    indicator: z.string(),
    regions: placesField,
    period: z.optional(z.string()),
    top: z.optional(z.int().check(z.gte(3), z.lte(60))),
    unit: z.optional(z.string()),
    tiers: z.optional(z.array(tierField(fields)).check(z.maxLength(4))), // from the highest down
  })
}

export type BarsSpec = SpecOf<typeof barsSchema>
