import { least } from 'd3-array'

/** Number of insertions, removals and exchanges between two words. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const exchange = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The known name that was probably meant; '' when none is near (a third of its letters, at least two). */
export const nearestName = (name: string, known: Iterable<string>): string => {
  const ranked = Array.from(known, (one) => ({ one, far: distance(name.slice(0, 80), one) }))
  const best = least(ranked, ({ far }) => far)
  return best && best.far <= Math.max(2, Math.floor(name.length / 3)) ? best.one : ''
}
