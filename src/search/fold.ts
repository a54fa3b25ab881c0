import { initialsOf, simplified } from './chinese-characters'

/** A text as it is compared: case, width, traditional forms, signs and spaces make no difference. `at` is, for each character, where it is in the text as it was. */
export interface Folded {
  readonly text: string
  readonly at: readonly number[]
}

const IGNORED = /[\p{P}\p{S}]/u

const foldedCharacters = new Map<string, string>() // a package's texts hold some two thousand different characters

const foldAnew = (character: string): string =>
  [...character.normalize('NFKC').toLowerCase()].map((one) => (IGNORED.test(one) && one !== '+' && one !== '%' ? ' ' : simplified(one))).join('')

/** One character as it is compared: NFKC, lower case, simplified; a sign that separates is a space. */
const foldCharacter = (character: string): string => {
  const known = foldedCharacters.get(character)
  if (known !== undefined) return known
  const made = foldAnew(character)
  foldedCharacters.set(character, made)
  return made
}

/** Folds a text, keeping where each character came from. Runs of spaces are one; none at the ends. */
const foldPlaced = (text: string): Folded => {
  let folded = ''
  const at: number[] = []
  let place = 0
  for (const character of text) {
    for (const one of foldCharacter(character)) {
      if (one === ' ' || /\s/.test(one)) {
        if (folded !== '' && !folded.endsWith(' ')) {
          folded += ' '
          at.push(place)
        }
      } else {
        folded += one
        for (let unit = 0; unit < one.length; unit += 1) at.push(place)
      }
    }
    place += character.length
  }
  return folded.endsWith(' ') ? { text: folded.slice(0, -1), at: at.slice(0, -1) } : { text: folded, at }
}

/** A text as it is compared. */
export const fold = (text: string): string => foldPlaced(text).text

const HAN = /\p{Script=Han}/u

const MOST_READINGS = 8 // of one text; beyond them a character has its usual reading alone

/** Every way to write the initials of the ideographs of a folded text (流动人口: ldrk); none where it has fewer than two. */
export const initialsIn = (folded: string): string[] => {
  const letters = [...folded].filter((character) => HAN.test(character)).map(initialsOf).filter(Boolean)
  if (letters.length < 2) return []
  return letters.reduce<string[]>((heads, choices) => heads.flatMap((head) => [...choices].slice(0, heads.length < MOST_READINGS ? undefined : 1).map((letter) => head + letter)), [''])
}

/** Where a query is in a text, as it is compared; undefined where it is not. */
export const rangeIn = (text: string, query: string): readonly [from: number, to: number] | undefined => {
  const { text: folded, at } = foldPlaced(text)
  const from = query === '' ? -1 : folded.indexOf(query)
  if (from < 0) return undefined
  const last = at[from + query.length - 1] ?? 0
  return [at[from] ?? 0, last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length)]
}
