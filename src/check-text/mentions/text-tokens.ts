import type { Dataset } from '../../model/dataset'
import { datesIn, type DateToken } from '../tokens/dates'
import { figuresIn, type PrintedNumber } from '../tokens/figures'
import { foldText } from '../fold/fold-text'
import { notFiguresIn } from '../tokens/not-figures'
import { placesIn, type PlaceToken } from '../tokens/places'
import { termsIn, type Term } from '../tokens/terms'

/** A text with everything that was found in it, in order of place. */
export interface TextTokens {
  readonly folded: string
  readonly dates: readonly DateToken[]
  readonly figures: readonly PrintedNumber[]
  readonly terms: readonly Term[]
  readonly places: readonly PlaceToken[]
  readonly covered: Uint8Array // 1 where a token, a date or a number is
}

const nameLists = new WeakMap<Dataset, { readonly names: ReadonlyMap<string, string>; readonly longest: number }>()

const PARENTHESES = /[(（][^)）]*[)）]/g

/** Names of indicators in both languages, without what is in brackets; those that name more than one are left out. */
const catalogueNames = (dataset: Dataset, isInTable: (id: string) => boolean): { readonly names: ReadonlyMap<string, string>; readonly longest: number } => {
  const known = nameLists.get(dataset)
  if (known) return known
  const names = new Map<string, string>()
  const twice = new Set<string>()
  for (const { id, name } of dataset.indicators.values()) {
    if (isInTable(id)) continue
    for (const printed of [name.zh, name.en]) {
      const word = foldText(printed.replace(PARENTHESES, '').trim())
      if (word.length < 4 || printed !== printed.replace(PARENTHESES, '').trim()) continue
      if (names.has(word)) twice.add(word)
      names.set(word, `#${id}`)
    }
  }
  for (const word of twice) names.delete(word)
  const made = { names, longest: Math.max(4, ...[...names.keys()].map((word) => word.length)) }
  nameLists.set(dataset, made)
  return made
}

const cover = (covered: Uint8Array, stretches: Iterable<readonly [number, number]>): void => {
  for (const [start, end] of stretches) covered.fill(1, start, end)
}

const stretch = ({ start, end }: { readonly start: number; readonly end: number }): readonly [number, number] => [start, end]

/** Reads the tokens of a text. `isInTable` tells indicators whose words are known; names of the others are looked for. */
export const textTokensOf = (text: string, dataset: Dataset, isInTable: (id: string) => boolean): TextTokens => {
  const folded = foldText(text)
  const { names, longest } = catalogueNames(dataset, isInTable)
  const terms = termsIn(folded, names, longest)
  const { tokens: dates, taken } = datesIn(folded)
  const taboo = new Uint8Array(folded.length)
  cover(taboo, taken)
  cover(taboo, notFiguresIn(folded))
  cover(taboo, terms.map(stretch))
  const figures = figuresIn(folded, (at) => taboo[at] === 1)
  const places = placesIn(folded, dataset)
  const covered = new Uint8Array(folded.length)
  for (const list of [terms, dates, figures, places]) cover(covered, list.map(stretch))
  return { folded, dates, figures, terms, places, covered }
}
