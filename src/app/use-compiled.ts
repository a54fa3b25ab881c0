import { useMemo } from 'react'
import { compilePanel } from '../charts/compile'
import type { CompiledPanel } from '../charts/compiled-panel'
import type { PanelSpec } from '../charts/types/list'
import type { Scheme } from '../charts/query/panel-view'
import type { Dataset } from '../model/dataset'
import { panelStateOf, type ViewState } from '../state/view'

/** One panel compiled for the reader's view and the frame's width; compiled again only when one of them changes. */
export const useCompiled = (panel: PanelSpec, dataset: Dataset, view: ViewState, scheme: Scheme, width: number): CompiledPanel => {
  const chosen = JSON.stringify(panelStateOf(view, panel.id))
  return useMemo(() => {
    const { tab: _tab, ...state } = JSON.parse(chosen) as ReturnType<typeof panelStateOf>
    return compilePanel(panel, dataset, { language: view.language, scheme, width, ...state })
  }, [panel, dataset, view.language, scheme, width, chosen])
}
