import type { PanelFields, SpecOf } from '../../spec/chart-type'

export const dumbbellSchema = ({ z, commonFields, placesField }: PanelFields) =>
  z.strictObject({
    ...commonFields,
    type: z.literal('dumbbell'),
    indicator: z.string(),
    regions: placesField,
    from: z.string(), // period
    to: z.string(),
    unit: z.optional(z.string()),
    sort: z.optional(z.enum(['to', 'change'])),
    nation: z.optional(z.boolean()), // a row for the nation among the places
  })

export type DumbbellSpec = SpecOf<typeof dumbbellSchema>
