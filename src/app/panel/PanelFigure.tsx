import { Component, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { lacksData } from '../../charts/panels-affected'
import type { RestToLoad } from '../../platform/data/load-dataset'
import { whenNear } from '../../platform/page/near-viewport'
import { panelStateOf } from '../../state/view'
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

/** Placeholder of a panel whose tables are not loaded; requests them when it is near the viewport. */
const PanelWaiting = ({ rest, text }: { readonly rest: RestToLoad; readonly text: string }) => {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => (place.current ? whenNear(place.current, rest.start) : undefined), [rest])
  return (
    <p ref={place} className="panel-waiting quiet">
      {text}
    </p>
  )
}

/** Whether a panel, with the places that a reader compares, reads tables that are not loaded yet. */
const useWaiting = ({ panel, loaded, view }: PanelProps): RestToLoad | undefined => {
  const isLacking = useMemo(() => loaded.rest !== undefined && lacksData(panel, loaded.dataset), [panel, loaded])
  return isLacking || (panelStateOf(view, panel.id).compare ?? []).length > 0 ? loaded.rest : undefined
}

/** One panel in its frame, with its own address; a fault inside stays inside. */
export const PanelFigure = ({ next, ...props }: PanelProps & { readonly next?: string | undefined }) => {
  const { panel, view } = props
  const words = uiWords(view.language).panel
  const rest = useWaiting(props)
  return (
    <figure id={`panel-${panel.id}`} className="panel" aria-labelledby={`${panel.id}-title`} data-panel={panel.id} data-theme={panel.theme}>
      {next ? (
        <a className="next-panel" href={`#panel-${next}`}>
          {words.next}
        </a>
      ) : null}
      <ErrorBoundary title={words.broken} text={words.brokenWhat} id={panel.id}>
        {rest ? <PanelWaiting rest={rest} text={words.loadingData} /> : <PanelBody {...props} />}
      </ErrorBoundary>
    </figure>
  )
}
