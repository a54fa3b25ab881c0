import { positionOf, readPeriod } from '../../model/period'
import type { Dataset } from '../../model/dataset'
import type { Language } from '../../model/text'
import { chartTextWords } from '../../words/chart-text'
import { uiWords } from '../../words/index'
import type { PanelTable, TableCell, TableColumn, TableRow } from '../series/panel-table'
import type { ResolvedSeries } from '../series/request'
import { bodiesText, publicationsText } from './sources-text'
import type { Member, ReadoutLine, Readouts } from './figure'

interface Context {
  readonly dataset: Pick<Dataset, 'sources'>
  readonly language: Language
}

/** Readouts whose lines are made when one is first read: most drawings are never pointed at, and the lines of a long table cost more than its chart. */
export const readoutsFrom = (along: Readouts['along'], places: Readouts['places'], make: () => Readouts['lines']): Readouts => {
  let made: Readouts['lines'] | undefined
  return {
    along,
    places,
    get lines() {
      return (made ??= make())
    },
  }
}

/** Publications named in full; of more only their bodies are named. */
const MOST = 2

/** The publications that print the figures of these cells. */
export const publicationLine = (cells: readonly TableCell[], { dataset, language }: Context): ReadoutLine[] => {
  const found = [...new Set(cells.flatMap(({ value, sources }) => (value === undefined ? [] : sources)))].flatMap((id) => dataset.sources.get(id) ?? [])
  if (found.length === 0) return []
  const names = found.length > MOST ? bodiesText(found, language) : publicationsText(found, language)
  return [{ kind: 'remark', text: uiWords(language).panel.sourceLine(names) }]
}

/** The bounds of a projection beside its figure: `95%区间4.1—4.3`. */
const intervals = (row: TableRow, columns: readonly TableColumn[], member: number | undefined, language: Language): string[] => {
  const bounds = columns.flatMap(({ bound, member: of }, at) => (bound !== undefined && of === member ? [{ bound, cell: row.cells[at] }] : []))
  return [...new Set(bounds.map(({ bound }) => bound))].flatMap((level) => {
    const [lower, upper] = bounds.filter(({ bound }) => bound === level).map(({ cell }) => cell)
    return lower?.value === undefined || upper?.value === undefined ? [] : [chartTextWords(language).interval(level, lower.text, upper.text)]
  })
}

/** One figure in words: name, value with unit, what it is where it was not observed; a missing one with its reason. */
const figureText = (name: string, cell: TableCell, { suffix }: TableColumn, around: readonly string[], language: Language): string => {
  const words = uiWords(language)
  if (cell.value === undefined) return `${name}  ${words.chart.missingValue[cell.missing]}`
  const also = [
    ...(cell.variant ? [words.chart.projected(words.chart.variants[cell.variant] ?? '')] : []),
    ...around,
    ...(cell.evidence === 'unverified' ? [words.panel.evidence.unverified] : []),
  ]
  return `${name}  ${cell.text}${suffix}${also.length > 0 ? words.chart.bracket(also.join(words.chart.comma)) : ''}`
}

interface ReadFigure {
  readonly line: ReadoutLine
  readonly member: number
  readonly value: number | undefined
}

/** The figures of one row, without the bounds, which stand beside the figure that they enclose. */
const figuresOf = (row: TableRow, columns: readonly TableColumn[], members: readonly Member[], language: Language): ReadFigure[] =>
  columns.flatMap((column, at) => {
    const cell = row.cells[at]
    if (!cell || column.bound !== undefined) return []
    const member = members[column.member ?? -1]
    const text = figureText(member?.name ?? column.label, cell, column, intervals(row, columns, column.member, language), language)
    return [{ line: { kind: 'figure' as const, text, ...(member ? { ink: member.ink, member: column.member } : {}) }, member: column.member ?? at, value: cell.value }]
  })

const readoutOf = (row: TableRow, figures: readonly ReadFigure[], context: Context): ReadoutLine[] => [
  { kind: 'head', text: row.label },
  ...figures.map(({ line }) => line),
  ...[...new Set((row.breaks ?? []).map(({ short }) => short))].map((text): ReadoutLine => ({ kind: 'remark', text })),
  ...(row.remarks ?? []).map((text): ReadoutLine => ({ kind: 'remark', text })),
  ...publicationLine(row.cells, context),
]

/** What is read out of rows of places or age bands; along members, their place is that of the member that draws them. */
export const rowReadouts = ({ rows, columns }: PanelTable, context: Context, along: Readouts['along'] = 'rows', places: Readouts['places'] = rows.map((_, at) => at)): Readouts =>
  readoutsFrom(along, places, () => rows.map((row) => readoutOf(row, figuresOf(row, columns, [], context.language), context)))

/** In the order of the drawing from the top: by height, plot by plot; `stacked`: the last part is on top; `given`: flows up and down. What is missing comes last. */
type Order = 'height' | 'stacked' | 'given'

/** What is read out at each date: every series' figure or why there is none, breaks that begin there, publications. */
export const timeReadouts = ({ rows, columns }: PanelTable, resolved: readonly ResolvedSeries[], members: readonly Member[], context: Context, order: Order = 'height'): Readouts => {
  const plotOf = ({ member }: ReadFigure): number => resolved[member]?.request.grid ?? 0
  const sorted = (figures: readonly ReadFigure[]): ReadFigure[] => {
    const present = figures.filter(({ value }) => value !== undefined)
    const drawn = order === 'given' ? present : order === 'stacked' ? [...present].reverse() : [...present].sort((a, b) => plotOf(a) - plotOf(b) || (b.value ?? 0) - (a.value ?? 0))
    return [...drawn, ...figures.filter(({ value }) => value === undefined)]
  }
  const placeOf = ({ key, cells }: TableRow): number => {
    const period = readPeriod(key)
    return period !== undefined && cells.some(({ value }) => value !== undefined) ? positionOf(period) : Number.NaN
  }
  return readoutsFrom('time', rows.map(placeOf), () => rows.map((row) => readoutOf(row, sorted(figuresOf(row, columns, members, context.language)), context)))
}
