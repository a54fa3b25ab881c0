import { stayAtHeight } from './scroll'
import { printView, readView } from '../../state/url'
import type { ViewStore } from '../../state/view'
import { withRange, withSearch, type ViewState } from '../../state/view'

/** The address without what a reader types or drags: the search and the year ranges of the page and of panels. */
const settled = (view: ViewState): string => {
  const panels = new Map([...view.panels].map(([id, { from: _from, to: _to, ...rest }]) => [id, rest]))
  return printView({ ...withRange(withSearch(view, ''), undefined, undefined), panels })
}

const addressOf = (view: ViewState): string => `${location.pathname}${printView(view)}${location.hash}`

/** Whether another view fills the page: it begins at its head, and the way back leads to where the reader was. */
const isOtherView = (before: ViewState, after: ViewState): boolean => before.panel !== after.panel || before.show !== after.show

/** Binds the address to the view: a choice adds an entry to the history, typing replaces the entry, back and forward restore. Returns a function that stops it. */
export const bindHistory = (store: ViewStore): (() => void) => {
  let restoring = false
  const heights = new Map<string, number>() // where the reader was, by address
  const stop = store.subscribe((after, before) => {
    if (restoring || printView(after) === printView(before)) return
    if (isOtherView(before, after)) {
      heights.set(printView(before), window.scrollY)
      window.scrollTo({ top: 0, behavior: 'instant' })
    }
    try {
      if (settled(before) === settled(after)) history.replaceState(null, '', addressOf(after))
      else history.pushState(null, '', addressOf(after))
    } catch {
      // some browsers refuse a page opened from a disk to change its address; the view changes all the same
    }
  })
  let stay = (): void => undefined
  const restore = (): void => {
    stay()
    const before = store.getState()
    restoring = true
    store.setState(readView(location.search), true)
    restoring = false
    const top = heights.get(printView(store.getState()))
    if (top !== undefined && isOtherView(before, store.getState())) stay = stayAtHeight(top)
  }
  window.addEventListener('popstate', restore)
  return () => {
    stop()
    window.removeEventListener('popstate', restore)
  }
}
