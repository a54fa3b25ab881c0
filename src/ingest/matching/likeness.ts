/** How alike two names are, 0 to 1: pairs of neighbouring characters for Chinese, words for the rest. */

const HAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** The parts of a name that are counted: `总人口` → 总人, 人口; `internet users` → internet, users. */
export const partsOf = (loose: string): ReadonlySet<string> => {
  const parts = new Set<string>()
  for (const word of loose.split(/[ -]/)) {
    if (!HAN.test(word) || word.length < 2) {
      if (word !== '') parts.add(word)
    } else {
      for (let at = 0; at + 1 < word.length; at += 1) parts.add(word.slice(at, at + 2))
    }
  }
  return parts
}

/** Dice's measure over two sets of parts. */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const part of few) if (many.has(part)) common += 1
  return (2 * common) / (a.size + b.size)
}
