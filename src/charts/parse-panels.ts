import { config, type ZodMiniType } from 'zod/mini'
import { THEMES, type Theme } from '../model/indicator'
import { issue, type Issue, result, type Result } from '../model/issue'
import { isRecord } from '../model/json'
import { expectedOf, panelFields, sectionField, type Section } from './spec/panel-fields'
import { CHART_TYPES, type ChartTypeName, type InvalidPanel, type PanelSpec, type ValidPanel } from './types/list'

config({ jitless: true }) // no `new Function`: the page's content security policy forbids it

const PLACE = { file: 'panels.json', line: 0, column: 0 }
const TYPES = Object.keys(CHART_TYPES) as ChartTypeName[]

/** The schema of each chart type's panels. */
export const PANEL_SCHEMAS: ReadonlyMap<ChartTypeName, ZodMiniType> = new Map(TYPES.map((name) => [name, CHART_TYPES[name].schema(panelFields)]))

const isTypeName = (value: unknown): value is ChartTypeName => TYPES.some((name) => name === value)
const themeOf = (value: unknown): Theme => THEMES.find((theme) => theme === value) ?? 'urbanisation'

const readOne = (entry: unknown, at: number): { panel: PanelSpec; issues: readonly Issue[] } => {
  const raw = isRecord(entry) ? entry : {}
  const id = typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : `panel-${at + 1}`
  const fail = (issues: readonly Issue[]): { panel: InvalidPanel; issues: readonly Issue[] } => ({ panel: { id, theme: themeOf(raw['theme']), section: String(raw['section'] ?? ''), invalid: true, issues }, issues })
  const { type } = raw
  const schema = isTypeName(type) ? PANEL_SCHEMAS.get(type) : undefined
  if (!schema) {
    return fail([issue('panel-type-unknown', 'error', PLACE, String(type), { panel: id, type: String(type), allowed: TYPES })])
  }
  const parsed = schema.safeParse(entry)
  if (parsed.success) return { panel: parsed.data as ValidPanel, issues: [] }
  return fail(
    parsed.error.issues.map((problem) => issue('panel-invalid', 'error', PLACE, problem.path.map(String).join('.'), { panel: id, path: problem.path.map(String).join('.'), expected: expectedOf(problem) })),
  )
}

const repeated = (entries: readonly { readonly id: string }[]): Issue[] =>
  entries.flatMap(({ id }, at) => {
    const first = entries.findIndex((one) => one.id === id)
    return first === at ? [] : [issue('id-duplicate', 'error', PLACE, id, { firstLine: first + 1 })]
  })

/** The sections that `panels.json` declares, in their order, each id once; what is no section is an issue. */
const readSections = (json: unknown): Result<readonly Section[]> => {
  const list = isRecord(json) ? json['sections'] : undefined
  if (list === undefined) return result([], [])
  if (!Array.isArray(list)) return result([], [issue('json-invalid', 'error', PLACE, '', { path: 'sections', expected: 'array' })])
  const read = list.map((entry) => sectionField.safeParse(entry))
  const sections = read.flatMap(({ data }) => data ?? [])
  return result(sections.filter(({ id }, at) => sections.findIndex((one) => one.id === id) === at), [
    ...read.flatMap(({ error }, at) => (error ? [issue('json-invalid', 'error', PLACE, '', { path: `sections.${at}`, expected: error.issues.map(expectedOf).join(', ') })] : [])),
    ...repeated(sections),
  ])
}

/** The sections of `panels.json` (`{ "sections": [ … ], "panels": [ … ] }`). `parsePanels` reports what is wrong with them. Never throws. */
export const parseSections = (json: unknown): readonly Section[] => readSections(json).value

/** Panels that are in no section of their chapter, where there are sections. They are shown all the same. */
const sectionless = (panels: readonly PanelSpec[], sections: readonly Section[]): Issue[] =>
  sections.length === 0
    ? []
    : panels.flatMap((panel) => {
        const allowed = sections.filter(({ theme }) => theme === panel.theme).map(({ id }) => id)
        return allowed.includes(panel.section ?? '') ? [] : [issue('section-unknown', 'warning', PLACE, panel.section ?? '', { panel: panel.id, allowed })]
      })

/** Reads `panels.json` (`{ "panels": [ … ] }`). An invalid entry keeps its place, marked invalid with its issues. Never throws. */
export const parsePanels = (json: unknown): Result<readonly PanelSpec[]> => {
  const list = isRecord(json) ? json['panels'] : json
  if (!Array.isArray(list)) return result([], [issue('json-invalid', 'error', PLACE, '', { path: 'panels', expected: 'array' })])
  const read = list.map(readOne)
  const panels = read.map(({ panel }) => panel)
  const sections = readSections(json)
  return result(panels, [...read.flatMap(({ issues }) => issues), ...repeated(panels), ...sections.issues, ...sectionless(panels, sections.value)])
}
