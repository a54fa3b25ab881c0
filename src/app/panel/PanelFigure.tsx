import { Component, type ReactNode } from 'react'
import { uiWords } from '../../words/index'
import { PanelBody, type PanelProps } from './PanelBody'

interface BoundaryProps {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** A program error in one panel is shown in its place and leaves the rest alone. React offers this only as a class. */
class ErrorBoundary extends Component<BoundaryProps, { readonly reason: string | undefined }> {
  override state: { readonly reason: string | undefined } = { reason: undefined }

  static getDerivedStateFromError(reason: unknown): { reason: string } {
    return { reason: reason instanceof Error ? reason.message : String(reason) }
  }

  override render(): ReactNode {
    const { id, title, text, children } = this.props
    if (this.state.reason === undefined) return children
    return (
      <div role="alert" className="panel-broken">
        <h3>{title}</h3>
        <p>{text}</p>
        <p className="quiet">
          <code>{id}</code> {this.state.reason}
        </p>
      </div>
    )
  }
}

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
