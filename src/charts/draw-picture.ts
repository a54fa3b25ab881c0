import type { Dataset } from '../model/dataset'
import { compilePanel } from './compile'
import type { CompiledPanel } from './compiled-panel'
import { pictureShapes, type Picture } from './print/picture'
import type { PanelView } from './query/panel-view'
import type { PanelSpec } from './types/list'

/** A picture of a panel in both schemes, and the compiled panel. */
export interface PanelPicture extends Picture {
  readonly panel: CompiledPanel // in the light scheme
}

/** A compiled panel as a picture. An empty or invalid panel has no shapes and height 0. */
export const pictureOf = (panel: CompiledPanel, width: number): PanelPicture => ({ panel, width, height: panel.height, shapes: pictureShapes(panel.figure, panel.theme) })

/** Draws a panel without a document. */
export const drawPicture = (spec: PanelSpec, dataset: Dataset, view: Omit<PanelView, 'scheme'>): PanelPicture => pictureOf(compilePanel(spec, dataset, { ...view, scheme: 'light' }), view.width)
