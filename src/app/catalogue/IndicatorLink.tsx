import type { MouseEvent, ReactNode } from 'react'
import { writePlace } from '../../platform/page/address'
import { change, type ViewStore } from '../../state/view'
import { openIndicator } from '../../state/view'
import { printView } from '../../state/url'

interface IndicatorLinkProps {
  readonly id: string
  readonly store: ViewStore
  readonly children: ReactNode
}

/** A link with an address for a new tab; a plain click opens the indicator in this page. */
export const IndicatorLink = ({ id, store, children }: IndicatorLinkProps) => {
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    writePlace('') // the card comes into view by itself
    change(store, (view) => openIndicator(view, id))
  }
  return (
    <a href={printView(openIndicator(store.getState(), id))} onClick={open}>
      {children}
    </a>
  )
}
