import type { PanelFields, SpecOf } from '../../spec/chart-type'

const seriesField = ({ z, textField }: PanelFields) =>
  z.strictObject({
    indicator: z.string(),
    region: z.string(),
    label: z.optional(textField),
  })

export const yearsBehindSchema = (fields: PanelFields) => {
  const { z, commonFields, placesField } = fields
  return z.strictObject({
    ...commonFields,
    type: z.literal('years-behind'),
    reference: z.strictObject({ indicator: z.string(), region: z.string(), projection: z.optional(z.string()) }), // to whose years the places are compared; an indicator that rises
    indicator: z.string(), // of the places
    regions: placesField,
    also: z.optional(z.array(seriesField(fields))), // further rows, in bold: the nation by each of its sources
  })
}

export type YearsBehindSpec = SpecOf<typeof yearsBehindSchema>
