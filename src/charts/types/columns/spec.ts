import type { PanelFields, SpecOf } from '../../spec/chart-type'

export const columnsSchema = ({ z, commonFields, lineField, textField, timeFields }: PanelFields) =>
  z.strictObject({
    ...commonFields,
    ...timeFields,
    type: z.literal('columns'),
    up: lineField,
    down: lineField,
    net: z.optional(textField), // name of the balance, up − down
  })

export type ColumnsSpec = SpecOf<typeof columnsSchema>
