import { formatPeriod, unitLabel } from '../../../format/index'
import { readPeriod } from '../../../model/period'
import { uiWords } from '../../../words/index'
import { emptyFigure, type BarsMark, type Figure, type Mark, type TextMark } from '../../figure/figure'
import { isNarrow, typeOf, type Frame } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { FILLS, type Ink } from '../../figure/palette'
import { rowReadouts } from '../../figure/readouts'
import { rowPositions } from '../../figure/row-positions'
import { ROW_BAR, rowAxis, rowBars, rowFrame } from '../../figure/row-axis'
import { textWidth } from '../../figure/text-width'
import { alongX, valueAxis, valueScale } from '../../figure/value-axis'
import { bareFigure, commonPeriod, figureOf, newestRows, placeRequests, placeRows, placeTable, rowDigits, type PlaceRow } from '../../series/place-rows'
import type { FigureContext, PlotUnit } from '../../series/request'
import { placesStatement } from '../../text/statement-places'
import type { ChartType } from '../../spec/chart-type'
import { barsSchema, type BarsSpec } from './spec'

const valueOf = ({ values }: PlaceRow): number => values[0] ?? 0

/** Which tier a value belongs to; the number of tiers when it is below them all. */
const tierOf = (value: number, { tiers = [] }: BarsSpec): number => {
  const at = tiers.findIndex(({ from }) => value >= from)
  return at < 0 ? tiers.length : at
}

const fillOf = (tier: number): Ink => FILLS[Math.min(tier, 3)] ?? 'fill-0'

const tierFacts = (rows: readonly PlaceRow[], spec: BarsSpec): Record<string, string> =>
  Object.fromEntries((spec.tiers ?? []).map((_, at) => [`tier${at + 1}.count`, String(rows.filter((row) => tierOf(valueOf(row), spec) === at).length)]))

/** The bars of one tier; those of a panel without tiers are one. */
const tierBars = (rows: readonly PlaceRow[], tier: number, name: string, step: PlotUnit, thickness: number, spec: BarsSpec): BarsMark =>
  rowBars({
    name,
    thickness,
    decimals: rowDigits(rows, 0, step),
    bars: rows.flatMap((row, at) => (tierOf(valueOf(row), spec) === tier ? [{ at, from: 0, to: valueOf(row) / step.scale, fill: fillOf(tier) }] : [])),
  })

const text = (x: number, y: number, content: string, more: Partial<TextMark>): TextMark => ({
  kind: 'text',
  plot: 0,
  member: -1,
  layer: 3,
  x,
  y,
  dx: 0,
  dy: 0,
  anchor: 'start',
  lines: [[{ text: content, face: 'serif', before: 0 }]],
  size: 12,
  leading: 12,
  ink: 'ink',
  ...more,
})

/** A tier's name without what is in brackets. */
const shortName = (name: string): string => name.replace(/\s*[（(].*$/, '')

const TIER_INKS: readonly Ink[] = ['tone-0-text', 'tone-1-text']

/** A tier's name in one line, in two with what is in brackets below, or without that. */
const namesOfTier = (name: string): readonly (readonly string[])[] => {
  const short = shortName(name)
  return short === name ? [[name]] : [[name], [short, name.slice(short.length).trim()], [short]]
}

/** The tier's name at the right of the first of its rows that leaves room for it: in one line, else in two, else in its short form. */
const tierNames = (rows: readonly PlaceRow[], max: number, frame: Frame, step: PlotUnit, { spec, language, view }: FigureContext<BarsSpec>): Mark[] =>
  (spec.tiers ?? []).flatMap(({ label }, tier) => {
    const [plot] = frame.plots
    if (!plot) return []
    const margin = frame.width - plot.left - plot.width
    const room = (row: PlaceRow): number => frame.width - 6 - (plot.left + (valueOf(row) / step.scale / max) * plot.width + textWidth(bareFigure(row, step, language), typeOf(view.width).label) + 18)
    const own = rows.flatMap((row, at) => (tierOf(valueOf(row), spec) === tier ? [{ row, at }] : []))
    const hasRoom = (line: string, at: number): boolean => !rows[at] || textWidth(line, frame.axisSize) <= room(rows[at])
    // Of two lines the upper reaches to the row above, the lower to the one below.
    const fits = (lines: readonly string[], at: number): boolean => lines.every((line, below) => hasRoom(line, at) && (lines.length === 1 || hasRoom(line, below === 0 ? at - 1 : at + 1)))
    const [found] = namesOfTier(label[language]).flatMap((lines) => own.filter(({ at }) => fits(lines, at)).slice(0, 1).map(({ at }) => ({ at, lines })))
    return found ? [text(max, found.at, found.lines.join(''), { dx: margin - 6, anchor: 'end', lines: found.lines.map((line) => [{ text: line, face: 'sans', before: 0 }]), size: frame.axisSize, leading: frame.axisSize + 2, ink: TIER_INKS[tier] ?? 'muted' })] : []
  })

const figure = (context: FigureContext<BarsSpec>): Figure => {
  const { spec, resolved, units, view, language } = context
  const words = uiWords(language).chart
  const [step] = units
  const fixed = readPeriod(spec.period ?? '')
  const period = fixed ?? commonPeriod(resolved)
  const all = (fixed === undefined ? newestRows(resolved, period, language) : placeRows(resolved, [fixed], language)).sort((a, b) => valueOf(b) - valueOf(a))
  const rows = all.slice(0, spec.top ?? all.length)
  const [first] = rows
  const table = placeTable(all, period === undefined ? [] : [period], context)
  const facts: Record<string, string> = { count: String(all.length), shown: String(rows.length), ...tierFacts(all, spec) }
  if (!step || !first || period === undefined) return { ...emptyFigure(view.width), table, facts }
  const { label: size } = typeOf(view.width)
  const scale = valueScale(rows.map((row) => valueOf(row) / step.scale), { zero: true, count: isNarrow(view.width) ? 3 : 6 })
  const names = rows.map(({ name }) => name)
  const frame = rowFrame({ width: view.width, height: view.height, names, right: textWidth(bareFigure(first, step, language), size) + 14 })
  const [box] = frame.plots
  const when = formatPeriod(period, language)
  const tiers = [...(spec.tiers ?? []).map(({ label }) => label[language]), spec.tiers ? words.lowerTier : when]
  const thickness = ROW_BAR * ((box?.height ?? 0) / rows.length)
  const earlier = all.filter(({ date }) => date !== undefined)
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: box ? [{ box, x: alongX(valueAxis(scale, unitLabel(step.token, language, step.unit), language), box.width, frame.axisSize), y: rowAxis(rows) }] : [],
    marks: [
      ...tiers.map((name, tier) => tierBars(rows, tier, name, step, thickness, spec)).filter(({ bars: own }) => own.length > 0),
      ...rows.map((row, at) => text(Math.max(0, valueOf(row)) / step.scale, at, bareFigure(row, step, language), { dx: 6, size })),
      ...tierNames(rows, scale.max, frame, step, context),
    ],
    readouts: rowReadouts(table, context),
    rows: rowPositions(rows.length, frame),
    table,
    statement: placesStatement({ rows, nation: [], whole: rows.length === all.length }, step, language),
    description: words.kind.bars(when, rows.length),
    facts: { ...facts, period: when, 'top.name': first.name, 'top.value': figureOf(first, step, language) },
    notes: [...(all.length > rows.length ? [words.others(all.length - rows.length)] : []), ...(earlier.length > 0 ? [words.otherDates(when, earlier.map(({ name }) => name).join(words.join))] : [])],
    inputs: inputsOf(resolved),
  }
}

/** Places ranked by one figure, the greatest on top, in tiers where the panel names them. */
export const bars = {
  schema: barsSchema,
  timed: false,
  compares: false,
  modes: { first: 'absolute', offered: ['absolute'], growing: false },
  requests: (spec, dataset) => placeRequests(spec.indicator, spec.regions, dataset, false),
  figure,
} as const satisfies ChartType<typeof barsSchema>
