import { compilePanel } from '../charts/compile'
import type { PanelSpec } from '../charts/types/list'
import type { PanelView } from '../charts/query/panel-view'
import type { Dataset } from '../model/dataset'
import { naturalHeight, NARROW, WIDE } from './page/layout'

type HeightView = Omit<PanelView, 'scheme' | 'width' | 'height'>

/** Height in CSS pixels of a panel's embed page by the width of its frame, estimated without a document. */
export const embedHeights = (spec: PanelSpec, dataset: Dataset, view: HeightView): ((width: number) => number) => {
  const drawn = (at: number) => {
    const panel = compilePanel(spec, dataset, { ...view, scheme: 'light', width: at })
    return { panel, width: at, height: panel.height }
  }
  const pair = { narrow: drawn(NARROW), wide: drawn(WIDE) }
  return (width) => naturalHeight(pair, view.language, dataset.version, width)
}

/** The same for one width. */
export const embedHeight = (spec: PanelSpec, dataset: Dataset, view: HeightView, width: number): number => embedHeights(spec, dataset, view)(width)
