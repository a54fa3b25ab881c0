/** A briefing is an order of panels' ids; here is all that is done to one. */

type Order = readonly string[]

/** The one at `from` takes the place `to`; the rest keep their order. Places beyond the ends are the ends. */
export const moved = (order: Order, from: number, to: number): string[] => {
  const one = order[from]
  if (one === undefined) return [...order]
  const rest = order.filter((_, at) => at !== from)
  const place = Math.max(0, Math.min(to, rest.length))
  return [...rest.slice(0, place), one, ...rest.slice(place)]
}

/** Put in at the end, or taken out. */
export const toggled = (order: Order, id: string): string[] => (order.includes(id) ? order.filter((one) => one !== id) : [...order, id])

/** The place that what is dragged from `from` takes when let go at `y`; `middles` are the middles of all items, from top to bottom. */
export const dropPlace = (middles: readonly number[], from: number, y: number): number => middles.filter((middle, at) => at !== from && middle < y).length

/** Those that exist, and those that do not. */
export const sorted = (order: Order, exists: (id: string) => boolean): { readonly known: string[]; readonly unknown: string[] } => ({
  known: order.filter(exists),
  unknown: order.filter((id) => !exists(id)),
})

const MOST_KEPT = 3
const same = (a: Order, b: Order): boolean => a.join() === b.join()

/**
 * The briefings that the browser keeps, newest first, after one was changed: going on with the newest replaces it,
 * beginning another leaves it the second. An emptied one stays as it was, so that it can be had again.
 */
export const remembered = (kept: readonly Order[], before: Order, after: Order): string[][] => {
  if (after.length === 0) return kept.map((one) => [...one])
  const [newest] = kept
  const rest = newest && before.length > 0 && same(newest, before) ? kept.slice(1) : kept
  return [after, ...rest.filter((one) => !same(one, after))].slice(0, MOST_KEPT).map((one) => [...one])
}

/** `count` panels that represent the page: as many of each theme as can be, the first of each. */
export const suggested = (panels: readonly { readonly id: string; readonly theme: string }[], count: number): string[] => {
  const themes = [...new Set(panels.map(({ theme }) => theme))]
  const rounds = panels.map(({ id, theme }) => ({ id, theme, round: panels.filter((one) => one.theme === theme).findIndex((one) => one.id === id) }))
  const chosen = new Set([...rounds].sort((a, b) => a.round - b.round || themes.indexOf(a.theme) - themes.indexOf(b.theme)).slice(0, count).map(({ id }) => id))
  return panels.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
}
