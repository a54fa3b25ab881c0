import { useLayoutEffect } from 'react'
import { prerenderedOverview } from '../../platform/page/prerendered'
import { printView, readView } from '../../state/url'
import type { ViewState } from '../../state/view'
import { Moved } from '../view/EarlyCounty'

/** Whether the page holds the overview as the build has made it, and nothing in the view asks for another. */
export const isPrerendered = ({ page, panel, show, vintage, language }: ViewState): boolean => page === '' && panel === '' && show === '' && vintage === undefined && prerenderedOverview(language) !== undefined

/** Links lead on with what the reader has chosen, such as the colours. */
const carryOn = (overview: Element, view: ViewState): void => {
  for (const link of overview.querySelectorAll('a')) {
    const { page, panel } = readView(link.search)
    link.setAttribute('href', `${printView({ ...view, page, panel }) || '?'}${link.hash}`)
  }
}

/** The overview as the build has made it. */
export const Prerendered = ({ view }: { readonly view: ViewState }) => {
  const overview = prerenderedOverview(view.language)
  useLayoutEffect(() => {
    if (overview) carryOn(overview, view)
  }, [overview, view])
  return <Moved part={overview} />
}
