import { printView, readView } from '../../state/url'
import type { ViewStore } from '../../state/view'
import { withRange, withSearch, type ViewState } from '../../state/view'

/** The address without what is typed step by step: the search and the ranges of years, of the page and of panels. */
const settled = (view: ViewState): string => {
  const panels = new Map([...view.panels].map(([id, { from: _from, to: _to, ...rest }]) => [id, rest]))
  return printView({ ...withRange(withSearch(view, ''), undefined, undefined), panels })
}

const addressOf = (view: ViewState): string => `${location.pathname}${printView(view)}${location.hash}`

/** Keeps address and view together: a choice is a step of the history, typing replaces the step; back and forward restore. */
export const bindHistory = (store: ViewStore): (() => void) => {
  let restoring = false
  const stop = store.subscribe((after, before) => {
    if (restoring || printView(after) === printView(before)) return
    try {
      if (settled(before) === settled(after)) history.replaceState(null, '', addressOf(after))
      else history.pushState(null, '', addressOf(after))
    } catch {
      // some browsers let no page that was opened from a disk change its address; the view holds all the same
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
