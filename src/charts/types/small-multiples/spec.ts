import type { PanelFields, SpecOf } from '../../spec/chart-type'

export const smallMultiplesSchema = ({ z, commonFields, placesField, timeFields: { from, to, unit, events, annotations } }: PanelFields) =>
  z.strictObject({
    ...commonFields,
    type: z.literal('small-multiples'),
    indicator: z.string(),
    regions: placesField,
    nation: z.optional(z.string()), // indicator of the nation's line, which is thin and grey in every plot; of the same unit. Absent: none
    from,
    to,
    unit,
    events,
    annotations,
  })

export type SmallMultiplesSpec = SpecOf<typeof smallMultiplesSchema>
