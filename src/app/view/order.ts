/** Operations on the order of a briefing. */

/** Moves the entry at `from` to `to`, clamped to the list; the others keep their order. */
export const moved = <T,>(order: readonly T[], from: number, to: number): T[] => {
  const one = order[from]
  if (one === undefined) return [...order]
  const rest = order.filter((_, at) => at !== from)
  const place = Math.max(0, Math.min(to, rest.length))
  return [...rest.slice(0, place), one, ...rest.slice(place)]
}

/** The position of an item dragged from `from` and dropped at `y`; `middles` are the vertical middles of all items in order. */
export const dropPlace = (middles: readonly number[], from: number, y: number): number => middles.filter((middle, at) => at !== from && middle < y).length

const MOST_KEPT = 3

/**
 * The stored briefings, newest first, after a change: a change of the newest replaces it, a new briefing is put before it.
 * An emptied briefing stays stored, so that it can be restored. '' is an empty one.
 */
export const remembered = (kept: readonly string[], before: string, after: string): string[] => {
  if (after === '') return [...kept]
  const rest = before !== '' && kept[0] === before ? kept.slice(1) : kept
  return [after, ...rest.filter((one) => one !== after)].slice(0, MOST_KEPT)
}

/** `count` panels as a suggestion: the first of each theme, evenly by theme. */
export const suggested = (panels: readonly { readonly id: string; readonly theme: string }[], count: number): string[] => {
  const themes = [...new Set(panels.map(({ theme }) => theme))]
  const rounds = panels.map(({ id, theme }) => ({ id, theme, round: panels.filter((one) => one.theme === theme).findIndex((one) => one.id === id) }))
  const chosen = new Set([...rounds].sort((a, b) => a.round - b.round || themes.indexOf(a.theme) - themes.indexOf(b.theme)).slice(0, count).map(({ id }) => id))
  return panels.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
}
