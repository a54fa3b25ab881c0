/** Which panel a CSV shows, and in which state: its own columns and rows tell, since it has no stamp. */
import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { prepareFirstRelease } from '../../charts/first-release/prepare-first-release'
import type { PanelChoice } from '../../charts/query/panel-parameters'
import { isInvalid, type PanelSpec } from '../../charts/types/list'
import type { Dataset } from '../../model/dataset'
import { LANGUAGES, type Language } from '../../model/text'
import type { FigureTable } from '../stamp/figure-table'
import { csvFigures } from '../stamp/printed-table'
import { codeOf, stampOfTable, stampQuery, type Stamp } from '../stamp/stamp'

/** A panel in the state that a CSV shows. */
export interface CsvState {
  readonly panel: string
  readonly query: string
  readonly language: Language
  readonly isOwn: boolean // the figures of the CSV have the code in its name: none was edited
}

/** Whether a column of the file bears the name of one of the panel's, in whichever unit. */
const isAkin = ({ table }: CompiledPanel, { columns }: FigureTable): boolean => table.columns.some(({ label }) => columns.some((column) => column.includes(label)))

const hasHeads = (compiled: CompiledPanel, { columns }: FigureTable): boolean => {
  const names = csvFigures(compiled).columns
  return names.length > 0 && names.every((name) => columns.some((column) => column.trim() === name))
}

/** Choices of unit, mode, places and vintage under which the columns could be those of the file. */
const choicesOf = ({ controls, table }: CompiledPanel, { columns }: FigureTable): PanelChoice[] => {
  const own = table.columns.map(({ label }) => label).join(' ')
  const compare = controls.regions.filter(({ name }) => columns.some((column) => column.includes(name)) && !own.includes(name)).map(({ id }) => id)
  const modes = [undefined, ...controls.modes.filter((mode) => mode !== controls.mode)]
  const units = [undefined, ...controls.units.filter((unit) => unit !== controls.unit)]
  const vintages = controls.vintages.map((vintage) => vintage || undefined)
  return vintages.flatMap((vintage) => modes.flatMap((mode) => units.map((unit) => ({ ...(mode ? { mode } : {}), ...(unit ? { unit } : {}), ...(vintage ? { vintage } : {}), ...(compare.length > 0 ? { compare } : {}) }))))
}

const yearOf = (key: string | undefined): number => Number(/^\d{4}/.exec(key ?? '')?.[0])

/** The ranges under which the rows could be those of the file: the usual one, and those that begin or end with it. */
const rangesOf = (whole: CompiledPanel, { rows }: FigureTable): Pick<PanelChoice, 'from' | 'to'>[] => {
  const keys = new Map(whole.table.rows.map(({ label, key }) => [label, key]))
  const years = rows.map((row) => yearOf(keys.get(row.trim()))).filter(Number.isFinite)
  if (!whole.controls.range || years.length === 0) return [{}]
  const [from, to] = [Math.min(...years), Math.max(...years)]
  return [{}, { from }, { to }, { from, to }]
}

/** The stamp that a panel would have had with the figures of the file; undefined where a row is not known. */
const stampWith = (spec: PanelSpec, whole: CompiledPanel, view: PanelChoice, file: FigureTable): Stamp | undefined => {
  const known = new Map(whole.table.rows.map((row) => [row.label, row]))
  const names = csvFigures(whole).columns
  const at = names.map((name, position) => {
    const found = file.columns.findIndex((column) => column.trim() === name)
    return found < 0 ? position : found // an index is called after its first year
  })
  const rows = file.rows.map((name) => known.get(name.trim()))
  if (rows.some((row) => !row)) return undefined
  const found = rows.flatMap((row, index) =>
    row ? [{ ...row, cells: row.cells.map((cell, column) => ({ ...cell, value: Number(file.cells[index]?.[at[column] ?? -1] ?? Number.NaN) })) }] : [],
  )
  const { code: _, ...stamp } = stampOfTable(spec.id, { ...whole.table, rows: found }, view, '')
  return { ...stamp, code: codeOf(stamp) }
}

const stateOf = (spec: PanelSpec, dataset: Dataset, language: Language, file: FigureTable, code: string): CsvState | undefined => {
  const compile = (view: PanelChoice): CompiledPanel => compilePanel(spec, dataset, { ...view, language, scheme: 'light', width: 640 })
  const usual = compile({})
  if (!isAkin(usual, file)) return undefined
  const { range, vintages } = usual.controls
  if (vintages.some(Boolean)) prepareFirstRelease(dataset)
  const every = range ? { from: range.first, to: range.last } : {}
  const ranges = rangesOf(compile(every), file)
  const choice = choicesOf(usual, file).find((one) => (one.mode === 'index' ? ranges : [{}]).some((years) => hasHeads(compile({ ...one, ...years }), file)))
  if (!choice) return undefined
  const whole = compile({ ...choice, ...every })
  const views = ranges.map((years): PanelChoice => ({ ...choice, ...years }))
  const state = (view: PanelChoice, isOwn: boolean): CsvState => ({ panel: spec.id, query: stampQuery(spec.id, view), language, isOwn })
  const own = code === '' ? undefined : views.find((view) => stampWith(spec, whole, view, file)?.code === code)
  if (own) return state(own, true)
  const present = views.map((view) => ({ view, table: compile(view).table }))
  const same = present.find(({ view, table }) => stampOfTable(spec.id, table, view, '').code === code) ?? present.find(({ table }) => table.rows.length === file.rows.length && table.rows.every(({ label }, at) => label === file.rows[at]?.trim()))
  return state((same ?? present[present.length - 1])?.view ?? choice, false)
}

/** The state of a panel that a CSV shows; undefined where no panel has its columns. The panel is sought by the file's name first. */
export const findCsvState = (file: FigureTable, fileName: string, code: string, dataset: Dataset, panels: readonly PanelSpec[]): CsvState | undefined => {
  const named = panels.filter(({ id }) => fileName.startsWith(id)).sort((a, b) => b.id.length - a.id.length)
  for (const spec of [...named, ...panels.filter((one) => !named.includes(one))]) {
    if (isInvalid(spec)) continue
    for (const language of LANGUAGES) {
      const state = stateOf(spec, dataset, language, file, code)
      if (state) return state
    }
  }
  return undefined
}
