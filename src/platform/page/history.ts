import { printView, readView } from '../../state/url'
import type { ViewStore } from '../../state/view'
import { withRange, withSearch, type ViewState } from '../../state/view'

/** The address without what a reader types or drags: the search and the year ranges of the page and of panels. */
const settled = (view: ViewState): string => {
  const panels = new Map([...view.panels].map(([id, { from: _from, to: _to, ...rest }]) => [id, rest]))
  return printView({ ...withRange(withSearch(view, ''), undefined, undefined), panels })
}

const addressOf = (view: ViewState): string => `${location.pathname}${printView(view)}${location.hash}`

/** Binds the address to the view: a choice adds an entry to the history, typing replaces the entry, back and forward restore. Returns a function that stops it. */
export const bindHistory = (store: ViewStore): (() => void) => {
  let restoring = false
  const stop = store.subscribe((after, before) => {
    if (restoring || printView(after) === printView(before)) return
    try {
      if (settled(before) === settled(after)) history.replaceState(null, '', addressOf(after))
      else history.pushState(null, '', addressOf(after))
    } catch {
      // some browsers refuse a page opened from a disk to change its address; the view changes all the same
    }
  })
  const restore = (): void => {
    restoring = true
    store.setState(readView(location.search), true)
    restoring = false
  }
  window.addEventListener('popstate', restore)
  return () => {
    stop()
    window.removeEventListener('popstate', restore)
  }
}
