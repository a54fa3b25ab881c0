/** What a panel says of a date or a stretch of years, in the words of a publication that the package holds. */
import { formatPeriod, formatSpan } from '../../format/index'
import { issue, type Issue } from '../../model/issue'
import { positionOf, printPeriod, readPeriod, type Period } from '../../model/period'
import { periodAt, valueAt } from '../../model/series'
import { isSameDate } from '../../model/time'
import type { Language, Text } from '../../model/text'
import { uiWords } from '../../words/index'
import { LOCALES } from '../../words/locales'
import type { Figure, Landmark } from '../figure/figure'
import { spanOf } from '../figure/time-axis'
import type { PanelTable } from '../series/panel-table'
import { presentOf } from '../series/cut-series'
import type { FigureContext } from '../series/request'
import { composeSentence } from './sentence'

/** An annotation of a panel. Its text is a template as titles are, so that figures come from the data. */
export interface AnnotationSpec {
  readonly period: string
  readonly to?: string | undefined // of a stretch: its last period
  readonly indicator?: string | undefined // names its value at the period
  readonly text: Text
  readonly source: string
}

/** An annotation that lies in the range shown. */
export interface ShownAnnotation {
  readonly landmark: Landmark
  readonly stretch: { readonly first: number; readonly last: number } | undefined // positions
  readonly period: Period
  readonly note: string // a sentence with its publication
  readonly source: string
}

/** What a panel says of its dates. */
export interface Annotations {
  readonly shown: readonly ShownAnnotation[]
  readonly issues: readonly Issue[] // of those that name what the package does not have
}

type Context = FigureContext<{ readonly id: string; readonly annotations?: readonly AnnotationSpec[] | undefined }>

const PLACE = { file: 'panels.json', line: 0, column: 0 }

/** The value that an annotation names, in the unit printed; undefined where the panel draws none at that date. */
const valueNamed = (indicator: string, period: Period, { resolved, units }: Context): { readonly y: number; readonly plot: number } | undefined => {
  const one = resolved.find(({ request }) => request.indicator === indicator && !request.compared)
  const index = one && presentOf(one.series).find((at) => isSameDate(periodAt(one.series, at), period, one.series.timing))
  return one && index !== undefined ? { y: valueAt(one.series, index) / (units[one.request.grid]?.scale ?? 1), plot: one.request.grid } : undefined
}

const landmarkOf = (spec: AnnotationSpec, from: Period, words: string, context: Context): Landmark | undefined => {
  const x = positionOf(from)
  if (spec.to !== undefined) return { kind: 'ground', x, plots: [0], text: words }
  if (spec.indicator === undefined) return { kind: 'event', x, plots: [0], text: words }
  const value = valueNamed(spec.indicator, from, context)
  return value && { kind: 'point', x, y: value.y, plots: [value.plot], text: words }
}

const isKnown = ({ source, indicator }: AnnotationSpec, { dataset }: Context): boolean => dataset.sources.has(source) && (indicator === undefined || dataset.indicators.has(indicator))

const isInView = (from: Period, to: Period, { resolved }: Context): boolean => {
  const { first, last } = spanOf(resolved)
  return positionOf(from) <= last && positionOf(to) >= first
}

const shownOf = (spec: AnnotationSpec, context: Context): ShownAnnotation[] => {
  const { dataset, language, view, mode } = context
  const [from, to] = [readPeriod(spec.period), spec.to === undefined ? undefined : readPeriod(spec.to)]
  const text = composeSentence([spec.text[language]], { dataset, language, facts: {}, from: view.from, to: view.to })
  const source = dataset.sources.get(spec.source)
  if (mode !== 'absolute' || from === undefined || text === undefined || !source || !isInView(from, to ?? from, context)) return []
  const words = uiWords(language).chart
  const date = to === undefined ? formatPeriod(from, language) : formatSpan(from, to, language)
  const isDated = text.includes(date)
  const landmark = landmarkOf(spec, from, isDated ? text : words.eventWords(date, text), context)
  const [open, close] = LOCALES[language].titleQuotes
  const publication = words.bracket(`${source.body[language]}${LOCALES[language].unitGap}${open}${source.title[language]}${close}`)
  const stretch = to === undefined ? undefined : { first: positionOf(from), last: positionOf(to) }
  return landmark ? [{ landmark, stretch, period: from, note: (isDated ? text : words.eventNote('', date, text)) + publication + words.stop, source: spec.source }] : []
}

/** The annotations of a panel that can be drawn, and an issue for each that names what the package does not have. */
export const annotationsOf = (context: Context): Annotations => {
  const { id, annotations = [] } = context.spec
  return {
    shown: annotations.filter((spec) => isKnown(spec, context)).flatMap((spec) => shownOf(spec, context)),
    issues: annotations.filter((spec) => !isKnown(spec, context)).map(({ period, source, indicator }) => issue('panel-annotation-unknown', 'warning', PLACE, period, { panel: id, period, source, indicator: indicator ?? '' })),
  }
}

/** The table with what is said of its dates. */
export const annotatedTable = (table: PanelTable, { shown }: Annotations): PanelTable => {
  const byKey = new Map(shown.map(({ period }) => [printPeriod(period), shown.filter((one) => one.period === period).map(({ note }) => note)]))
  const rows = table.rows.map((row) => {
    const remarks = byKey.get(row.key)
    return remarks ? { ...row, remarks, cells: row.cells.map((cell) => ({ ...cell, note: [cell.note, ...remarks].filter(Boolean).join(' ') })) } : row
  })
  return { ...table, rows }
}

/** Description, notes, issues and inputs of a figure with what is said of its dates. */
export const withAnnotations = ({ shown, issues }: Annotations, plain: Pick<Figure, 'description' | 'notes' | 'inputs'>, language: Language): Pick<Figure, 'description' | 'notes' | 'issues' | 'inputs'> => ({
  description: [plain.description, ...shown.map(({ note }) => note)].join(LOCALES[language].sentenceGap),
  notes: [...plain.notes, ...shown.map(({ note }) => note)],
  issues,
  inputs: { ...plain.inputs, annotated: shown.map(({ source }) => source) },
})
