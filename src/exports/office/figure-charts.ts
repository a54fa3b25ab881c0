/** A figure as native charts, one per plot, since office programs draw two kinds in one chart wrongly. */
import type { Mark } from '../../charts/figure/figure'
import { paletteOf } from '../../charts/figure/palette'
import { isInvalid } from '../../charts/types/list'
import { drawPanel } from '../../charts/compile'
import type { ExportJob } from '../export-job'
import { columnChart, stackedChart } from './column-charts'
import { lineChart, lineMargin } from './line-charts'
import { BETWEEN, leftOf, stackedHeights, type Area, type FigurePrint, type PlacedChart, type TimePlot } from './panel-area'
import { rowCharts } from './row-charts'
import { chartScale } from './slide-chart'
import { chartNotes, keyTexts, NO_NOTES, notesHeight, type ChartNotes } from './slide-landmarks'
import { datesOf, timeCategories } from './time-categories'

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

/** Plots over time, one above the other, with the same years and the same margins. */
const timeCharts = (print: FigurePrint, { width, height }: Area): PanelCharts => {
  const { figure, language } = print
  const heights = stackedHeights(figure.plots.length, height)
  const left = leftOf(figure.plots.map((plot) => chartScale(plot)), language)
  const dates = datesOf(figure.marks)
  const between = figure.marks.some(isColumn)
  const rough = timeCategories(dates, width)
  const drafts = figure.plots.map((plot, at): TimePlot => {
    const size = { width, height: heights[at] ?? height }
    return { ...print, plot, marks: figure.marks.filter((mark) => mark.plot === at), time: rough, size, left, right: RIGHT, between }
  })
  const lines = drafts.filter(({ marks }) => !marks.some(isColumn) && !marks.some(isPart))
  const right = Math.max(RIGHT, ...lines.map(lineMargin))
  const time = timeCategories(dates, width - left - right)
  let y = 0
  const charts = drafts.map((draft) => {
    const placed = { chart: chartOf({ ...draft, time, right }), x: 0, y }
    y += draft.size.height + BETWEEN
    return placed
  })
  return { charts, notes: chartNotes(figure.landmarks, charts, drafts.map((draft) => ({ ...draft, time, right })), width, language) }
}

/** Charts over time, with the lines under them that explain numbers. */
const keyedCharts = (print: FigurePrint, area: Area): PanelCharts => {
  const drawn = timeCharts(print, area)
  const key = notesHeight(drawn.notes)
  if (key === 0) return drawn
  const again = timeCharts(print, { ...area, height: area.height - key })
  return { ...again, notes: { ...again.notes, texts: [...again.notes.texts, ...keyTexts(again.notes, area)] } }
}

const VIEW_WIDTH = 960 // pixels; decides only the number of axis lines

/** The charts of a panel for an area of a slide; none where there is nothing to draw. */
export const panelCharts = ({ spec, dataset, view }: ExportJob, area: Area): PanelCharts => {
  if (isInvalid(spec)) return { charts: [], notes: NO_NOTES }
  const { figure } = drawPanel(spec, dataset, { ...view, scheme: 'light', width: VIEW_WIDTH })
  const [first] = figure.plots
  if (figure.height === 0 || !first) return { charts: [], notes: NO_NOTES }
  const print = { figure, palette: paletteOf(spec.theme, 'light'), language: view.language }
  return first.y.kind === 'rows' ? { charts: rowCharts(print, area), notes: NO_NOTES } : keyedCharts(print, area)
}
