import type { CompiledPanel } from '../../charts/compiled-panel'
import type { PanelTable } from '../../charts/series/panel-table'
import { compilePanel } from '../../charts/compile'
import { prepareFirstRelease } from '../../charts/first-release/prepare-first-release'
import { findDefaultPanel } from '../../charts/default-panel'
import { isInvalid, type PanelSpec } from '../../charts/types/list'
import { isMode } from '../../charts/query/panel-view'
import { currentPanelId, type Migration } from '../../charts/query/migrations'
import type { PanelChoice } from '../../charts/query/panel-parameters'
import { choiceOf, readPanelQuery } from '../../charts/query/panel-query'
import { formatPeriod, unitLabel } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import { readPeriod } from '../../model/period'
import { BOUND_KINDS, type Bound } from '../../model/evidence'
import type { Language } from '../../model/text'
import { publishedUnit } from '../../model/unit'
import { uiWords } from '../../words/index'
import { isConvertible, splitColumn, stampOfTable, type Stamp } from './stamp'

/** One value that differs, in `unit`; undefined where it was absent in the file, or is absent now. */
export interface StampChange {
  readonly row: string
  readonly column: string
  readonly unit: string
  readonly before: number | undefined
  readonly after: number | undefined
  readonly difference: number | undefined
  readonly bounds: readonly [before: Bound, after: Bound]
}

/** Outcome of comparing an exported file with the present data. */
export type StampVerdict =
  | { readonly kind: 'unchanged'; readonly compiled: CompiledPanel }
  | { readonly kind: 'revised'; readonly compiled: CompiledPanel; readonly now: Stamp; readonly changes: readonly StampChange[] }
  | { readonly kind: 'unknown'; readonly reason: 'no-panel' | 'no-data' }

/** The choices in a stamp's query, by their present names; invalid ones are dropped. */
export const choiceOfStamp = ({ query }: Pick<Stamp, 'query'>, migrations?: readonly Migration[]): PanelChoice => choiceOf(readPanelQuery(query, migrations).chosen)

const scaleOf = (token: string): number => publishedUnit(token)?.scale ?? 1
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-10 * Math.max(Math.abs(a), Math.abs(b))

/** A column of the file or of the present table: name, and values by row key in the present unit. */
interface SideColumn {
  readonly key: string
  readonly token: string
  readonly figures: ReadonlyMap<string, number>
}

const columnsOf = ({ columns, rows }: Stamp): SideColumn[] =>
  columns.map((column, at) => ({
    ...splitColumn(column),
    figures: new Map(rows.flatMap(([row, ...values]): [string, number][] => (typeof values[at] === 'number' ? [[String(row), Number(values[at])]] : []))),
  }))

const inToken = ({ key, token, figures }: SideColumn, wanted: string): SideColumn => ({
  key,
  token: wanted,
  figures: new Map([...figures].map(([row, value]) => [row, Number(((value * scaleOf(token)) / scaleOf(wanted)).toPrecision(12))])),
})

/** Columns of the file paired with present ones, in the present unit; one without a counterpart is alone. */
const pairs = (then: readonly SideColumn[], now: readonly SideColumn[]): { before: SideColumn | undefined; after: SideColumn | undefined }[] => {
  const fits = (a: SideColumn, b: SideColumn): boolean => a.key === b.key && isConvertible(a.token, b.token)
  return [
    ...then.map((before) => {
      const after = now.find((one) => fits(before, one))
      return { before: after ? inToken(before, after.token) : before, after }
    }),
    ...now.filter((after) => !then.some((one) => fits(one, after))).map((after) => ({ before: undefined, after })),
  ]
}

const differenceOf = (before: number | undefined, after: number | undefined): number | undefined =>
  before === undefined || after === undefined ? undefined : Number((after - before).toPrecision(12))

/** Label of a row that no longer exists: its period or place. */
const labelOf = (key: string, dataset: Dataset, language: Language): string => {
  const period = readPeriod(key)
  return period === undefined ? (dataset.regions.get(key)?.short[language] ?? key) : formatPeriod(period, language)
}

const unitName = (token: string, language: Language): string => (isMode(token) ? uiWords(language).chart.modeUnit[token] : unitLabel(token, language))

/** Whether a value of a stamp is a bound, and which. */
const boundIn = ({ bounds = [] }: Stamp, row: string, column: string): Bound => BOUND_KINDS.find((bound) => bound !== '' && bounds.includes(`${row}|${column}|${bound}`)) ?? ''

/** Values that differ, were added or removed, with labels of the present table where it has them. */
const changesOf = (then: Stamp, now: Stamp, table: PanelTable, dataset: Dataset, language: Language): StampChange[] => {
  const rowLabels = new Map(then.rows.map(([key]) => [String(key), labelOf(String(key), dataset, language)]))
  for (const { key, label } of table.rows) rowLabels.set(key, label)
  return pairs(columnsOf(then), columnsOf(now)).flatMap(({ before, after }) => {
    const { key, token } = after ?? before ?? { key: '', token: '' }
    const column = table.columns.find((one) => one.key === key)
    return [...rowLabels].flatMap(([row, label]): StampChange[] => {
      const [was, is] = [before?.figures.get(row), after?.figures.get(row)]
      const bounds = [boundIn(then, row, key), boundIn(now, row, key)] as const
      if (bounds[0] === bounds[1] && (was === is || (was !== undefined && is !== undefined && isSame(was, is)))) return []
      return [{ row: label, column: column?.label ?? key, unit: after && column ? column.unit : unitName(token, language), before: was, after: is, difference: bounds.some(Boolean) ? undefined : differenceOf(was, is), bounds }]
    })
  })
}

/** A panel as the present data have it, in the state that a file names. */
export interface PresentPanel {
  readonly spec: PanelSpec
  readonly view: PanelChoice
  readonly compiled: CompiledPanel
  readonly now: Stamp
}

/** The panel that a file names, compiled from the present data; or why it cannot be. */
export const presentPanel = ({ panel: named, query }: Pick<Stamp, 'panel' | 'query'>, dataset: Dataset, panels: readonly PanelSpec[], language: Language): PresentPanel | 'no-panel' | 'no-data' => {
  const panel = currentPanelId(named)
  const view = choiceOfStamp({ query })
  const spec = panels.find(({ id }) => id === panel) ?? findDefaultPanel(panel, dataset)
  if (!spec || isInvalid(spec)) return 'no-panel'
  if (view.vintage) prepareFirstRelease(dataset)
  const compiled = compilePanel(spec, dataset, { ...view, language, scheme: 'light', width: 640 })
  return compiled.height === 0 ? 'no-data' : { spec, view, compiled, now: stampOfTable(spec.id, compiled.table, view, dataset.version) }
}

/** Compares the values of an exported file with those of the same panel now. */
export const compareToPresent = (stamp: Stamp, { compiled, now }: PresentPanel, dataset: Dataset, language: Language): StampVerdict => {
  if (now.code === stamp.code) return { kind: 'unchanged', compiled }
  const changes = changesOf(stamp, now, compiled.table, dataset, language)
  return changes.length > 0 ? { kind: 'revised', compiled, now, changes } : { kind: 'unchanged', compiled }
}

/** Compares the values of an exported file with the present data: the same panel in the same view, in the reader's language. */
export const compareStamp = (stamp: Stamp, dataset: Dataset, panels: readonly PanelSpec[], language: Language): StampVerdict => {
  const present = presentPanel(stamp, dataset, panels, language)
  return typeof present === 'string' ? { kind: 'unknown', reason: present } : compareToPresent(stamp, present, dataset, language)
}
