import { NEVER_FIRST, NEVER_LAST, WHOLE, WIDE_LETTER, WORDS_IN } from '../words/whole-number'

const NUMBER = /[\d.]/

/** Whether two letters may be on two lines by their kind: a figure and its unit, a bracket and what it holds may not. */
const canPart = (text: string, after: string): boolean => {
  const before = text.slice(-1)
  if (after === ' ' || NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false
  if (before === ' ') return !(/\d $/.test(text) && /[a-z]/.test(after))
  if (NUMBER.test(before) && WIDE_LETTER.test(after)) return false
  return WIDE_LETTER.test(before) || WIDE_LETTER.test(after)
}

let segmenter: Intl.Segmenter | undefined

/** The places in a text at which a word begins; undefined where the browser cannot tell (Firefox before 125). */
const wordStarts = (text: string): ReadonlySet<number> | undefined => {
  if (typeof Intl.Segmenter !== 'function') return undefined
  segmenter ??= new Intl.Segmenter(WORDS_IN, { granularity: 'word' })
  return new Set([...segmenter.segment(text)].map(({ index }) => index))
}

/** The places inside numbers with their units and inside terms. */
const insidesOf = (text: string): ReadonlySet<number> => {
  let end = 0
  return new Set(
    text.split(WHOLE).flatMap((part, at) => {
      end += part.length
      return at % 2 ? Array.from(part.slice(1), (_, place) => end - 1 - place) : []
    }),
  )
}

/** A text divided wherever a line may end between two letters: `before` ends with the first, `after` is the second. */
const divided = (text: string, mayEnd: (before: string, after: string, at: number) => boolean): string[] => {
  const pieces: string[] = []
  let at = 0
  for (const char of text) {
    const last = pieces[pieces.length - 1]
    if (last !== undefined && !mayEnd(last, char, at)) pieces[pieces.length - 1] = last + char
    else pieces.push(char)
    at += char.length
  }
  return pieces
}

const known = new Map<string, readonly string[]>() // cache: a drawing is laid out several times with the same words
const MOST_KNOWN = 1000

/**
 * A text divided into pieces that no line may break: words, numbers with their units, brackets and stops with what they
 * belong to. Joined they are the text. Titles and the words of charts break by it, on the page, in pictures, on slides and on paper.
 */
export const phrasesOf = (text: string): readonly string[] => {
  const found = known.get(text)
  if (found) return found
  const starts = wordStarts(text)
  const inside = insidesOf(text)
  const phrases = divided(text, (before, after, at) => !inside.has(at) && starts?.has(at) !== false && canPart(before, after))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, phrases)
  return phrases
}

/** A phrase wider than a line, divided between its ideographs. */
export const lettersOf = (phrase: string): string[] => divided(phrase, canPart)
