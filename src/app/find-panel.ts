import { defaultPanel } from '../charts/default-panel'
import type { PanelSpec } from '../charts/types/list'
import type { Loaded } from '../platform/load-dataset'

/** A panel of `panels.json`, or the one that follows from an indicator by default. */
export const findPanel = ({ panels, dataset }: Pick<Loaded, 'panels' | 'dataset'>, wanted: string): PanelSpec | undefined =>
  panels.find(({ id }) => id === wanted) ?? Array.from(dataset.indicators.values(), defaultPanel).find(({ id }) => id === wanted)
