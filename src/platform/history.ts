import { printView, readView } from '../state/url'
import type { ViewStore } from '../state/store'
import type { ViewState } from '../state/view'

/** Typing in the search or moving a range does not fill the history. */
const isTyping = (before: ViewState, after: ViewState): boolean =>
  before.search !== after.search || before.from !== after.from || before.to !== after.to

const addressOf = (view: ViewState): string => `${location.pathname}${printView(view)}${location.hash}`

/** Keeps address and view together: a choice is a step of the history, typing replaces the step; back and forward restore. */
export const bindHistory = (store: ViewStore): (() => void) => {
  let restoring = false
  const stop = store.subscribe((after, before) => {
    if (restoring || printView(after) === printView(before)) return
    if (isTyping(before, after)) history.replaceState(null, '', addressOf(after))
    else history.pushState(null, '', addressOf(after))
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
