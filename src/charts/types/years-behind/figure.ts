import { mode } from 'd3-array'
import { formatIn, formatPeriod, formatValue, unitSuffix } from '../../../format/index'
import { yearOf, yearPeriod, type Period } from '../../../model/period'
import { NATION } from '../../../model/region'
import { periodAt, valueAt } from '../../../model/series'
import type { Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import { emptyFigure, type BarsMark, type Figure, type Mark } from '../../figure/figure'
import { isNarrow, typeOf } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { rowReadouts } from '../../figure/readouts'
import { ROW_BAR, rowAxis, rowBars, rowFrame } from '../../figure/row-axis'
import { rowPositions } from '../../figure/row-positions'
import { textWidth } from '../../figure/text-width'
import { alongX, valueAxis, valueScale } from '../../figure/value-axis'
import { crossingOf } from '../../series/crossings'
import { presentOf } from '../../series/cut-series'
import type { PanelTable } from '../../series/panel-table'
import { cellOf } from '../../series/table-cell'
import type { FigureContext, PlotUnit, ResolvedSeries } from '../../series/request'
import type { ChartDrawing } from '../../spec/drawings'
import type { YearsBehindSpec } from './spec'
import { yearsBehindWords } from './words'

const YEARS = '年' // token

type Context = FigureContext<YearsBehindSpec>

/** One place at its newest date, and the year in which the reference first had its share. */
interface Row {
  readonly one: ResolvedSeries
  readonly name: string // with its date where that is not the date of most rows
  readonly index: number
  readonly period: Period
  readonly value: number
  readonly year: string // of the reference, in words
  readonly isProjected: boolean
  readonly years: number // between both; below zero where the place was first
  readonly isNation: boolean
}

interface Rows {
  readonly rows: readonly Row[] // those that are nearest to the reference first
  readonly before: readonly string[] // places below the first figure of the reference
  readonly beyond: readonly string[] // above its last
}

const yearText = (period: Period, language: Language): string => formatPeriod(yearPeriod(yearOf(period)), language)

const nameOf = (one: ResolvedSeries, language: Language): string =>
  one.request.label?.[language] ?? (one.request.region === NATION ? uiWords(language).chart.nation : one.region?.short[language] || one.region?.name[language] || one.request.region)

const rowsOf = (reference: ResolvedSeries, places: readonly ResolvedSeries[], language: Language): Rows => {
  const rows: Row[] = []
  const [before, beyond]: [string[], string[]] = [[], []]
  for (const one of places) {
    const index = presentOf(one.series).pop()
    if (index === undefined) continue
    const [period, value, name] = [periodAt(one.series, index), valueAt(one.series, index), nameOf(one, language)]
    const crossing = crossingOf(reference.series, reference.projected, value)
    if (crossing.kind === 'before') before.push(name)
    else if (crossing.kind === 'never') beyond.push(name)
    else rows.push({ one, name, index, period, value, year: yearText(crossing.period, language), isProjected: crossing.isProjected, years: yearOf(period) - yearOf(crossing.period), isNation: one.request.label !== undefined })
  }
  const usual = mode(rows, ({ period }) => period)
  const dated = rows.map((row) => (row.period === usual ? row : { ...row, name: uiWords(language).chart.dated(row.name, formatPeriod(row.period, language)) }))
  return { rows: dated.sort((a, b) => a.years - b.years || b.value - a.value), before, beyond }
}

const shareText = ({ value, one }: Row, step: PlotUnit, language: Language): string => formatIn(value, one.series.unit, step.token, Math.min(1, step.decimals), language)

const sentenceOf = (row: Row, step: PlotUnit, reference: string, language: Language): string =>
  yearsBehindWords(language).equals(nameOf(row.one, language), formatPeriod(row.period, language), shareText(row, step, language), reference, row.year, row.isProjected)

/** Bars of years; those of projected years paler, and said to be projected beside them. */
const barsOf = (rows: readonly Row[], name: string, thickness: number): BarsMark[] => [
  rowBars({ name, thickness, decimals: 0, bars: rows.map(({ years, isProjected, isNation }, at) => ({ at, from: 0, to: years, fill: isProjected ? 'fill-3' : isNation ? 'ink' : 'fill-0' })) }),
]

const textsOf = (rows: readonly Row[], texts: readonly string[], size: number): Mark[] =>
  rows.map((row, at) => ({ kind: 'text', plot: 0, member: -1, layer: 3, x: Math.max(0, row.years), y: at, dx: 6, dy: 0, anchor: 'start', lines: [[{ text: texts[at] ?? '', face: 'serif', before: 0 }]], size, leading: 12, ink: 'ink' }))

/** The years as a table; the sentence that says the same is a remark of each row. */
const tableOf = (rows: readonly Row[], step: PlotUnit, reference: string, { language }: Context): PanelTable => {
  const words = yearsBehindWords(language)
  return {
    caption: '',
    head: words.place,
    columns: [{ key: 'years', label: words.column(reference), unit: words.unit, token: YEARS, suffix: unitSuffix(YEARS, { kind: 'years' }, language) }],
    rows: rows.map((row) => ({
      key: `${row.one.request.indicator}/${row.one.request.region}`,
      label: row.name,
      cells: [{ ...cellOf(row.one.series, row.index, { step, digits: step.decimals }, language), text: formatValue(row.years, 0, language), value: row.years, note: sentenceOf(row, step, reference, language), ...(row.isProjected ? { variant: row.one.projected?.variant ?? 'medium' } : {}) }],
      remarks: [sentenceOf(row, step, reference, language)],
    })),
  }
}

/** Facts for titles: `reference`, `period`, and of the first and the last row `top`, `top.value`, `top.year`, `last`, `last.value`, `last.year`. */
const factsOf = (rows: readonly Row[], step: PlotUnit, reference: string, language: Language): Record<string, string> => {
  const places = rows.filter(({ isNation }) => !isNation)
  const [top, last] = [places[0], places[places.length - 1]]
  if (!top || !last) return {}
  return {
    reference,
    period: formatPeriod(top.period, language),
    top: top.name,
    'top.value': shareText(top, step, language),
    'top.year': top.year,
    last: last.name,
    'last.value': shareText(last, step, language),
    'last.year': last.year,
  }
}

const figure = (context: Context): Figure => {
  const { resolved, units, view, language } = context
  const words = yearsBehindWords(language)
  const [reference, ...places] = resolved
  const [step] = units
  if (!reference || !step || reference.request.slot !== 0) return emptyFigure(view.width)
  const name = nameOf(reference, language)
  const { rows, before, beyond } = rowsOf(reference, places, language)
  if (rows.length === 0) return emptyFigure(view.width)
  const texts = rows.map(({ years, year, isProjected }) => words.figure(years, year, isProjected))
  const { label: size } = typeOf(view.width)
  const scale = valueScale(rows.map(({ years }) => years), { zero: true, count: isNarrow(view.width) ? 3 : 6 })
  const frame = rowFrame({ width: view.width, height: view.height, names: rows.map((row) => row.name), right: Math.max(...texts.map((text) => textWidth(text, size))) + 14 })
  const [box] = frame.plots
  const table = tableOf(rows, step, name, context)
  const first = presentOf(reference.series)[0]
  const sentences = rows.filter((row, at) => at === 0 || row.isNation).map((row) => sentenceOf(row, step, name, language))
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: box ? [{ box, x: alongX(valueAxis(scale, words.unit, language), box.width, frame.axisSize), y: rowAxis(rows.map((row) => ({ name: row.name, strong: row.isNation }))) }] : [],
    marks: [...barsOf(rows, words.column(name), ROW_BAR * ((box?.height ?? 0) / rows.length)), ...textsOf(rows, texts, size)],
    readouts: rowReadouts(table, context),
    rows: rowPositions(rows.length, frame),
    table,
    statement: sentences.join(words.join) + words.stop,
    description: words.kind(name, rows.length),
    facts: factsOf(rows, step, name, language),
    notes: [
      words.rule(name),
      ...(before.length > 0 && first !== undefined ? [words.before(before, name, yearText(periodAt(reference.series, first), language))] : []),
      ...(beyond.length > 0 ? [words.beyond(beyond, name)] : []),
    ],
    inputs: inputsOf(resolved),
  }
}

/** What draws the years by which places follow a reference. */
export const yearsBehindDrawing: ChartDrawing<YearsBehindSpec> = { alsoNamed: () => [], figure }
