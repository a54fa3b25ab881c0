import { compilePanel } from '../charts/compile'
import { findDefaultPanel } from '../charts/default-panel'
import { isBlankText } from '../charts/text/own-words'
import type { CompiledPanel } from '../charts/compiled-panel'
import { isInvalid, type PanelSpec } from '../charts/types/list'
import type { PanelChoice } from '../charts/query/panel-parameters'
import { printPanelQuery } from '../charts/query/panel-query'
import { unfitOf, type UnfitChoice } from '../charts/query/unfit'
import type { QueryProblem } from '../charts/query/parameter'
import type { BriefingPart, ExportFormats, ExportJob } from '../exports/export-job'
import type { Dataset } from '../model/dataset'
import type { Language } from '../model/text'
import { nearestName } from '../transform/nearest-name'
import { renderWords, type RenderWords } from '../words/commands'
import type { RenderRequest } from './arguments/render-request'
import { uiWords } from '../words/index'
import { terminalJson } from './terminal-text'

/** A choice that a panel cannot show, in words. */
interface UnfitField {
  readonly name: keyof PanelChoice
  readonly message: string
}

const messageOf = (id: string, { name, found }: UnfitChoice, { range, units, modes, regions, plots, focusable, choices }: CompiledPanel['controls'], words: RenderWords): string => {
  switch (name) {
    case 'from':
    case 'to':
      return range ? words.rangeEmpty(id, range.first, range.last) : words.rangeUnfit(id)
    case 'mode':
      return words.modeUnknown(id, found, modes)
    case 'unit':
      return words.unitUnknown(id, found, units)
    case 'compare': {
      const nearest = regions.find((one) => one.name === found)?.id ?? nearestName(found, regions.map((one) => one.id))
      return words.regionUnknown(id, found, nearest, regions.length > 0)
    }
    case 'focus':
      return words.focusUnknown(id, found, focusable.map(({ key }) => key))
    case 'plots':
      return words.plotsUnfit(id, found, plots.offered)
    case 'at':
    case 'outline':
    case 'of':
    case 'classes':
      return words.choiceUnfit(id, name, found, { at: choices.dates, outline: choices.outlines, of: choices.places, classes: choices.classes }[name].offered.map(({ key }) => key))
    case 'vintage':
      return '' // every panel can be asked for its first-release view
    default:
      return name satisfies never
  }
}

/** What of the view the panel cannot show. Units depend on the mode, and lines on the places compared, so the panel is compiled with both. */
const unfitFields = (spec: PanelSpec, dataset: Dataset, view: PanelChoice, language: Language): UnfitField[] => {
  const { mode, compare, of, classes } = view
  const { controls } = compilePanel(spec, dataset, { language, scheme: 'light', width: 800, ...(mode === undefined ? {} : { mode }), ...(compare === undefined ? {} : { compare }), ...(of === undefined ? {} : { of }), ...(classes === undefined ? {} : { classes }) })
  return unfitOf(view, controls).map((unfit) => ({ name: unfit.name, message: messageOf(spec.id, unfit, controls, renderWords(language)) }))
}

const jobOf = (spec: PanelSpec, dataset: Dataset, view: PanelChoice, { site, scheme }: RenderRequest, language: Language): ExportJob => {
  const query = `?${printPanelQuery({ panel: spec.id, lang: language, ...view })}`
  return { spec, dataset, view: { ...view, language }, scheme, query, address: site === '' ? '' : new URL(query, site).href }
}

/** A choice without what does not fit; of years neither is kept where one does not. */
const without = (choice: PanelChoice, unfits: readonly UnfitField[]): PanelChoice => {
  const dropped = new Set<string>(unfits.flatMap(({ name }) => (name === 'from' || name === 'to' ? ['from', 'to'] : [name])))
  return Object.fromEntries(Object.entries(choice).filter(([name]) => !dropped.has(name)))
}

/** Jobs, and what is to be said beside them. */
export interface RenderJobs {
  readonly jobs: readonly ExportJob[]
  readonly wrong: string // '' when all is well
  readonly remarks: readonly string[]
}

const ignoredMessage = ({ code, name, found }: QueryProblem, words: RenderWords): string =>
  code === 'range-reversed' ? words.queryReversed(found) : code === 'parameter-unknown' ? words.queryUnknown(name) : words.queryIgnored(name, found)

/** A job for each panel. With one panel every choice must fit; with several, each must fit one of them, and the others keep their defaults there. */
export const renderJobs = (specs: readonly PanelSpec[], dataset: Dataset, request: RenderRequest, language: Language): RenderJobs => {
  const words = renderWords(language)
  const unfits = specs.map((spec) => unfitFields(spec, dataset, request.view, language))
  const fitsNone = unfits[0]?.find(({ name }) => unfits.every((one) => one.some((other) => other.name === name)))
  if (fitsNone) return { jobs: [], wrong: fitsNone.message, remarks: [] }
  const jobs = specs.map((spec, at) => jobOf(spec, dataset, without(request.view, unfits[at] ?? []), request, language))
  const leftOut = unfits.flatMap((fields) => [...new Set(fields.map(({ message }) => words.leftOut(message)))])
  return { jobs, wrong: '', remarks: [...request.queryProblems.map((problem) => ignoredMessage(problem, words)), ...leftOut] }
}

/** The parts of a briefing, each panel in the state of its entry; what a panel does not offer is left out, with a remark. */
export const briefingParts = (panels: readonly PanelSpec[], dataset: Dataset, request: RenderRequest, language: Language): { readonly parts: readonly BriefingPart[]; readonly wrong: string; readonly remarks: readonly string[] } => {
  const words = renderWords(language)
  const remarks = request.queryProblems.map((problem) => ignoredMessage(problem, words))
  const unknown = request.briefing.flatMap((entry) => (entry.kind === 'panel' && !findPanel(panels, dataset, entry.panel) ? [entry.panel] : []))[0]
  if (unknown !== undefined) return { parts: [], wrong: words.panelUnknown(unknown, nearestName(unknown, panels.map(({ id }) => id))), remarks }
  const parts = request.briefing.flatMap((entry): BriefingPart[] => {
    if (entry.kind === 'text') return isBlankText(entry) ? [] : [{ kind: 'text', heading: entry.heading, body: entry.body, line: '' }]
    const spec = findPanel(panels, dataset, entry.panel)
    if (!spec) return []
    const state = { ...entry.state, ...request.view }
    const unfits = unfitFields(spec, dataset, state, language)
    remarks.push(...new Set(unfits.map(({ message }) => words.leftOut(message))))
    return [{ kind: 'panel', job: jobOf(spec, dataset, without(state, unfits), request, language), headline: entry.headline, line: '' }]
  })
  return { parts, wrong: '', remarks }
}

const findPanel = (panels: readonly PanelSpec[], dataset: Dataset, wanted: string): PanelSpec | undefined => panels.find(({ id }) => id === wanted) ?? findDefaultPanel(wanted, dataset)

interface ListedPanel {
  readonly id: string
  readonly type: string
  readonly theme: string
  readonly title: string
}

const listedPanels = (panels: readonly PanelSpec[], dataset: Dataset, language: Language): ListedPanel[] =>
  panels.flatMap((spec) => (isInvalid(spec) ? [] : [{ id: spec.id, type: spec.type, theme: spec.theme, title: compilePanel(spec, dataset, { language, scheme: 'light', width: 800 }).title }]))

const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/g
const columnsOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0) // of a terminal
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columnsOf(text)))

const tableOf = (panels: readonly ListedPanel[], formats: readonly string[], language: Language): string => {
  const words = renderWords(language)
  const { themes } = uiWords(language).page
  const idWidth = Math.max(...[words.columns.id, ...panels.map(({ id }) => id)].map(columnsOf)) + 2
  const typeWidth = Math.max(...[words.columns.type, ...panels.map(({ type }) => type)].map(columnsOf)) + 2
  const row = ({ id, type, title }: Pick<ListedPanel, 'id' | 'type' | 'title'>): string => `  ${padded(id, idWidth)}${padded(type, typeWidth)}${title}`
  const chapters = [...new Set(panels.map(({ theme }) => theme))].flatMap((theme) => ['', themes[theme as keyof typeof themes], ...panels.filter((panel) => panel.theme === theme).map(row)])
  return [row(words.columns), ...chapters, '', words.formats(formats)].join('\n')
}

/** Panels and formats: for programs as JSON, for people as a table. */
export const printList = (panels: readonly PanelSpec[], dataset: Dataset, formats: ExportFormats, json: boolean, language: Language): string => {
  const listed = listedPanels(panels, dataset, language)
  const names = Object.keys(formats)
  return json ? terminalJson({ panels: listed, formats: names }) : tableOf(listed, names, language)
}
