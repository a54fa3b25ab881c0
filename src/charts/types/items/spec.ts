import type { PanelFields, SpecOf } from '../../spec/chart-type'

const itemField = ({ z, textField }: PanelFields) =>
  z.strictObject({
    indicator: z.string(),
    region: z.optional(z.string()),
    period: z.optional(z.string()), // absent: the newest
    label: z.optional(textField),
    tone: z.optional(z.enum(['main', 'grey'])), // grey: context of what the title states
  })

export const itemsSchema = (fields: PanelFields) => {
  const { z, commonFields } = fields
  return z.strictObject({
    ...commonFields,
    type: z.literal('items'),
    items: z.array(itemField(fields)).check(z.minLength(2), z.maxLength(12)), // from the top down
    unit: z.optional(z.string()),
  })
}

export type ItemsSpec = SpecOf<typeof itemsSchema>
