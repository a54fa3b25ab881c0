import type { PanelFields, SpecOf } from '../../spec/chart-type'

/** The ground between two lines of a plot, with their difference in words at some dates. */
const wedgeField = ({ z, periodField, textField }: PanelFields) =>
  z.strictObject({
    indicator: z.string(), // the difference, first line less second: a derived indicator, whose formula says which figures may be set against each other
    between: z.tuple([z.string(), z.string()]), // two lines of the plot, by indicator
    label: z.optional(textField),
    at: z.optional(z.array(periodField)), // dates at which the difference is named, beside the newest
  })

const gridField = (fields: PanelFields) => {
  const { z, lineField, textField } = fields
  return z
    .strictObject({
      lines: z.array(lineField),
      unit: z.optional(z.string()),
      zero: z.optional(z.boolean()),
      heading: z.optional(textField),
      wedge: z.optional(wedgeField(fields)),
    })
    .check(z.refine(({ lines, wedge }) => !wedge || wedge.between.every((id) => lines.some(({ indicator }) => indicator === id)), { path: ['wedge', 'between'], error: 'lines[].indicator' }))
}

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
