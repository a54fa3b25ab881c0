import type { PanelFields, SpecOf } from '../../spec/chart-type'

export const compositionSchema = ({ z, commonFields, lineField, timeFields }: PanelFields) =>
  z.strictObject({
    ...commonFields,
    ...timeFields,
    type: z.literal('composition'),
    parts: z.array(lineField).check(z.minLength(2), z.maxLength(5)), // from the bottom up
    whole: z.optional(z.string()),
  })

export type CompositionSpec = SpecOf<typeof compositionSchema>
