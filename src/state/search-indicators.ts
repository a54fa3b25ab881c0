import type { Indicator, Theme } from '../model/indicator'

/** Text for comparison: full-width letters and digits, and case, are folded. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

const WEIGHTS = { id: 8, name: 6, alias: 4, definition: 1 } as const

/** How well one indicator answers all words; 0 when one of them is nowhere. */
const score = (indicator: Indicator, words: readonly string[]): number => {
  const fields: readonly (readonly [string, number])[] = [
    [fold(indicator.id), WEIGHTS.id],
    [fold(`${indicator.name.zh}\n${indicator.name.en}`), WEIGHTS.name],
    [fold(indicator.aliases.join('\n')), WEIGHTS.alias],
    [fold(`${indicator.definition.zh}\n${indicator.definition.en}`), WEIGHTS.definition],
  ]
  const found = words.map((word) => Math.max(0, ...fields.map(([text, weight]) => (text.includes(word) ? weight + (text.startsWith(word) ? 1 : 0) : 0))))
  return found.some((points) => points === 0) ? 0 : found.reduce((sum, points) => sum + points, 0)
}

/** Indicators that hold every word of the search, best first; without words all of the chapter, in catalogue order. */
export const searchIndicators = (indicators: Iterable<Indicator>, search: string, theme: '' | Theme): Indicator[] => {
  const words = fold(search).split(/\s+/).filter(Boolean)
  const within = [...indicators].filter((indicator) => theme === '' || indicator.theme === theme)
  if (words.length === 0) return within
  return within
    .map((indicator) => ({ indicator, points: score(indicator, words) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ indicator }) => indicator)
}
