import { useLayoutEffect, useRef } from 'react'
import { prerenderedOverview } from '../../platform/page/prerendered'
import { printView, readView } from '../../state/url'
import type { ViewState } from '../../state/view'

/** Whether the page holds the overview as the build has made it, and nothing in the view asks for another. */
export const isPrerendered = ({ page, panel, show, vintage, language }: ViewState): boolean => page === '' && panel === '' && show === '' && vintage === undefined && prerenderedOverview(language) !== undefined

/** Links lead on with what the reader has chosen, such as the colours. */
const carryOn = (overview: Element, view: ViewState): void => {
  for (const link of overview.querySelectorAll('a')) {
    const { page, panel } = readView(link.search)
    link.setAttribute('href', `${printView({ ...view, page, panel }) || '?'}${link.hash}`)
  }
}

/** The overview as the build has made it. It is moved here as it is: nothing is drawn anew. */
export const Prerendered = ({ view }: { readonly view: ViewState }) => {
  const place = useRef<HTMLDivElement>(null)
  const overview = prerenderedOverview(view.language)
  useLayoutEffect(() => {
    if (!overview || !place.current) return
    carryOn(overview, view)
    place.current.replaceChildren(overview)
  }, [overview, view])
  return <div ref={place} />
}
