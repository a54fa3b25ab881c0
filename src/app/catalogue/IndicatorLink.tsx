import type { ReactNode } from 'react'
import { printView } from '../../state/url'
import { openIndicator, type ViewStore } from '../../state/view'

interface IndicatorLinkProps {
  readonly id: string
  readonly store: ViewStore
  readonly children: ReactNode
}

/** A link to an indicator in the catalogue, whose search and filters stay as they are. */
export const IndicatorLink = ({ id, store, children }: IndicatorLinkProps) => <a href={printView(openIndicator(store.getState(), id))}>{children}</a>
