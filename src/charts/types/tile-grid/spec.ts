import type { PanelFields, SpecOf } from '../../spec/chart-type'

/** Classes by rule: of equal numbers of places (`quantile`), of equal width, or on both sides of a middle: the one given, else zero of changes and the nation's figure of figures. `manual`: from the lower bounds given. */
const classesField = ({ z }: PanelFields) =>
  z.union([
    z.strictObject({ method: z.enum(['quantile', 'equal']), count: z.optional(z.int().check(z.gte(2), z.lte(4))) }),
    z.strictObject({ method: z.literal('diverging'), middle: z.optional(z.number()) }), // in the unit of the indicator
    z.strictObject({ method: z.literal('manual'), bounds: z.array(z.number()).check(z.minLength(1), z.maxLength(3)) }), // in the unit of the indicator, ascending
  ])

export const tileGridSchema = (fields: PanelFields) => {
  const { z, commonFields, periodField } = fields
  return z.strictObject({
    ...commonFields,
    type: z.literal('tile-grid'),
    indicator: z.string(),
    period: z.optional(periodField), // absent: the newest that most places have
    from: z.optional(periodField), // the change since then, in place of the figures
    unit: z.optional(z.string()),
    nation: z.optional(z.boolean()), // its figure in table and words
    classes: z.optional(classesField(fields)),
  })
}

export type TileGridSpec = SpecOf<typeof tileGridSchema>
