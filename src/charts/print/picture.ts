import type { Theme } from '../../model/indicator'
import type { Dataset } from '../../model/dataset'
import { compilePanel } from '../compile'
import type { CompiledPanel } from '../compiled-panel'
import { colourOf, paletteOf, type Ink } from '../figure/palette'
import type { PanelView } from '../panel-view'
import type { PanelSpec } from '../types/list'
import { svgShapes, type SvgShape } from './svg'

/** A colour by day and by night. */
export interface Colours {
  readonly light: string
  readonly dark: string
}

/** One shape or text of a picture, in the colours of both schemes. */
export interface PictureShape extends Omit<SvgShape, 'fill' | 'stroke'> {
  readonly fill: Colours | undefined
  readonly stroke: Colours | undefined
}

/** A panel drawn once: one geometry, both schemes, every shape with the series it belongs to; and the panel it was drawn from. */
export interface Picture {
  readonly panel: CompiledPanel // as compiled by day
  readonly width: number
  readonly height: number
  readonly shapes: readonly PictureShape[]
}

const coloursOf = (ink: Ink | undefined, theme: Theme): Colours | undefined =>
  ink && { light: colourOf(ink, paletteOf(theme, 'light')), dark: colourOf(ink, paletteOf(theme, 'dark')) }

/** A compiled panel as a picture. An empty or invalid panel has no shapes and height 0. */
export const pictureOf = (panel: CompiledPanel, width: number): Picture => ({
  panel,
  width,
  height: panel.height,
  shapes: svgShapes(panel.figure).map((shape) => ({ ...shape, fill: coloursOf(shape.fill, panel.theme), stroke: coloursOf(shape.stroke, panel.theme) })),
})

/** Draws a panel without a document. */
export const drawPicture = (spec: PanelSpec, dataset: Dataset, view: Omit<PanelView, 'scheme'>): Picture => pictureOf(compilePanel(spec, dataset, { ...view, scheme: 'light' }), view.width)
