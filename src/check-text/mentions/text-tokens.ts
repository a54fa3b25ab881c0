import type { Dataset } from '../../model/dataset'
import { datesIn, type DateToken } from '../tokens/dates'
import { figuresIn, type PrintedNumber } from '../tokens/figures'
import { foldText } from '../fold/fold-text'
import { NATION } from '../../model/region'
import { endOfYear, type Period } from '../../model/period'
import type { Stretch } from './layout'
import { notFiguresIn } from '../tokens/not-figures'
import { placesIn, type PlaceToken } from '../tokens/places'
import { termsIn, type Term } from '../tokens/terms'
import { wordFinder, type WordFinder } from '../tokens/word-finder'

/** A text with everything that was found in it, in order of place. */
export interface TextTokens {
  readonly folded: string
  readonly dates: readonly DateToken[]
  readonly figures: readonly PrintedNumber[]
  readonly terms: readonly Term[]
  readonly places: readonly PlaceToken[]
  readonly covered: Uint8Array // 1 where a token, a date or a number is
  readonly periods: readonly Period[] // of every date of the text, each once
  readonly isOfNation: boolean // the whole text names no other place
  readonly headRegions: readonly string[] // other places that its title names
}

const HEAD = 40 // characters of a title
const AHEAD = 60 // characters behind a sentence that may be looked at

/** Index of the first of sorted tokens that begins at a place or later. */
const firstFrom = (tokens: readonly { readonly start: number }[], at: number): number => {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

const between = <Token extends { readonly start: number }>(tokens: readonly Token[], start: number, end: number): Token[] => {
  const first = firstFrom(tokens, start)
  let behind = first
  while (behind < tokens.length && (tokens[behind]?.start ?? 0) < end) behind += 1
  return tokens.slice(first, behind)
}

/** The tokens of one sentence and those shortly behind it, so that a long text takes no longer for each. */
export const sentenceTokens = ({ folded, covered, periods, isOfNation, headRegions, dates, figures, terms, places }: TextTokens, { start, end }: Stretch): TextTokens => ({
  folded, covered, periods, isOfNation, headRegions, dates: between(dates, start, end + AHEAD), figures: between(figures, start, end), terms: between(terms, start, end + AHEAD), places: between(places, start, end + AHEAD),
})

const finders = new WeakMap<Dataset, WordFinder<string>>()

const PARENTHESES = /[(（][^)）]*[)）]/
const SHORTEST = 4

/** Finds names of indicators in both languages; left out are those in brackets, those of the table, and those that name more than one. */
const catalogueNames = (dataset: Dataset, isInTable: (id: string) => boolean): WordFinder<string> => {
  const known = finders.get(dataset)
  if (known) return known
  const bases = new Map<string, string>()
  const twice = new Set<string>()
  for (const { id, name } of dataset.indicators.values()) {
    if (isInTable(id)) continue
    for (const printed of [name.zh, name.en].filter((text) => !PARENTHESES.test(text))) {
      const word = foldText(printed.trim())
      if (bases.has(word)) twice.add(word)
      if (word.length >= SHORTEST) bases.set(word, `#${id}`)
    }
  }
  const made = wordFinder([...bases].filter(([word]) => !twice.has(word)))
  finders.set(dataset, made)
  return made
}

const cover = (covered: Uint8Array, stretches: Iterable<readonly [number, number]>): void => {
  for (const [start, end] of stretches) covered.fill(1, start, end)
}

const stretch = ({ start, end }: { readonly start: number; readonly end: number }): readonly [number, number] => [start, end]

/** Reads the tokens of a text. `isInTable` tells indicators whose words are known; names of the others are looked for. */
export const textTokensOf = (text: string, dataset: Dataset, isInTable: (id: string) => boolean): TextTokens => {
  const folded = foldText(text)
  const terms = termsIn(folded, catalogueNames(dataset, isInTable))
  const { tokens: dates, taken } = datesIn(folded)
  const taboo = new Uint8Array(folded.length)
  cover(taboo, taken)
  cover(taboo, notFiguresIn(folded))
  cover(taboo, terms.map(stretch))
  const figures = figuresIn(folded, (at) => taboo[at] === 1)
  const places = placesIn(folded, dataset)
  const covered = new Uint8Array(folded.length)
  for (const list of [terms, dates, figures, places]) cover(covered, list.map(stretch))
  const all = dates.filter(({ kind }) => kind === 'date' || kind === 'range').flatMap(({ from, to }) => [to, from])
  const elsewhere = places.filter(({ region }) => region !== NATION)
  return { folded, dates, figures, terms, places, covered, periods: [...new Set([...all, ...all.map(endOfYear)])], isOfNation: elsewhere.length === 0, headRegions: elsewhere.filter(({ start }) => start < HEAD).map(({ region }) => region) }
}
