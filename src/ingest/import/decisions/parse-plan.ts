import * as z from 'zod/mini'
import { issue, type Issue, result, type Result } from '../../../model/issue'
import { readPeriod } from '../../../model/period'
import { COLUMN_USES, PERIOD_FROM, PLAN_DELIMITERS, PLAN_VERSION, ROW_USES, type ReadingPlan } from '../../tables/plan/reading-plan'
import { ROLES } from '../../tables/plan/plan'

z.config({ jitless: true }) // no Function: the page's Content-Security-Policy forbids it

const Count = z.int().check(z.minimum(1))
const isPeriod = (text: string): boolean => /^\d{4}-\d{4}$/.test(text) || readPeriod(text) !== undefined
const Period = z.string().check(z.refine(isPeriod, { error: '2023 | 2023-06 | 2023-Q4 | 2023-H1 | 2020-2025' }))
const TablePeriod = z.string().check(z.refine((text) => isPeriod(text) || PERIOD_FROM.some((from) => from === text), { error: `${PERIOD_FROM.join(' | ')} | 2023 | 2023-06 | 2023-Q4 | 2023-H1 | 2020-2025` }))
const text = (): z.ZodMiniOptional<z.ZodMiniString> => z.optional(z.string())

const said = { indicator: text(), region: text(), unit: text(), universe: text() }
const Said = z.strictObject({ ...said, period: z.optional(Period) })
const SaidOfColumn = z.strictObject({ ...said, period: z.optional(Period), labels: z.optional(z.array(z.string())) })
const SaidOfTable = z.strictObject({ ...said, period: z.optional(TablePeriod) })

const isRange = ({ line, column, to }: { readonly line?: number; readonly column?: number; readonly to?: number | undefined }): boolean => to === undefined || to >= (line ?? column ?? 0)

const Row = z
  .strictObject({ line: Count, to: z.optional(Count), as: z.enum(ROW_USES), text: text(), of: z.optional(z.enum(ROLES)), says: z.optional(Said) })
  .check(z.refine(isRange, { error: 'to ≥ line' }))

const Column = z
  .strictObject({ column: Count, to: z.optional(Count), as: z.enum(COLUMN_USES), head: text(), name: text(), fillDown: z.optional(z.boolean()), says: z.optional(SaidOfColumn) })
  .check(z.refine(isRange, { error: 'to ≥ column' }))

const Table = z.strictObject({
  file: text(),
  sheet: text(),
  skip: z.optional(z.literal(true)),
  area: z.optional(z.strictObject({ top: z.optional(Count), bottom: z.optional(Count), left: z.optional(Count), right: z.optional(Count) })),
  says: z.optional(SaidOfTable),
  indent: z.optional(z.literal(true)),
  rows: z.optional(z.array(Row)),
  columns: z.optional(z.array(Column)),
})

/** The form of a reading plan; the JSON schema of the docs is printed from it. */
export const PlanForm = z.strictObject({
  $schema: text(),
  plan: z.literal(PLAN_VERSION),
  file: text(),
  encoding: text(),
  delimiter: z.optional(z.enum(PLAN_DELIMITERS)),
  numbers: z.optional(z.enum(['point', 'comma'])),
  dates: z.optional(z.enum(['day-first', 'month-first'])),
  others: z.optional(z.literal('skip')),
  tables: z.array(Table),
})

const expectedOf = (fault: z.core.$ZodIssue): string => {
  if (fault.code === 'invalid_type') return fault.expected
  if (fault.code === 'unrecognized_keys') return `– ${fault.keys.join(', ')}`
  return fault.code === 'invalid_value' ? fault.values.join(' | ') : fault.message
}

const MOST = 50

/** A plan from what JSON holds: a plan itself, or a recipe with one as its `reading`. */
const planIn = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'reading' in value && !('plan' in value) ? value.reading : value)

/** Checks what JSON holds against the form. Undefined, with an issue for each fault, when it is no plan. */
const checkPlan = (value: unknown, file = ''): Result<ReadingPlan | undefined> => {
  const place = { file, line: 0, column: 0 }
  const parsed = PlanForm.safeParse(planIn(value))
  if (parsed.success) {
    const { $schema: _, ...plan } = parsed.data
    return result(plan as ReadingPlan) // absent fields are absent in JSON
  }
  return result(undefined, parsed.error.issues.slice(0, MOST).map((one): Issue => issue('json-invalid', 'error', place, '', { path: one.path.join('.'), expected: expectedOf(one) })))
}

/** Parses the text of a plan's file. */
export const parsePlan = (json: string, file = ''): Result<ReadingPlan | undefined> => {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    return result(undefined, [issue('json-invalid', 'error', { file, line: 0, column: 0 }, json.slice(0, 40), { path: '', expected: 'JSON' })])
  }
  return checkPlan(value, file)
}

/** A plan as a file holds it. */
export const printPlan = (plan: ReadingPlan): string => `${JSON.stringify(plan, null, 2)}\n`
