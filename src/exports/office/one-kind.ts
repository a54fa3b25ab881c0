import type { BarsMark, Figure, Landmark, Mark, Plot } from '../../charts/figure/figure'
import { valueAxis, valueScale } from '../../charts/figure/value-axis'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'

type Columns = Mark & { readonly kind: 'bars' }

const columnsIn = (marks: readonly Mark[], plot: number): readonly Columns[] => marks.filter((mark): mark is BarsMark => mark.kind === 'bars' && mark.role === 'value' && !mark.mirrored && mark.plot === plot)

const hasLines = (marks: readonly Mark[], plot: number): boolean => marks.some((mark) => mark.plot === plot && mark.kind === 'line' && mark.role !== 'guide')

const COUNT = 4 // intervals of the axis under columns

/** The plot of the columns alone, named by them, with a scale of their own. */
const columnsPlot = (plot: Plot, columns: readonly Columns[], { members }: Figure, language: Language): Plot => {
  if (plot.y.kind !== 'value' || plot.x.kind !== 'time') return plot
  const scale = valueScale(columns.flatMap(({ bars }) => bars.map(({ to }) => to)), { zero: true, count: COUNT })
  const names = [...new Set(columns.flatMap(({ member }) => members[member]?.name ?? []))]
  const heading = names.length === 1 ? `${names[0]}${uiWords(language).chart.bracket(plot.y.unit)}` : plot.y.heading
  return { box: plot.box, x: plot.x, y: valueAxis(scale, heading, language, { unit: plot.y.unit }) }
}

/**
 * The figure with lines and columns of one plot on two, the columns beneath: office programs draw two kinds in one chart
 * wrongly.
 */
export const inOneKind = (figure: Figure, language: Language): Figure => {
  const { plots, marks, landmarks } = figure
  const isMixed = plots.map((_, at) => columnsIn(marks, at).length > 0 && hasLines(marks, at))
  if (!isMixed.includes(true)) return figure
  const first = isMixed.map((_, at) => at + isMixed.slice(0, at).filter(Boolean).length) // of each plot, in the figure that results
  const under = (at: number): number => (first[at] ?? 0) + 1
  const plotOf = (mark: Mark): number => (isMixed[mark.plot] && columnsIn([mark], mark.plot).length > 0 ? under(mark.plot) : (first[mark.plot] ?? 0))
  const isOfColumn = ({ kind, x, y }: Landmark, at: number): boolean => kind === 'point' && columnsIn(marks, at).some(({ bars }) => bars.some((bar) => bar.at === x && bar.to === y))
  return {
    ...figure,
    plots: plots.flatMap((plot, at) => (isMixed[at] ? [plot, columnsPlot(plot, columnsIn(marks, at), figure, language)] : [plot])),
    marks: marks.map((mark) => ({ ...mark, plot: plotOf(mark) })),
    landmarks: landmarks.map((landmark) => ({ ...landmark, plots: landmark.plots.flatMap((at) => (isMixed[at] && isOfColumn(landmark, at) ? [under(at)] : isMixed[at] && landmark.kind === 'break' ? [first[at] ?? 0, under(at)] : [first[at] ?? 0])) })),
  }
}
