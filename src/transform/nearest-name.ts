const LONGEST = 60 // longer names are cut: an id is never that long
const MOST_NAMES = 5000

/** Edit distance with transpositions (optimal string alignment); above `limit` only a lower bound. */
const distance = (a: string, b: string, limit: number): number => {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j += 1) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + swap)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/** The known name nearest to `found` by edit distance; '' when the distance exceeds a third of its length. */
export const nearestName = (found: string, names: Iterable<string>): string => {
  const text = found.slice(0, LONGEST).toLowerCase()
  if (text === '') return ''
  let limit = Math.max(1, Math.floor(text.length / 3))
  let nearest = ''
  let seen = 0
  for (const name of names) {
    seen += 1
    if (seen > MOST_NAMES) break
    if (Math.abs(name.length - text.length) > limit) continue
    const far = distance(text, name.slice(0, LONGEST).toLowerCase(), limit)
    if (far > limit) continue
    nearest = name
    if (far === 0) break
    limit = far - 1
  }
  return nearest
}
