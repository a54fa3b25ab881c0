import { Component, memo, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { observeSize, whenNear } from '../../platform/page/viewport'
import type { ViewState } from '../../state/view'
import { uiWords } from '../../words/index'
import { tablesOfPanel } from '../view/page-tables'
import { PanelBody, type PanelProps } from './PanelBody'

export { PanelOptions } from './PanelOptions' // for the briefing: imported from here it stays in the chunk of the page's panels

interface BoundaryProps {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** A program error in one panel is shown in its place and leaves the rest alone. React offers this only as a class. */
class ErrorBoundary extends Component<BoundaryProps, { readonly reason: string | undefined }> {
  constructor(props: BoundaryProps) {
    super(props)
    this.state = { reason: undefined } // a class field would fetch a helper for browsers of 2021
  }

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
const PanelWaiting = ({ start, text }: { readonly start: () => void; readonly text: string }) => {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => (place.current ? whenNear(place.current, start) : undefined), [start])
  return (
    <p ref={place} className="panel-waiting quiet">
      {text}
    </p>
  )
}

/** What fetches the tables that a panel, with the places that a reader compares, reads and that are not loaded; undefined where all are. */
const useWaiting = ({ panel, loaded, view }: PanelProps): (() => void) | undefined =>
  useMemo(() => {
    const tables = tablesOfPanel(panel, loaded, view)
    return tables.length > 0 ? () => loaded.rest?.start(tables) : undefined
  }, [panel, loaded, view])

const heights = new Map<string, number>() // of panels that were shown, in CSS pixels, by id: where they come back, what is below does not move

/** The height to be held free for a panel that was not shown yet: about that of what it draws, and of the words around it. */
const heightOf = ({ id, ...panel }: PanelProps['panel']): number => {
  const known = heights.get(id)
  if (known !== undefined || !('type' in panel)) return known ?? 400
  if (panel.type === 'dumbbell' || panel.type === 'bars' || panel.type === 'diverging') return 1040
  if (panel.type === 'items') return 480
  return panel.type === 'trend' && panel.grids.length > 1 ? 780 : 620
}

/** Whether the panel is to be shown: at once, or when it comes near. Remembers its height when it goes. */
const useNear = (id: string, isLazy: boolean): { readonly place: RefObject<HTMLElement | null>; readonly isNear: boolean } => {
  const place = useRef<HTMLElement>(null)
  const [isNear, setNear] = useState(!isLazy)
  useEffect(() => (isNear || !place.current ? undefined : whenNear(place.current, () => setNear(true))), [isNear])
  useEffect(() => {
    const figure = place.current
    return isNear && figure ? observeSize(figure, ({ height }) => void heights.set(id, height)) : undefined
  }, [id, isNear])
  return { place, isNear }
}

/** The head of a panel that is yet to be shown, for those who go from heading to heading. */
const PanelToCome = ({ id, title }: { readonly id: string; readonly title: string }) => (
  <div className="panel-frame">
    <h3 id={`${id}-title`} className="panel-title">
      {title}
    </h3>
  </div>
)

interface PanelFigureProps extends PanelProps {
  readonly next?: string | undefined // the panel after it
  readonly isLazy?: boolean // compiled and drawn when it comes near
  readonly title?: string | undefined // shown until then
}

/** Whether a panel shows the same in both: what a reader chooses in others changes nothing in it. */
const isSameShown = (before: PanelFigureProps, after: PanelFigureProps): boolean => {
  const { id } = after.panel
  const fields = new Set([...Object.keys(before.view), ...Object.keys(after.view)]) as Set<keyof ViewState>
  return (
    [...fields].every((field) => (field === 'panels' ? before.view.panels.get(id) === after.view.panels.get(id) : before.view[field] === after.view[field])) &&
    (['panel', 'loaded', 'store', 'next', 'isLazy', 'isShown', 'title'] as const satisfies readonly Exclude<keyof PanelFigureProps, 'view'>[]).every((name) => before[name] === after[name])
  )
}

/** One panel in its frame, with its own address; a fault inside stays inside. */
export const PanelFigure = memo(({ next, isLazy = false, title, ...props }: PanelFigureProps) => {
  const { panel, view } = props
  const words = uiWords(view.language).panel
  const start = useWaiting(props)
  const { place, isNear } = useNear(panel.id, isLazy)
  return (
    <figure ref={place} id={`panel-${panel.id}`} className="panel" style={isNear ? undefined : { minHeight: heightOf(panel) }} aria-labelledby={`${panel.id}-title`} data-panel={panel.id} data-theme={panel.theme}>
      {next ? (
        <a className="next-panel" href={`#panel-${next}`}>
          {words.next}
        </a>
      ) : null}
      <ErrorBoundary title={words.broken} text={words.brokenWhat} id={panel.id}>
        {!isNear ? <PanelToCome id={panel.id} title={title ?? words.loadingData} /> : start ? <PanelWaiting start={start} text={words.loadingData} /> : <PanelBody {...props} />}
      </ErrorBoundary>
    </figure>
  )
}, isSameShown)
PanelFigure.displayName = 'PanelFigure'
