import type { PanelFields, SpecOf } from '../../spec/chart-type'

const gridField = ({ z, lineField, textField }: PanelFields) =>
  z.strictObject({
    lines: z.array(lineField),
    unit: z.optional(z.string()),
    zero: z.optional(z.boolean()),
    heading: z.optional(textField),
  })

export const trendSchema = (fields: PanelFields) => {
  const { z, commonFields, timeFields } = fields
  return z.strictObject({
    ...commonFields,
    ...timeFields,
    type: z.literal('trend'),
    grids: z.array(gridField(fields)).check(z.minLength(1), z.maxLength(2)),
  })
}

export type TrendSpec = SpecOf<typeof trendSchema>
