import { sum } from 'd3-array'
import { readPackage } from '../ingest/index'
import { checkCounties } from '../ingest/package/counties/check-counties'
import { findHostMap, readHostMap } from '../ingest/package/host-map'
import { DATA_PACKAGE } from '../ingest/package/package-index'
import type { Dataset } from '../model/dataset'
import { type Issue, type Severity, issue } from '../model/issue'
import { checkClaims, checkIdentities, derive, type ClaimReport, type IdentityReport } from '../transform/index'
import { compilePanel } from '../charts/compile'
import { findingIssues } from '../charts/overview/findings'
import { chartTypeOf, isInvalid, type PanelSpec, type ValidPanel } from '../charts/types/list'
import type { PanelView } from '../charts/query/panel-view'
import { nearestName } from '../transform/nearest-name'
import { PANELS_FILE, readPanels } from './read-panels'

const PLACE = { file: PANELS_FILE, line: 0, column: 0 }
const VIEW: PanelView = { language: 'zh', scheme: 'light', width: 800 }

const missingIn = (panel: ValidPanel, dataset: Dataset, observed: ReadonlySet<string>): Issue[] =>
  [...new Set(chartTypeOf(panel).requests(panel, dataset).map(({ indicator }) => indicator))]
    .filter((id) => !dataset.indicators.has(id) || !observed.has(id))
    .map((indicator) => issue('panel-indicator-missing', 'error', PLACE, indicator, { panel: panel.id, indicator }))

const once = (issues: readonly Issue[]): Issue[] => {
  const seen = new Map<string, Issue>()
  for (const one of issues) {
    const key = `${one.code} ${JSON.stringify(one.facts)}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

/** Reads `panels.json`, holds the indicators it names against the dataset, compiles every panel and tells every finding; topics may name these panels alone. */
export const checkPanels = (files: ReadonlyMap<string, Uint8Array>, dataset: Dataset): Issue[] => {
  const { value: { panels, findings }, issues } = readPanels(files)
  const observed = new Set(Array.from(dataset.series.values(), ({ indicator }) => indicator))
  const valid = panels.filter((panel): panel is ValidPanel => !isInvalid(panel))
  return once([
    ...issues,
    ...valid.flatMap((panel) => missingIn(panel, dataset, observed)),
    ...valid.flatMap((panel) => compilePanel(panel, dataset, VIEW).issues),
    ...findingIssues(findings, panels, dataset),
    ...checkTopics(dataset, panels),
  ])
}

/** Panels that a topic names and `panels.json` lacks. */
const checkTopics = ({ topics }: Dataset, panels: readonly PanelSpec[]): Issue[] => {
  const ids = panels.map(({ id }) => id)
  const unknown = topics.flatMap((topic) => topic.panels.filter((id) => !ids.includes(id)).map((id) => ({ id, line: topic.line })))
  return unknown.map(({ id, line }) => issue('panel-unknown', 'error', { file: 'topics.csv', line, column: 0 }, id, { nearest: nearestName(id, ids) }))
}

/** A map that the package names, where it cannot be shown. */
const checkHostMap = (files: ReadonlyMap<string, Uint8Array>, { regions }: Dataset): readonly Issue[] => {
  const { value: entry, issues } = findHostMap(new TextDecoder().decode(files.get(DATA_PACKAGE)))
  if (!entry) return issues
  const bytes = files.get(entry.path)
  return bytes ? readHostMap(entry, bytes, regions).issues : [issue('file-missing', 'error', { file: entry.path, line: 0, column: 0 }, '', { reason: 'absent' })]
}

/** Outcome of checking one data package. */
export interface Checked {
  readonly dataset: Dataset // derived
  readonly issues: readonly Issue[]
  readonly claims: readonly ClaimReport[]
  readonly identities: readonly IdentityReport[]
  readonly indicators: number
  readonly observations: number // values that are in the files, not those derived from them
}

/** Number of issues of a severity. */
export const countOf = ({ issues }: Pick<Checked, 'issues'>, severity: Severity): number =>
  issues.filter((one) => one.severity === severity).length

const countValues = ({ series }: Dataset): number =>
  sum(series.values(), ({ values }) => values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0))

/** Reads the tables of a package and checks them: identities and statements, not the panels. */
export const checkTables = (files: ReadonlyMap<string, Uint8Array>): Pick<Checked, 'dataset' | 'issues' | 'claims' | 'identities'> & { readonly observed: number } => {
  const read = readPackage(files)
  const dataset = derive(read)
  const identities = checkIdentities(dataset)
  const claims = checkClaims(dataset)
  return { dataset, issues: [...dataset.issues, ...identities.issues, ...claims.issues], claims: claims.reports, identities: identities.reports, observed: countValues(read) }
}

/** Reads a package and holds it against its own rules: tables, formulas, identities, statements, panels. `unread` are the issues of entries that could not be read. */
export const checkPackage = (files: ReadonlyMap<string, Uint8Array>, unread: readonly Issue[] = []): Checked => {
  const { dataset, issues, claims, identities, observed } = checkTables(files)
  return { dataset, issues: [...unread, ...issues, ...checkCounties(files, dataset), ...checkHostMap(files, dataset), ...checkPanels(files, dataset)], claims, identities, indicators: dataset.indicators.size, observations: observed }
}
