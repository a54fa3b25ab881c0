import type { PanelFields, SpecOf } from '../../spec/chart-type'

export const revisionSchema = ({ z, commonFields }: PanelFields) =>
  z.strictObject({
    ...commonFields,
    type: z.literal('revision'),
    indicator: z.string(),
    region: z.optional(z.string()), // absent: the nation
    from: z.optional(z.int()), // first and last year of which both figures are shown
    to: z.optional(z.int()),
    unit: z.optional(z.string()),
  })

export type RevisionSpec = SpecOf<typeof revisionSchema>
