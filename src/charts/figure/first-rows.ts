import type { Figure, Mark, Plot, RowAxis } from './figure'

/** A mark without what belongs to rows that are not shown; lines across the rows end with the last one. */
const within = (mark: Mark, count: number): Mark[] => {
  switch (mark.kind) {
    case 'bars':
      return [{ ...mark, bars: mark.bars.filter(({ at }) => at < count) }]
    case 'points':
      return [{ ...mark, points: mark.points.filter(({ y }) => y < count) }]
    case 'text':
      return mark.y < count ? [mark] : []
    case 'line':
      return [{ ...mark, runs: mark.runs.map((run) => run.map((point) => ({ ...point, y: Math.min(point.y, count - 0.5) }))) }]
    case 'area':
      return [mark]
  }
}

/** Whether a figure is one list of rows that can be shown in part. Bars back to back are one shape, a part of which would be another. */
export const isList = ({ plots, marks }: Figure): boolean => plots.length === 1 && plots[0]?.y.kind === 'rows' && !marks.some((mark) => mark.kind === 'bars' && mark.mirrored)

/** The first rows of a list, each as high as before; table and texts stay those of all. */
export const firstRows = (figure: Figure, count: number): Figure => {
  const [plot] = figure.plots
  if (!plot || plot.y.kind !== 'rows' || count >= plot.y.names.length) return figure
  const height = (plot.box.height * count) / plot.y.names.length
  const shown = { ...plot, box: { ...plot.box, height }, y: { kind: 'rows', names: plot.y.names.slice(0, count) } satisfies RowAxis } as Plot // rows have values along x
  return {
    ...figure,
    height: figure.height - plot.box.height + height,
    plots: [shown],
    marks: figure.marks.flatMap((mark) => within(mark, count)),
    rows: { ...figure.rows, pixels: figure.rows.pixels.map((pixel, at) => (at < count ? pixel : Number.NaN)) },
  }
}
