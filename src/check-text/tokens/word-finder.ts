/** A word with its meaning. */
interface Known<Meaning> {
  readonly word: string
  readonly meaning: Meaning
}

/** A word found in a text. */
export interface FoundWord<Meaning> {
  readonly start: number
  readonly end: number
  readonly meaning: Meaning
}

/** Finds words in folded texts in one pass: at each place the longest that `isWhole`, and the next behind it. */
export type WordFinder<Meaning> = (folded: string, isWhole: (start: number, end: number) => boolean) => FoundWord<Meaning>[]

const isLetter = (code: number): boolean => code >= 97 && code <= 122

/** Makes a finder of words of two characters or more. A word of letters is none within another. */
export const wordFinder = <Meaning>(words: Iterable<readonly [word: string, meaning: Meaning]>): WordFinder<Meaning> => {
  const byStart = new Map<number, Known<Meaning>[]>() // by the first two characters
  const begins = new Uint8Array(0x10000) // 1 where a word begins with the character
  const startOf = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
  for (const [word, meaning] of words) {
    begins[word.charCodeAt(0)] = 1
    byStart.set(startOf(word, 0), [...(byStart.get(startOf(word, 0)) ?? []), { word, meaning }])
  }
  for (const list of byStart.values()) list.sort((a, b) => b.word.length - a.word.length)
  return (folded, isWhole) => {
    const found: FoundWord<Meaning>[] = []
    for (let start = 0; start + 1 < folded.length; start += 1) {
      const code = folded.charCodeAt(start)
      if (begins[code] !== 1 || (isLetter(code) && isLetter(folded.charCodeAt(start - 1)))) continue
      const known = byStart.get(startOf(folded, start))?.find(({ word }) => folded.startsWith(word, start) && !(isLetter(code) && isLetter(folded.charCodeAt(start + word.length))) && isWhole(start, start + word.length))
      if (!known) continue
      found.push({ start, end: start + known.word.length, meaning: known.meaning })
      start += known.word.length - 1
    }
    return found
  }
}
