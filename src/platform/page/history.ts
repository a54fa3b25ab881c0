import type { Arrival } from '../../state/destination'
import { printView, readView } from '../../state/url'
import { withRange, withSearch, type ViewState, type ViewStore } from '../../state/view'
import { anchorNow, goToHead, goToPart, stayAtHeight } from './scroll'

/** The address without what a reader types or drags: the search, the texts of a briefing, the year ranges of the page and of panels, the dates of charts. */
const settled = (view: ViewState): string => {
  const panels = new Map([...view.panels].map(([id, { from: _from, to: _to, at: _at, headline: _headline, heading: _heading, body: _body, ...rest }]) => [id, rest]))
  return printView({ ...withRange(withSearch(view, ''), undefined, undefined), panels })
}

/** Whether another view fills the page: it begins at its head, and the way back leads to where the reader was. */
const isOtherView = (before: ViewState, after: ViewState): boolean => before.page !== after.page || before.panel !== after.panel || before.show !== after.show

const entry = (): string => location.search + location.hash

let isFollowing = true // whether the address follows the view
let here = '' // the entry of the history that is shown
let stay = (): void => undefined // ends the staying at a part or a height
const heights = new Map<string, number>() // where the reader was, in pixels from the head of the page, by entry

/** Writes the address of a view and of a part of it, as a new entry of the history or in place of the present one. */
const write = (view: ViewState, anchor: string, isNew: boolean): void => {
  const address = `${location.pathname}${printView(view)}${anchor && `#${anchor}`}`
  try {
    if (isNew) history.pushState(null, '', address)
    else history.replaceState(history.state, '', address)
  } catch {
    // some browsers refuse a page opened from a disk to change its address; the view changes all the same
  }
  here = entry()
}

/** Shows a view whose address is written already. */
const show = (store: ViewStore, view: ViewState): void => {
  isFollowing = false
  store.setState(view, true)
  isFollowing = true
}

/** Leads to a view and a part of it, which gets the focus, by a new entry of the history where it is another address. */
export const goTo = (store: ViewStore, { view, part, anchor }: Arrival): void => {
  stay()
  write(view, anchor, printView(view) !== printView(store.getState()) || anchor !== anchorNow())
  show(store, view)
  stay = part ? goToPart(part) : goToHead()
}

/** The address of a link within the application that a plain click follows; undefined for other clicks and links, and for parts of the page that is shown. */
const ownLink = (event: MouseEvent): URL | undefined => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href')
  if (!link || !href || href.startsWith('#') || link.target || link.hasAttribute('download')) return undefined
  const url = new URL(link.href)
  return url.protocol === location.protocol && url.host === location.host && url.pathname === location.pathname ? url : undefined
}

/** Follows links within the application without loading it anew. Returns a function that stops it. */
const followLinks = (store: ViewStore): (() => void) => {
  const click = (event: MouseEvent): void => {
    const url = ownLink(event)
    if (!url) return
    event.preventDefault()
    const anchor = decodeURIComponent(url.hash.slice(1))
    goTo(store, { view: readView(url.search), part: anchor, anchor })
  }
  document.addEventListener('click', click)
  return () => document.removeEventListener('click', click)
}

/** Binds the address to the view: a choice adds an entry to the history, typing replaces the entry, back and forward restore; links within the application are followed. Returns a function that stops it. */
export const bindHistory = (store: ViewStore): (() => void) => {
  here = entry()
  const stop = store.subscribe((after, before) => {
    if (!isFollowing || printView(after) === printView(before)) return
    const isOther = isOtherView(before, after)
    write(after, isOther ? '' : anchorNow(), settled(before) !== settled(after))
    if (isOther) goToHead()
  })
  const keepHeight = (): void => void heights.set(here, window.scrollY)
  const restore = (): void => {
    stay()
    here = entry()
    const [before, top] = [store.getState(), heights.get(here)]
    show(store, readView(location.search))
    if (!isOtherView(before, store.getState())) return
    stay = top !== undefined ? stayAtHeight(top) : anchorNow() ? goToPart(anchorNow()) : goToHead()
  }
  window.addEventListener('scroll', keepHeight, { passive: true })
  window.addEventListener('popstate', restore)
  const stopLinks = followLinks(store)
  return () => {
    stop()
    stopLinks()
    window.removeEventListener('scroll', keepHeight)
    window.removeEventListener('popstate', restore)
  }
}

/** Leads to the page that holds the part which the address names, now and after each change of the address; `arrive` gives none where the page shown holds it. Returns a function that stops it. */
export const followAnchors = (store: ViewStore, arrive: (view: ViewState, anchor: string) => Arrival | undefined): (() => void) => {
  const follow = (): void => {
    const arrival = arrive(store.getState(), anchorNow())
    if (!arrival) return
    stay()
    write(arrival.view, arrival.anchor, false)
    show(store, arrival.view)
    stay = arrival.part ? goToPart(arrival.part) : goToHead()
  }
  follow()
  window.addEventListener('popstate', follow)
  return () => window.removeEventListener('popstate', follow)
}
