import { unitLabel } from '../../../format/index'
import { readPeriod } from '../../../model/period'
import { uiWords } from '../../../words/index'
import { emptyFigure, type BarsMark, type Figure, type Mark, type PointsMark, type TextMark } from '../../figure/figure'
import { isNarrow, typeOf, type Frame } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { rowReadouts } from '../../figure/readouts'
import { rowPositions } from '../../figure/row-positions'
import { rowAxis, rowFrame } from '../../figure/row-axis'
import { textWidth } from '../../figure/text-width'
import { alongX, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import { bareFigure, changeOf, placeRows, placeTable, rowDigits, type PlaceRow } from '../../series/place-rows'
import type { FigureContext, PlotUnit } from '../../series/request'
import { changeFacts, lastValue, periodIn } from '../../text/change-facts'
import { changeStatement, residualNotes } from '../../text/statement-places'
import type { ChartDrawing } from '../../spec/drawings'
import type { DumbbellSpec } from './spec'

const sortRows = (rows: readonly PlaceRow[], sort: DumbbellSpec['sort']): PlaceRow[] =>
  [...rows].sort((a, b) => (sort === 'change' ? (changeOf(b) ?? 0) - (changeOf(a) ?? 0) : lastValue(b) - lastValue(a)))

/** The thin bar between two marks, where the two may be compared. */
const spans = (rows: readonly PlaceRow[], { scale }: PlotUnit): BarsMark => ({
  kind: 'bars',
  role: 'span',
  name: '',
  plot: 0,
  member: -1,
  layer: 2,
  thickness: 3,
  mirrored: false,
  edge: false,
  outline: 'clear',
  decimals: 0,
  bars: rows.flatMap(({ values, apart }, at) => {
    const [before = 0, after = 0] = values
    return apart ? [] : [{ at, from: Math.min(before, after) / scale, to: Math.max(before, after) / scale, fill: after < before ? ('grey-1' as const) : ('fill-2' as const) }]
  }),
})

const MARK = 11 // pixels from a mark's middle to its figure
const BESIDE = 6

interface TextPlace {
  readonly anchor: TextMark['anchor']
  readonly dx: number
}

/** Where a figure is: after what rose, before what fell, unless it would run into the name of the place; then after both marks. */
const figurePlace = (row: PlaceRow, text: string, step: PlotUnit, { min, max }: ValueScale, { plots: [plot], labelSize }: Frame, radius: number): TextPlace => {
  const change = (changeOf(row) ?? 0) / step.scale
  const after = { anchor: 'start', dx: radius + BESIDE } as const
  if (change >= 0 || !plot) return after
  const pixels = plot.width / (max - min)
  const room = (lastValue(row) / step.scale - min) * pixels
  return room >= textWidth(text, labelSize) + MARK ? { anchor: 'end', dx: -radius - BESIDE } : { ...after, dx: radius + BESIDE - change * pixels }
}

/** The marks of one date, hollow for the earlier one. */
const datePoints = (rows: readonly PlaceRow[], at: 0 | 1, step: PlotUnit, name: string): PointsMark => ({
  kind: 'points',
  role: 'value',
  name,
  decimals: rowDigits(rows, at, step),
  plot: 0,
  member: -1,
  layer: 4 + at,
  points: rows.map(({ values, nation }, y) => {
    const tone = nation ? 'ink' : 'tone-0'
    return { x: (values[at] ?? 0) / step.scale, y, shape: at === 1 ? 'circle' : 'diamond', size: SIZES[at], fill: at === 1 ? tone : 'paper', stroke: at === 1 ? 'clear' : tone, strokeWidth: at === 1 ? 0 : 1.6, dx: 0, hollow: false }
  }),
})

const SIZES = [9, 10] as const

/** The later figure of every row; over the first row also the two dates. */
const texts = (rows: readonly PlaceRow[], step: PlotUnit, scale: ValueScale, frame: Frame, { spec, language }: FigureContext<DumbbellSpec>): Mark[] =>
  rows.flatMap((row, y): Mark[] => {
    const common = { kind: 'text', plot: 0, member: -1, layer: 6, y, dy: 0 } as const
    const content = bareFigure(row, step, language) + (y === 0 ? ` (${spec.to})` : '')
    const figure: TextMark = { ...common, ...figurePlace(row, content, step, scale, frame, SIZES[1] / 2), x: lastValue(row) / step.scale, lines: [[{ text: content, face: 'serif', before: 0 }]], size: frame.labelSize, leading: frame.labelSize, ink: row.nation ? 'ink' : 'tone-0-text' }
    if (y > 0) return [figure]
    const falls = (changeOf(row) ?? 0) < 0
    const beside = SIZES[0] / 2 + BESIDE
    return [figure, { ...common, x: (row.values[0] ?? 0) / step.scale, anchor: falls ? 'start' : 'end', dx: falls ? beside : -beside, lines: [[{ text: spec.from, face: 'serif', before: 0 }]], size: frame.axisSize, leading: frame.axisSize, ink: 'muted' }]
  })

const figure = (context: FigureContext<DumbbellSpec>): Figure => {
  const { spec, resolved, units, view, language } = context
  const [step] = units
  const periods = [spec.from, spec.to].flatMap((text) => readPeriod(text) ?? [])
  const rows = sortRows(placeRows(resolved, periods, language), spec.sort)
  const table = placeTable(rows, periods, context)
  if (!step || rows.length === 0) return { ...emptyFigure(view.width), table }
  const { label: size } = typeOf(view.width)
  const scale = valueScale(rows.flatMap(({ values }) => values.map((value) => value / step.scale)), { zero: step.unit.kind === 'count', count: isNarrow(view.width) ? 3 : 6 })
  const names = rows.map(({ name }) => name)
  const right = Math.max(...rows.map((row, at) => textWidth(bareFigure(row, step, language) + (at === 0 ? ` (${spec.to})` : ''), size))) + 16
  const frame = rowFrame({ width: view.width, height: view.height, names, right })
  const [box] = frame.plots
  const facts = changeFacts(rows, step, language)
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: box ? [{ box, x: alongX(valueAxis(scale, unitLabel(step.token, language, step.unit), language), box.width, frame.axisSize), y: rowAxis(rows) }] : [],
    marks: [spans(rows, step), datePoints(rows, 0, step, periodIn(spec.from, language)), datePoints(rows, 1, step, periodIn(spec.to, language)), ...texts(rows, step, scale, frame, context)],
    readouts: rowReadouts(table, context),
    rows: rowPositions(rows.length, frame),
    table,
    statement: changeStatement(rows, step, facts, language),
    description: uiWords(language).chart.kind.dumbbell(spec.from, spec.to, rows.filter(({ nation }) => !nation).length),
    facts: { ...facts, period: periodIn(spec.to, language) },
    notes: spec.regions === 'provinces' ? residualNotes(rows, spec.indicator, step, context) : [],
    inputs: inputsOf(resolved),
  }
}

/** Draws two dates of each place on one line: where it was and where it is. */
export const dumbbellDrawing: ChartDrawing<DumbbellSpec> = { alsoNamed: () => [], figure }
