import type { PanelFields, SpecOf } from '../../spec/chart-type'

/** A population at one date: a period, and the variant where it is no count (`un`, `un-medium`). */
const dateField = ({ z, textField }: PanelFields) =>
  z.strictObject({
    period: z.string(),
    variant: z.optional(z.string()),
    label: z.optional(textField),
  })

export const pyramidSchema = (fields: PanelFields) => {
  const { z, commonFields, yearField } = fields
  return z.strictObject({
    ...commonFields,
    type: z.literal('pyramid'),
    region: z.optional(z.string()),
    places: z.optional(z.enum(['provinces'])), // of which a reader may choose another
    beside: z.optional(z.enum(['provinces'])), // which a reader may choose as outlines, besides the nation; by default `places`
    dates: z.array(dateField(fields)).check(z.minLength(1), z.maxLength(2)), // the first filled, the second as an outline
    variants: z.optional(z.array(z.string())), // whose dates a reader may choose; by default those of `dates`
    mode: z.optional(z.enum(['absolute', 'share'])),
    cohort: z.optional(z.strictObject({ from: yearField, to: yearField })), // years of birth of the people whose age groups are dark
  })
}

export type PyramidSpec = SpecOf<typeof pyramidSchema>
