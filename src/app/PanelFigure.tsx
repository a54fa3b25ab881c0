import { uiWords } from '../words/index'
import { ErrorBoundary } from './ErrorBoundary'
import { PanelBody, type PanelProps } from './PanelBody'

/** One panel in its frame, with its own address; a fault inside stays inside. */
export const PanelFigure = (props: PanelProps) => {
  const { panel, view } = props
  const words = uiWords(view.language).panel
  return (
    <figure id={`panel-${panel.id}`} className="panel" data-panel={panel.id} data-theme={panel.theme}>
      <ErrorBoundary title={words.broken} text={words.brokenWhat} id={panel.id}>
        <PanelBody {...props} />
      </ErrorBoundary>
    </figure>
  )
}
