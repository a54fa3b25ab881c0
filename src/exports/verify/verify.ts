/** Three questions about a file, kept apart: is it ours, are its figures those that were exported, are those the figures of now. */
import type { PanelSpec } from '../../charts/types/list'
import type { Dataset } from '../../model/dataset'
import { LANGUAGES, type Language } from '../../model/text'
import { panelCharts } from '../office/figure-charts'
import { chartTable } from '../office/workbook'
import { compareTables, countFigures, digestOf, type FigureCell, type FigureEdit, type FigureTable } from '../stamp/figure-table'
import { compareToPresent, presentPanel, type PresentPanel, type StampChange } from '../stamp/compare-stamp'
import { csvFigures, writtenTable } from '../stamp/printed-table'
import type { StampName } from '../stamp/record'
import type { Stamp } from '../stamp/stamp'
import type { CarriedPanel, FigureForm } from './carried'
import { findCsvState } from './find-csv-state'

/** Verdicts on a panel of a file, the most severe first. */
export const VERDICTS = ['edited', 'revised', 'unknown', 'unchanged'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Why a panel cannot be checked. */
export type UnknownPanel = 'no-panel' | 'no-data' | 'no-code'

/** One panel of a file, checked. */
export interface Verified {
  readonly name: StampName
  readonly title: string // as it is now; '' where there is no such panel
  readonly slide: number | undefined // on which it is, where the file has several
  readonly verdict: Verdict
  readonly reason: UnknownPanel | undefined // of `unknown`
  readonly figures: number // in the file
  readonly isRead: boolean // the figures in the file were compared with those exported
  readonly edits: readonly FigureEdit[] // figures that were changed in the file
  readonly isUncertain: boolean // edited, and the data were revised since: what was exported is not known
  readonly isRevised: boolean // the data have changed since
  readonly changes: readonly StampChange[] // what was exported, or else what the file has, against now
}

const UNREAD = { slide: undefined, figures: 0, isRead: false, edits: [], isUncertain: false, isRevised: false, changes: [] } as const

/** The tables of a file as they would be printed from the present data; of a panel that has several slides, those of each. */
const printedNow = (form: FigureForm, language: Language, { spec, view, compiled }: PresentPanel, dataset: Dataset): FigureTable[][] => {
  switch (form) {
    case 'charts':
      return panelCharts({ spec, dataset, view: { ...view, language }, scheme: 'light', query: '', address: '' }, { width: 880, height: 330 }).map(({ charts }) => charts.map(({ chart }) => chartTable({ ...chart, also: [] })))
    case 'csv':
      return [[csvFigures(compiled)]]
    case 'page':
      return [[writtenTable(compiled)]]
    case 'picture':
      return []
    default:
      return form satisfies never
  }
}

const valueOf = (cell: FigureCell): number | undefined => {
  if (typeof cell !== 'string') return cell
  const value = Number(cell.replace(/[,\s]/g, '').replace('−', '-'))
  return Number.isFinite(value) ? value : undefined
}

const changeOf = ({ row, column, before, after }: FigureEdit): StampChange => {
  const [was, is] = [valueOf(before), valueOf(after)]
  return { row, column, unit: '', before: was, after: is, difference: was === undefined || is === undefined ? undefined : Number((is - was).toPrecision(12)), bounds: ['', ''] }
}

/** The same edit in a chart and in its workbook is one. */
const once = (edits: readonly FigureEdit[]): FigureEdit[] => [...new Map(edits.map((edit) => [JSON.stringify([edit.row, edit.column, edit.before, edit.after]), edit] as const).reverse()).values()].reverse()

const differences = (before: readonly FigureTable[], after: readonly FigureTable[], places: CarriedPanel['tables']): FigureEdit[] => before.flatMap((table, at) => compareTables(table, after[at] ?? { columns: [], rows: [], cells: [] }, places[at]?.place ?? 'table'))

/** The differences to the one of several printings that is nearest. */
const leastDifferences = (found: readonly FigureTable[], printed: readonly (readonly FigureTable[])[], places: CarriedPanel['tables']): FigureEdit[] =>
  printed.filter(({ length }) => length === found.length).map((now) => differences(found, now, places)).sort((a, b) => a.length - b.length)[0] ?? differences(found, printed[0] ?? [], places)

/** What is known of the figures of a file: which were changed, and whether that could be determined. */
type Comparison = Pick<Verified, 'isRead' | 'edits' | 'isUncertain'>

const NOT_READ: Comparison = { isRead: false, edits: [], isUncertain: false }

const isAlike = (one: FigureTable, other: FigureTable | undefined): boolean => one.columns.length === other?.columns.length && one.rows.length === other.rows.length && one.rows.every((row, at) => row === other.rows[at])

/** The figures of a file against the same printed from unchanged data. A file without a digest may have been laid out by an earlier version: what is not alike is not compared. */
const compareReprinted = ({ tables, digest }: CarriedPanel, printed: readonly (readonly FigureTable[])[]): Comparison => {
  const found = tables.map((table) => table.found)
  const fitting = printed.filter((now) => now.length === found.length && (digest !== '' || now.every((table, at) => isAlike(table, found[at]))))
  const [least] = fitting.map((now) => once(differences(now, found, tables))).sort((a, b) => a.length - b.length)
  return least ? { isRead: true, edits: least, isUncertain: false } : { isRead: digest !== '', edits: [], isUncertain: digest !== '' }
}

/** `printed`: the tables as they were exported, in every language that they may have; none where the data were revised since. */
const compareFigures = (carried: CarriedPanel, printed: () => readonly (readonly FigureTable[])[]): Comparison => {
  const { tables, digest } = carried
  if (tables.length === 0) return NOT_READ
  if (tables.every(({ written }) => written)) return { isRead: true, edits: once(tables.flatMap(({ place, written, found }) => (written ? compareTables(written, found, place) : []))), isUncertain: false }
  if (digest !== '' && digestOf(tables.map(({ found }) => found)) === digest) return { isRead: true, edits: [], isUncertain: false }
  return compareReprinted(carried, printed())
}

const verdictOf = ({ edits, isUncertain }: Comparison, isRevised: boolean): Verdict => (edits.length > 0 || isUncertain ? 'edited' : isRevised ? 'revised' : 'unchanged')

const countIn = ({ tables }: CarriedPanel): number => tables.reduce((sum, { place, found }) => sum + (place === 'workbook' ? 0 : countFigures(found)), 0)
const countStamped = ({ rows }: Stamp): number => rows.reduce((sum, [, ...values]) => sum + values.filter((value) => value !== null).length, 0)

/** A panel whose file names its code, with or without the figures exported. */
const verifyNamed = (carried: CarriedPanel, dataset: Dataset, panels: readonly PanelSpec[], language: Language): Verified => {
  const { name, stamp, tables } = carried
  const present = presentPanel(name, dataset, panels, language)
  const base = { ...UNREAD, name, figures: countIn(carried) }
  if (typeof present === 'string') {
    const compared = compareFigures(carried, () => [])
    return { ...base, ...compared, title: '', verdict: compared.edits.length > 0 || compared.isUncertain ? 'edited' : 'unknown', reason: present }
  }
  const reprint = (): FigureTable[][] =>
    (carried.language ? [carried.language] : LANGUAGES).flatMap((own) => {
      const same = own === language ? present : presentPanel(name, dataset, panels, own)
      return typeof same === 'string' ? [] : printedNow(carried.form, own, same, dataset)
    })
  const verdict = stamp && compareToPresent(stamp, present, dataset, language)
  const isRevised = verdict ? verdict.kind === 'revised' : present.now.code !== name.code
  const compared = compareFigures(carried, () => (isRevised ? [] : reprint()))
  const changes = verdict?.kind === 'revised' ? verdict.changes : isRevised && tables.length > 0 ? leastDifferences(tables.map(({ found }) => found), reprint(), tables).map(changeOf) : []
  return { ...base, ...compared, figures: tables.length > 0 ? base.figures : countStamped(stamp ?? present.now), title: present.compiled.title, verdict: verdictOf(compared, isRevised), reason: undefined, isRevised, changes }
}

/** A CSV: known by its columns, and held by the code in its name against what was exported. */
const verifyCsv = (carried: CarriedPanel, dataset: Dataset, panels: readonly PanelSpec[], language: Language): Verified => {
  const { name, tables } = carried
  const [file] = tables
  const state = file && findCsvState(file.found, name.panel, name.code, dataset, panels)
  if (!file || !state) return { ...UNREAD, name, title: '', verdict: 'unknown', reason: 'no-panel' }
  const digest = state.isOwn ? digestOf([file.found]) : EDITED
  const checked = verifyNamed({ ...carried, name: { panel: state.panel, query: state.query, version: '', code: name.code }, digest, language: state.language }, dataset, panels, language)
  return name.code === '' ? { ...checked, isRead: false, isUncertain: false, edits: [], verdict: 'unknown', reason: 'no-code' } : checked
}

const EDITED = '-' // the digest of no table

/** Checks one panel of a file. Titles and differences are in `language`; edits have the names in the file. */
const verifyPanel = (carried: CarriedPanel, dataset: Dataset, panels: readonly PanelSpec[], language: Language): Verified =>
  carried.form === 'csv' && carried.name.query === '' ? verifyCsv(carried, dataset, panels, language) : verifyNamed(carried, dataset, panels, language)

/** The panels of a file, those that differ first, in the order of the file. */
export const verifyPanels = (all: readonly CarriedPanel[], dataset: Dataset, panels: readonly PanelSpec[], language: Language): Verified[] => {
  const verified = all.map((carried) => ({ ...verifyPanel(carried, dataset, panels, language), slide: all.length > 1 ? carried.slide : undefined }))
  return VERDICTS.flatMap((verdict) => verified.filter((one) => one.verdict === verdict))
}

/** Number of panels by verdict. */
export const countVerdicts = (all: readonly Pick<Verified, 'verdict'>[]): Readonly<Record<Verdict, number>> => {
  const count = (verdict: Verdict): number => all.filter((one) => one.verdict === verdict).length
  return { edited: count('edited'), revised: count('revised'), unknown: count('unknown'), unchanged: count('unchanged') }
}
