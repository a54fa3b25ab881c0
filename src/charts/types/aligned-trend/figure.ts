import { formatIn, formatPeriod, formatValue, unitLabel, unitSuffix } from '../../../format/index'
import { yearPeriod, yearOf, type Period } from '../../../model/period'
import { periodAt, valueAt } from '../../../model/series'
import type { Language } from '../../../model/text'
import { uiWords } from '../../../words/index'
import { emptyFigure, xPixel, type Figure, type Mark, type Member, type Plot, type ReadoutLine, type TextMark } from '../../figure/figure'
import { frameOf, HEADING_GAP, HEADING_LEFT, isNarrow, typeOf, type Frame } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { labelMargin, labelMarks, lineLabels, type LineLabel } from '../../figure/line-labels'
import { lineMarks } from '../../figure/line-marks'
import { lineStyles, membersOf, type LineStyle } from '../../figure/line-style'
import { publicationLine, readoutsFrom } from '../../figure/readouts'
import { evenLines } from '../../figure/lines'
import { textWidth } from '../../figure/text-width'
import { alongX, tickWidth, valueAxis, valueScale, type ValueScale } from '../../figure/value-axis'
import { presentOf } from '../../series/cut-series'
import type { PanelTable, TableCell } from '../../series/panel-table'
import { cellOf } from '../../series/table-cell'
import { printedValues } from '../../series/plot-unit'
import type { FigureContext, PlotUnit } from '../../series/request'
import type { ChartDrawing } from '../../spec/drawings'
import { alignedLines, figureIn, type Aligned, type AlignedLine } from './aligned'
import type { AlignedTrendSpec } from './spec'
import { alignedTrendWords } from './words'

type Context = FigureContext<AlignedTrendSpec>

const LATER = 20 // years after the crossing, that the statement names
const UNDER = 24 // pixels for the heading under the numerals

const yearText = (year: number, language: Language): string => formatPeriod(yearPeriod(year), language)

/** A mark of a line by the years since its year 0. */
const shifted = (mark: Mark, year: number): Mark => {
  switch (mark.kind) {
    case 'line':
      return { ...mark, runs: mark.runs.map((run) => run.map((point) => ({ ...point, x: point.x - year }))) }
    case 'points':
      return { ...mark, points: mark.points.map((point) => ({ ...point, x: point.x - year })) }
    case 'text':
      return { ...mark, x: mark.x - year }
    case 'area':
      return { ...mark, runs: mark.runs.map((run) => run.map((point) => ({ ...point, x: point.x - year }))) }
    case 'bars':
      return mark
    default:
      return mark satisfies never
  }
}

/** The first and the last year shown, before and after year 0. */
const spanOf = (lines: readonly AlignedLine[]): { readonly first: number; readonly last: number } => {
  const years = lines.flatMap(({ one, year }) => [one.series, ...(one.projected ? [one.projected] : [])].flatMap((series) => presentOf(series).map((index) => yearOf(periodAt(series, index)) - year)))
  return { first: Math.min(...years), last: Math.max(...years, 1) }
}

const ROOM = { narrow: 76, wide: 200 } as const // pixels of a name
const LEADING = 1.28

const heightOf = (labels: readonly LineLabel[]): number => labels.reduce((sum, { height }) => sum + height + 2, 0)

/** A label with the name of its line alone: on a phone, or in a low frame, there is no room for the years and figures of so many. */
const nameAlone = (label: LineLabel, name: string, size: number, room: number): LineLabel => {
  const names = evenLines(name, size, room)
  return { ...label, names, figures: [], oneLine: false, width: Math.max(...names.map((line) => textWidth(line, size))), height: names.length * size * LEADING }
}

const BESIDE = 6 // pixels from a vertical to its words

interface Drawn {
  readonly frame: Frame
  readonly plot: Plot
  readonly marks: readonly Mark[]
  readonly labels: Figure['labels']
}

/** The level as a guide, year 0 as another, and what the horizontal axis counts. */
const guides = (level: number, text: string, { x, y, box }: Plot, size: number): Mark[] => {
  if (x.kind !== 'value' || y.kind !== 'value') return []
  const guide = (runs: Extract<Mark, { kind: 'line' }>['runs'], dash: readonly number[]): Mark => ({ kind: 'line', role: 'guide', variant: '', plot: 0, member: -1, layer: 1, runs, ink: 'axis', width: 1, dash, anchored: false, opacity: 1 })
  const heading = (words: string, at: number, dx: number, dy: number): TextMark => ({ kind: 'text', plot: 0, member: -1, layer: 4, x: x.min, y: at, dx, dy, anchor: 'start', lines: [[{ text: words, face: 'sans', before: 0 }]], size, leading: size, ink: 'muted' })
  return [guide([[{ x: 0, y: y.min }, { x: 0, y: y.max }]], []), guide([[{ x: x.min, y: level }, { x: x.max, y: level }]], [3, 3]), heading(y.unit, y.max, HEADING_LEFT - box.left, -HEADING_GAP - size / 2), heading(text, y.min, 0, 12 + size + UNDER / 2)]
}

const drawnOf = (lines: readonly AlignedLine[], styles: readonly LineStyle[], step: PlotUnit, levelText: string, { spec, view, language }: Context): Drawn => {
  const { axis, label } = typeOf(view.width)
  const resolved = lines.map(({ one, name, year, isProjected }) => ({ ...one, label: alignedTrendWords(language).line(name, String(year), isProjected) }))
  const scale: ValueScale = valueScale(resolved.flatMap((one) => printedValues(one, step.scale)), { zero: true, count: isNarrow(view.width) ? 4 : 5 })
  const whole = lineLabels({ resolved, units: [{ ...step, decimals: Math.min(1, step.decimals) }], styles, width: view.width, size: label, language }).map((one) => ({ ...one, x: one.x - (lines[one.member]?.year ?? 0) }))
  const span = spanOf(lines)
  const left = Math.ceil(tickWidth(scale, axis, language)) + 10
  const unit = unitLabel(step.token, language, step.unit)
  const frameFor = (some: readonly LineLabel[]): Frame => frameOf({ width: view.width, height: view.height, left, right: labelMargin(some), headings: [unit], key: UNDER })
  const ends = isNarrow(view.width) || heightOf(whole) > (frameFor(whole).plots[0]?.height ?? 0) ? whole.map((one) => nameAlone(one, lines[one.member]?.name ?? '', label, isNarrow(view.width) ? ROOM.narrow : ROOM.wide)) : whole
  const frame = frameFor(ends)
  const [box] = frame.plots
  if (!box) throw new Error('a frame of one plot has none')
  const across = valueScale([span.first, span.last], { zero: false, count: isNarrow(view.width) ? 4 : 8 })
  const years = { ...valueAxis(across, '', language), min: span.first, max: span.last }
  const plot: Plot = { box, x: { ...alongX({ ...years, ticks: years.ticks.filter(({ at }) => at >= span.first && at <= span.last) }, box.width, axis), unit }, y: valueAxis(scale, '', language, { unit }) }
  const placed = labelMarks(ends, { frame, scales: [scale], span })
  const marks = resolved.flatMap((one, member) => {
    const style = styles[member]
    return style ? lineMarks({ ...one, bands: [] }, step, style, { plot: 0, member }, scale.min).map((mark) => shifted(mark, lines[member]?.year ?? 0)) : []
  })
  const zero = alignedTrendWords(language).zero(levelText)
  const beside: TextMark = { kind: 'text', plot: 0, member: -1, layer: 4, x: 0, y: scale.max, dx: BESIDE, dy: axis, anchor: 'start', lines: [[{ text: zero, face: 'sans', before: 0 }]], size: axis, leading: axis * LEADING, ink: 'muted' }
  const zeroBox = { key: 'figure/zero', left: xPixel(plot, 0) + BESIDE, top: box.top + axis - (axis * LEADING) / 2, width: textWidth(zero, axis), height: axis * LEADING }
  return { frame, plot, marks: [...guides(spec.level, alignedTrendWords(language).axis(levelText), plot, axis), beside, ...marks, ...placed.marks], labels: [...placed.boxes, zeroBox] }
}

/** Years since the crossing by line: a cell names its year of the calendar. */
const tableOf = (lines: readonly AlignedLine[], step: PlotUnit, levelText: string, { language }: Context): PanelTable => {
  const words = alignedTrendWords(language)
  const { first, last } = spanOf(lines)
  const offsets = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((offset) => lines.some(({ one, year }) => figureIn(one, year + offset)))
  const blank: TableCell = { text: '', value: undefined, missing: 'blank', evidence: 'one-source', note: '', sources: [] }
  return {
    caption: '',
    head: words.head,
    columns: lines.map(({ one, name, year }, member) => ({ key: `${one.request.indicator}/${one.request.region}`, label: words.column(name, String(year)), unit: unitLabel(step.token, language, step.unit), token: step.token, suffix: unitSuffix(step.token, step.unit, language), member })),
    rows: offsets.map((offset) => ({
      key: String(offset),
      label: words.row(offset, levelText),
      cells: lines.map(({ one, year }): TableCell => {
        const found = figureIn(one, year + offset)
        if (!found) return { ...blank, text: uiWords(language).chart.missingValue.blank }
        const cell = cellOf(found.series, found.index, { step, digits: step.decimals }, language)
        return { ...cell, note: [yearText(year + offset, language), cell.note].filter(Boolean).join(' '), variant: found.isProjected ? found.series.variant : '' }
      }),
    })),
  }
}

/** What is read out of each year: every line's figure with its year of the calendar. */
const readoutsOf = ({ rows, columns }: PanelTable, lines: readonly AlignedLine[], members: readonly Member[], context: Context): Figure['readouts'] => {
  const words = uiWords(context.language).chart
  return readoutsFrom('time', rows.map(({ key }) => Number(key)), () =>
    rows.map(({ key, label, cells }): ReadoutLine[] => [
      { kind: 'head', text: label },
      ...lines.flatMap(({ name, year }, member): ReadoutLine[] => {
        const cell = cells[member]
        if (cell?.value === undefined) return []
        const about = [yearText(year + Number(key), context.language), ...(cell.variant ? [words.projected(words.variants[cell.variant] ?? '')] : [])].join(words.comma)
        return [{ kind: 'figure', text: `${name}  ${cell.text}${columns[member]?.suffix ?? ''}${words.bracket(about)}`, ink: members[member]?.ink ?? 'ink', member }]
      }),
      ...lines.flatMap(({ name }, member): ReadoutLine[] => (cells[member]?.value === undefined ? [{ kind: 'figure', text: `${name}  ${words.missingValue[cells[member]?.missing ?? 'blank']}`, ink: members[member]?.ink ?? 'ink', member }] : [])),
      ...publicationLine(cells, context),
    ]),
  )
}

const statementOf = (lines: readonly AlignedLine[], step: PlotUnit, levelText: string, { language }: Context): string => {
  const words = alignedTrendWords(language)
  const parts = lines.map(({ one, name, year, isProjected }) => {
    const later = figureIn(one, year + LATER)
    const value = later ? formatIn(valueAt(later.series, later.index), step.unit, step.token, Math.min(1, step.decimals), language) : ''
    return words.reached(name, yearText(year, language), levelText, isProjected) + (later ? words.later(LATER, value, yearText(year + LATER, language), later.isProjected) : '')
  })
  return parts.join(words.join) + words.stop
}

const notesOf = ({ earlier, never }: Aligned, levelText: string, { language }: Context): string[] => {
  const words = alignedTrendWords(language)
  const [first] = earlier
  const since = first ? periodAt(first.series, presentOf(first.series)[0] ?? 0) : (0 as Period)
  return [
    words.rule(levelText),
    ...(earlier.length > 0 ? [words.earlier(earlier.map(({ label }) => label), levelText, yearText(yearOf(since), language))] : []),
    ...(never.length > 0 ? [words.never(never.map(({ label }) => label), levelText)] : []),
  ]
}

const figure = (context: Context): Figure => {
  const { spec, resolved, units: [step], view, language } = context
  const aligned = alignedLines(context)
  const { lines } = aligned
  if (!step || lines.length === 0) return emptyFigure(view.width)
  const levelText = formatIn(spec.level * step.scale, step.unit, step.token, Number.isInteger(spec.level) ? 0 : 1, language)
  const own = lines.map(({ one }) => one)
  const styles = lineStyles(own)
  const members = membersOf(own, styles, () => step)
  const { frame, plot, marks, labels } = drawnOf(lines, styles, step, levelText, context)
  const table = tableOf(lines, step, levelText, context)
  const years = lines.flatMap(({ one }) => [one.series, ...(one.projected ? [one.projected] : [])].flatMap((series) => presentOf(series).map((index) => yearOf(periodAt(series, index)))))
  const words = alignedTrendWords(language)
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: [plot],
    marks,
    members,
    labels,
    readouts: readoutsOf(table, lines, members, context),
    rows: { along: 'x', pixels: table.rows.map(({ key }) => (plot.x.kind === 'value' ? plot.box.left + ((Number(key) - plot.x.min) / (plot.x.max - plot.x.min)) * plot.box.width : Number.NaN)), from: plot.box.top, to: plot.box.top + plot.box.height },
    table,
    aside: uiWords(language).chart.span(Math.min(...years), Math.max(...years)),
    statement: statementOf(lines, step, levelText, context),
    description: words.kind(levelText, lines.length),
    facts: { level: formatValue(spec.level, 0, language) },
    notes: notesOf(aligned, levelText, context),
    inputs: inputsOf(resolved),
  }
}

/** What draws lines by the years since they reached a level. */
export const alignedTrendDrawing: ChartDrawing<AlignedTrendSpec> = { alsoNamed: () => [], figure }
