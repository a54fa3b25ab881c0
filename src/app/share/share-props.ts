import type { CompiledPanel } from '../../charts/compiled-panel'
import type { PanelSpec } from '../../charts/types/list'
import type { Loaded } from '../../platform/load-dataset'
import type { ViewState } from '../../state/view'

/** One panel as it is shown on the page. */
export interface ShareProps {
  readonly panel: PanelSpec
  readonly compiled: CompiledPanel
  readonly loaded: Loaded
  readonly view: ViewState
}
