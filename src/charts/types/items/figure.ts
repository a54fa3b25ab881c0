import { formatPeriod, unitLabel, unitSuffix, withBound } from '../../../format/index'
import { printPeriod, readPeriod, type Period } from '../../../model/period'
import { NATION } from '../../../model/region'
import { boundAt, periodAt, valueAt } from '../../../model/series'
import { dateOf, isSameDate } from '../../../model/time'
import type { Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import { emptyFigure, type BarsMark, type Figure, type Mark } from '../../figure/figure'
import { isNarrow, typeOf } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { ROW_BAR, rowAxis, rowBars, rowFrame } from '../../figure/row-axis'
import { rowReadouts } from '../../figure/readouts'
import { rowPositions } from '../../figure/row-positions'
import { textWidth } from '../../figure/text-width'
import { alongX, valueAxis, valueScale } from '../../figure/value-axis'
import { presentOf } from '../../series/cut-series'
import type { PanelTable } from '../../series/panel-table'
import { cellOf } from '../../series/table-cell'
import { bareValue, valueWithUnit } from '../../series/place-rows'
import { columnDigits } from '../../series/plot-unit'
import { seriesRequest, type FigureContext, type PlotUnit, type ResolvedSeries } from '../../series/request'
import type { ChartType } from '../../spec/chart-type'
import { itemsSchema, type ItemsSpec } from './spec'
import { itemsWords } from './words'

const THICKEST = 56 // pixels of a bar, however few they are
const FEW = 6 // rows that are given more height

/** One indicator at its date. */
interface ItemRow {
  readonly name: string // with the date where the rows differ in it
  readonly period: Period
  readonly index: number
  readonly value: number // canonical
  readonly resolved: ResolvedSeries
  readonly isContext: boolean
}

const rowOf = (one: ResolvedSeries, { items }: ItemsSpec): ItemRow | undefined => {
  const wanted = readPeriod(items[one.request.slot]?.period ?? '')
  const present = presentOf(one.series)
  const index = wanted === undefined ? present.pop() : present.find((at) => isSameDate(periodAt(one.series, at), wanted, one.series.timing))
  return index === undefined ? undefined : { name: one.label, period: periodAt(one.series, index), index, value: valueAt(one.series, index), resolved: one, isContext: items[one.request.slot]?.tone === 'grey' }
}

/** The plot's unit with the digits that the row's figure was published in. */
const stepOf = ({ resolved, index }: ItemRow, step: PlotUnit): PlotUnit => ({ ...step, decimals: columnDigits([resolved.series.publishedDecimals[index] ?? 0], step, resolved.indicator) })

/** The date that all rows have in common. */
const commonDate = (rows: readonly ItemRow[]): Period | undefined => {
  const [first] = rows
  return first && rows.every(({ period, resolved }) => dateOf(period, resolved.series.timing) === dateOf(first.period, first.resolved.series.timing)) ? first.period : undefined
}

/** The rows in the panel's order; where they differ in their dates, each is named with its own. */
const rowsOf = ({ resolved, spec, language }: FigureContext<ItemsSpec>): { rows: ItemRow[]; date: Period | undefined } => {
  const rows = resolved.flatMap((one) => rowOf(one, spec) ?? [])
  const date = commonDate(rows)
  const { bracket } = uiWords(language).chart
  return { rows: date === undefined ? rows.map((row) => ({ ...row, name: row.name + bracket(formatPeriod(row.period, language)) })) : rows, date }
}

const barsOf = (rows: readonly ItemRow[], name: string, step: PlotUnit, thickness: number): BarsMark =>
  rowBars({
    name,
    thickness,
    decimals: Math.max(...rows.map((row) => stepOf(row, step).decimals)),
    bars: rows.map(({ value, isContext }, at) => ({ at, from: 0, to: value / step.scale, fill: isContext ? 'grey-2' : 'fill-0' })),
  })

const figureTexts = (rows: readonly ItemRow[], step: PlotUnit, size: number, language: Language): Mark[] =>
  rows.map((row, at) => ({
    kind: 'text',
    plot: 0,
    member: -1,
    layer: 3,
    x: Math.max(0, row.value) / step.scale,
    y: at,
    dx: 6,
    dy: 0,
    anchor: 'start',
    lines: [[{ text: withBound(bareValue(row.value, stepOf(row, step), language), boundAt(row.resolved.series, row.index), language), face: 'serif', before: 0 }]],
    size,
    leading: 12,
    ink: 'ink',
  }))

const tableOf = (rows: readonly ItemRow[], date: Period | undefined, step: PlotUnit, language: Language): PanelTable => {
  const words = itemsWords(language)
  const column = { key: date === undefined ? 'value' : printPeriod(date), label: date === undefined ? words.figure : formatPeriod(date, language), unit: unitLabel(step.token, language, step.unit), token: step.token, suffix: unitSuffix(step.token, step.unit, language) }
  return {
    caption: '',
    head: words.head,
    columns: [column],
    rows: rows.map((row) => ({ key: `${row.resolved.request.indicator}/${row.resolved.request.region}/${printPeriod(row.period)}`, label: row.name, cells: [cellOf(row.resolved.series, row.index, { step, digits: stepOf(row, step).decimals }, language)] })),
  }
}

const figure = (context: FigureContext<ItemsSpec>): Figure => {
  const { resolved, units, view, language } = context
  const words = itemsWords(language)
  const [step] = units
  const { rows, date } = rowsOf(context)
  const [first] = rows
  if (!step || !first) return emptyFigure(view.width)
  const when = date === undefined ? '' : formatPeriod(date, language)
  const { label: size } = typeOf(view.width)
  const scale = valueScale(rows.map(({ value }) => value / step.scale), { zero: true, count: isNarrow(view.width) ? 3 : 6 })
  const widest = Math.max(...rows.map((row) => textWidth(withBound(bareValue(row.value, step, language), boundAt(row.resolved.series, row.index), language), size)))
  const frame = rowFrame({ width: view.width, height: view.height, names: rows.map(({ name }) => name), right: widest + 14, roomy: rows.length <= FEW })
  const [box] = frame.plots
  const thickness = Math.min(THICKEST, ROW_BAR * ((box?.height ?? 0) / rows.length))
  const table = tableOf(rows, date, step, language)
  const figures = rows.map((row) => withBound(valueWithUnit(row.value, stepOf(row, step), language), boundAt(row.resolved.series, row.index), language))
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: box ? [{ box, x: alongX(valueAxis(scale, unitLabel(step.token, language, step.unit), language), box.width, frame.axisSize), y: rowAxis(rows.map(({ name, isContext }) => ({ name, strong: !isContext && rows.some((row) => row.isContext) }))) }] : [],
    marks: [barsOf(rows, when || words.figure, step, thickness), ...figureTexts(rows, step, size, language)],
    readouts: rowReadouts(table, context),
    rows: rowPositions(rows.length, frame),
    table,
    statement: words.list(when, rows.map(({ name }, at) => words.item(name, figures[at] ?? ''))),
    description: words.kind(when, rows.length),
    facts: { count: String(rows.length), ...(when && { period: when }) },
    inputs: inputsOf(resolved),
  }
}

/** Figures of several indicators side by side, a bar each, in the panel's order; each may have a date of its own. */
export const items = {
  schema: itemsSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: (spec) => spec.items.map(({ indicator, region = NATION, label }, slot) => seriesRequest({ indicator, region, label, slot })),
  figure,
} as const satisfies ChartType<typeof itemsSchema>
