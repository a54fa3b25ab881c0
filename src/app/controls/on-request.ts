import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { loadPart } from '../../platform/page/load-part'
import { PartNotice } from './PartNotice'

interface RequestOptions<Props> {
  readonly waiting?: ComponentType<Props> // shown while it loads; nothing by default
  readonly instead?: (props: Props, notice: ReactNode) => ReactNode // shown where it could not be fetched; by default the notice alone
  readonly leave?: (props: Props) => () => void // goes on without it
}

type Failure = { readonly tries: number; readonly reason: unknown }

/** A component that is loaded when it is first rendered. Where that fails, a notice is shown in its place. */
export const onRequest = <Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>, { waiting, instead, leave }: RequestOptions<Props> = {}): ComponentType<Props> => {
  let loaded: ComponentType<Props> | undefined
  const Requested = (props: Props): ReactNode => {
    const [Part, setPart] = useState(() => loaded)
    const [attempt, setAttempt] = useState(1)
    const [failure, setFailure] = useState<Failure>()
    const isThere = Part !== undefined
    useEffect(() => {
      if (isThere) return undefined
      let current = true
      const fetchPart = async (): Promise<void> => {
        try {
          loaded = (await loadPart(load)).default
          if (current) setPart(() => loaded)
        } catch (reason) {
          if (current) setFailure({ tries: attempt, reason })
        }
      }
      void fetchPart()
      return () => {
        current = false
      }
    }, [isThere, attempt])
    if (Part) return createElement(Part, props)
    if (!failure) return waiting ? createElement(waiting, props) : null
    const notice = createElement(PartNotice, { ...failure, onRetry: () => setAttempt((count) => count + 1), onLeave: leave?.(props) })
    return instead ? instead(props, notice) : notice
  }
  return Requested
}
