import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  readonly children: ReactNode
  readonly instead: (reason: string) => ReactNode
}

/** A fault of the program in one panel stays in its place. React offers this only as a class. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly reason: string | undefined }> {
  override state: { readonly reason: string | undefined } = { reason: undefined }

  static getDerivedStateFromError(reason: unknown): { reason: string } {
    return { reason: reason instanceof Error ? reason.message : String(reason) }
  }

  override render(): ReactNode {
    return this.state.reason === undefined ? this.props.children : this.props.instead(this.state.reason)
  }
}
