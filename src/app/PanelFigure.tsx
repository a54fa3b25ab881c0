import type { PanelSpec } from '../charts/index'
import type { Loaded } from '../platform/load-dataset'
import type { ViewStore } from '../state/store'
import type { ViewState } from '../state/view'
import { uiWords } from '../words/index'
import { ErrorBoundary } from './ErrorBoundary'
import { PanelBody } from './PanelBody'

export interface PanelProps {
  readonly panel: PanelSpec
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
}

/** One panel in its frame, with its own address; a fault inside stays inside. */
export const PanelFigure = (props: PanelProps) => {
  const { panel, view } = props
  const words = uiWords(view.language).panel
  return (
    <figure id={`panel-${panel.id}`} className="panel" data-panel={panel.id} data-chapter={panel.theme}>
      <ErrorBoundary title={words.broken} text={words.brokenWhat} id={panel.id}>
        <PanelBody {...props} />
      </ErrorBoundary>
    </figure>
  )
}
