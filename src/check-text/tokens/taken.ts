/** Whether any place of a stretch is marked. */
export const isTakenIn = (taken: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (taken[at] === 1) return true
  return false
}

/** Marks of the stretches of a text, one for each of its places. */
export const marksOf = (length: number, stretches: readonly { readonly start: number; readonly end: number }[]): Uint8Array => {
  const taken = new Uint8Array(length)
  for (const { start, end } of stretches) taken.fill(1, start, end)
  return taken
}
