import * as z from 'zod/mini'
import { commonFields, lineField, textField, timeFields } from '../../spec/panel-fields'

export const columnsSchema = z.strictObject({
  ...commonFields,
  ...timeFields,
  type: z.literal('columns'),
  up: lineField,
  down: lineField,
  net: z.optional(textField), // name of the balance, up − down
})

export type ColumnsSpec = z.infer<typeof columnsSchema>
