import type { Theme } from '../../model/indicator'
import type { Drawing } from '../figure/figure'
import { colourOf, paletteOf, type Ink } from '../figure/palette'
import { svgShapes } from './svg'
import type { SvgShape } from './svg-shape'

/** A colour in both schemes. */
export interface Colours {
  readonly light: string
  readonly dark: string
}

/** One shape or text of a picture, with its colours in both schemes. */
export interface PictureShape extends Omit<SvgShape, 'fill' | 'stroke'> {
  readonly fill: Colours | undefined
  readonly stroke: Colours | undefined
}

/** A drawing as shapes: one geometry, colours of both schemes, and the series of each shape. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly shapes: readonly PictureShape[]
}

const coloursOf = (ink: Ink | undefined, theme: Theme): Colours | undefined =>
  ink && { light: colourOf(ink, paletteOf(theme, 'light')), dark: colourOf(ink, paletteOf(theme, 'dark')) }

/** The shapes of a drawing in the colours of a theme. */
export const pictureShapes = (drawing: Drawing, theme: Theme): PictureShape[] =>
  svgShapes(drawing).map((shape) => ({ ...shape, fill: coloursOf(shape.fill, theme), stroke: coloursOf(shape.stroke, theme) }))
