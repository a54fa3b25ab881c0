/** A figure as native charts, one per plot, since office programs draw two kinds in one chart wrongly. */
import type { Mark } from '../../charts/figure/figure'
import type { PanelView } from '../../charts/query/panel-view'
import { paletteOf } from '../../charts/figure/palette'
import { isInvalid } from '../../charts/types/list'
import { drawPanel } from '../../charts/compile'
import type { ExportJob } from '../export-job'
import { columnChart, stackedChart } from './column-charts'
import { inOneKind } from './one-kind'
import { tilesAsRows } from './tiles-as-rows'
import { lineChart, lineMargin } from './line-charts'
import { BETWEEN, leftOf, stackedHeights, undrawnDates, type Area, type FigurePrint, type PlacedChart, type TimePlot } from './panel-area'
import { rowCharts } from './row-charts'
import { scatterCharts } from './scatter-chart'
import { plotScale, type DateAxis } from './slide-chart'
import { chartNotes, keyTexts, NO_NOTES, notesHeight, type ChartNotes } from './slide-landmarks'
import { dateAxis, dateRows, datesOf, monthOf, type DateShown } from './date-axis'
import { lineSeries, lineMembers } from './line-stretches'

const RIGHT = 24

/** The charts of a panel, and what is drawn over and under them. */
export interface PanelCharts {
  readonly charts: readonly PlacedChart[]
  readonly notes: ChartNotes
}

const isColumn = (mark: Mark): boolean => mark.kind === 'bars' && mark.role !== 'span'
const isPart = (mark: Mark): boolean => (mark.kind === 'bars' || mark.kind === 'area') && mark.role === 'part'

const chartOf = (plot: TimePlot): PlacedChart['chart'] => {
  if (plot.marks.some(isPart)) return stackedChart(plot)
  return plot.marks.some(isColumn) ? columnChart(plot) : lineChart(plot)
}

/** A place for the chart of a plot. */
interface ChartPlace extends Area {
  readonly x: number
  readonly y: number
}

const FEW = 12 // small multiples that share a slide with other charts, and have four columns
const COLUMNS = { few: 4, many: 6 } as const // small multiples side by side
const MOST_CHARTS = 18 // small multiples on a slide; more could be neither read nor edited
const COLUMN_GAP = 10
const PART_ABOVE = 0.5 // of the height, for charts above small multiples

/** Small multiples in even rows, in an area from `top` on. */
const gridPlaces = (count: number, { width, height }: Area, top: number): ChartPlace[] => {
  const rows = Math.ceil(count / (count > FEW ? COLUMNS.many : COLUMNS.few))
  const columns = Math.ceil(count / rows)
  const size = { width: (width - (columns - 1) * COLUMN_GAP) / columns, height: (height - top) / rows }
  return Array.from({ length: count }, (_, at) => ({ ...size, x: (at % columns) * (size.width + COLUMN_GAP), y: top + Math.floor(at / columns) * size.height }))
}

/** The plots of each slide, by index: all on one, or, with many small multiples, the other plots first and then as many slides of these as they need. */
const plotsBySlide = (plots: FigurePrint['figure']['plots']): number[][] => {
  const [own, small] = [false, true].map((isSmall) => plots.flatMap(({ head }, at) => ((head !== undefined) === isSmall ? [at] : [])))
  if (!own || !small || small.length <= FEW) return [plots.map((_, at) => at)]
  const each = Math.ceil(small.length / Math.ceil(small.length / MOST_CHARTS))
  return [...(own.length > 0 ? [own] : []), ...Array.from({ length: Math.ceil(small.length / each) }, (_, part) => small.slice(part * each, (part + 1) * each))]
}

const CAPTION = { size: 10, height: 15 } as const

/** The places of charts: one above the other, small multiples in rows under them, with room for their caption. */
const placesOf = (plots: FigurePrint['figure']['plots'], { width, height }: Area, caption: string): ChartPlace[] => {
  const small = plots.filter(({ head }) => head).length
  const own = plots.length - small
  const above = own === 0 ? 0 : small === 0 ? height : Math.round(height * PART_ABOVE)
  const heights = own === 0 ? [] : stackedHeights(own, above)
  let y = 0
  const stacked = heights.map((each): ChartPlace => {
    const place = { width, height: each, x: 0, y }
    y += each + BETWEEN
    return place
  })
  return [...stacked, ...(small > 0 ? gridPlaces(small, { width, height }, (above === 0 ? 0 : above + BETWEEN) + (caption === '' ? 0 : CAPTION.height)) : [])]
}

/** The dates of a plot: of its marks, and of what its workbook has beside them. */
const datesIn = (figure: FigurePrint['figure'], marks: readonly Mark[], plot: number): DateShown[] => [...datesOf(marks), ...undrawnDates(figure, plot)]

/** The rows of a plot, and its lines as series. */
const rowsOf = (print: FigurePrint, plot: number, axis: DateAxis): Pick<TimePlot, 'marks' | 'time' | 'lines'> => {
  const { figure } = print
  const marks = figure.marks.filter((mark) => mark.plot === plot)
  const dates = datesIn(figure, marks, plot)
  const lines = lineSeries(lineMembers(figure.members, marks), [...new Set(dates.map(({ position }) => monthOf(position)))], axis.base)
  return { marks, lines, time: dateRows(dates, lines.blanks, axis) }
}

/** What is said over small multiples, where there are some: their unit, and what the grey line is. */
const captionOf = ({ marks, plots }: FigurePrint['figure'], part: readonly number[]): string =>
  part.some((at) => plots[at]?.head) ? marks.flatMap((mark) => (mark.kind === 'text' && mark.isCaption ? mark.lines.map((line) => line.map(({ text }) => text).join('')) : [])).join(' ') : ''

/** Some plots over time with the same years and, where they have the same width, the same margins as all plots of their kind. */
const timeCharts = (print: FigurePrint, part: readonly number[], area: Area): PanelCharts => {
  const { figure, language } = print
  const caption = captionOf(figure, part)
  const places = placesOf(part.flatMap((at) => figure.plots[at] ?? []), area, caption)
  const dates = figure.plots.flatMap((_, plot) => datesIn(figure, figure.marks.filter((mark) => mark.plot === plot), plot))
  const between = figure.marks.some(isColumn)
  const alike = (at: number): number[] => figure.plots.flatMap(({ head }, other) => (!head === !figure.plots[at]?.head ? [other] : []))
  const drafts = figure.plots.map((plot, at): TimePlot => {
    const { width = 0, height = 0 } = places[Math.max(0, part.indexOf(at))] ?? {}
    const left = leftOf(alike(at).flatMap((other) => (figure.plots[other] ? [plotScale(figure.plots[other])] : [])), language)
    return { ...print, plot, ...rowsOf(print, at, dateAxis(dates, width, between)), isShared: plot.head !== undefined, size: { width, height }, left, right: RIGHT, between }
  })
  const isLine = ({ marks }: TimePlot): boolean => !marks.some(isColumn) && !marks.some(isPart)
  const rights = drafts.map((_, at) => Math.max(RIGHT, ...alike(at).flatMap((other) => (drafts[other] && isLine(drafts[other]) ? [lineMargin(drafts[other])] : []))))
  const whole = drafts.map((draft, at) => ({ ...draft, right: rights[at] ?? RIGHT, ...rowsOf(print, at, dateAxis(dates, draft.size.width - draft.left - (rights[at] ?? RIGHT), between)) }))
  const drawn = part.flatMap((at) => whole[at] ?? [])
  const charts = drawn.map((draft, at) => ({ chart: chartOf(draft), x: places[at]?.x ?? 0, y: places[at]?.y ?? 0 }))
  const landmarks = figure.landmarks.map((one) => ({ ...one, plots: one.plots.map((plot) => part.indexOf(plot)).filter((plot) => plot >= 0) })).filter(({ plots }) => plots.length > 0)
  const notes = chartNotes(landmarks, charts, drawn, area.width, language)
  const top = charts[part.findIndex((at) => figure.plots[at]?.head)]?.y ?? 0
  const captions = caption === '' ? [] : [{ x: 0, y: top - CAPTION.height, width: area.width, height: CAPTION.height, size: CAPTION.size, text: caption }]
  return { charts, notes: { ...notes, texts: [...captions, ...notes.texts] } }
}

/** Charts over time, with the lines under them that explain numbers. */
const keyedCharts = (print: FigurePrint, part: readonly number[], area: Area): PanelCharts => {
  const drawn = timeCharts(print, part, area)
  const key = notesHeight(drawn.notes)
  if (key === 0) return drawn
  const again = timeCharts(print, part, { ...area, height: area.height - key })
  return { ...again, notes: { ...again.notes, texts: [...again.notes.texts, ...keyTexts(again.notes, area)] } }
}

const VIEW_WIDTH = 960 // pixels; decides only the number of axis lines

/** The view of a panel on a slide: by day, at one width. */
export const slideView = ({ view }: Pick<ExportJob, 'view'>): PanelView => ({ ...view, scheme: 'light', width: VIEW_WIDTH })

/** The charts of a panel for an area of each of its slides, of which it has several where its small multiples are many; none where there is nothing to draw. */
export const panelCharts = ({ spec, dataset, view }: ExportJob, area: Area): readonly PanelCharts[] => {
  if (isInvalid(spec)) return [NOTHING]
  const figure = tilesAsRows(inOneKind(drawPanel(spec, dataset, slideView({ view })).figure, view.language), view.language)
  const [first] = figure.plots
  if (figure.height === 0 || !first) return [NOTHING]
  const print = { figure, palette: paletteOf(spec.theme, 'light'), language: view.language }
  if (first.x.kind === 'value' && first.y.kind === 'value') return [{ charts: scatterCharts(print, area), notes: NO_NOTES }]
  return first.y.kind === 'rows' ? [{ charts: rowCharts(print, area), notes: NO_NOTES }] : plotsBySlide(figure.plots).map((part) => keyedCharts(print, part, area))
}

const NOTHING: PanelCharts = { charts: [], notes: NO_NOTES }
