import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** A fault of the program in one panel stays in its place, and is said there. React offers this only as a class. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly reason: string | undefined }> {
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
