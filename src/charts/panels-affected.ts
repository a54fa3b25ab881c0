import type { Dataset } from '../model/dataset'
import type { Difference } from '../transform/compare/difference'
import type { PanelSpec } from './index'

/** A panel that would show something else than it does, and by which indicators. */
export interface PanelAffected {
  readonly spec: PanelSpec
  readonly indicators: readonly string[] // of the panel, that differ
  readonly changes: number // observations of the panel that differ, within its years
  readonly values: boolean // false: only what is told with the values, or the catalogue's words
}

/** Panels that show anything that differs. */
export const panelsAffected = (_specs: readonly PanelSpec[], _difference: Difference, _dataset: Dataset): PanelAffected[] => []
