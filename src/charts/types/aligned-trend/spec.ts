import type { PanelFields, SpecOf } from '../../spec/chart-type'

export const alignedTrendSchema = ({ z, commonFields, textField }: PanelFields) => {
  const alignedLine = z.strictObject({
    indicator: z.string(),
    region: z.string(),
    label: z.optional(textField), // absent: the place
    projection: z.optional(z.string()),
    tone: z.optional(z.enum(['main', 'second', 'third', 'dark', 'grey'])),
  })
  return z.strictObject({
    ...commonFields,
    type: z.literal('aligned-trend'),
    lines: z.array(alignedLine).check(z.minLength(1)), // of one unit; sources are never joined in one line
    level: z.number(), // in the unit of the indicators: the year in which a line first is not below it is year 0
    before: z.optional(z.int().check(z.gte(0), z.lte(100))), // years shown before it; absent: 20
    after: z.optional(z.int().check(z.gte(1), z.lte(150))), // and after it; absent: 60
  })
}

export type AlignedTrendSpec = SpecOf<typeof alignedTrendSchema>
