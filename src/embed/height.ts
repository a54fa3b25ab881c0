import { compilePanel } from '../charts/compile'
import type { PanelSpec } from '../charts/index'
import type { PanelView } from '../charts/panel-view'
import type { Dataset } from '../model/dataset'
import { naturalHeight, NARROW, WIDE } from './page/layout'

/** Height in CSS pixels of a panel's embed page in a frame of this width, estimated without a document. */
export const embedHeight = (spec: PanelSpec, dataset: Dataset, view: Omit<PanelView, 'scheme' | 'width' | 'height'>, width: number): number => {
  const drawn = (at: number) => {
    const panel = compilePanel(spec, dataset, { ...view, scheme: 'light', width: at })
    return { panel, width: at, height: panel.height }
  }
  return naturalHeight({ narrow: drawn(NARROW), wide: drawn(WIDE) }, view.language, dataset.version, width)
}
