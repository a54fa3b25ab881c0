/** Operations on a briefing, a list of panel ids. */

type Order = readonly string[]

/** Moves the entry at `from` to `to`, clamped to the list; the others keep their order. */
export const moved = (order: Order, from: number, to: number): string[] => {
  const one = order[from]
  if (one === undefined) return [...order]
  const rest = order.filter((_, at) => at !== from)
  const place = Math.max(0, Math.min(to, rest.length))
  return [...rest.slice(0, place), one, ...rest.slice(place)]
}

/** Appends an id, or removes it. */
export const toggled = (order: Order, id: string): string[] => (order.includes(id) ? order.filter((one) => one !== id) : [...order, id])

/** The position of an item dragged from `from` and dropped at `y`; `middles` are the vertical middles of all items in order. */
export const dropPlace = (middles: readonly number[], from: number, y: number): number => middles.filter((middle, at) => at !== from && middle < y).length

/** Ids that exist, and those that do not. */
export const sorted = (order: Order, exists: (id: string) => boolean): { readonly known: string[]; readonly unknown: string[] } => ({
  known: order.filter(exists),
  unknown: order.filter((id) => !exists(id)),
})

const MOST_KEPT = 3
const same = (a: Order, b: Order): boolean => a.join() === b.join()

/**
 * The stored briefings, newest first, after a change: a change of the newest replaces it, a new briefing is put before it.
 * An emptied briefing stays stored, so that it can be restored.
 */
export const remembered = (kept: readonly Order[], before: Order, after: Order): string[][] => {
  if (after.length === 0) return kept.map((one) => [...one])
  const [newest] = kept
  const rest = newest && before.length > 0 && same(newest, before) ? kept.slice(1) : kept
  return [after, ...rest.filter((one) => !same(one, after))].slice(0, MOST_KEPT).map((one) => [...one])
}

/** `count` panels as a suggestion: the first of each theme, evenly by theme. */
export const suggested = (panels: readonly { readonly id: string; readonly theme: string }[], count: number): string[] => {
  const themes = [...new Set(panels.map(({ theme }) => theme))]
  const rounds = panels.map(({ id, theme }) => ({ id, theme, round: panels.filter((one) => one.theme === theme).findIndex((one) => one.id === id) }))
  const chosen = new Set([...rounds].sort((a, b) => a.round - b.round || themes.indexOf(a.theme) - themes.indexOf(b.theme)).slice(0, count).map(({ id }) => id))
  return panels.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
}
