/** Emphasis of one line, or of one row of places: its marks stand out, all others are context grey. The figure that results is printed as any other. */
import type { Figure, Mark, Member, Plot, PointsMark, Readouts } from './figure'
import { focusableIn } from './focusable'
import type { Ink } from './palette'
import { readoutsFrom } from './readouts'

const STRONG = 2.6 // pixels: the least width of the line in focus
const THIN = 1.4 // the most of any other
const ABOVE = 0.5 // layers by which the line in focus lies over the others

const isKept = (ink: Ink): boolean => ink === 'clear' || ink === 'paper'

/** An ink in focus. Greys of places compared become the ink of the page, the palest parts of a whole a middle step. */
const inFocus = (ink: Ink): Ink => {
  if (ink.startsWith('grey-')) return 'ink'
  return ink === 'fill-3' || ink === 'fill-4' ? 'fill-1' : ink
}

const asContext = (ink: Ink): Ink => (isKept(ink) ? ink : 'context')

type Point = PointsMark['points'][number]

/** A tile, with a text on it. */
const isTile = ({ role }: PointsMark, { fill, stroke }: Point): boolean => role === 'value' && stroke === 'clear' && !isKept(fill)

const pointIn = (point: Point, change: (ink: Ink) => Ink): Point => ({ ...point, fill: change(point.fill), stroke: change(point.stroke) })

/** A mark of the line in focus. */
const strongMark = (mark: Mark): Mark => {
  const layer = mark.layer + ABOVE
  switch (mark.kind) {
    case 'line':
      return { ...mark, layer, ink: inFocus(mark.ink), width: mark.role === 'guide' ? mark.width : Math.max(mark.width, STRONG) }
    case 'area':
      return { ...mark, layer, fill: inFocus(mark.fill) }
    case 'bars':
      return { ...mark, layer, bars: mark.bars.map((bar) => ({ ...bar, fill: inFocus(bar.fill) })) }
    case 'points':
      return { ...mark, layer, points: mark.points.map((point) => pointIn(point, inFocus)) }
    case 'text':
      return { ...mark, layer, ink: inFocus(mark.ink) }
    default:
      return mark satisfies never
  }
}

/** A mark of any other line. */
const contextMark = (mark: Mark): Mark => {
  switch (mark.kind) {
    case 'line':
      return { ...mark, ink: asContext(mark.ink), width: mark.ink === 'paper' ? mark.width : Math.min(mark.width, THIN) }
    case 'area':
      return { ...mark, fill: mark.role === 'part' ? 'context' : 'hairline' }
    case 'bars':
      return { ...mark, outline: asContext(mark.outline), bars: mark.bars.map((bar) => ({ ...bar, fill: asContext(bar.fill) })) }
    case 'points':
      return { ...mark, points: mark.points.map((point) => pointIn(point, isTile(mark, point) ? () => 'hairline' : asContext)) }
    case 'text':
      return { ...mark, ink: 'context-text' }
    default:
      return mark satisfies never
  }
}

/** A mark of rows with all of them grey but one. */
const markOfRow = (mark: Mark, row: number): Mark => {
  switch (mark.kind) {
    case 'bars':
      return { ...mark, bars: mark.bars.map((bar) => (bar.at === row ? bar : { ...bar, fill: asContext(bar.fill) })) }
    case 'points':
      return { ...mark, points: mark.points.map((point) => (point.y === row ? point : pointIn(point, asContext))) }
    case 'text':
      return mark.y === row ? mark : { ...mark, ink: 'context-text' }
    case 'line':
    case 'area':
      return mark
    default:
      return mark satisfies never
  }
}

const emphasiseMember = (figure: Figure, focus: number): Figure => {
  const members = figure.members.map((member, at): Member => (at === focus ? { ...member, ink: inFocus(member.ink), text: inFocus(member.text) } : { ...member, ink: 'context', text: 'context-text' }))
  const { readouts } = figure
  const linesInFocus = (): Readouts['lines'] => readouts.lines.map((row) => row.map((line) => (line.member === undefined ? line : { ...line, ink: members[line.member]?.ink ?? 'context' })))
  return {
    ...figure,
    members,
    marks: figure.marks.map((mark) => (mark.member < 0 ? mark : mark.member === focus ? strongMark(mark) : contextMark(mark))),
    readouts: readoutsFrom(readouts.along, readouts.places, linesInFocus),
  }
}

const plotOfRow = (plot: Plot, row: number): Plot =>
  plot.y.kind === 'rows' ? { ...plot, y: { ...plot.y, names: plot.y.names.map((name, at) => (at === row ? { ...name, strong: true } : { ...name, strong: false, ink: 'context-text' as const })) } } as Plot : plot

const emphasiseRow = (figure: Figure, row: number): Figure => ({ ...figure, plots: figure.plots.map((plot) => plotOfRow(plot, row)), marks: figure.marks.map((mark) => markOfRow(mark, row)) })

/** The figure with the line or row of this key in focus; the same figure where it has none. */
export const emphasise = (figure: Figure, key: string): Figure => {
  if (!focusableIn(figure).some((one) => one.key === key)) return figure
  const member = figure.members.findIndex((one) => one.key === key)
  return member >= 0 ? emphasiseMember(figure, member) : emphasiseRow(figure, figure.table.rows.findIndex((row) => row.key === key))
}
