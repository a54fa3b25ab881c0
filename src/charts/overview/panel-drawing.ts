import type { Dataset } from '../../model/dataset'
import { indicatorsOf } from '../panels-affected'
import { chartTypeOf, isInvalid, type PanelSpec } from '../types/list'

/** The first panel that draws any of these indicators, else the first that reads one; '' for none. */
export const panelDrawing = (indicators: readonly string[], { panels, dataset }: { readonly panels: readonly PanelSpec[]; readonly dataset: Dataset }): string => {
  const draws = (panel: PanelSpec): boolean => !isInvalid(panel) && chartTypeOf(panel).requests(panel, dataset).some(({ indicator }) => indicators.includes(indicator))
  const reads = (panel: PanelSpec): boolean => indicatorsOf(panel, dataset).some((id) => indicators.includes(id))
  return (panels.find(draws) ?? panels.find(reads))?.id ?? ''
}
