import * as z from 'zod/mini'
import { THEMES, type Theme } from '../model/indicator'
import { issue, type Issue } from '../model/issue'
import { result, type Result } from '../model/result'
import { CHART_TYPES, type ChartTypeName, type InvalidPanel, type PanelSpec, type ValidPanel } from './types/list'

z.config({ jitless: true }) // no `new Function`: the page's content security policy forbids it

const PLACE = { file: 'panels.json', line: 0, column: 0 }
const TYPES = Object.keys(CHART_TYPES) as ChartTypeName[]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTypeName = (value: unknown): value is ChartTypeName => TYPES.some((name) => name === value)
const themeOf = (value: unknown): Theme => THEMES.find((theme) => theme === value) ?? 'urbanisation'

const expectedOf = (problem: z.core.$ZodIssue): string => {
  switch (problem.code) {
    case 'invalid_type':
      return problem.expected
    case 'invalid_value':
      return problem.values.map(String).join(' | ')
    case 'unrecognized_keys':
      return `≠ ${problem.keys.join(', ')}`
    default:
      return problem.code
  }
}

const readOne = (entry: unknown, at: number): { panel: PanelSpec; issues: readonly Issue[] } => {
  const raw = isRecord(entry) ? entry : {}
  const id = typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : `panel-${at + 1}`
  const fail = (issues: readonly Issue[]): { panel: InvalidPanel; issues: readonly Issue[] } => ({ panel: { id, theme: themeOf(raw['theme']), invalid: true, issues }, issues })
  const { type } = raw
  if (!isTypeName(type)) {
    return fail([issue('panel-type-unknown', 'error', PLACE, String(type), { panel: id, type: String(type), allowed: TYPES })])
  }
  const parsed = CHART_TYPES[type].schema.safeParse(entry)
  if (parsed.success) return { panel: parsed.data as ValidPanel, issues: [] }
  return fail(
    parsed.error.issues.map((problem) => issue('panel-invalid', 'error', PLACE, problem.path.map(String).join('.'), { panel: id, path: problem.path.map(String).join('.'), expected: expectedOf(problem) })),
  )
}

const repeated = (panels: readonly PanelSpec[]): Issue[] =>
  panels.flatMap(({ id }, at) => {
    const first = panels.findIndex((panel) => panel.id === id)
    return first === at ? [] : [issue('id-duplicate', 'error', PLACE, id, { firstLine: first + 1 })]
  })

/** Reads `panels.json` (`{ "panels": [ … ] }`). An invalid entry keeps its place, marked invalid with its issues. Never throws. */
export const parsePanels = (json: unknown): Result<readonly PanelSpec[]> => {
  const list = isRecord(json) ? json['panels'] : json
  if (!Array.isArray(list)) return result([], [issue('json-invalid', 'error', PLACE, '', { path: 'panels', expected: 'array' })])
  const read = list.map(readOne)
  const panels = read.map(({ panel }) => panel)
  return result(panels, [...read.flatMap(({ issues }) => issues), ...repeated(panels)])
}
