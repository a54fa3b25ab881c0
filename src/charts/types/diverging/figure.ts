import { signed, unitLabel } from '../../../format/index'
import { readPeriod } from '../../../model/period'
import { emptyFigure, xPixel, type BarsMark, type Figure, type Mark, type Plot, type TextMark } from '../../figure/figure'
import { isNarrow, typeOf, type Frame } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import type { Ink } from '../../figure/palette'
import { rowReadouts } from '../../figure/readouts'
import { rowPositions } from '../../figure/row-positions'
import { ROW_BAR, rowAxis, rowBars, rowFrame } from '../../figure/row-axis'
import { textWidth } from '../../figure/text-width'
import { alongX, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import { bareFigure, changeDigits, changeOf, changeText, rateOf, rateText, placeRows, placeTable, type PlaceRow } from '../../series/place-rows'
import type { FigureContext, PlotUnit } from '../../series/request'
import type { Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import { changeFacts, periodIn } from '../../text/change-facts'
import { changeStatement, residualNotes } from '../../text/statement-places'
import type { ChartDrawing } from '../../spec/drawings'
import type { DivergingSpec } from './spec'
import { LINE_SLOT } from './type'
import { divergingWords } from './words'

const POINTS = '百分点'
const BESIDE = 6 // pixels from a bar to its figure

/** A row whose change can be stated. */
interface ChangedRow {
  readonly row: PlaceRow
  readonly change: number // in the unit printed
}

/** The change of a row as shown: by amount in the unit printed, or in per cent. */
const shownChange = (row: PlaceRow, { scale }: PlotUnit, isRate: boolean): number | undefined => {
  const change = changeOf(row)
  return isRate ? rateOf(row) : change === undefined ? undefined : change / scale
}

/** Rows by change, the largest rise on top; a place whose figures a break separates has none and is left out. */
const changedRows = (rows: readonly PlaceRow[], step: PlotUnit, isRate: boolean): ChangedRow[] =>
  rows
    .flatMap((row) => {
      const change = shownChange(row, step, isRate)
      return change === undefined ? [] : [{ row, change }]
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

/** The later figure of a row; that of the first names its date. */
const laterFigure = (row: PlaceRow, at: number, { spec, units: [step], language }: FigureContext<DivergingSpec>): string => (step ? bareFigure(row, step, language) + (at === 0 ? ` (${spec.to})` : '') : '')

/** The change at the end of each bar, and the later figure at the right edge. */
const figures = (rows: readonly ChangedRow[], decimals: number, scale: ValueScale, frame: Frame, context: FigureContext<DivergingSpec>): TextMark[] => {
  const { language } = context
  const [plot] = frame.plots
  const margin = plot ? frame.width - plot.left - plot.width - BESIDE : 0
  return rows.flatMap(({ row, change }, y): TextMark[] => {
    const common = { kind: 'text', plot: 0, member: -1, layer: 6, y, dy: 0, size: frame.labelSize, leading: frame.labelSize } as const
    const text = signed(change, decimals, language)
    const later = laterFigure(row, y, context)
    const place = change < 0 ? besideFall(change, text, scale, frame) : ({ x: change, anchor: 'start', dx: BESIDE } as const)
    return [
      { ...common, ...place, lines: [[{ text, face: 'serif', before: 0 }]], ink: row.nation ? 'ink' : change < 0 ? 'grey-0-text' : 'tone-0-text' },
      { ...common, x: scale.max, anchor: 'end', dx: margin, lines: [[{ text: later, face: 'serif', before: 0 }]], ink: 'muted' },
    ]
  })
}

const GAP = 5 // pixels from the line to a figure in its way

/** Pixels along x that a text of a row covers. */
const reachOf = ({ x, dx, anchor, lines, size }: TextMark, plot: Plot): readonly [number, number] => {
  const width = Math.max(...lines.map((runs) => runs.reduce((sum, { text }) => sum + textWidth(text, size), 0)))
  const at = xPixel(plot, x) + dx
  return anchor === 'end' ? [at - width, at] : [at, at + width]
}

/** The change of the nation as a line across the rows, open at figures in its way; its row names it. */
const nationLine = ({ change }: ChangedRow, texts: readonly TextMark[], plot: Plot): Mark[] => {
  if (plot.x.kind !== 'value' || plot.y.kind !== 'rows' || change < plot.x.min || change > plot.x.max) return []
  const at = xPixel(plot, change)
  const isOpen = (row: number): boolean => texts.every((one) => one.y !== row || reachOf(one, plot)[1] < at - GAP || reachOf(one, plot)[0] > at + GAP)
  const runs: { x: number; y: number }[][] = [[]]
  plot.y.names.forEach((_, y) => {
    if (isOpen(y)) runs[runs.length - 1]?.push({ x: change, y })
    else runs.push([])
  })
  return [{ kind: 'line', role: 'guide', variant: '', plot: 0, member: -1, layer: 3, runs: runs.filter(({ length }) => length > 1), ink: 'axis', width: 1, dash: [], anchored: false, opacity: 1 }]
}

/** The nation's change, and whether it can be set beside those of places: the amount of a count is the sum of theirs. */
interface Rows {
  readonly rows: readonly ChangedRow[] // of the places, and of the nation where comparable
  readonly nation: ChangedRow | undefined
  readonly isComparable: boolean
}

/** The places' rows and the nation's, by change. */
const rowsOf = ({ spec, resolved, units, language, mode }: FigureContext<DivergingSpec>): Rows => {
  const [step] = units
  if (!step) return { rows: [], nation: undefined, isComparable: false }
  const isComparable = mode === 'rate' || step.unit.kind === 'share'
  const periods = [spec.from, spec.to].flatMap((text) => readPeriod(text) ?? [])
  const changed = changedRows(placeRows(resolved, periods, language), step, mode === 'rate')
  const isLine = ({ row }: ChangedRow): boolean => row.resolved.request.slot === LINE_SLOT
  return { rows: isComparable ? changed : changed.filter((one) => !isLine(one)), nation: changed.find(isLine), isComparable }
}

/** What the value axis measures. */
const unitOf = (step: PlotUnit, isRate: boolean, language: Language): string => {
  if (isRate) return uiWords(language).chart.modeUnit.rate
  return step.unit.kind === 'share' ? unitLabel(POINTS, language) : unitLabel(step.token, language, step.unit)
}

const figure = (context: FigureContext<DivergingSpec>): Figure => {
  const { spec, resolved, units, view, language, mode } = context
  const words = divergingWords(language)
  const isRate = mode === 'rate'
  const [step] = units
  const { rows, nation, isComparable } = rowsOf(context)
  const shown = rows.map(({ row }) => row)
  const table = placeTable(shown, [spec.from, spec.to].flatMap((text) => readPeriod(text) ?? []), context)
  if (!step || rows.length === 0) return { ...emptyFigure(view.width), table }
  const { label: size } = typeOf(view.width)
  const decimals = isRate ? 1 : changeDigits(shown, step)
  const scale = valueScale(rows.map(({ change }) => change), { zero: true, count: isNarrow(view.width) ? 3 : 6 })
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, size)))
  const right = widest(rows.map(({ change }) => signed(change, decimals, language))) + widest(shown.map((row, at) => laterFigure(row, at, context))) + 4 * BESIDE
  const frame = rowFrame({ width: view.width, height: view.height, names: shown.map(({ name }) => name), right })
  const [box] = frame.plots
  const [from, to] = [periodIn(spec.from, language), periodIn(spec.to, language)]
  const unit = unitOf(step, isRate, language)
  const facts = changeFacts(shown, step, language, isRate)
  const bars = ([1, -1] as const).map((sign) => changeBars(rows, sign, (sign > 0 ? words.rise : words.fall)(from, to), ROW_BAR * ((box?.height ?? 0) / rows.length), decimals)).filter((mark) => mark.bars.length > 0)
  const plot: Plot | undefined = box && { box, x: alongX(valueAxis(scale, isRate ? unit : words.heading(unit), language, { unit }), box.width, frame.axisSize), y: rowAxis(shown) }
  const texts = figures(rows, decimals, scale, frame, context)
  const line = nation && plot && isComparable ? nationLine(nation, texts, plot) : []
  const nationWords = nation ? words.nation(isRate ? rateText(nation.row, language) : changeText(nation.row, step, language)) : ''
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: plot ? [plot] : [],
    marks: [...bars, ...line, ...texts],
    readouts: rowReadouts(table, context),
    rows: rowPositions(rows.length, frame),
    table,
    statement: changeStatement(shown, step, facts, language, true),
    description: words.kind(from, to, shown.filter((row) => !row.nation).length) + nationWords,
    facts: { ...facts, period: to },
    notes: [...(nationWords && !isComparable ? [nationWords.trim()] : []), ...(spec.regions === 'provinces' ? residualNotes(shown, spec.indicator, step, context) : [])],
    inputs: inputsOf(resolved),
  }
}

/** Draws the change of each place between two dates, from the largest rise to the largest fall. */
export const divergingDrawing: ChartDrawing<DivergingSpec> = { alsoNamed: () => [], figure }
