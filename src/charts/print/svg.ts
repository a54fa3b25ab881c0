/** A figure as SVG shapes and texts, in pixels and inks, without ECharts or a document. Coordinates are whole tenths of a pixel. */
import { xPixel, yPixel, type AreaMark, type BarsMark, type Drawing, type LineMark, type Mark, type Plot, type PointsMark, type TextMark, type TimeAxis, type ValueAxis, type Shape } from '../figure/figure'
import { HEADING_GAP, HEADING_LEADING, HEADING_LEFT, headingLines } from '../figure/frame'
import type { Ink } from '../figure/palette'
import { textWidth } from '../figure/text-width'
import { frameOfRows, frameOfValues } from './place-frames'
import type { Corner } from './shorten'
import { crisp, pathOf, shape, straight, lineOfText, type SvgShape } from './svg-shape'
import { short, tenth } from './tenths'

/** Outlines of the shapes that ECharts does not have, each scaled to the square of its size. */
export const SHAPE_PATHS: Readonly<Partial<Record<Shape, string>>> = {
  'triangle-down': 'M0,0L10,0L5,9Z',
  plus: 'M3.5,0L6.5,0L6.5,3.5L10,3.5L10,6.5L6.5,6.5L6.5,10L3.5,10L3.5,6.5L0,6.5L0,3.5L3.5,3.5Z',
  above: 'M0,8L0,-8M-3,-4L0,-8L3,-4',
  below: 'M0,-8L0,8M-3,4L0,8L3,4',
  hatch: 'M0,4L4,0M0,8L8,0M4,8L8,4',
}

/** Corners of every shape but the circle, from −½ to ½ of its size; an open one is stroked, not filled. */
const SHAPE_CORNERS: Readonly<Record<Exclude<Shape, 'circle'>, readonly (readonly (readonly [number, number])[])[]>> = {
  diamond: [[[0, -0.5], [0.5, 0], [0, 0.5], [-0.5, 0]]],
  square: [[[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]]],
  triangle: [[[0, -0.5], [0.5, 0.5], [-0.5, 0.5]]],
  'triangle-down': [[[-0.5, -0.5], [0.5, -0.5], [0, 0.5]]],
  plus: [[[-0.15, -0.5], [0.15, -0.5], [0.15, -0.15], [0.5, -0.15], [0.5, 0.15], [0.15, 0.15], [0.15, 0.5], [-0.15, 0.5], [-0.15, 0.15], [-0.5, 0.15], [-0.5, -0.15], [-0.15, -0.15]]],
  above: [[[0, 0.5], [0, -0.5]], [[-0.19, -0.25], [0, -0.5], [0.19, -0.25]]],
  below: [[[0, -0.5], [0, 0.5]], [[-0.19, 0.25], [0, 0.5], [0.19, 0.25]]],
  hatch: [[[-0.5, 0], [0, -0.5]], [[-0.5, 0.5], [0.5, -0.5]], [[0, 0.5], [0.5, 0]]],
}

const OPEN: ReadonlySet<Shape> = new Set(['above', 'below', 'hatch'])

const inkOf = (ink: Ink): Ink | undefined => (ink === 'clear' ? undefined : ink)

interface Stroke {
  readonly width: number
  readonly dash?: readonly number[]
  readonly opacity?: number
  readonly round?: boolean
}

const strokeForm = ({ width, dash = [], opacity = 1, round = false }: Stroke): Record<string, string> => ({
  ...(width === 1 ? {} : { 'stroke-width': String(Math.round(width * 100) / 100) }),
  ...(dash.length > 0 ? { 'stroke-dasharray': dash.join(',') } : {}),
  ...(round ? { 'stroke-linejoin': 'round' } : {}),
  ...(opacity === 1 ? {} : { 'stroke-opacity': String(opacity) }),
})

const TICK = 6

const timeFrame = (plot: Plot, axis: TimeAxis, values: ValueAxis, size: number): SvgShape[] => {
  const { left, top, width, height } = plot.box
  const foot = top + height
  const line = crisp(axis.atZero ? yPixel(plot, 0) : foot)
  return [
    ...values.ticks.map(({ at }) => straight([[left, crisp(yPixel(plot, at))], [left + width, crisp(yPixel(plot, at))]], 'hairline')),
    ...headingLines(values.heading, size, plot.box).reverse().flatMap((line, up) => lineOfText(line, { x: HEADING_LEFT, middle: top - HEADING_GAP - size / 2 - up * size * HEADING_LEADING, size, ink: 'muted' })),
    straight([[left, line], [left + width, line]], 'axis'),
    ...axis.labels.map(({ at }) => straight([[crisp(xPixel(plot, at)), line - 0.5], [crisp(xPixel(plot, at)), line - 0.5 + TICK]], 'axis')),
    ...values.ticks.flatMap(({ at, text }) => lineOfText(text, { x: left - 8, middle: yPixel(plot, at), size, anchor: 'end', serif: true, ink: 'muted' })),
    ...axis.labels.flatMap(({ at, text }) => lineOfText(text, { x: xPixel(plot, at), middle: foot + 10 + size / 2, size, anchor: 'middle', serif: true, ink: 'muted' })),
  ]
}

const frameShapes = (plot: Plot, { axisSize, labelSize }: Drawing): SvgShape[] => {
  if (plot.x.kind === 'time') return timeFrame(plot, plot.x, plot.y as ValueAxis, axisSize)
  return plot.y.kind === 'rows' ? frameOfRows(plot, plot.x, plot.y, axisSize, labelSize) : frameOfValues(plot, plot.x, plot.y, axisSize)
}

const lineShapes = ({ runs, ink, width, dash, opacity, member, role }: LineMark, plot: Plot): SvgShape[] => {
  const d = runs.filter(({ length }) => length > 1).map((run) => pathOf(run.map(({ x, y }): Corner => [xPixel(plot, x), yPixel(plot, y)]), false)).join('')
  return d === '' ? [] : [shape({ tag: 'path', attributes: { d, ...strokeForm({ width, dash, opacity, round: role !== 'guide' }) }, stroke: ink, member })]
}

const areaShapes = ({ runs, fill, edge, member }: AreaMark, plot: Plot): SvgShape[] =>
  runs.flatMap((points) => {
    const highs = points.map(({ x, high }): Corner => [xPixel(plot, x), yPixel(plot, high)])
    const lows = points.map(({ x, low }): Corner => [xPixel(plot, x), yPixel(plot, low)]).reverse()
    if (points.length < 2) return []
    return [shape({ tag: 'path', attributes: { d: pathOf([...highs, ...lows], true) }, fill, member }), ...(edge ? [shape({ tag: 'path', attributes: { d: pathOf(highs, false) }, stroke: 'paper', member })] : [])]
  })

/** A bar as a path from its upper left corner; of an outline without width its stroke remains. All bars have one direction, so that they can be joined. */
const barPath = (plot: Plot, { at, from, to }: BarsMark['bars'][number], thickness: number, isOutlined: boolean): string => {
  const half = thickness / 2
  const [x0, x1, y0, y1] =
    plot.y.kind === 'rows'
      ? [xPixel(plot, Math.min(from, to)), xPixel(plot, Math.max(from, to)), yPixel(plot, at) - half, yPixel(plot, at) + half]
      : [xPixel(plot, at) - half, xPixel(plot, at) + half, yPixel(plot, Math.max(from, to)), yPixel(plot, Math.min(from, to))]
  const [width, height] = [Math.round(x1 * 10) - Math.round(x0 * 10), Math.round(y1 * 10) - Math.round(y0 * 10)].map((size) => short(size / 10))
  return (width === '0' && !isOutlined) || height === '0' ? '' : `M${tenth(x0)} ${tenth(y0)}h${width}v${height}h-${width}z`
}

const EDGE = 0.5 // pixels of paper round a bar

const barShapes = ({ bars, thickness, edge, outline, member }: BarsMark, plot: Plot): SvgShape[] =>
  bars.flatMap((bar) => {
    const d = barPath(plot, bar, thickness, outline !== 'clear')
    const stroke = edge ? 'paper' : inkOf(outline)
    return d === '' ? [] : [shape({ tag: 'path', attributes: { d, ...(edge ? strokeForm({ width: EDGE }) : {}) }, fill: inkOf(bar.fill), stroke, member })]
  })

const pointShape = ({ x, y, shape: form, size, fill, stroke, strokeWidth, dx }: PointsMark['points'][number], plot: Plot, member: number): SvgShape => {
  const [cx, cy] = [xPixel(plot, x) + dx, yPixel(plot, y)]
  const inks = { fill: inkOf(fill), stroke: strokeWidth === 0 ? undefined : inkOf(stroke), member }
  const line = inks.stroke ? strokeForm({ width: strokeWidth }) : {}
  if (form === 'circle') return shape({ tag: 'circle', attributes: { cx: tenth(cx), cy: tenth(cy), r: tenth(size / 2), ...line }, ...inks })
  const d = SHAPE_CORNERS[form].map((corners) => pathOf(corners.map(([px, py]): Corner => [cx + px * size, cy + py * size]), !OPEN.has(form))).join('')
  return shape({ tag: 'path', attributes: { d, ...line }, ...inks })
}

const textShapes = ({ x, y, dx, dy, anchor, lines, size, leading, ink, member }: TextMark, plot: Plot): SvgShape[] => {
  const [left, middle] = [xPixel(plot, x) + dx, yPixel(plot, y) + dy]
  return lines.flatMap((runs, row) => {
    let at = left
    return runs.flatMap(({ text, face, before }) => {
      const placed = lineOfText(text, { x: at + before, middle: middle + (row - (lines.length - 1) / 2) * leading, size, anchor, serif: face === 'serif', ink, member })
      at += before + textWidth(text, size)
      return placed
    })
  })
}

const markShapes = (mark: Mark, plot: Plot): SvgShape[] => {
  switch (mark.kind) {
    case 'line':
      return lineShapes(mark, plot)
    case 'area':
      return areaShapes(mark, plot)
    case 'bars':
      return barShapes(mark, plot)
    case 'points':
      return mark.points.map((point) => pointShape(point, plot, mark.member))
    case 'text':
      return textShapes(mark, plot)
    default: {
      const never: never = mark
      return never
    }
  }
}

/** The shapes and texts of a drawing, bottom to top. */
export const svgShapes = (drawing: Drawing): SvgShape[] => {
  const { plots, marks } = drawing
  const layered = [...marks].sort((a, b) => a.layer - b.layer)
  const shapesOf = (some: readonly Mark[]): SvgShape[] =>
    some.flatMap((mark) => {
      const plot = plots[mark.plot]
      return plot ? markShapes(mark, plot) : []
    })
  return [...shapesOf(layered.filter(({ layer }) => layer < 0)), ...plots.flatMap((plot) => frameShapes(plot, drawing)), ...shapesOf(layered.filter(({ layer }) => layer >= 0))]
}
