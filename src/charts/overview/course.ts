/** Small pictures of a series beside a figure of it. */
import type { Dataset } from '../../model/dataset'
import type { Theme } from '../../model/indicator'
import { NATION } from '../../model/region'
import { periodAt, type Series } from '../../model/series'
import { inEachLanguage, type Language } from '../../model/text'
import { compilePanel } from '../compile'
import type { Drawing, Figure, Mark } from '../figure/figure'
import { pictureShapes, type Picture } from '../print/picture'
import type { Vintage } from '../query/panel-view'
import type { ValidPanel } from '../types/list'

const SPARK = { width: 240, height: 44, edge: 5 } as const // CSS pixels; the edge leaves room for the point

/** Lines and points of a figure in a small box, without axes and words; a larger point marks the figure shown. */
const sparkOf = ({ plots: [plot], marks }: Figure, period: number): Drawing | undefined => {
  if (!plot || plot.x.kind !== 'time') return undefined
  const box = { left: SPARK.edge, top: SPARK.edge, width: SPARK.width - 2 * SPARK.edge, height: SPARK.height - 2 * SPARK.edge }
  const bare = { ...plot, box, x: { ...plot.x, labels: [] }, y: { ...plot.y, ticks: [], heading: '' } } as Figure['plots'][number]
  const drawn = marks.filter((mark): mark is Extract<Mark, { kind: 'line' | 'points' }> => mark.plot === 0 && ((mark.kind === 'line' && mark.role === 'observed') || (mark.kind === 'points' && mark.role === 'observed')))
  const small = drawn.map((mark): Mark => (mark.kind === 'points' ? { ...mark, points: mark.points.map((point) => ({ ...point, shape: 'circle', size: 4, strokeWidth: 0 })) } : mark))
  const places = drawn.flatMap((mark) => (mark.kind === 'line' ? mark.runs.flat() : [...mark.points]))
  const shown = places.find((place) => place.period === period)
  const ink = drawn.find((mark) => mark.kind === 'line')?.ink ?? 'tone-0'
  const dot: Mark[] = shown ? [{ kind: 'points', role: 'value', name: '', decimals: 0, plot: 0, member: 0, layer: 9, points: [{ x: shown.x, y: shown.y, shape: 'circle', size: 8, fill: ink, stroke: 'paper', strokeWidth: 1.5, dx: 0, hollow: false }] }] : []
  return { width: SPARK.width, height: SPARK.height, axisSize: 11, labelSize: 11, plots: [bare], marks: [...small, ...dot] }
}

/** The data and the language in which a course is drawn. */
export interface CourseRequest {
  readonly dataset: Dataset
  readonly language: Language
  readonly vintage?: Vintage | undefined
}

/** The course of a series at its place, without axes and words, with a larger point at one of its figures; undefined where nothing is drawn. */
export const courseOf = (series: Series, index: number, theme: Theme, { dataset, language, vintage }: CourseRequest): Picture | undefined => {
  const spec: ValidPanel = { id: 'course', theme, type: 'trend', title: inEachLanguage(() => []), grids: [{ zero: true, lines: [{ indicator: series.indicator, ...(series.region === NATION ? {} : { region: series.region }) }] }] }
  const { figure } = compilePanel(spec, dataset, { language, scheme: 'light', width: SPARK.width, ...(vintage ? { vintage } : {}) })
  const drawing = sparkOf(figure, periodAt(series, index))
  return drawing && { width: SPARK.width, height: SPARK.height, shapes: pictureShapes(drawing, theme) }
}

