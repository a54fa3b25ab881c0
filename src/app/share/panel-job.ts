import type { CompiledPanel } from '../../charts/compiled-panel'
import type { Scheme } from '../../charts/query/panel-view'
import type { PanelSpec } from '../../charts/types/list'
import type { ExportJob } from '../../exports/export-job'
import type { Dataset } from '../../model/dataset'
import { isLocalVersion } from '../../model/local-version'
import { pageAddress } from '../../platform/page/address'
import type { Loaded } from '../../platform/data/load-dataset'
import { printView } from '../../state/url'
import { aloneView, panelStateOf, type ViewState } from '../../state/view'

/** One panel as it is shown on the page. */
export interface ShareProps {
  readonly panel: PanelSpec
  readonly compiled: CompiledPanel
  readonly loaded: Loaded
  readonly view: ViewState
}

/** One panel as it is shown on the page, to be made into a file in these colours. */
export const panelJob = (spec: PanelSpec, dataset: Dataset, view: ViewState, scheme: Scheme): ExportJob => {
  const { tab: _tab, ...state } = panelStateOf(view, spec.id)
  const query = printView(aloneView(view, spec.id))
  return { spec, dataset, view: { language: view.language, ...state }, scheme, query, address: isLocalVersion(dataset.version) ? '' : pageAddress(query) } // others cannot see local data at the address
}
