import { useLayoutEffect, useRef } from 'react'
import { earlyCounty } from '../../platform/page/prerendered'
import type { ViewState } from '../../state/view'

/** What is in the page already, moved here as it is: nothing is drawn anew. */
export const Moved = ({ part }: { readonly part: Element | undefined }) => {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (part) place.current?.replaceChildren(part)
  }, [part])
  return <div ref={place} />
}

/** Whether the page holds the leading figures of the county that the view shows. */
export const isCountyEarly = ({ panel, show, place, language }: ViewState): boolean => panel === '' && show === '' && earlyCounty(place, language) !== undefined

/** The leading figures of a county that are in the page already, until its page takes their place; nothing where there are none, or the language is another by now. */
export const EarlyCounty = ({ view: { place, language } }: { readonly view: ViewState }) => <Moved part={earlyCounty(place, language)} />
