import type { PanelFields, SpecOf } from '../../spec/chart-type'

export const scatterSchema = ({ z, commonFields, periodField, placesField }: PanelFields) => {
  const axisField = z.strictObject({ indicator: z.string(), period: z.optional(periodField) }) // absent: the newest date that most places have of both axes, else of its own
  return z.strictObject({
    ...commonFields,
    type: z.literal('scatter'),
    x: axisField,
    y: axisField,
    size: z.optional(z.string()), // a stock, to which the areas of the points are proportional
    regions: placesField,
    nation: z.optional(z.boolean()), // its point, apart from the correlation
  })
}

export type ScatterSpec = SpecOf<typeof scatterSchema>
