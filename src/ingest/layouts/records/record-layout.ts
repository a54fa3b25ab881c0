import type { Layout } from '../layout'
import { findHeader } from './header'
import { planRecords, recordsOf, stemOf } from './plan-records'
import type { RecordForm } from './record-form'

/** The layout of a long table whose columns are known by their names. */
export const recordLayout = (form: RecordForm): Layout => ({
  id: form.id,
  fit: (grid, context) => {
    const header = findHeader(grid, form.isHeader, form.depth)
    if (header === undefined) return undefined
    const records = recordsOf(grid, header, form)
    const title = form.title?.(records.grid, header, context) || stemOf(context)
    const plan = planRecords(records, title)
    return plan === undefined || plan.rows.length === 0 ? { score: form.score / 2, plans: [] } : { score: form.score, plans: [plan] }
  },
})
