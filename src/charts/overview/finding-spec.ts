import * as z from 'zod/mini'
import { issue, type Issue, result, type Result } from '../../model/issue'
import { isRecord } from '../../model/json'
import { expectedOf, lineField, textField, titleField, yearField } from '../spec/panel-fields'

const sinceField = z.string().check(z.regex(/^(?:year-before|before|census-before|first|max|min|\d{4}(?:-\d{2})?)$/))

/** A change stated under a finding: of an indicator, from earlier dates to the newest one or to `at`. */
const changeField = z.strictObject({
  indicator: z.string(),
  label: textField,
  at: z.optional(z.enum(['last', 'census'])),
  since: z.array(sinceField).check(z.minLength(1)),
})

/** A finding of the overview in `panels.json`: its sentences, the panel it leads to, its small chart and its changes. */
export const findingSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  panel: z.string(),
  title: titleField,
  chart: z.strictObject({
    from: z.optional(yearField),
    to: z.optional(yearField),
    unit: z.optional(z.string()),
    zero: z.optional(z.boolean()),
    lines: z.array(lineField).check(z.minLength(1), z.maxLength(3)),
  }),
  changes: z.array(changeField),
})

export type FindingSpec = z.infer<typeof findingSchema>

/** A finding whose definition is wrong: it is shown as an issue in its place. */
export interface InvalidFinding {
  readonly id: string
  readonly invalid: true
  readonly issues: readonly Issue[]
}

const PLACE = { file: 'panels.json', line: 0, column: 0 }

/** Templates that no dataset can complete, for they are none. */
const emptyTitles = ({ id, title }: FindingSpec): Issue[] =>
  Object.entries(title).flatMap(([language, templates]) => (templates.length > 0 ? [] : [issue('finding-invalid', 'error', PLACE, '', { finding: id, path: `title.${language}`, expected: '≥ 1' })]))

const readOne = (entry: unknown, at: number, panels: ReadonlySet<string>): FindingSpec | InvalidFinding => {
  const raw = isRecord(entry) ? entry : {}
  const id = typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : `finding-${at + 1}`
  const fail = (issues: readonly Issue[]): InvalidFinding => ({ id, invalid: true, issues })
  const parsed = findingSchema.safeParse(entry)
  if (!parsed.success) return fail(parsed.error.issues.map((problem) => issue('finding-invalid', 'error', PLACE, problem.path.map(String).join('.'), { finding: id, path: problem.path.map(String).join('.'), expected: expectedOf(problem) })))
  const { data } = parsed
  const unknown = panels.has(data.panel) ? [] : [issue('finding-invalid', 'error', PLACE, data.panel, { finding: id, path: 'panel', expected: 'panels[].id' })]
  const issues = [...unknown, ...emptyTitles(data)]
  return issues.length > 0 ? fail(issues) : data
}

/** Reads `findings` of `panels.json`; none where the key is absent. An invalid entry keeps its place, marked invalid with its issues. Never throws. */
export const parseFindings = (json: unknown): Result<readonly (FindingSpec | InvalidFinding)[]> => {
  const { findings = [], panels = [] } = isRecord(json) ? json : {}
  if (!Array.isArray(findings)) return result([], [issue('json-invalid', 'error', PLACE, '', { path: 'findings', expected: 'array' })])
  const known = new Set(Array.isArray(panels) ? panels.flatMap((panel) => (isRecord(panel) && typeof panel['id'] === 'string' ? [panel['id']] : [])) : [])
  const read = findings.map((entry, at) => readOne(entry, at, known))
  const repeated = read.flatMap(({ id }, at) => {
    const first = read.findIndex((one) => one.id === id)
    return first === at ? [] : [issue('id-duplicate', 'error', PLACE, id, { firstLine: first + 1 })]
  })
  return result(read, [...read.flatMap((one) => ('invalid' in one ? one.issues : [])), ...repeated])
}
