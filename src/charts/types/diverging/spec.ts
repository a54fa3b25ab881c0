import type { PanelFields, SpecOf } from '../../spec/chart-type'

export const divergingSchema = ({ z, commonFields, placesField }: PanelFields) =>
  z.strictObject({
    ...commonFields,
    type: z.literal('diverging'),
    indicator: z.string(),
    regions: placesField,
    from: z.string(), // period
    to: z.string(),
    unit: z.optional(z.string()),
    nation: z.optional(z.boolean()), // a row for the nation among the places
    line: z.optional(z.string()), // indicator of the nation's change: a row and a line across the others where comparable, else in words
  })

export type DivergingSpec = SpecOf<typeof divergingSchema>
