import { signed, unitLabel } from '../../../format/index'
import { readPeriod } from '../../../model/period'
import { emptyFigure, type BarsMark, type Figure, type TextMark } from '../../figure/figure'
import { isNarrow, typeOf, type Frame } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import type { Ink } from '../../figure/palette'
import { rowReadouts } from '../../figure/readouts'
import { rowPositions } from '../../figure/row-positions'
import { ROW_BAR, rowAxis, rowBars, rowFrame } from '../../figure/row-axis'
import { textWidth } from '../../figure/text-width'
import { alongX, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import { bareFigure, changeDigits, changeOf, placeRequests, placeRows, placeTable, type PlaceRow } from '../../series/place-rows'
import type { FigureContext, PlotUnit } from '../../series/request'
import { changeFacts, changeStatement, periodIn, residualNotes } from '../../text/statement-places'
import type { ChartType } from '../../spec/chart-type'
import { divergingSchema, type DivergingSpec } from './spec'
import { divergingWords } from './words'

const POINTS = '百分点'
const BESIDE = 6 // pixels from a bar to its figure

/** A row whose change can be stated. */
interface ChangedRow {
  readonly row: PlaceRow
  readonly change: number // in the unit printed
}

/** Rows by change, the largest rise on top; a place whose figures a break separates has none and is left out. */
const changedRows = (rows: readonly PlaceRow[], { scale }: PlotUnit): ChangedRow[] =>
  rows
    .flatMap((row) => {
      const change = changeOf(row)
      return change === undefined ? [] : [{ row, change: change / scale }]
    })
    .sort((a, b) => b.change - a.change)

/** Rises and falls, each of one hue. */
const changeBars = (rows: readonly ChangedRow[], sign: 1 | -1, name: string, thickness: number, decimals: number): BarsMark =>
  rowBars({
    name,
    thickness,
    decimals,
    bars: rows.flatMap(({ row, change }, at) => ((sign > 0 ? change >= 0 : change < 0) ? [{ at, from: 0, to: change, fill: (row.nation ? 'ink' : sign > 0 ? 'fill-0' : 'grey-0') satisfies Ink }] : [])),
  })

/** Where the figure of a fall is: before its bar, or after zero where it would run into the names. */
const besideFall = (change: number, text: string, { min, max }: ValueScale, { plots: [plot], labelSize }: Frame): Pick<TextMark, 'x' | 'anchor' | 'dx'> => {
  const room = plot ? ((change - min) / (max - min)) * plot.width : 0
  return room >= textWidth(text, labelSize) + BESIDE ? { x: change, anchor: 'end', dx: -BESIDE } : { x: 0, anchor: 'start', dx: BESIDE }
}

/** The change at the end of each bar, and the later figure at the right edge. */
const figures = (rows: readonly ChangedRow[], decimals: number, step: PlotUnit, scale: ValueScale, frame: Frame, { spec, language }: FigureContext<DivergingSpec>): TextMark[] => {
  const [plot] = frame.plots
  const margin = plot ? frame.width - plot.left - plot.width - BESIDE : 0
  return rows.flatMap(({ row, change }, y): TextMark[] => {
    const common = { kind: 'text', plot: 0, member: -1, layer: 6, y, dy: 0, size: frame.labelSize, leading: frame.labelSize } as const
    const text = signed(change, decimals, language)
    const later = bareFigure(row, step, language) + (y === 0 ? ` (${spec.to})` : '')
    const place = change < 0 ? besideFall(change, text, scale, frame) : ({ x: change, anchor: 'start', dx: BESIDE } as const)
    return [
      { ...common, ...place, lines: [[{ text, face: 'serif', before: 0 }]], ink: row.nation ? 'ink' : change < 0 ? 'grey-0-text' : 'tone-0-text' },
      { ...common, x: scale.max, anchor: 'end', dx: margin, lines: [[{ text: later, face: 'serif', before: 0 }]], ink: 'muted' },
    ]
  })
}

const figure = (context: FigureContext<DivergingSpec>): Figure => {
  const { spec, resolved, units, view, language } = context
  const words = divergingWords(language)
  const [step] = units
  const periods = [spec.from, spec.to].flatMap((text) => readPeriod(text) ?? [])
  const places = placeRows(resolved, periods, language)
  const rows = step ? changedRows(places, step) : []
  const shown = rows.map(({ row }) => row)
  const table = placeTable(shown, periods, context)
  if (!step || rows.length === 0) return { ...emptyFigure(view.width), table }
  const { label: size } = typeOf(view.width)
  const decimals = changeDigits(shown, step)
  const scale = valueScale(rows.map(({ change }) => change), { zero: true, count: isNarrow(view.width) ? 3 : 6 })
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, size)))
  const right = widest(rows.map(({ change }) => signed(change, decimals, language))) + widest(shown.map((row, at) => bareFigure(row, step, language) + (at === 0 ? ` (${spec.to})` : ''))) + 4 * BESIDE
  const frame = rowFrame({ width: view.width, height: view.height, names: shown.map(({ name }) => name), right })
  const [box] = frame.plots
  const thickness = ROW_BAR * ((box?.height ?? 0) / rows.length)
  const [from, to] = [periodIn(spec.from, language), periodIn(spec.to, language)]
  const unit = step.unit.kind === 'share' ? unitLabel(POINTS, language) : unitLabel(step.token, language, step.unit)
  const facts = changeFacts(shown, step, language)
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: box ? [{ box, x: alongX(valueAxis(scale, words.heading(unit), language, { unit }), box.width, frame.axisSize), y: rowAxis(shown) }] : [],
    marks: [...([1, -1] as const).map((sign) => changeBars(rows, sign, (sign > 0 ? words.rise : words.fall)(from, to), thickness, decimals)).filter(({ bars }) => bars.length > 0), ...figures(rows, decimals, step, scale, frame, context)],
    readouts: rowReadouts(table, context),
    rows: rowPositions(rows.length, frame),
    table,
    statement: changeStatement(shown, step, facts, language, true),
    description: words.kind(from, to, shown.filter(({ nation }) => !nation).length),
    facts: { ...facts, period: to },
    notes: spec.regions === 'provinces' ? residualNotes(shown, spec.indicator, step, context) : [],
    inputs: inputsOf(resolved),
  }
}

/** The change of each place between two dates, from the largest rise to the largest fall, on both sides of zero. */
export const diverging = {
  schema: divergingSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: (spec, dataset) => placeRequests(spec.indicator, spec.regions, dataset, spec.nation ?? false),
  figure,
} as const satisfies ChartType<typeof divergingSchema>
