import type { PanelFields, SpecOf } from '../../spec/chart-type'

/** A population at one date: a period, and the variant where it is no count (`un`, `un-medium`). */
const dateField = ({ z, textField }: PanelFields) =>
  z.strictObject({
    period: z.string(),
    variant: z.optional(z.string()),
    label: z.optional(textField),
  })

export const pyramidSchema = (fields: PanelFields) => {
  const { z, commonFields } = fields
  return z.strictObject({
    ...commonFields,
    type: z.literal('pyramid'),
    region: z.optional(z.string()),
    dates: z.array(dateField(fields)).check(z.minLength(1), z.maxLength(2)), // the first filled, the second as an outline
  })
}

export type PyramidSpec = SpecOf<typeof pyramidSchema>
