import { unitLabel, unitSuffix } from '../../../format/index'
import { EVIDENCE } from '../../../model/evidence'
import { printPeriod, yearOf } from '../../../model/period'
import { FIRST_RELEASE } from '../../../model/series'
import { uiWords } from '../../../words/index'
import { emptyFigure, type BarsMark, type Figure, type PointsMark, type ReadoutLine, type Readouts, type TextMark } from '../../figure/figure'
import { isNarrow, typeOf, type Frame } from '../../figure/frame'
import { inputsOf } from '../../figure/inputs'
import { publicationLine, readoutsFrom } from '../../figure/readouts'
import { rowAxis, rowFrame } from '../../figure/row-axis'
import { rowPositions } from '../../figure/row-positions'
import { textWidth } from '../../figure/text-width'
import { alongX, valueAxis, valueScale } from '../../figure/value-axis'
import { cutSeries } from '../../series/cut-series'
import type { PanelTable, TableCell } from '../../series/panel-table'
import { cellOf } from '../../series/table-cell'
import { bareValue, valueWithUnit } from '../../series/place-rows'
import { columnDigits } from '../../series/plot-unit'
import type { FigureContext, PlotUnit, ResolvedSeries } from '../../series/request'
import type { ChartDrawing } from '../../spec/drawings'
import { amountOf, amountText, factsOf, largestOf, releasesOf, revisedText, revisionNotes, rowsOf, signedAmount, statementOf, type RevisionRow } from './rows'
import type { RevisionSpec } from './spec'
import { revisionWords } from './words'

type Context = FigureContext<RevisionSpec>

/** The thin bar from the first release to the figure of now. */
const spans = (rows: readonly RevisionRow[], { scale }: PlotUnit): BarsMark => ({
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
  bars: rows.map(({ values: [first, now] }, at) => ({ at, from: Math.min(first, now) / scale, to: Math.max(first, now) / scale, fill: now < first ? ('grey-1' as const) : ('fill-2' as const) })),
})

const SIZES = [9, 10] as const

/** The marks of one release: hollow diamonds for the first, dots for the figures of now. */
const releasePoints = (rows: readonly RevisionRow[], at: 0 | 1, decimals: number, { scale }: PlotUnit, name: string): PointsMark => ({
  kind: 'points',
  role: 'value',
  name,
  decimals,
  plot: 0,
  member: -1,
  layer: 4 + at,
  points: rows.map(({ values }, y) => ({ x: values[at] / scale, y, shape: at === 1 ? 'circle' : 'diamond', size: SIZES[at], fill: at === 1 ? 'tone-0' : 'paper', stroke: at === 1 ? 'clear' : 'tone-0', strokeWidth: at === 1 ? 0 : 1.6, dx: 0, hollow: false })),
})

const BESIDE = 6

/** `60.60 → 62.71 (+2.11)`; in a narrow frame the figure of now and its difference alone. */
const figureText = ({ values: [first, now] }: RevisionRow, step: PlotUnit, { language, view }: Context): string => {
  const amount = uiWords(language).chart.bracket(signedAmount({ values: [first, now] }, step, language))
  return (isNarrow(view.width) || first === now ? '' : `${bareValue(first, step, language)} → `) + bareValue(now, step, language) + amount
}

/** Beside the marks of a row the two figures and the amount. */
const texts = (rows: readonly RevisionRow[], step: PlotUnit, frame: Frame, context: Context): TextMark[] =>
  rows.map((row, y) => ({
    kind: 'text',
    plot: 0,
    member: -1,
    layer: 6,
    x: Math.max(...row.values) / step.scale,
    y,
    dx: SIZES[1] / 2 + BESIDE,
    dy: 0,
    anchor: 'start',
    lines: [[{ text: figureText(row, step, context), face: 'serif', before: 0 }]],
    size: frame.labelSize,
    leading: frame.labelSize,
    ink: 'tone-0-text',
  }))

const changeCell = (row: RevisionRow, { first, now }: Pair, step: PlotUnit, language: Context['language']): TableCell => {
  const weakest = Math.max(first.series.evidence[row.indices[0]] ?? 0, now.series.evidence[row.indices[1]] ?? 0)
  return { text: signedAmount(row, step, language), value: amountOf(row) / step.scale, missing: '', evidence: EVIDENCE[weakest] ?? 'unverified', note: revisedText(row, language), sources: row.revision?.source.split(';').filter(Boolean) ?? [] }
}

const yearCell = ({ revision, values }: RevisionRow): TableCell => {
  const year = values[0] === values[1] ? '' : (revision?.published ?? '')
  return { text: year, value: year === '' ? undefined : Number(year), missing: year === '' ? 'blank' : '', evidence: 'one-source', note: '', sources: revision?.source.split(';').filter(Boolean) ?? [] }
}

const POINTS = '百分点'

interface Pair {
  readonly first: ResolvedSeries
  readonly now: ResolvedSeries
}

const digitsOf = (rows: readonly RevisionRow[], { series, indicator }: ResolvedSeries, at: 0 | 1, step: PlotUnit): number =>
  columnDigits(rows.map(({ indices }) => series.publishedDecimals[indices[at]] ?? 0), step, indicator)

/** Periods down; first release, figure of now, amount and year of the revision across. */
const tableOf = (rows: readonly RevisionRow[], pair: Pair, step: PlotUnit, { language }: Context): PanelTable => {
  const words = revisionWords(language)
  const unit = { unit: unitLabel(step.token, language, step.unit), token: step.token, suffix: unitSuffix(step.token, step.unit, language) }
  const [first, now] = [pair.first, pair.now].map((one, at) => ({ step, digits: digitsOf(rows, one, at as 0 | 1, step) }))
  const hasYears = rows.some((row) => yearCell(row).value !== undefined)
  return {
    caption: '',
    head: uiWords(language).chart.year,
    columns: [
      { key: FIRST_RELEASE, label: words.first, ...unit },
      { key: 'current', label: words.now, ...unit },
      { key: 'change', label: words.change, ...(step.unit.kind === 'share' ? { unit: unitLabel(POINTS, language), token: POINTS, suffix: unitSuffix(POINTS, { kind: 'points' }, language) } : unit) },
      ...(hasYears ? [{ key: 'published', label: words.published, unit: '', token: '', suffix: '' }] : []),
    ],
    rows: rows.map((row) => ({
      key: printPeriod(row.period),
      label: row.name,
      cells: [
        cellOf(pair.first.series, row.indices[0], first ?? { step, digits: step.decimals }, language),
        cellOf(pair.now.series, row.indices[1], now ?? { step, digits: step.decimals }, language),
        changeCell(row, pair, step, language),
        ...(hasYears ? [yearCell(row)] : []),
      ],
    })),
  }
}

/** First release, figure of now, by how much and on which occasion it was revised, and the publications. */
const readoutsOf = (rows: readonly RevisionRow[], table: PanelTable, step: PlotUnit, context: Context): Readouts => {
  const words = revisionWords(context.language)
  const linesOf = (row: RevisionRow, at: number): ReadoutLine[] => {
    const [first, now] = row.values.map((value) => valueWithUnit(value, step, context.language))
    const figures = [`${words.first}  ${first}`, `${words.now}  ${now}`, `${words.change}  ${amountText(row, step, context.language)}`]
    const occasion = revisedText(row, context.language)
    return [
      { kind: 'head', text: row.name },
      ...figures.map((text): ReadoutLine => ({ kind: 'figure', text })),
      ...(occasion ? [{ kind: 'remark', text: occasion } as const] : []),
      ...publicationLine(table.rows[at]?.cells ?? [], context),
    ]
  }
  return readoutsFrom('rows', rows.map((_, at) => at), () => rows.map(linesOf))
}

const figure = (context: Context): Figure => {
  const { resolved, units: [step], view, language } = context
  const rows = rowsOf(context)
  const pair = releasesOf(context)
  if (!step || !pair || rows.length === 0) return emptyFigure(view.width)
  const words = revisionWords(language)
  const scale = valueScale(rows.flatMap(({ values }) => values.map((value) => value / step.scale)), { zero: false, count: isNarrow(view.width) ? 3 : 6 })
  const right = Math.max(...rows.map((row) => textWidth(figureText(row, step, context), typeOf(view.width).label))) + 16
  const frame = rowFrame({ width: view.width, height: view.height, names: rows.map(({ name }) => name), right })
  const [box] = frame.plots
  const years = rows.map(({ period }) => yearOf(period))
  const name = pair.now.indicator.name[language]
  const most = largestOf(rows) // of which the title speaks
  const table = tableOf(rows, pair, step, context)
  return {
    ...emptyFigure(view.width),
    ...frame,
    plots: box ? [{ box, x: alongX(valueAxis(scale, unitLabel(step.token, language, step.unit), language), box.width, frame.axisSize), y: rowAxis(rows.map((row) => ({ name: row.name, strong: row === most }))) }] : [],
    marks: [
      spans(rows, step),
      releasePoints(rows, 0, digitsOf(rows, pair.first, 0, step), step, words.first),
      releasePoints(rows, 1, digitsOf(rows, pair.now, 1, step), step, words.now),
      ...texts(rows, step, frame, context),
    ],
    readouts: readoutsOf(rows, table, step, context),
    rows: rowPositions(rows.length, frame),
    table,
    statement: statementOf(rows, name, step, language),
    description: words.kind(uiWords(language).chart.span(Math.min(...years), Math.max(...years)), rows.length),
    facts: factsOf(rows, step, language),
    notes: revisionNotes(rows, context),
    inputs: { ...inputsOf(resolved.map((one) => ({ ...one, series: cutSeries(one.series, Math.min(...years), Math.max(...years)) }))), cited: [...new Set(rows.flatMap(({ revision }) => revision?.source.split(';') ?? []))] },
  }
}

/** What draws first releases against figures of now. */
export const revisionDrawing: ChartDrawing<RevisionSpec> = { alsoNamed: ({ language }) => [revisionWords(language).pair], figure }
