import { ENTRY_KINDS, type Entry, type EntryKind } from './entries'
import { fold, initialsIn } from './fold'

/**
 * How well a field answers a word, the best first: a name, then another name, that is the word; a name that begins with
 * it; initials that are it; another name that begins with it; a name, then another name, that holds it; initials that
 * begin with it; a text that holds it. Latin words are found at their beginning alone (`age` is not in `percentage`). An entry answers a query of several
 * words as well as it answers the worst of them, or as well as it answers the query as one phrase, whichever is better.
 * Among equals the field that is least longer than the word comes first, then the order of the tables. A topic, which has
 * no series, comes first where a reader typed its very word, and else after what has one.
 */
const POINTS = { name: { is: 100, begins: 80, holds: 50 }, alias: { is: 90, begins: 60, holds: 40 }, initials: { is: 70, begins: 30, holds: 0 }, text: { is: 12, begins: 12, holds: 10 } } as const
type FieldKind = keyof typeof POINTS

interface Field {
  readonly kind: FieldKind
  readonly text: string // folded
  readonly shown: string // as it was
}

/** The texts of a package in the form in which they are searched, with postings: which entries hold which two characters. */
export interface SearchIndex {
  readonly entries: readonly Entry[]
  readonly fields: readonly (readonly Field[])[] // by entry
  readonly postings: ReadonlyMap<number, readonly number[]> // entries by gram, ascending
}

/** The gram that begins at a place of a text: the codes of two characters that follow each other, as one number. */
const gramAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

const textOf = (gram: number): string => (gram < 0x10000 ? String.fromCharCode(gram) : String.fromCharCode(Math.floor(gram / 0x10000), gram % 0x10000))

/** The grams of a query, each once; one of a single character has that character alone. */
const gramsOf = (text: string): Set<number> =>
  text.length === 1 ? new Set([text.charCodeAt(0)]) : new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => gramAt(text, at)))

/** All grams of a field, and its single characters. */
const addGrams = (text: string, grams: Set<number>): void => {
  for (let at = 0; at < text.length; at += 1) {
    grams.add(text.charCodeAt(at))
    if (at + 1 < text.length) grams.add(gramAt(text, at))
  }
}

const fieldsOf = ({ names, aliases, texts, initials: given }: Entry): Field[] => {
  const of = (kind: FieldKind, all: readonly string[]): Field[] => all.map((shown) => ({ kind, text: fold(shown), shown }))
  const named = [...of('name', names), ...of('alias', aliases)]
  const initials = given ? given.map((letters): Field => ({ kind: 'initials', text: letters, shown: names[0] ?? '' })) : named.flatMap(({ text, shown }) => initialsIn(text).map((letters): Field => ({ kind: 'initials', text: letters, shown })))
  return [...named, ...initials, ...of('text', texts)]
}

/** Prepares entries for search. */
export const makeIndex = (entries: readonly Entry[]): SearchIndex => {
  const fields = entries.map(fieldsOf)
  const postings = new Map<number, number[]>()
  for (const [at, own] of fields.entries()) {
    const grams = new Set<number>()
    for (const { text } of own) addGrams(text, grams)
    for (const gram of grams) {
      const posting = postings.get(gram)
      if (posting) posting.push(at)
      else postings.set(gram, [at])
    }
  }
  return { entries, fields, postings }
}

const LATIN = /[a-z0-9]/

/** Where a word is in a text, from a place on; a Latin word only where one begins. −1 when nowhere. */
const findWord = (text: string, word: string): number => {
  if (!LATIN.test(word.charAt(0))) return text.indexOf(word)
  let at = text.indexOf(word)
  while (at > 0 && LATIN.test(text.charAt(at - 1)) && !(/\d/.test(word.charAt(0)) && !/\d/.test(text.charAt(at - 1)))) at = text.indexOf(word, at + 1)
  return at
}

/** One field's answer: points, more by less than one the less of it is beside the word. 0: none. */
const pointsOf = ({ kind, text }: Field, word: string): number => {
  if (kind === 'initials' && word.length < 2) return 0
  const at = kind === 'initials' ? (text.startsWith(word) ? 0 : -1) : findWord(text, word)
  if (at < 0) return 0
  const { is, begins, holds } = POINTS[kind]
  return (text.length === word.length ? is : at === 0 ? begins : holds) + word.length / (text.length + 1)
}

const PARTLY = 20 // points, for a topic of whose words the query is but a part

/** Whether a name or alias is the word itself. */
const isWhole = ({ kind, text }: Field, word: string): boolean => (kind === 'name' || kind === 'alias') && text === word

interface Answer {
  readonly points: number
  readonly field: Field | undefined
}

const NONE: Answer = { points: 0, field: undefined }

const answerTo = (fields: readonly Field[], word: string): Answer =>
  fields.reduce<Answer>((best, field) => {
    const points = pointsOf(field, word)
    return points > best.points ? { points, field } : best
  }, NONE)

/** The worst of the answers to each word, unless the query as one phrase is answered better. */
const answerOf = (fields: readonly Field[], phrase: string, words: readonly string[]): Answer => {
  const whole = answerTo(fields, phrase)
  if (words.length < 2) return whole
  const each = words.map((word) => answerTo(fields, word)).reduce((worst, one) => (one.points < worst.points ? one : worst))
  return each.points > whole.points ? each : whole
}

/** One result: what was found, and the name or alias that answered, where it was one. */
export interface Found {
  readonly entry: Entry
  readonly points: number
  readonly by: string // '' where a text answered
}

/** The results of one kind, the best first. */
export interface FoundGroup {
  readonly kind: EntryKind
  readonly found: readonly Found[]
}

/** What a query finds. `isNear`: nothing holds all of its words; these hold most of its characters in a row. */
export interface SearchResult {
  readonly query: string // folded
  readonly groups: readonly FoundGroup[]
  readonly isNear: boolean
}

/** Entries that may hold a word: the shortest posting among its grams. */
const candidates = ({ postings }: SearchIndex, word: string): readonly number[] =>
  [...gramsOf(word)].map((gram) => postings.get(gram) ?? []).reduce((least, posting) => (posting.length < least.length ? posting : least))

const TIER = 5 // points; groups whose best results are in one tier keep the order of the kinds

const tierOf = ({ found }: FoundGroup): number => Math.floor((found[0]?.points ?? 0) / TIER)

const inGroups = (found: readonly Found[]): FoundGroup[] =>
  ENTRY_KINDS.map((kind) => ({ kind, found: found.filter(({ entry }) => entry.kind === kind) }))
    .filter((group) => group.found.length > 0)
    .sort((a, b) => tierOf(b) - tierOf(a))

const NEAR_ENOUGH = 0.34 // of the weight of a query's grams
const MOST_NEAR = 8

/** Entries whose names hold most of a query's grams, rare ones counting more. */
const nearest = ({ entries, fields, postings }: SearchIndex, query: string): Found[] => {
  const weights = new Map<number, number>()
  let whole = 0
  for (const gram of gramsOf(query)) {
    const posting = postings.get(gram) ?? []
    const weight = Math.log(1 + entries.length / (1 + posting.length))
    whole += weight
    for (const at of posting) {
      if (fields[at]?.some(({ kind, text }) => (kind === 'name' || kind === 'alias') && text.includes(textOf(gram)))) weights.set(at, (weights.get(at) ?? 0) + weight)
    }
  }
  return [...weights]
    .filter(([, weight]) => weight >= whole * NEAR_ENOUGH)
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, MOST_NEAR)
    .flatMap(([at, weight]) => (entries[at] ? [{ entry: entries[at], points: weight / whole, by: '' }] : []))
}

/** What a query finds, grouped by kind; the group with the best result first. Nothing for a blank query. */
export const search = (index: SearchIndex, query: string): SearchResult => {
  const phrase = fold(query)
  const words = phrase.split(' ').filter(Boolean)
  if (words.length === 0) return { query: phrase, groups: [], isNear: false }
  const rarest = words.map((word) => candidates(index, word)).reduce((least, posting) => (posting.length < least.length ? posting : least))
  const found = rarest.flatMap((at): (Found & { readonly at: number })[] => {
    const { points: answered, field } = answerOf(index.fields[at] ?? [], phrase, words)
    const entry = index.entries[at]
    const points = entry?.kind === 'topic' && field && !isWhole(field, phrase) ? Math.min(answered, PARTLY) : answered
    return points > 0 && entry ? [{ entry, points, by: field && field.kind !== 'text' ? field.shown : '', at }] : []
  })
  if (found.length === 0) return { query: phrase, groups: inGroups(nearest(index, phrase)), isNear: true }
  return { query: phrase, groups: inGroups(found.sort((a, b) => b.points - a.points || a.at - b.at)), isNear: false }
}

/** What two indexes find, as if they were one: where one of them holds what is asked, what is merely near in the other is left out. */
export const joinResults = (first: SearchResult, second: SearchResult): SearchResult => {
  if (second.groups.length === 0 || (second.isNear && !first.isNear && first.groups.length > 0)) return first
  if (first.groups.length === 0 || (first.isNear && !second.isNear)) return second
  return { ...first, groups: inGroups([...first.groups, ...second.groups].flatMap(({ found }) => found)) }
}
