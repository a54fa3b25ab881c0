/** Frames of charts that are not over time, as SVG shapes. */
import { xPixel, yPixel, type Plot, type RowAxis, type ValueAxis } from '../figure/figure'
import { HEADING_LEFT } from '../figure/frame'
import { crisp, straight, lineOfText, type SvgShape } from './svg-shape'

/** Hairlines of the value axis with numerals above, and the names of the rows. */
export const frameOfRows = (plot: Plot, values: ValueAxis, rows: RowAxis, size: number, labelSize: number): SvgShape[] => {
  const { left, top, height } = plot.box
  return [
    ...values.ticks.map(({ at }) => straight([[crisp(xPixel(plot, at)), top], [crisp(xPixel(plot, at)), top + height]], 'hairline')),
    ...lineOfText(values.heading, { x: HEADING_LEFT, middle: top - 24 - size / 2, size, ink: 'muted' }),
    ...values.ticks.flatMap(({ at, text }) => lineOfText(text, { x: xPixel(plot, at), middle: top - 6 - size / 2, size, anchor: 'middle', serif: true, ink: 'muted' })),
    ...rows.names.flatMap(({ text, strong, ink = 'ink' }, at) => lineOfText(text, { x: left - 10, middle: yPixel(plot, at), size: labelSize, anchor: 'end', bold: strong, ink })),
  ]
}

/** Hairlines of both axes, with numerals at the left and at the foot; what they measure is said by marks. */
export const frameOfValues = (plot: Plot, across: ValueAxis, values: ValueAxis, size: number): SvgShape[] => {
  const { left, top, width, height } = plot.box
  const foot = top + height
  return [
    ...values.ticks.map(({ at }) => straight([[left, crisp(yPixel(plot, at))], [left + width, crisp(yPixel(plot, at))]], 'hairline')),
    ...across.ticks.map(({ at }) => straight([[crisp(xPixel(plot, at)), top], [crisp(xPixel(plot, at)), foot]], 'hairline')),
    ...values.ticks.flatMap(({ at, text }) => lineOfText(text, { x: left - 8, middle: yPixel(plot, at), size, anchor: 'end', serif: true, ink: 'muted' })),
    ...across.ticks.flatMap(({ at, text }) => lineOfText(text, { x: xPixel(plot, at), middle: foot + 10 + size / 2, size, anchor: 'middle', serif: true, ink: 'muted' })),
  ]
}
